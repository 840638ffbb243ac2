#include "core/rules/missing.hpp"

#include <algorithm>
#include <utility>

namespace wijzer {
namespace {

class MissingCollector {
 public:
  MissingCollector(const Facts& facts, Missing& missing)
      : content_(facts.content()),
        facts_(facts),
        missing_(missing),
        visited_(content_.criteria.size()) {}

  void add(const Condition& condition) {
    if (evaluate(condition, facts_) != Truth::Unknown) return;
    std::visit(overloaded{
                   [&](const All& node) { add(node.parts); },
                   [&](const Any& node) { add(node.parts); },
                   [&](const Not& node) { add(node.part); },
                   [&](const Picked& node) { add(node); },
                   [&](const Between& node) { add(node.question); },
                   [&](const CriterionHolds& node) { add(node.criterion); },
                   [&](const VerdictIs& node) { add(node.route); },
                   [&](const DeadlineIs& node) { add(content_[node.deadline].from); },
               },
               condition.node);
  }

  /// The question, unless it is decided whatever its answer; used for deadlines, too.
  void add(QuestionIndex question) {
    const Truth asked = facts_.asked(question);
    if (asked == Truth::False) return;
    if (asked == Truth::Unknown) add(*content_[question].when);
    switch (facts_.answers()[question].state) {
      case Answer::State::Open:
        if (can_be_asked(question)) missing_.open[question.value] = 1;
        break;
      case Answer::State::Unknown:
        if (asked == Truth::True) missing_.unknown[question.value] = 1;
        break;
      case Answer::State::Given:
        break;
    }
  }

  void add(RouteIndex route) {
    if (facts_.fits(route) == Truth::True) return;
    if (facts_.fits(route) == Truth::Unknown) add(content_[route].fits_when);
    // Only a route that can still end without fitting needs `possible_when`, and only while that
    // is undecided; add() stops by itself when it is decided.
    if (content_[route].possible_when) add(*content_[route].possible_when);
  }

 private:
  void add(const std::vector<Condition>& parts) {
    for (const Condition& part : parts) add(part);
  }

  void add(const Picked& node) {
    const std::optional<Condition>& when =
        options_of(content_[node.question])[node.option.value].when;
    if (when) add(*when);
    add(node.question);
  }

  /// A question behind an answer "weet ik niet" is never asked: its `when` can't become True.
  [[nodiscard]] bool can_be_asked(QuestionIndex question) const {
    if (facts_.asked(question) == Truth::True) return true;
    Missing below = nothing_missing(content_);
    MissingCollector(facts_, below).add(*content_[question].when);
    return std::find(below.open.begin(), below.open.end(), 1) != below.open.end();
  }

  void add(CriterionIndex criterion) {
    if (!inside_criterion_) missing_.criteria[criterion.value] = 1;
    if (visited_[criterion.value] != 0) return;
    visited_[criterion.value] = 1;
    const bool inside = std::exchange(inside_criterion_, true);
    add(content_[criterion].when);
    inside_criterion_ = inside;
  }

  const Content& content_;
  const Facts& facts_;
  Missing& missing_;
  FlagSet visited_;
  bool inside_criterion_ = false;
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
