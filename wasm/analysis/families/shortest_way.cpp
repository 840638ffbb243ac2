#include "analysis/families/shortest_way.hpp"

#include <algorithm>

namespace wijzer::analysis {

int ShortestWay::length(Diagram<Truth> node) {
  if (diagrams_.is_leaf(node)) return diagrams_.value(node) == Truth::True ? 0 : no_way;
  if (const auto found = known_.find(node); found != known_.end()) return found->second;
  int best = no_way;
  for (std::uint32_t v = 0; v < diagrams_.width(diagrams_.level(node)); ++v) {
    best = std::min(best, length_by(node, v));
  }
  known_.emplace(node, best);
  return best;
}

int ShortestWay::length_by(Diagram<Truth> node, std::uint32_t value) {
  const bool is_bit = space_.variables()[diagrams_.level(node)].is_bit;
  const int cost = is_bit ? static_cast<int>(value) : 1;
  return std::min(no_way, length(diagrams_.child(node, value)) + cost);
}

std::vector<Level> ShortestWay::take(Diagram<Truth> node, std::vector<std::uint32_t>& values) {
  std::vector<Level> out;
  while (!diagrams_.is_leaf(node)) {
    const Level level = diagrams_.level(node);
    std::uint32_t best = 0;
    for (std::uint32_t v = 1; v < diagrams_.width(level); ++v) {
      if (length_by(node, v) < length_by(node, best)) best = v;
    }
    values[level] = best;
    out.push_back(level);
    node = diagrams_.child(node, best);
  }
  return out;
}

}  // namespace wijzer::analysis
