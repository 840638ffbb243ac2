#include "workbench/graph_layout.hpp"

#include <algorithm>

namespace wijzer::workbench {
namespace {

using analysis::Graph;

constexpr int rounds = 8;

class Layering {
 public:
  explicit Layering(const Graph& graph) : graph_(graph) {
    layout_.positions.resize(graph.points.size());
  }

  GraphLayout take() {
    find_layers();
    layers_.resize(layout_.layers);
    for (std::uint32_t i = 0; i < layout_.positions.size(); ++i) {
      layers_[layout_.positions[i].layer].push_back(i);
    }
    for (std::vector<std::uint32_t>& layer : layers_) number(layer);
    for (int round = 0; round < rounds; ++round) {
      const bool forward = round % 2 == 0;
      for (std::size_t i = 0; i < layers_.size(); ++i) {
        reorder(layers_[forward ? i : layers_.size() - 1 - i], forward);
      }
    }
    return std::move(layout_);
  }

 private:
  /// As many times through the arrows as there are points: more would only follow a circle.
  void find_layers() {
    const auto limit = static_cast<std::uint32_t>(graph_.points.size());
    bool moved = true;
    for (std::uint32_t round = 0; moved && round < limit; ++round) {
      moved = false;
      for (const Graph::Arrow& arrow : graph_.arrows) {
        const std::uint32_t least = layout_.positions[arrow.from].layer + 1;
        if (arrow.from == arrow.to || least >= limit) continue;
        if (layout_.positions[arrow.to].layer >= least) continue;
        layout_.positions[arrow.to].layer = least;
        moved = true;
      }
    }
    for (const GraphLayout::Position& position : layout_.positions) {
      layout_.layers = std::max(layout_.layers, position.layer + 1);
    }
  }

  void number(const std::vector<std::uint32_t>& layer) {
    for (std::uint32_t row = 0; row < layer.size(); ++row) layout_.positions[layer[row]].row = row;
    layout_.rows = std::max(layout_.rows, static_cast<std::uint32_t>(layer.size()));
  }

  /// The mean position of the neighbours on the side that has its order already.
  [[nodiscard]] double middle(std::uint32_t point, bool forward) const {
    double sum = 0;
    int count = 0;
    for (const Graph::Arrow& arrow : graph_.arrows) {
      const std::uint32_t here = forward ? arrow.to : arrow.from;
      const std::uint32_t there = forward ? arrow.from : arrow.to;
      if (here != point) continue;
      const auto size = static_cast<double>(layers_[layout_.positions[there].layer].size());
      sum += (layout_.positions[there].row + 0.5) / size;
      ++count;
    }
    const auto own = static_cast<double>(layers_[layout_.positions[point].layer].size());
    return count == 0 ? (layout_.positions[point].row + 0.5) / own : sum / count;
  }

  void reorder(std::vector<std::uint32_t>& layer, bool forward) {
    std::vector<std::pair<double, std::uint32_t>> placed;
    placed.reserve(layer.size());
    for (const std::uint32_t point : layer) placed.emplace_back(middle(point, forward), point);
    std::stable_sort(placed.begin(), placed.end(),
                     [](const auto& a, const auto& b) { return a.first < b.first; });
    for (std::size_t i = 0; i < layer.size(); ++i) layer[i] = placed[i].second;
    number(layer);
  }

  const Graph& graph_;
  GraphLayout layout_;
  std::vector<std::vector<std::uint32_t>> layers_;
};

/// What hangs on a point stands beside it and below, like lines that are indented.
class TreeLayout {
 public:
  TreeLayout(const Graph& graph, const std::set<std::uint32_t>& hidden)
      : graph_(graph), hidden_(hidden) {
    layout_.positions.resize(graph.points.size());
  }

  GraphLayout take() {
    if (!graph_.points.empty()) place(0, 0);
    return std::move(layout_);
  }

 private:
  void place(std::uint32_t point, std::uint32_t layer) {
    layout_.positions[point] = {layer, layout_.rows};
    layout_.layers = std::max(layout_.layers, layer + 1);
    bool leaf = true;
    for (const Graph::Arrow& arrow : graph_.arrows) {
      if (arrow.from != point || hidden_.contains(arrow.to)) continue;
      leaf = false;
      place(arrow.to, layer + 1);
    }
    if (leaf) ++layout_.rows;
  }

  const Graph& graph_;
  const std::set<std::uint32_t>& hidden_;
  GraphLayout layout_;
};

}  // namespace

GraphLayout as_tree(const Graph& graph, const std::set<std::uint32_t>& hidden) {
  return TreeLayout(graph, hidden).take();
}

GraphLayout layered(const Graph& graph) { return Layering(graph).take(); }

}  // namespace wijzer::workbench
