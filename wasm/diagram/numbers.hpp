#pragma once

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <functional>
#include <span>
#include <vector>

#include "diagram/diagrams.hpp"

namespace wijzer::diagram {

/// Diagrams whose leaves are numbers, to add up, multiply and compare functions of many variables.
/// Their nodes are apart from those of any Diagrams.
/// Source: R. I. Bahar et al., Algebraic decision diagrams and their applications (ICCAD 1993).
class Numbers {
 public:
  enum class Operation : std::uint32_t { Plus, Times, Max, Min };

  /// @param widths  How many values each variable has, in order.
  /// @param cap     Most nodes to make; see full().
  Numbers(std::vector<std::uint32_t> widths, std::size_t cap);

  [[nodiscard]] Diagram<double> number(double value);
  /// See Diagrams::branch.
  [[nodiscard]] Diagram<double> branch(Level level, const std::vector<Diagram<double>>& children) {
    return branch_by(level, [&](std::uint32_t v) { return children[v]; });
  }
  /// The same function as one among other diagrams, over the same variables, with the number of
  /// each leaf.
  ///
  /// @param fixed  Per level the only value to look at; -1: all of them.
  /// @param leaf   The number of a value of L.
  template <Leaf L, typename Number>
  [[nodiscard]] Diagram<double> transfer(const Diagrams& from, Diagram<L> a,
                                         const std::vector<int>& fixed, const Number& leaf) {
    return transfer(from.nodes(), a.root, fixed,
                    [&](std::uint32_t number) -> double { return leaf(leaf_of<L>(number)); });
  }
  [[nodiscard]] Diagram<double> apply(Operation operation, Diagram<double> a, Diagram<double> b);
  /// One divided by the function; 0 where that is 0.
  [[nodiscard]] Diagram<double> inverse(Diagram<double> a);
  /// The function without this variable: what its values give together.
  [[nodiscard]] Diagram<double> quantify(Operation operation, Level level, Diagram<double> a);
  /// Forgets all diagrams but the live ones, which get new nodes.
  void collect(const std::vector<Diagram<double>*>& live);
  /// How often that was done; nodes of before are then no longer what they were.
  [[nodiscard]] std::size_t collections() const { return collections_; }
  [[nodiscard]] Shape shape(Diagram<double> a) { return nodes_.shape(a.root); }

  [[nodiscard]] bool is_leaf(Diagram<double> a) const { return nodes_.is_leaf(a.root); }
  /// See Diagrams::level and Diagrams::cofactor.
  [[nodiscard]] Level level(Diagram<double> a) const { return nodes_.level(a.root); }
  [[nodiscard]] Diagram<double> cofactor(Diagram<double> a, Level level,
                                         std::uint32_t value) const {
    return Diagram<double>(nodes_.cofactor(a.root, level, value));
  }
  /// Of a leaf.
  [[nodiscard]] double value(Diagram<double> a) const { return values_[nodes_.value(a.root)]; }
  /// True once the cap was reached, also by what was forgotten since.
  [[nodiscard]] bool full() const { return full_ || nodes_.full(); }
  [[nodiscard]] std::size_t size() const { return nodes_.size(); }
  /// Most nodes and bytes that there were at once.
  [[nodiscard]] std::size_t most() const { return std::max(most_, size()); }
  [[nodiscard]] std::size_t bytes() const { return std::max(bytes_, bytes_now()); }
  [[nodiscard]] std::uint32_t width(Level level) const { return nodes_.width(level); }

 private:
  template <typename Child>
  [[nodiscard]] Diagram<double> branch_by(Level level, const Child& child) {
    return Diagram<double>(nodes_.branch_by(level, [&](std::uint32_t v) { return child(v).root; }));
  }
  [[nodiscard]] Diagram<double> child(Diagram<double> a, std::uint32_t v) const {
    return Diagram<double>(nodes_.children(a.root)[v]);
  }
  [[nodiscard]] Diagram<double> transfer(const Nodes& from, Node root,
                                         const std::vector<int>& fixed,
                                         const std::function<double(std::uint32_t)>& leaf);
  [[nodiscard]] Diagram<double> quantify(Operation operation, Level level, Diagram<double> a,
                                         PairMap& known);
  [[nodiscard]] Diagram<double> inverse(Diagram<double> a, PairMap& known);
  [[nodiscard]] static double applied(Operation operation, double a, double b);

  [[nodiscard]] std::size_t bytes_now() const;

  std::vector<std::uint32_t> widths_;
  std::size_t cap_;
  bool full_ = false;
  std::size_t most_ = 0;
  std::size_t bytes_ = 0;
  std::size_t collections_ = 0;
  Nodes nodes_;
  std::vector<double> values_;
  /// The number of each value, by the halves of its bits.
  PairMap ids_;
  std::array<RecentPairs, 4> results_;
};

}  // namespace wijzer::diagram
