#pragma once

#include <optional>
#include <string>
#include <vector>

#include "core/advice/ladder.hpp"
#include "core/advice/plan.hpp"
#include "core/logic/explain.hpp"
#include "core/model/content.hpp"

namespace wijzer {

/// A fact that is still open and matters: what to find out, and which routes wait for it.
struct OpenFact {
  CriterionIndex criterion;
  std::vector<RouteIndex> routes;
};

/// A criterion, and how it must turn out.
struct Hinge {
  CriterionIndex criterion;
  bool holds = true;
};

/// What the answers say about one route.
struct RouteAdvice {
  RouteIndex route;
  Verdict verdict = Verdict::Possible;
  /// The author's sentence for this verdict; nullptr where there is none.
  const Note* headline = nullptr;
  /// Why the verdict is what it is; for a possible route, what holds already.
  std::vector<Reason> reasons;
  /// What a possible route hangs on, where that can be said in one breath: it fits if all of these
  /// turn out so. Empty where several things are each enough.
  std::vector<Hinge> hinges;
  /// Criteria of a possible route that are undecided, in the author's order.
  std::vector<CriterionIndex> undecided;
  /// Questions of a possible route that are open or "weet ik niet", in the author's order.
  std::vector<QuestionIndex> depends_on;
  std::vector<const Note*> need_by;
  std::vector<const Note*> decided_by;
  std::vector<const Note*> forms;
  std::vector<const Note*> contribution;
  std::vector<const Note*> remarks;
};

/// An outcome that may count: the first that holds, and those before it that are not known.
struct OutcomeAdvice {
  OutcomeIndex outcome;
  /// No other one may count.
  bool settled = false;
  /// Criteria that its condition names and that are undecided while it is, in the author's order.
  std::vector<CriterionIndex> undecided;
  std::vector<const Note*> items;
};

/// A topic that applies, with the items that apply.
struct TopicAdvice {
  TopicIndex topic;
  /// Those that are texts; the plan has the steps that the others name.
  std::vector<const Note*> items;
};

struct Advice {
  /// One per problem that holds, in the author's order.
  std::vector<Ladder> ladders;
  /// Whether the parent wants to know about routes at all.
  bool routes_matter = true;
  /// One per route, in the author's order.
  std::vector<RouteAdvice> routes;
  /// In the author's order; the last is the first that holds, where one does.
  std::vector<OutcomeAdvice> outcomes;
  std::vector<TopicAdvice> topics;
  /// What to find out, in the author's order of criteria; the first is the next thing to find out.
  /// Empty while routes don't matter.
  std::vector<OpenFact> find_out;
  /// What to do, over all of the above.
  Plan plan;
};

/// Draws up the advice for one set of answers.
///
/// @param answers  The answers that count (Walk::effective).
/// @return Pointers into `content`, which must outlive the advice.
/// Never fails.
///
/// @example
///   const Advice advice = advise(content, walk(content, given).effective);
///   const bool pays = advice.routes.front().verdict == Verdict::Fits;
[[nodiscard]] Advice advise(const Content& content, const Answers& answers);

}  // namespace wijzer
