#pragma once

#include <compare>
#include <cstddef>
#include <cstdint>

namespace wijzer::diagram {

/// A diagram, by its root. Two diagrams of one Diagrams mean the same function exactly when they
/// are equal.
struct Node {
  std::uint32_t id = 0;

  friend auto operator<=>(const Node&, const Node&) = default;
};

/// Most nodes to make where nobody says how many: some hundreds of megabytes.
inline constexpr std::size_t most_nodes = 10'000'000;

/// Position of a variable in the order of the diagram.
using Level = std::uint32_t;

}  // namespace wijzer::diagram
