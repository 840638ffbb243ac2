#include "core/advice/advice.hpp"

#include <algorithm>
#include <utility>

#include "core/logic/missing.hpp"

namespace wijzer {
namespace {

/// Finds what a condition that is not decided hangs on.
class HingeFinder {
 public:
  explicit HingeFinder(const Facts& facts) : facts_(facts) {}

  /// Empty where one of several open parts is enough.
  std::vector<Hinge> run(const Condition& condition) {
    add(condition, true);
    return alternatives_ ? std::vector<Hinge>{} : std::move(out_);
  }

 private:
  bool open(const Condition& condition) const {
    return evaluate(condition, facts_) == Truth::Unknown;
  }

  void add(const Condition& condition, bool holds) {
    if (!open(condition)) return;
    std::visit(overloaded{
                   [&](const All& node) { add(node.parts, holds, !holds); },
                   [&](const Any& node) { add(node.parts, holds, holds); },
                   [&](const Not& node) { add(node.part.front(), !holds); },
                   [&](const CriterionHolds& node) {
                     out_.push_back({node.criterion, holds});
                   },
                   // Rules of routes are made of criteria alone.
                   [](const Picked&) {},
                   [](const Between&) {},
                   [](const VerdictIs&) {},
                   [](const DeadlineIs&) {},
               },
               condition.node);
  }

  void add(const std::vector<Condition>& parts, bool holds, bool one_is_enough) {
    const auto open_parts = std::count_if(parts.begin(), parts.end(),
                                          [this](const Condition& part) { return open(part); });
    if (one_is_enough && open_parts > 1) alternatives_ = true;
    for (const Condition& part : parts) add(part, holds);
  }

  const Facts& facts_;
  std::vector<Hinge> out_;
  bool alternatives_ = false;
};

class Adviser {
 public:
  Adviser(const Content& content, const Answers& answers)
      : content_(content), facts_(content, answers) {}

  Advice run() {
    Advice advice;
    advice.ladders = ladders(facts_);
    advice.routes_matter = routes_matter(facts_);
    std::vector<OpenFact> open(content_.criteria.size());
    for (std::size_t i = 0; i < content_.routes.size(); ++i) {
      advice.routes.push_back(advise_route(RouteIndex{static_cast<std::uint32_t>(i)}));
      for (const CriterionIndex criterion : advice.routes.back().undecided) {
        open[criterion.value].criterion = criterion;
        open[criterion.value].routes.push_back(advice.routes.back().route);
      }
    }
    for (OpenFact& fact : open) {
      if (advice.routes_matter && !fact.routes.empty()) advice.find_out.push_back(std::move(fact));
    }
    add_outcomes(advice.outcomes);
    for (std::size_t i = 0; i < content_.topics.size(); ++i) {
      const Topic& topic = content_.topics[i];
      const bool matters = advice.routes_matter || topic.shown == TopicPlace::Top;
      if (!matters || !shown(topic, facts_)) continue;
      advice.topics.push_back(
          TopicAdvice{TopicIndex{static_cast<std::uint32_t>(i)}, pick(topic.items, Verdict::Fits)});
    }
    advice.plan = plan_of(facts_, std::any_of(advice.find_out.begin(), advice.find_out.end(),
                                              [this](const OpenFact& fact) {
                                                return !is_silent(content_[fact.criterion]);
                                              }));
    return advice;
  }

 private:
  RouteAdvice advise_route(RouteIndex index) {
    const Route& route = content_[index];
    RouteAdvice advice;
    advice.route = index;
    advice.verdict = verdict_of(index, facts_);
    advice.headline = headline(route, advice.verdict);
    advice.reasons = reasons(index, facts_);
    if (advice.verdict == Verdict::Possible) {
      add_missing_of(index, advice);
      advice.hinges = HingeFinder(facts_).run(route.fits_when);
    }
    advice.need_by = pick(route.need_by, advice.verdict);
    advice.decided_by = pick(route.decided_by, advice.verdict);
    advice.forms = pick(route.forms, advice.verdict);
    advice.contribution = pick(route.contribution, advice.verdict);
    advice.remarks = pick(route.remarks, advice.verdict);
    return advice;
  }

  void add_missing_of(RouteIndex index, RouteAdvice& advice) {
    Missing missing = nothing_missing(content_);
    add_missing(index, facts_, missing);
    for (std::size_t i = 0; i < missing.open.size(); ++i) {
      if (missing.open[i] != 0 || missing.unknown[i] != 0) {
        advice.depends_on.push_back(QuestionIndex{static_cast<std::uint32_t>(i)});
      }
    }
    for (std::size_t i = 0; i < missing.criteria.size(); ++i) {
      if (missing.criteria[i] != 0) {
        advice.undecided.push_back(CriterionIndex{static_cast<std::uint32_t>(i)});
      }
    }
  }

  /// The criteria that the condition itself names where it is undecided: not those of a route whose
  /// verdict it looks at, nor those that decide whether a question is asked.
  void add_undecided(const Condition& condition, FlagSet& out) {
    if (evaluate(condition, facts_) != Truth::Unknown) return;
    const auto each = [&](const std::vector<Condition>& parts) {
      for (const Condition& part : parts) add_undecided(part, out);
    };
    std::visit(overloaded{
                   [&](const All& node) { each(node.parts); },
                   [&](const Any& node) { each(node.parts); },
                   [&](const Not& node) { each(node.part); },
                   [&](const CriterionHolds& node) { out[node.criterion.value] = 1; },
                   [](const Picked&) {},
                   [](const Between&) {},
                   [](const VerdictIs&) {},
                   [](const DeadlineIs&) {},
               },
               condition.node);
  }

  void add_outcomes(std::vector<OutcomeAdvice>& out) {
    bool holds = false;
    for (std::uint32_t i = 0; i < content_.outcomes.size() && !holds; ++i) {
      const Outcome& outcome = content_.outcomes[i];
      const Truth truth = outcome.when ? evaluate(*outcome.when, facts_) : Truth::True;
      if (truth == Truth::False) continue;
      holds = truth == Truth::True;
      OutcomeAdvice advice{
          OutcomeIndex{i}, holds && out.empty(), {}, pick(outcome.items, Verdict::Fits)};
      FlagSet undecided(content_.criteria.size());
      if (!holds) add_undecided(*outcome.when, undecided);
      for (std::uint32_t k = 0; k < undecided.size(); ++k) {
        if (undecided[k] != 0) advice.undecided.push_back(CriterionIndex{k});
      }
      out.push_back(std::move(advice));
    }
  }

  /// The first headline whose condition holds; the loader sees to a last one without condition.
  /// nullptr where the authors gave none for the verdict.
  const Note* headline(const Route& route, Verdict verdict) {
    for (const Note& note : headlines_of(route, verdict)) {
      if (!note.when || evaluate(*note.when, facts_) == Truth::True) return &note;
    }
    return nullptr;
  }

  std::vector<const Note*> pick(const std::vector<Note>& notes, Verdict verdict) {
    std::vector<const Note*> out;
    for (const Note& note : notes) {
      if (!note.step && shown(note, verdict, facts_)) out.push_back(&note);
    }
    return out;
  }

  const Content& content_;
  Facts facts_;
};

}  // namespace

Advice advise(const Content& content, const Answers& answers) {
  return Adviser(content, answers).run();
}

}  // namespace wijzer
