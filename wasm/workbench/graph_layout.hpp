#pragma once

#include <cstdint>
#include <set>
#include <vector>

#include "analysis/graph.hpp"

namespace wijzer::workbench {

/// Where the points of a graph are drawn: in layers from left to right, so that every arrow leads
/// to a later layer, except those that close a circle.
struct GraphLayout {
  struct Position {
    std::uint32_t layer = 0;
    /// Position in the layer, from the top.
    std::uint32_t row = 0;
  };
  /// One per point.
  std::vector<Position> positions;
  std::uint32_t layers = 0;
  /// Of the fullest layer.
  std::uint32_t rows = 0;
};

/// Layers by the longest way from a point that no arrow leads to; within a layer each point stands
/// near the middle of its neighbours in the layer before and after, in a few rounds.
/// Source: K. Sugiyama, S. Tagawa and M. Toda, Methods for visual understanding of hierarchical
/// system structures (IEEE Transactions on Systems, Man and Cybernetics 11, 1981).
[[nodiscard]] GraphLayout layered(const analysis::Graph& graph);

/// A tree from its first point on: whatever hangs on a point stands a layer further, from its own
/// row down, so that no arrow crosses another one.
/// @param hidden  Points that take no room, with all that hangs on them.
[[nodiscard]] GraphLayout as_tree(const analysis::Graph& graph,
                                  const std::set<std::uint32_t>& hidden);

}  // namespace wijzer::workbench
