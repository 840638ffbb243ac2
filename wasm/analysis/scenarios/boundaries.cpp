#include "analysis/scenarios/boundaries.hpp"

#include <algorithm>
#include <array>
#include <functional>
#include <set>
#include <tuple>
#include <utility>

#include "analysis/families/answers.hpp"
#include "analysis/families/conditions.hpp"
#include "analysis/families/relevance.hpp"
#include "analysis/scenarios/covered.hpp"
#include "core/conversation/session.hpp"

namespace wijzer::analysis {
namespace {

/// "/criteria/3/when/any/1" without what counts elements: "any-1".
std::string tail_of(const std::string& pointer) {
  std::string out;
  std::size_t part = 0;
  for (std::size_t at = 0; at != std::string::npos; ++part) {
    const std::size_t end = pointer.find('/', at + 1);
    const std::string word = pointer.substr(at + 1, end - at - 1);
    if (part >= 2 && word != "when") out += "-" + word;
    at = end;
  }
  std::replace(out.begin(), out.end(), '_', '-');
  return out;
}

std::string with_dashes(std::string text) {
  std::replace(text.begin(), text.end(), ' ', '-');
  return text;
}

}  // namespace

class BoundaryRun::Finder {
 public:
  Finder(const Content& content, const Date& today, std::size_t cap)
      : content_(content), space_(content, to_days(today)), diagrams_(space_.widths(), cap) {
    pieces_.emplace_back([this] { begin(); });
  }

  [[nodiscard]] bool done() const { return at_ == pieces_.size(); }
  /// The first piece finds the others.
  [[nodiscard]] double progress() const {
    return at_ == 0 ? 0 : static_cast<double>(at_) / static_cast<double>(pieces_.size());
  }
  void step() {
    // It may add others.
    const std::function<void()> piece = pieces_[at_++];
    piece();
  }
  std::vector<Boundary> take() {
    if (diagrams_.full()) return {};
    return std::move(out_);
  }

 private:
  /// The rules, and what there is to look at: one cut or one part of a condition a piece.
  void begin() {
    known_.emplace(content_, space_, diagrams_);
    // What was kept of an earlier run says everything about its family.
    for (const Scenario& scenario : content_.scenarios) {
      const bool all = scenario.expect.next_question && scenario.expect.problems;
      if (all) seen_.insert(scenario.answers.by_question);
    }
    std::set<const Condition*> texts;
    for_each_note(content_, [&](const Note& note) {
      if (note.when) texts.insert(&*note.when);
    });
    for (std::uint32_t i = 0; i < content_.questions.size(); ++i) {
      pieces_.emplace_back([this, i] { cuts(QuestionIndex{i}); });
    }
    for_each_whole_condition(content_, [&](const std::string& owner, const Condition& whole) {
      if (texts.contains(&whole)) return;
      for_each_part(whole, [&](const Condition& part) {
        pieces_.emplace_back([this, owner, &part] { add_part(owner, part); });
      });
    });
    for (std::uint32_t i = 0; i < content_.questions.size(); ++i) {
      const Question& question = content_.questions[i];
      if (!question.when) continue;
      for_each_part(*question.when, [&](const Condition& part) {
        pieces_.emplace_back([this, i, &part] { add_asked(QuestionIndex{i}, part); });
      });
    }
  }

  /// What every piece looks at.
  struct Known {
    Known(const Content& content, const Space& space, Diagrams& diagrams)
        : rules(content, space, diagrams),
          outputs(noticeable(rules)),
          examples(rules),
          covered(content, space, diagrams) {}

    Rules rules;
    std::vector<Output> outputs;
    Examples examples;
    Covered covered;
  };

  /// An output and where it would be another one.
  struct Critical {
    const Output* output;
    Diagram<Truth> where;
    std::size_t size;
  };

  /// The outputs that differ, those that look at the fewest questions first; steps last, as a
  /// scenario can only say that they are not shown.
  std::vector<Critical> critical(const std::vector<Diagram<Said>>& one,
                                 const std::vector<Diagram<Said>>& other) {
    std::vector<Critical> out;
    for (std::size_t i = 0; i < known_->outputs.size(); ++i) {
      if (one[i] == other[i]) continue;
      const Diagram<Truth> where = where_differ(diagrams_, one[i], other[i]);
      out.push_back(Critical{&known_->outputs[i], where, diagrams_.shape(where).levels.size()});
    }
    const auto rank = [](const Critical& each) {
      return std::pair(each.output->kind == Output::Kind::Step, each.size);
    };
    std::stable_sort(out.begin(), out.end(),
                     [&](const Critical& a, const Critical& b) { return rank(a) < rank(b); });
    return out;
  }

  std::vector<Diagram<Said>> forced(const Condition& part, Truth leaf) {
    Rules rules(content_, space_, diagrams_, Forced{&part, diagrams_.leaf(leaf)});
    std::vector<Diagram<Said>> out;
    for (const Output& output : noticeable(rules)) out.push_back(output.said);
    return out;
  }

  /// Of a step only whether it is shown: a scenario sees that it was tried by the first step.
  static std::vector<Output> noticeable(Rules& rules) {
    std::vector<Output> out = main_outputs(rules);
    for (Output& each : out) {
      if (each.kind != Output::Kind::Step) continue;
      each.said = rules.diagrams().apply(each.said, {Said{0}, Said{1}, Said{1}, Said{1}});
    }
    return out;
  }

  void add_part(const std::string& owner, const Condition& part) {
    const std::vector<Critical> found =
        critical(forced(part, Truth::True), forced(part, Truth::False));
    if (found.empty()) return;
    const std::string id = "edge-" + with_dashes(owner) + tail_of(part.place.pointer);
    const std::string about = owner + ", " + part.place.file + ":" + part.place.pointer;
    const auto sides = [&] {
      const Diagram<Truth> truth = known_->rules.of(part);
      add(found, known_->rules.is(truth, Truth::True), id + "-holds", about + " holds",
          std::nullopt);
      add(found, known_->rules.is(truth, Truth::False), id + "-fails", about + " does not hold",
          std::nullopt);
    };
    std::visit(overloaded{
                   [&](const Between& node) { add_bounds(found, node, id, about); },
                   [&](const All&) { sides(); },
                   [&](const Any&) { sides(); },
                   [&](const Not&) { sides(); },
                   [&](const Picked&) { sides(); },
                   [&](const CriterionHolds&) { sides(); },
                   [&](const VerdictIs&) { sides(); },
                   [&](const DeadlineIs&) { sides(); },
               },
               part.node);
  }

  /// The numbers or days just before and at each bound.
  void add_bounds(const std::vector<Critical>& found, const Between& between, const std::string& id,
                  const std::string& about) {
    for (const std::optional<int>& bound : {between.at_least, between.below}) {
      if (!bound) continue;
      for (const int number : {*bound - 1, *bound}) {
        const std::string value = name_of(between.question, number);
        std::string at = about;
        at.append(", at ").append(value);
        std::string name = id;
        name.append("-").append(value);
        add(found, piece(between.question, number), name, at, std::pair(between.question, number));
      }
    }
  }

  [[nodiscard]] std::string name_of(QuestionIndex question, int number) const {
    const bool day = takes_day(content_[question]);
    return day ? to_string(from_days(number)) : std::to_string(number);
  }

  /// True where the answer lies in the same piece as this number or day.
  Diagram<Truth> piece(QuestionIndex question, int number) {
    const QuestionSpace& space = space_[question];
    const Answers answers = [&] {
      Answers out = no_answers(content_);
      out[question] = number_answer(number);
      return out;
    }();
    const int value = values_of(content_, space_, answers)[space.first];
    std::vector<Diagram<Truth>> children(diagrams_.width(space.first),
                                         diagrams_.leaf(Truth::False));
    children[static_cast<std::size_t>(value)] = diagrams_.leaf(Truth::True);
    return diagrams_.branch(space.first, children);
  }

  /// The families just before and at every cut of a number or day.
  void cuts(QuestionIndex question) {
    if (!options_of(content_[question]).empty()) return;
    const Level level = space_[question].first;
    const std::vector<Answer>& values = space_.variables()[level].values;
    for (std::uint32_t v = 0; v + 1 < values.size(); ++v) {
      if (values[v + 1].state != Answer::State::Given) break;  // "weet ik niet"
      std::vector<Diagram<Said>> below;
      std::vector<Diagram<Said>> above;
      for (const Output& output : known_->outputs) {
        below.push_back(diagrams_.restrict(output.said, level, v));
        above.push_back(diagrams_.restrict(output.said, level, v + 1));
      }
      const std::vector<Critical> found = critical(below, above);
      for (const int number : {values[v + 1].number - 1, values[v + 1].number}) {
        const std::string value = name_of(question, number);
        add(found, piece(question, number), "edge-" + content_[question].id.value + "-" + value,
            "question " + content_[question].id.value + ", at " + value,
            std::pair(question, number));
      }
    }
  }

  /// Adds the first output's shortest family, unless a scenario looks at one already.
  void add(const std::vector<Critical>& found, Diagram<Truth> side, const std::string& id,
           const std::string& about, const std::optional<std::pair<QuestionIndex, int>>& exactly) {
    for (const Critical& each : found) {
      if (known_->covered.by_scenario(*each.output, diagrams_.and_kleene(each.where, side),
                                      exactly))
        return;
    }
    for (const Critical& each : found) {
      std::optional<Example> example =
          known_->examples.find(diagrams_.and_kleene(each.where, side));
      if (!example) continue;
      if (exactly) example->answers[exactly->first] = number_answer(exactly->second);
      if (!seen_.insert(example->answers.by_question).second) return;
      out_.push_back(Boundary{unused(id), about, *each.output, example->answers,
                              in_words(content_, *example), false});
      return;
    }
  }

  /// Both sides of a part of a question's own condition: asked next, or not.
  void add_asked(QuestionIndex question, const Condition& part) {
    std::array<Diagram<Truth>, 2> asked;
    for (const std::uint32_t side : {0U, 1U}) {
      Rules rules(content_, space_, diagrams_, Forced{&part, diagrams_.leaf(truth_of(side != 0))});
      asked[side] = relevance(rules, analysis::outputs(rules), question);
    }
    const Diagram<Truth> where = where_differ(diagrams_, asked[0], asked[1]);
    const Diagram<Truth> truth = known_->rules.of(part);
    const std::string id = "edge-asks-" + content_[question].id.value + tail_of(part.place.pointer);
    const std::string about =
        "asking " + content_[question].id.value + ", " + part.place.file + ":" + part.place.pointer;
    for (const auto& [leaf, word] :
         {std::pair(Truth::True, "holds"), std::pair(Truth::False, "fails")}) {
      const Diagram<Truth> side = diagrams_.and_kleene(where, known_->rules.is(truth, leaf));
      std::optional<Example> example = known_->examples.find(side);
      if (!example) continue;
      for (std::uint32_t i = question.value; i < content_.questions.size(); ++i) {
        example->answers[QuestionIndex{i}] = Answer{};
      }
      if (!seen_.insert(example->answers.by_question).second) continue;
      out_.push_back(Boundary{unused(id + "-" + word), about, known_->outputs.front(),
                              example->answers, in_words(content_, *example), true});
    }
  }

  /// The id, with a number behind it when it was given out before.
  std::string unused(const std::string& id) {
    std::string out = id;
    for (int number = 2; !ids_.insert(out).second; ++number)
      out = id + "-" + std::to_string(number);
    return out;
  }

  struct Less {
    bool operator()(const std::vector<Answer>& a, const std::vector<Answer>& b) const {
      return std::lexicographical_compare(a.begin(), a.end(), b.begin(), b.end(),
                                          [](const Answer& x, const Answer& y) {
                                            return std::tuple(x.state, x.number, x.picked) <
                                                   std::tuple(y.state, y.number, y.picked);
                                          });
    }
  };

  const Content& content_;
  Space space_;
  Diagrams diagrams_;
  std::optional<Known> known_;
  std::vector<std::function<void()>> pieces_;
  std::size_t at_ = 0;
  std::vector<Boundary> out_;
  std::set<std::vector<Answer>, Less> seen_;
  std::set<std::string> ids_;
};

BoundaryRun::BoundaryRun(const Content& content, const Date& today, std::size_t cap)
    : finder_(std::make_unique<Finder>(content, today, cap)) {}

BoundaryRun::~BoundaryRun() = default;

bool BoundaryRun::done() const { return finder_->done(); }

double BoundaryRun::progress() const { return finder_->progress(); }

void BoundaryRun::step() { finder_->step(); }

std::vector<Boundary> BoundaryRun::take() { return finder_->take(); }

std::vector<Boundary> boundaries(const Content& content, const Date& today, std::size_t cap) {
  BoundaryRun run(content, today, cap);
  while (!run.done()) run.step();
  return run.take();
}

}  // namespace wijzer::analysis
