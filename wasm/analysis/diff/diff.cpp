#include "analysis/diff/diff.hpp"

#include <algorithm>
#include <set>
#include <type_traits>

#include "analysis/counted.hpp"
#include "analysis/diff/diff_parts.hpp"
#include "analysis/families/relevance.hpp"
#include "core/summary/words.hpp"

namespace wijzer::analysis {

namespace {

using Kind = Change::Kind;
template <typename L>
using Names = std::function<std::string(L leaf)>;

std::string verdict_of(Said said) {
  if (said == hidden) return "not shown";
  return std::string(verdict_name(diagram::leaf_of<Verdict>(said.value)));
}

std::string outcome_of(Said said) {
  return said.value == 2 ? "counts" : said.value == 1 ? "may count" : "does not count";
}

/// The leaves of a diagram.
template <typename L>
std::set<L> leaves(const Diagrams& diagrams, Diagram<L> root) {
  std::set<L> out;
  std::set<Diagram<L>> seen;
  std::vector<Diagram<L>> waiting = {root};
  while (!waiting.empty()) {
    const Diagram<L> node = waiting.back();
    waiting.pop_back();
    if (!seen.insert(node).second) continue;
    if (diagrams.is_leaf(node)) {
      out.insert(diagrams.value(node));
      continue;
    }
    for (std::uint32_t v = 0; v < diagrams.width(diagrams.level(node)); ++v) {
      waiting.push_back(diagrams.child(node, v));
    }
  }
  return out;
}

}  // namespace

class Comparison::Comparer {
 public:
  explicit Comparer(const Comparing& comparing)
      : comparing_(comparing),
        diagrams_(comparing.diagrams),
        before_(comparing.before.rules.content()),
        after_(comparing.after.rules.content()) {}

  void run(std::size_t part) {
    const Matching& matching = comparing_.matching;
    switch (part) {
      case 0:
        for (const Pair<RouteIndex>& pair : matching.routes) verdicts(pair);
        break;
      case 1:
        for (const Pair<OutcomeIndex>& pair : matching.outcomes) {
          shown(change(Kind::Outcome, pair, before_.outcomes, after_.outcomes),
                Output::Kind::Outcome, pair, outcome_of);
        }
        break;
      case 2:
        for (const Pair<ProblemIndex>& pair : matching.problems) first_step(pair);
        break;
      case 3:
        questions();
        break;
      case 4:
        for (std::size_t i = 0; i < matching.questions.size(); ++i) answers(i);
        break;
      case 5:
        for (const Pair<ProblemIndex>& pair : matching.problems) {
          shown(change(Kind::Problem, pair, before_.problems, after_.problems),
                Output::Kind::Problem, pair,
                [](Said said) { return said.value == 0 ? "does not hold" : "holds"; });
        }
        break;
      case 6:
        for (const Pair<TopicIndex>& pair : matching.topics) {
          shown(change(Kind::Topic, pair, before_.topics, after_.topics), Output::Kind::Topic, pair,
                [](Said said) { return said.value == 0 ? "not shown" : "shown"; });
        }
        break;
      default:
        for (const Pair<ProblemIndex>& pair : matching.problems) {
          if (pair.in_both()) ladder(*pair.before, *pair.after);
        }
    }
  }

 private:
  void verdicts(const Pair<RouteIndex>& pair) const {
    const Diagram<Said> none = diagrams_.leaf(hidden);
    values(change(Kind::Verdict, pair, before_.routes, after_.routes),
           node(0, Output::Kind::Verdict, pair.before, none),
           node(1, Output::Kind::Verdict, pair.after, none), verdict_of);
  }

  /// A change of this element, in the words of the content after where it has the element.
  template <typename IndexType, typename Element>
  static Change change(Kind kind, const Pair<IndexType>& pair, const std::vector<Element>& before,
                       const std::vector<Element>& after) {
    const Element& element = pair.after ? after[pair.after->value] : before[pair.before->value];
    Change out;
    out.kind = kind;
    out.subject = element.id.value;
    if constexpr (std::is_same_v<Element, wijzer::Question>) {
      out.label = element.short_label;
    } else {
      out.label = element.title;
    }
    return out;
  }

  template <typename IndexType>
  [[nodiscard]] Diagram<Said> node(int side, Output::Kind kind,
                                   const std::optional<IndexType>& owner,
                                   Diagram<Said> none) const {
    if (!owner) return none;
    return (side == 0 ? comparing_.before : comparing_.after).of(kind, owner->value);
  }

  /// Adds a change per two values that differ.
  template <typename L>
  void values(const Change& change, Diagram<L> before, Diagram<L> after,
              const std::type_identity_t<Names<L>>& name) const {
    if (before == after) return;
    const std::set<L> to = leaves(diagrams_, after);
    for (const L a : leaves(diagrams_, before)) {
      for (const L b : to) {
        if (a == b) continue;
        Change one = change;
        one.from = name(a);
        one.to = name(b);
        comparing_.add(std::move(one),
                       diagrams_.and_kleene(comparing_.is(before, a), comparing_.is(after, b)));
      }
    }
  }

  template <typename IndexType>
  void shown(const Change& change, Output::Kind kind, const Pair<IndexType>& pair,
             const Names<Said>& name) const {
    const Diagram<Said> none = diagrams_.leaf(Said{0});
    values(change, node(0, kind, pair.before, none), node(1, kind, pair.after, none), name);
  }

  /// The position of a step among all steps, plus one.
  [[nodiscard]] std::uint32_t step_code(const std::optional<StepIndex>& before,
                                        const std::optional<StepIndex>& after) const {
    const std::vector<Pair<StepIndex>>& steps = comparing_.matching.steps;
    const auto found = std::find_if(steps.begin(), steps.end(), [&](const Pair<StepIndex>& pair) {
      return before ? pair.before == before : pair.after == after;
    });
    return static_cast<std::uint32_t>(found - steps.begin()) + 1;
  }

  void first_step(const Pair<ProblemIndex>& pair) const {
    Diagram<Said> nodes[2] = {diagrams_.leaf(Said{0}), diagrams_.leaf(Said{0})};
    for (const int side : {0, 1}) {
      const std::optional<ProblemIndex>& owner = side == 0 ? pair.before : pair.after;
      if (!owner) continue;
      std::vector<Said> codes = {Said{0}};
      for (const StepIndex step : (side == 0 ? before_ : after_)[*owner].ladder) {
        codes.push_back(
            Said{side == 0 ? step_code(step, std::nullopt) : step_code(std::nullopt, step)});
      }
      nodes[side] = diagrams_.apply(
          node(side, Output::Kind::FirstStep, owner, diagrams_.leaf(Said{0})), codes);
    }
    values(change(Kind::FirstStep, pair, before_.problems, after_.problems), nodes[0], nodes[1],
           [this](Said code) {
             if (code.value == 0) return std::string("none");
             const Pair<StepIndex>& step = comparing_.matching.steps[code.value - 1];
             return step.after ? after_[*step.after].id.value : before_[*step.before].id.value;
           });
  }

  void questions() {
    Diagram<Truth> never = diagrams_.leaf(Truth::False);
    const std::vector<Diagram<Truth>> before =
        relevance(comparing_.before.rules, comparing_.before.outputs);
    const std::vector<Diagram<Truth>> after =
        relevance(comparing_.after.rules, comparing_.after.outputs);
    for (const QuestionPair& pair : comparing_.matching.questions) {
      const Diagram<Truth> was = pair.before ? before[pair.before->value] : never;
      const Diagram<Truth> is = pair.after ? after[pair.after->value] : never;
      asked_.push_back(diagrams_.or_kleene(was, is));
      values(change(Kind::Question, pair, before_.questions, after_.questions), was, is,
             [](Truth truth) { return truth == Truth::True ? "asked" : "not asked"; });
    }
  }

  /// Which answers a question of both contents has.
  void answers(std::size_t entry) const {
    const QuestionPair& pair = comparing_.matching.questions[entry];
    if (!pair.in_both()) return;
    const Question& was = before_[*pair.before];
    const Question& is = after_[*pair.after];
    const Change base = change(Kind::Answer, pair, before_.questions, after_.questions);
    const Diagram<Truth> never = diagrams_.leaf(Truth::False);
    const auto one = [&](const std::string& id, const std::string& label, Diagram<Truth> before,
                         Diagram<Truth> after) {
      Change each = base;
      each.subject += "/" + id;
      each.label += ": " + label;
      values(each, diagrams_.and_kleene(asked_[entry], before),
             diagrams_.and_kleene(asked_[entry], after),
             [](Truth truth) { return truth == Truth::True ? "offered" : "not offered"; });
    };
    const auto offered = [&](const Side& side, QuestionIndex question,
                             const std::optional<OptionIndex>& option) {
      if (!option) return never;
      return diagrams_.apply(side.rules.offered(question, *option),
                             {Truth::False, Truth::True, Truth::True});
    };
    for (const OptionPair& option : comparing_.matching.options[entry]) {
      const Option& any = option.after ? options_of(is)[option.after->value]
                                       : options_of(was)[option.before->value];
      one(any.id.value, any.label, offered(comparing_.before, *pair.before, option.before),
          offered(comparing_.after, *pair.after, option.after));
    }
    const auto always = [&](bool holds) { return diagrams_.leaf(truth_of(holds)); };
    one("unknown", is.unknown.empty() ? was.unknown : is.unknown, always(!was.unknown.empty()),
        always(!is.unknown.empty()));
    each_other_range(was, is, [&](const std::string& numbers, bool old_one) {
      one(numbers, numbers, always(old_one), always(!old_one));
    });
  }

  /// Calls `visit` with each range of numbers, such as "3-5", that one of two questions takes
  /// and the other does not, and whether it is the one before.
  template <typename Visit>
  static void each_other_range(const Question& was, const Question& is, const Visit& visit) {
    const Number* before = number_of(was);
    const Number* after = number_of(is);
    if (before == nullptr || after == nullptr) return;
    const auto range = [&](int from, int to, bool old_one) {
      if (from <= to) visit(std::to_string(from) + "-" + std::to_string(to), old_one);
    };
    range(before->min, std::min(before->max, after->min - 1), true);
    range(std::max(before->min, after->max + 1), before->max, true);
    range(after->min, std::min(after->max, before->min - 1), false);
    range(std::max(after->min, before->max + 1), after->max, false);
  }

  /// The steps of a problem of both contents, where it holds in both.
  void ladder(ProblemIndex was, ProblemIndex is) const {
    const Diagram<Truth> holds = diagrams_.and_kleene(
        comparing_.is(comparing_.before.of(Output::Kind::Problem, was.value), Said{1}),
        comparing_.is(comparing_.after.of(Output::Kind::Problem, is.value), Said{1}));
    const Diagram<Said> none = diagrams_.leaf(Said{0});
    const auto state = [&](const Side& side, Output::Kind kind, ProblemIndex problem,
                           const std::optional<StepIndex>& step) {
      if (!step) return none;
      const auto found = side.said.find({kind, problem.value, step->value + 1});
      if (found == side.said.end()) return none;
      return diagrams_.ite(holds, found->second, none);
    };
    for (const Pair<StepIndex>& step : comparing_.matching.steps) {
      Change base = change(Kind::Step, step, before_.steps, after_.steps);
      base.subject = after_[is].id.value + "/" + base.subject;
      const Diagram<Said> state_was =
          state(comparing_.before, Output::Kind::Step, was, step.before);
      const Diagram<Said> state_is = state(comparing_.after, Output::Kind::Step, is, step.after);
      values(base, state_was, state_is, [](Said said) {
        constexpr const char* states[] = {"not shown", "to try", "tried", "waiting"};
        return states[said.value];
      });
      if (!step.in_both()) continue;
      base.kind = Kind::LastDay;
      const Diagram<Truth> shown = diagrams_.and_kleene(comparing_.is_not(state_was, Said{0}),
                                                        comparing_.is_not(state_is, Said{0}));
      last_day(base, shown, limit(before_, *step.before), limit(after_, *step.after),
               comparing_.is_not(state(comparing_.before, Output::Kind::LastDay, was, step.before),
                                 Said{0}),
               comparing_.is_not(state(comparing_.after, Output::Kind::LastDay, is, step.after),
                                 Said{0}));
    }
  }

  static std::string limit(const Content& content, StepIndex step) {
    if (!content[step].deadline) return {};
    const Deadline& deadline = content[*content[step].deadline];
    std::string out;
    const auto number = [](int value) { return static_cast<std::size_t>(value); };
    if (deadline.length.years != 0) out = counted(number(deadline.length.years), "year");
    if (deadline.length.days != 0) {
      out += (out.empty() ? "" : " and ") + counted(number(deadline.length.days), "day");
    }
    if (!deadline.is_public) return out + " by contract";
    out += " in public law";
    const std::size_t equated = deadline.equated_days.size();
    if (equated == 0) return out;
    return out + ", " + counted(equated, "equated day") + " up to " +
           to_string(deadline.equated_days.back());
  }

  void last_day(Change change, Diagram<Truth> shown, const std::string& was, const std::string& is,
                Diagram<Truth> known_was, Diagram<Truth> known_is) const {
    const auto add = [&](const std::string& from, const std::string& to, Diagram<Truth> where) {
      change.from = from;
      change.to = to;
      comparing_.add(change, diagrams_.and_kleene(shown, where));
    };
    const Diagram<Truth> unknown_was = comparing_.is_not(known_was, Truth::True);
    const Diagram<Truth> unknown_is = comparing_.is_not(known_is, Truth::True);
    if (was != is) add(was, is, diagrams_.and_kleene(known_was, known_is));
    add(was, "no last day", diagrams_.and_kleene(known_was, unknown_is));
    add("no last day", is, diagrams_.and_kleene(unknown_was, known_is));
  }

  const Comparing& comparing_;
  Diagrams& diagrams_;
  const Content& before_;
  const Content& after_;
  /// Per entry: where the question is asked before or after.
  std::vector<Diagram<Truth>> asked_;
};

Comparison::Comparison(const Comparing& comparing)
    : comparer_(std::make_unique<Comparer>(comparing)) {}

Comparison::~Comparison() = default;

void Comparison::run(std::size_t part) { comparer_->run(part); }

std::string in_words(const Content& before, const Content& after, const Matching& matching,
                     const CommonFamily& family) {
  std::string out;
  for (const std::size_t entry : family.matters) {
    const QuestionPair& pair = matching.questions[entry];
    const Content& content = pair.after ? after : before;
    const QuestionIndex question = pair.after ? *pair.after : *pair.before;
    const Answer& answer = (pair.after ? family.after : family.before)[question];
    out += (out.empty() ? "" : "; ") + content[question].short_label + ": " +
           answer_in_words(content, question, answer);
  }
  return out.empty() ? "everybody" : out;
}

}  // namespace wijzer::analysis
