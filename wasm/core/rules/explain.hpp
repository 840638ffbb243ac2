#pragma once

#include <vector>

#include "core/model/content.hpp"
#include "core/rules/evaluate.hpp"

namespace wijzer {

/// A criterion and how it turned out.
struct Reason {
  CriterionIndex criterion;
  Truth truth = Truth::Unknown;

  friend bool operator==(const Reason&, const Reason&) = default;
};

/// Criteria that together force a condition of a route to be True or False, as few as the tree
/// allows: of an "any" that holds one part is enough, of an "all" that holds every part is needed,
/// and the other way round for False. Ties go to the author's order. No double criteria.
///
/// @param condition  A tree of criteria that is decided under these facts.
[[nodiscard]] std::vector<Reason> explain(const Condition& condition, const Facts& facts);

/// Why the verdict of a route is what it is: for `fits`, what forces fits_when; for `no`, what
/// rules out both conditions; for `possible`, the criteria of the route that hold already.
[[nodiscard]] std::vector<Reason> reasons(RouteIndex route, const Facts& facts);

}  // namespace wijzer
