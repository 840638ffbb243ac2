#include "core/logic/missing.hpp"

#include <array>
#include <utility>

#include "core/logic/option_truths.hpp"

namespace wijzer {
namespace {

/// Follows what is Unknown down to the answers that it lacks. Every add() says whether one of those
/// can still be given.
class MissingCollector {
 public:
  MissingCollector(const Facts& facts, Missing& missing)
      : content_(facts.content()),
        facts_(facts),
        missing_(missing),
        questions_(content_.questions.size(), not_looked_at),
        criteria_(content_.criteria.size(), not_looked_at) {}

  bool add(const Condition& condition) {
    if (evaluate(condition, facts_) != Truth::Unknown) return false;
    return visit_node(condition,
                      overloaded{
                          [&](const All& node) { return add(node.parts); },
                          [&](const Any& node) { return add(node.parts); },
                          [&](const Not& node) { return add(node.part); },
                          [&](const Picked& node) { return add(node); },
                          [&](const Between& node) { return add(node.question); },
                          [&](const CriterionHolds& node) { return add(node.criterion); },
                          [&](const VerdictIs& node) { return add(node.route); },
                          [&](const DeadlineIs& node) { return add(content_[node.deadline].from); },
                      });
  }

  bool add(RouteIndex route) {
    if (facts_.fits(route) == Truth::True) return false;
    const bool by_fits = add(content_[route].fits_when);
    const std::optional<Condition>& possible = content_[route].possible_when;
    return (possible && add(*possible)) || by_fits;
  }

 private:
  static constexpr char not_looked_at = 2;

  bool add(const std::vector<Condition>& parts) {
    bool open = false;
    for (const Condition& part : parts) open = add(part) || open;
    return open;
  }

  bool add(const Picked& node) {
    const std::optional<Condition>& when =
        options_of(content_[node.question])[node.option.value].when;
    const bool by_offer =
        when && options_[below_ ? 1 : 0].once(node.question, node.option, content_.questions.size(),
                                              [&] { return truth_of(add(*when)); }) == Truth::True;
    return add(node.question) || by_offer;
  }

  /// The question, unless it is decided whatever its answer; used for deadlines, too.
  bool add(QuestionIndex question) {
    return once(questions_[question.value], [&] { return look_at(question); });
  }

  bool look_at(QuestionIndex question) {
    const Truth asked = facts_.asked(question);
    if (asked == Truth::False) return false;
    const bool open_before = asked == Truth::Unknown && below(*content_[question].when);
    switch (facts_.answers()[question].state) {
      case Answer::State::Open:
        // Behind an answer "weet ik niet" it is never asked: its `when` can't become True.
        if (asked == Truth::Unknown && !open_before) return false;
        missing_.open[question.value] = 1;
        return true;
      case Answer::State::Unknown:
        if (asked == Truth::True) missing_.unknown[question.value] = 1;
        return open_before;
      case Answer::State::Given:
        return open_before;
    }
    return open_before;
  }

  bool add(CriterionIndex criterion) {
    if (!below_) missing_.criteria[criterion.value] = 1;
    return once(criteria_[criterion.value], [&] { return below(content_[criterion].when); });
  }

  /// What the condition itself does not name, but what it names depends on.
  bool below(const Condition& condition) {
    const bool before = std::exchange(below_, true);
    const bool open = add(condition);
    below_ = before;
    return open;
  }

  /// Looking at the same question, criterion or option again would add nothing, and take
  /// exponential time where each names the one before twice.
  template <typename Look>
  static bool once(char& known, const Look& look) {
    if (known == not_looked_at) known = look() ? 1 : 0;
    return known == 1;
  }

  const Content& content_;
  const Facts& facts_;
  Missing& missing_;
  /// Of each one that was looked at, whether an answer can still be given there.
  std::vector<char> questions_;
  std::vector<char> criteria_;
  /// The same of options: of those looked at below something, and of the others.
  std::array<OptionTruths, 2> options_;
  /// Whether what is looked at stands below a question or a criterion.
  bool below_ = false;
};

}  // namespace

Missing nothing_missing(const Content& content) {
  return Missing{FlagSet(content.questions.size()), FlagSet(content.questions.size()),
                 FlagSet(content.criteria.size())};
}

void add_missing(const Condition& condition, const Facts& facts, Missing& missing) {
  MissingCollector(facts, missing).add(condition);
}

void add_missing(RouteIndex route, const Facts& facts, Missing& missing) {
  MissingCollector(facts, missing).add(route);
}

}  // namespace wijzer
