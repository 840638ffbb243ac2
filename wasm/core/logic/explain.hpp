#pragma once

#include <vector>

#include "core/logic/evaluate.hpp"
#include "core/model/content.hpp"

namespace wijzer {

/// A criterion and how it turned out.
struct Reason {
  CriterionIndex criterion;
  Truth truth = Truth::Unknown;

  friend bool operator==(const Reason&, const Reason&) = default;
};

/// Criteria that together force a condition of a route to be True or False: fixing only these keeps
/// its truth, dropping any one does not. As few as the tree allows where no criterion stands in it
/// twice: of an "any" that holds one part is enough, of an "all" that holds every part is needed,
/// and the other way round for False. Ties go to the author's order.
///
/// @param condition  A tree of criteria that is decided under these facts.
[[nodiscard]] std::vector<Reason> explain(const Condition& condition, const Facts& facts);

/// Why the verdict of a route is what it is: for `fits`, what forces fits_when; for `no`, what
/// rules out both conditions, in both cases as little as explain() says; for `possible`, the
/// criteria of the route that hold already.
[[nodiscard]] std::vector<Reason> reasons(RouteIndex route, const Facts& facts);

/// Whether a condition that is decided follows from answers that were given, not only from
/// questions that were left out: then it may be told to the parent as a fact.
[[nodiscard]] bool was_told(const Condition& condition, const Facts& facts);

/// Whether further answers can't change the verdict of a route.
[[nodiscard]] bool is_settled(RouteIndex route, const Facts& facts);

/// The questions whose answers force the settled verdict of a route: with only these answered the
/// verdict is settled and the same, without any one of them it is not. In the author's order;
/// empty while the verdict is not settled. They are found below the criteria that reasons() gives,
/// so that both tell the same story.
[[nodiscard]] std::vector<QuestionIndex> rests_on(RouteIndex route, const Facts& facts);

}  // namespace wijzer
