#pragma once

#include <functional>

#include "analysis/families/conditions.hpp"
#include "support/sample.hpp"

namespace wijzer::test {

/// A hole or an overlap that a condition at some place makes; or why none can.
struct Seed {
  const char* check = nullptr;
  std::function<void(Tree&)> put;
  const char* cannot = nullptr;
};

/// A place where a condition can stand, and which defects can stand there.
struct Slot {
  analysis::ConditionRole where = {};
  const char* pointer = nullptr;
  /// Puts a condition there, in content that is sound with a good one.
  std::function<void(Tree& tree, const Tree& when)> put;
  Seed hole;
  Seed overlap;
  /// Where what never holds is reported, when that is elsewhere.
  const char* dead_at = nullptr;
  /// Why nothing can be imprecise there, or at a boundary; nullptr where it can.
  const char* never_imprecise = nullptr;
  const char* no_boundary = nullptr;
};

/// Sound content with a part of every kind: care and home decide; who gets nothing from the route
/// is told where to go.
[[nodiscard]] Sample with_slots();

[[nodiscard]] Slot slot_of(analysis::ConditionRole where);

}  // namespace wijzer::test
