#include "analysis/shortest_way.hpp"

#include <algorithm>
#include <span>

namespace wijzer::analysis {

int ShortestWay::length(Node node) {
  if (diagrams_.is_leaf(node)) return diagrams_.value(node) == leaf_true ? 0 : no_way;
  if (const auto found = known_.find(node.id); found != known_.end()) return found->second;
  int best = no_way;
  for (std::uint32_t v = 0; v < diagrams_.children(node).size(); ++v) {
    best = std::min(best, length_by(node, v));
  }
  known_.emplace(node.id, best);
  return best;
}

int ShortestWay::length_by(Node node, std::uint32_t value) {
  const bool is_bit = space_.variables()[diagrams_.level(node)].is_bit;
  const int cost = is_bit ? static_cast<int>(value) : 1;
  return std::min(no_way, length(diagrams_.children(node)[value]) + cost);
}

std::vector<Level> ShortestWay::take(Node node, std::vector<std::uint32_t>& values) {
  std::vector<Level> out;
  while (!diagrams_.is_leaf(node)) {
    const Level level = diagrams_.level(node);
    const std::span<const Node> children = diagrams_.children(node);
    std::uint32_t best = 0;
    for (std::uint32_t v = 1; v < children.size(); ++v) {
      if (length_by(node, v) < length_by(node, best)) best = v;
    }
    values[level] = best;
    out.push_back(level);
    node = children[best];
  }
  return out;
}

}  // namespace wijzer::analysis
