#include "core/rules/missing.hpp"

#include <algorithm>
#include <utility>

namespace wijzer {
namespace {

class MissingCollector {
 public:
  MissingCollector(const Content& content, const Answers& answers, const Facts& facts,
                   Missing& missing)
      : content_(content),
        answers_(answers),
        facts_(facts),
        missing_(missing),
        visited_(content.criteria.size()) {}

  void add(const Condition& condition) {
    if (evaluate(condition, answers_, facts_) != Truth::Unknown) return;
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
    const Truth asked = facts_.asked[question.value];
    if (asked == Truth::False) return;
    if (asked == Truth::Unknown) add(*content_[question].when);
    switch (answers_[question].state) {
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
    if (facts_.fits[route.value] == Truth::True) return;
    if (facts_.fits[route.value] == Truth::Unknown) add(content_[route].fits_when);
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
    if (facts_.asked[question.value] == Truth::True) return true;
    Missing below = nothing_missing(content_);
    MissingCollector(content_, answers_, facts_, below).add(*content_[question].when);
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
  const Answers& answers_;
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

void add_missing(const Content& content, const Condition& condition, const Answers& answers,
                 const Facts& facts, Missing& missing) {
  MissingCollector(content, answers, facts, missing).add(condition);
}

void add_missing(const Content& content, RouteIndex route, const Answers& answers,
                 const Facts& facts, Missing& missing) {
  MissingCollector(content, answers, facts, missing).add(route);
}

namespace {

/// Adds what the route's notes depend on, as long as its verdict can become one of theirs.
class NoteCollector {
 public:
  NoteCollector(const Content& content, RouteIndex route, const Facts& facts,
                MissingCollector& collector)
      : route_(content[route]),
        can_fit_(settled(route, true, facts) != Truth::False),
        can_be_no_(settled(route, false, facts) != Truth::False),
        can_be_possible_(settled(route, true, facts) != Truth::True &&
                         settled(route, false, facts) != Truth::True),
        collector_(collector) {}

  void run() {
    headlines(route_.headlines_fits, can_fit_);
    headlines(route_.headlines_possible, can_be_possible_);
    headlines(route_.headlines_no, can_be_no_);
    for (const auto* notes : {&route_.need_by, &route_.decided_by, &route_.start, &route_.forms,
                              &route_.contribution, &route_.ask, &route_.papers, &route_.remarks}) {
      for (const Note& note : *notes) add(note);
    }
  }

 private:
  void headlines(const std::vector<Note>& notes, bool reachable) {
    if (!reachable) return;
    for (const Note& note : notes) {
      if (note.when) collector_.add(*note.when);
    }
  }

  void add(const Note& note) {
    if (!note.when) return;
    const bool reachable = (note.verdicts.fits && can_fit_) || (note.verdicts.no && can_be_no_) ||
                           (note.verdicts.possible && can_be_possible_);
    if (reachable) collector_.add(*note.when);
  }

  const Route& route_;
  bool can_fit_;
  bool can_be_no_;
  bool can_be_possible_;
  MissingCollector& collector_;
};

}  // namespace

namespace {

/// What routes and the topics after them depend on.
void add_routes(const Content& content, const Facts& facts, MissingCollector& collector) {
  for (std::size_t i = 0; i < content.routes.size(); ++i) {
    const RouteIndex route{static_cast<std::uint32_t>(i)};
    collector.add(route);
    NoteCollector(content, route, facts, collector).run();
  }
}

void add_notes(const std::vector<Note>& notes, MissingCollector& collector) {
  for (const Note& note : notes) {
    if (note.when) collector.add(*note.when);
  }
}

/// What a problem that holds or may hold depends on: its steps, which of them were tried, and the
/// first days of their time limits.
void add_problem(const Content& content, const Problem& problem, const Answers& answers,
                 const Facts& facts, MissingCollector& collector) {
  collector.add(problem.when);
  if (evaluate(problem.when, answers, facts) == Truth::False) return;
  add_notes(problem.intro, collector);
  for (const StepIndex index : problem.ladder) {
    const Step& step = content[index];
    if (step.when) collector.add(*step.when);
    if (step.when && evaluate(*step.when, answers, facts) == Truth::False) continue;
    if (step.tried) collector.add(*step.tried);
    if (step.deadline) collector.add(content[*step.deadline].from);
    add_notes(step.more, collector);
  }
}

}  // namespace

Missing missing_anywhere(const Content& content, const Answers& answers, const Facts& facts) {
  Missing missing = nothing_missing(content);
  MissingCollector collector(content, answers, facts, missing);
  const bool routes = routes_matter(content, answers, facts);
  if (content.routes_when) collector.add(*content.routes_when);
  if (routes) add_routes(content, facts, collector);
  for (const Topic& topic : content.topics) {
    if (!routes && topic.shown == TopicPlace::After) continue;
    collector.add(topic.when);
    if (evaluate(topic.when, answers, facts) == Truth::False) continue;
    add_notes(topic.items, collector);
  }
  for (const Problem& problem : content.problems) {
    add_problem(content, problem, answers, facts, collector);
  }
  return missing;
}

}  // namespace wijzer
