#include "analysis/families/answers.hpp"

#include <algorithm>
#include <iterator>
#include <numeric>
#include <set>

#include "analysis/families/shortest_way.hpp"
#include "analysis/families/whole_conversation.hpp"
#include "core/summary/words.hpp"

namespace wijzer::analysis {
namespace {

/// Two cases by a variable that may stand after what the cases test.
Diagram<Truth> below(Diagrams& diagrams, Level level, Diagram<Truth> where_0,
                     Diagram<Truth> where_1) {
  const Diagram<bool> bit = diagrams.branch(level, {diagrams.leaf(false), diagrams.leaf(true)});
  return diagrams.ite(bit, where_1, where_0);
}

/// A value of a variable.
struct Value {
  std::uint32_t value = 0;
};

bool among(const std::vector<Level>& levels, Level level) {
  return std::binary_search(levels.begin(), levels.end(), level);
}

}  // namespace

namespace {

/// Whether every value can be answered, every option is always offered, and one of them is left to
/// be picked.
bool always_answered(const Rules& rules, QuestionIndex question,
                     const std::vector<Level>& looked_at) {
  const bool multiple = takes_several(rules.content()[question]);
  const Level first = rules.space()[question].first;
  for (const Answer& value : rules.space().variables()[first].values) {
    if (value.state == Answer::State::Open) return false;
  }
  bool left = !multiple;
  const std::vector<Option>& options = options_of(rules.content()[question]);
  for (std::uint32_t k = 0; k < options.size(); ++k) {
    if (options[k].when) return false;
    left = left ||
           (!options[k].none && !among(looked_at, rules.space().bit(question, OptionIndex{k})));
  }
  return left;
}

}  // namespace

Diagram<Truth> valid_answers(Rules& rules, QuestionIndex question) {
  const QuestionSpace& mine = rules.space()[question];
  std::vector<Level> levels(mine.count);
  std::iota(levels.begin(), levels.end(), mine.first);
  return valid_answers(rules, question, levels);
}

Diagram<Truth> valid_answers(Rules& rules, QuestionIndex question,
                             const std::vector<Level>& looked_at) {
  Diagrams& diagrams = rules.diagrams();
  if (always_answered(rules, question, looked_at)) return diagrams.leaf(Truth::True);
  const Space& space = rules.space();
  const QuestionSpace& mine = space[question];
  const Variable& first = space.variables()[mine.first];
  const std::size_t options = options_of(rules.content()[question]).size();
  Diagram<Truth> some = diagrams.leaf(Truth::False);
  std::vector<Diagram<Truth>> by_value;
  for (const Answer& value : first.values) {
    const bool open = value.state == Answer::State::Open;
    by_value.push_back(diagrams.leaf(truth_of(!open)));
  }
  for (std::uint32_t k = 0; k < options; ++k) {
    const OptionIndex option{k};
    const Diagram<Truth> offered =
        diagrams.apply(rules.offered(question, option), {Truth::False, Truth::True, Truth::True});
    const int alone = space.value_of(question, option);
    if (alone >= 0) {
      by_value[static_cast<std::size_t>(alone)] = offered;
      continue;
    }
    const Level level = space.bit(question, option);
    const Diagram<Truth> not_picked =
        among(looked_at, level) ? diagrams.leaf(Truth::False) : offered;
    some = diagrams.or_kleene(some, below(diagrams, level, not_picked, offered));
  }
  const bool multiple = takes_several(rules.content()[question]);
  if (multiple) by_value[0] = some;
  // Offers look at earlier questions, so the cases may test what comes before the choosing
  // variable.
  const Diagram<Value> values =
      diagrams.branch_by(mine.first, [&](std::uint32_t v) { return diagrams.leaf(Value{v}); });
  return diagrams.case_of(values, by_value);
}

Diagram<Truth> limits(Rules& rules, std::vector<Level> levels) {
  Diagrams& diagrams = rules.diagrams();
  Diagram<Truth> out = diagrams.leaf(Truth::True);
  // The last question first: what it lets through looks at earlier questions only.
  for (Level done = static_cast<Level>(diagrams.levels()); done > 0;) {
    const auto below = std::lower_bound(levels.begin(), levels.end(), done);
    if (below == levels.begin()) break;
    const QuestionIndex question = rules.space().variables()[*(below - 1)].question;
    done = rules.space()[question].first;
    const Diagram<Truth> mine = valid_answers(rules, question, levels);
    out = diagrams.and_kleene(out, mine);
    std::vector<Level> all;
    const std::vector<Level> more = diagrams.shape(mine).levels;
    std::set_union(levels.begin(), levels.end(), more.begin(), more.end(), std::back_inserter(all));
    levels = std::move(all);
  }
  return out;
}

Diagram<Truth> only_offered(Rules& rules, QuestionIndex question, OptionIndex option) {
  Diagrams& diagrams = rules.diagrams();
  const bool always = !options_of(rules.content()[question])[option.value].when;
  if (always || rules.space().value_of(question, option) >= 0) return diagrams.leaf(Truth::True);
  const Diagram<Truth> offered =
      diagrams.apply(rules.offered(question, option), {Truth::False, Truth::True, Truth::True});
  return below(diagrams, rules.space().bit(question, option), diagrams.leaf(Truth::True), offered);
}

Diagram<Truth> answerable(Rules& rules, QuestionIndex question) {
  Diagram<Truth> out = valid_answers(rules, question);
  const std::size_t options = options_of(rules.content()[question]).size();
  for (std::uint32_t k = 0; k < options; ++k) {
    out = rules.diagrams().and_kleene(out, only_offered(rules, question, OptionIndex{k}));
  }
  return out;
}

Diagram<Truth> nothing_beside(Diagrams& diagrams, const QuestionSpace& question) {
  const Diagram<Truth> yes = diagrams.leaf(Truth::True);
  Diagram<Truth> none = yes;
  for (Level bit = question.first + question.count; --bit > question.first;) {
    none = diagrams.branch(bit, {none, diagrams.leaf(Truth::False)});
  }
  std::vector<Diagram<Truth>> by_value(diagrams.width(question.first), none);
  by_value.front() = yes;
  return diagrams.branch(question.first, by_value);
}

namespace {

/// An answer that says as little as can be.
Answer least_answer(const Content& content, QuestionIndex question, const Facts& facts) {
  if (!content[question].unknown.empty()) return unknown_answer();
  const std::vector<Option>& options = options_of(content[question]);
  for (const bool wants_none : {true, false}) {
    for (std::uint32_t k = 0; k < options.size(); ++k) {
      if (options[k].none == wants_none &&
          facts.offered(question, OptionIndex{k}) != Truth::False) {
        return picked_answer(OptionIndex{k});
      }
    }
  }
  return std::visit(overloaded{[](const Number& type) { return number_answer(type.min); },
                               [](const auto&) { return number_answer(0); }},
                    content[question].type);
}

}  // namespace

Diagram<Truth> Examples::possible(Diagram<Truth> truth) {
  Diagrams& diagrams = rules_.diagrams();
  Diagram<Truth> out = truth;
  Shape shape = diagrams.shape(out);
  // The last question first: a limit looks at earlier questions only, which then get theirs.
  for (Level done = static_cast<Level>(diagrams.levels()); done > 0;) {
    const auto below = std::lower_bound(shape.levels.begin(), shape.levels.end(), done);
    if (below == shape.levels.begin()) break;
    const QuestionIndex question = rules_.space().variables()[*(below - 1)].question;
    done = rules_.space()[question].first;
    out = diagrams.and_kleene(out, valid_answers(rules_, question, shape.levels));
    shape = diagrams.shape(out);
  }
  return out;
}

/// The way to True that tests the fewest questions.
struct Examples::Way {
  std::set<QuestionIndex> matters;
  /// Per level; 0 where the way does not test it.
  std::vector<std::uint32_t> values;
  /// The levels that the way may test.
  std::vector<Level> levels;
};

std::optional<Examples::Way> Examples::way_to(Diagram<Truth> truth) {
  const Diagram<Truth> root = possible(truth);
  ShortestWay way(rules_.space(), rules_.diagrams());
  if (way.length(root) >= ShortestWay::no_way) return std::nullopt;
  Way out;
  out.values.resize(rules_.space().variables().size());
  for (const Level level : way.take(root, out.values)) {
    out.matters.insert(rules_.space().variables()[level].question);
  }
  out.levels = rules_.diagrams().shape(root).levels;
  return out;
}

std::optional<Example> Examples::find(Diagram<Truth> truth) {
  const Content& content = rules_.content();
  const std::optional<Way> way = way_to(truth);
  if (!way) return std::nullopt;
  const auto answer_for = [&](QuestionIndex question, const Answers& before) {
    const Facts facts(content, before);
    if (!way->matters.contains(question)) return least_answer(content, question, facts);
    return offered_answer(question, *way, [&](OptionIndex option) {
      return facts.offered(question, option) != Truth::False;
    });
  };
  return Example{std::vector<QuestionIndex>(way->matters.begin(), way->matters.end()),
                 whole_conversation(content, rules_.space().today(), answer_for)};
}

std::optional<Example> Examples::shortest(Diagram<Truth> truth) {
  const std::optional<Way> way = way_to(truth);
  if (!way) return std::nullopt;
  Example out{std::vector<QuestionIndex>(way->matters.begin(), way->matters.end()),
              no_answers(rules_.content())};
  out.answers.today = rules_.space().today();
  const Diagrams& diagrams = rules_.diagrams();
  for (const QuestionIndex question : out.matters) {
    out.answers[question] = offered_answer(question, *way, [&](OptionIndex option) {
      Diagram<Truth> node = rules_.offered(question, option);
      while (!diagrams.is_leaf(node)) {
        node = diagrams.child(node, way->values[diagrams.level(node)]);
      }
      return diagrams.value(node) != Truth::False;
    });
  }
  return out;
}

Answer Examples::offered_answer(QuestionIndex question, const Way& way,
                                const std::function<bool(OptionIndex)>& is_offered) const {
  Answer answer = rules_.space().answer(question, way.values);
  const bool some = way.values[rules_.space()[question].first] == 0;
  if (!some || !takes_several(rules_.content()[question])) return answer;
  const std::size_t options = options_of(rules_.content()[question]).size();
  std::optional<OptionIndex> free;
  for (std::uint32_t k = 0; k < options; ++k) {
    const OptionIndex option{k};
    if (!is_offered(option)) {
      answer.picked.remove(option);
    } else if (!free && rules_.space().value_of(question, option) < 0 &&
               !among(way.levels, rules_.space().bit(question, option))) {
      free = option;
    }
  }
  if (answer.picked.empty() && free) answer.picked.add(*free);
  return answer;
}

std::string in_words(const Content& content, const Example& example) {
  std::string out;
  for (const QuestionIndex question : example.matters) {
    if (example.answers[question].state == Answer::State::Open) continue;
    out += (out.empty() ? "" : "; ") + content[question].short_label + ": " +
           answer_in_words(content, question, example.answers[question]);
  }
  return out.empty() ? "everybody" : out;
}

}  // namespace wijzer::analysis
