#pragma once

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <functional>
#include <span>
#include <unordered_map>
#include <vector>

#include "analysis/diagram.hpp"

namespace wijzer::analysis {

/// Diagrams whose leaves are numbers, to add up, multiply and compare functions of many variables.
/// Source: R. I. Bahar et al., Algebraic decision diagrams and their applications (ICCAD 1993).
class Numbers {
 public:
  enum class Operation : std::uint32_t { Plus, Times, Most, Fewest };

  /// @param widths  How many values each variable has, in order.
  /// @param cap     Most nodes to make; see full().
  Numbers(std::vector<std::uint32_t> widths, std::size_t cap);

  [[nodiscard]] Node number(double value);
  /// See Diagrams::branch.
  [[nodiscard]] Node branch(Level level, std::span<const Node> children) {
    return diagrams_.branch(level, children);
  }
  /// The same function as one among other diagrams, over the same variables, with the number of
  /// each leaf.
  ///
  /// @param fixed  Per level the only value to look at; -1: all of them.
  [[nodiscard]] Node taken(const Diagrams& from, Node root, const std::vector<int>& fixed,
                           const std::function<double(std::uint32_t)>& leaf);
  [[nodiscard]] Node combine(Operation operation, Node a, Node b);
  /// One divided by the function; 0 where that is 0.
  [[nodiscard]] Node inverse(Node node);
  /// The function without this variable: what its values give together.
  [[nodiscard]] Node quantify(Operation operation, Level level, Node node);
  /// Forgets all diagrams but these, which get new nodes.
  void keep(const std::vector<Node*>& nodes);
  /// How often that was done; nodes of before are then no longer what they were.
  [[nodiscard]] std::size_t keeps() const { return keeps_; }
  [[nodiscard]] Shape shape(Node node) { return diagrams_.shape(node); }

  [[nodiscard]] bool is_leaf(Node node) const { return diagrams_.is_leaf(node); }
  /// See Diagrams::level and Diagrams::cofactor.
  [[nodiscard]] Level level(Node node) const { return diagrams_.level(node); }
  [[nodiscard]] Node cofactor(Node node, Level level, std::uint32_t value) const {
    return diagrams_.cofactor(node, level, value);
  }
  /// Of a leaf.
  [[nodiscard]] double value(Node node) const { return values_[diagrams_.value(node)]; }
  [[nodiscard]] bool full() const { return diagrams_.full(); }
  [[nodiscard]] std::size_t size() const { return diagrams_.size(); }
  /// Most nodes and bytes that there were at once.
  [[nodiscard]] std::size_t most() const { return std::max(most_, size()); }
  [[nodiscard]] std::size_t bytes() const { return std::max(bytes_, bytes_now()); }
  [[nodiscard]] std::uint32_t width(Level level) const { return diagrams_.width(level); }

 private:
  [[nodiscard]] Node quantify(Operation operation, Level level, Node node, PairMap& known);
  [[nodiscard]] Node inverse(Node node, PairMap& known);
  [[nodiscard]] static double combined(Operation operation, double a, double b);

  [[nodiscard]] std::size_t bytes_now() const;

  std::vector<std::uint32_t> widths_;
  std::size_t cap_;
  std::size_t most_ = 0;
  std::size_t bytes_ = 0;
  std::size_t keeps_ = 0;
  Diagrams diagrams_;
  std::vector<double> values_;
  std::unordered_map<double, std::uint32_t> ids_;
  std::array<PairMap, 4> results_;
};

}  // namespace wijzer::analysis
