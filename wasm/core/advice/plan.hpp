#pragma once

#include <cstddef>
#include <optional>
#include <vector>

#include "core/advice/ladder.hpp"

namespace wijzer {

/// Steps in the order in which to take them: what is left of a ladder, or of the steps that a topic
/// or a route names. None twice.
using Path = std::vector<StepAdvice>;

/// What to do, in one order over all that a family asked about.
struct Plan {
  /// Each step once. Nothing in the place of a step: what to find out; see Advice::find_out.
  std::vector<std::optional<StepIndex>> items;
  /// Steps that were tried, in the order of their paths.
  std::vector<StepIndex> tried;
  /// Those of `items` and `tried` of which the answer is still to come.
  std::vector<StepIndex> waiting;
  /// How many items make a beginning: the first of every path, and what to find out. The rest
  /// follows on these.
  std::size_t beginnings = 0;
};

/// Routes that fit, then routes that may fit, then the others; of each kind those that settle the
/// others first.
[[nodiscard]] std::vector<RouteIndex> in_weight_order(const Facts& facts);

/// The order over all problems that hold, then topics, then routes in order of weight.
///
/// @param find_out  Whether there is something to find out.
[[nodiscard]] Plan plan_of(const Facts& facts, bool find_out);

/// Merges paths into one order: what can't wait, urgent before a last day; then the first step of
/// every path; then what to find out; then the rest, path by path. A step never comes before an
/// open one that precedes it on some path, unless it can't wait or two paths contradict each other;
/// then the earlier path wins.
///
/// @param paths  The more important path first. What was tried is left out.
/// @param find_out  Whether there is something to find out.
[[nodiscard]] Plan merge(std::vector<Path> paths, bool find_out);

}  // namespace wijzer
