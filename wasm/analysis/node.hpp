#pragma once

#include <compare>
#include <cstdint>

namespace wijzer::analysis {

/// A diagram, by its root. Two diagrams of one Diagrams mean the same function exactly when they
/// are equal.
struct Node {
  std::uint32_t id = 0;

  friend auto operator<=>(const Node&, const Node&) = default;
};

/// Position of a variable in the order of the diagram.
using Level = std::uint32_t;

}  // namespace wijzer::analysis
