#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <type_traits>
#include <utility>
#include <vector>

#include "diagram/leaf.hpp"
#include "diagram/node.hpp"
#include "diagram/nodes.hpp"

namespace wijzer::diagram {

/// A function of the variables whose values are of type L, by the root of its diagram. Two of one
/// Diagrams are the same function exactly when they are equal. Those of different types don't mix:
/// a diagram of truths is no diagram of verdicts.
template <typename L>
struct Diagram {
  constexpr Diagram() = default;
  constexpr explicit Diagram(Node node) : root(node) {}

  Node root;

  friend auto operator<=>(const Diagram&, const Diagram&) = default;
};

/// Multi-valued decision diagrams over variables with few values each: ordered, reduced, every node
/// kept once. What the leaves hold is up to the caller.
/// Sources: R. E. Bryant, Graph-based algorithms for Boolean function manipulation (IEEE
/// Transactions on Computers C-35, 1986); A. Srinivasan, T. Kam, S. Malik, R. Brayton, Algorithms
/// for discrete function manipulation (ICCAD 1990), whose CASE is case_of() here.
///
/// @example
///   enum class Fruit { Apple, Pear };
///   Diagrams diagrams({2, 3}, most_nodes);  // a variable with two values, then one with three
///   const Diagram<Fruit> apple = diagrams.leaf(Fruit::Apple);
///   const Diagram<Fruit> pear = diagrams.leaf(Fruit::Pear);
///   const Diagram<Fruit> second = diagrams.branch(1, {pear, pear, apple});
///   const Diagram<Fruit> fruit = diagrams.branch(0, {apple, second});
///   const bool always_apple = diagrams.restrict(fruit, 1, 2) == apple;
class Diagrams {
 public:
  /// @param widths  How many values each variable has, in order.
  /// @param cap     Most nodes to make; see full().
  Diagrams(std::vector<std::uint32_t> widths, std::size_t cap) : nodes_(std::move(widths), cap) {}

  template <Leaf L>
  [[nodiscard]] Diagram<L> leaf(L value) {
    return Diagram<L>(nodes_.leaf(number_of(value)));
  }

  /// The function that is `child(v)` where the variable at this level has the value v. The children
  /// may only test later levels; `child` may make branches in turn.
  template <typename Child>
  [[nodiscard]] auto branch_by(Level level, const Child& child) {
    using Result = std::remove_cvref_t<decltype(child(std::uint32_t{}))>;
    return Result(nodes_.branch_by(level, [&](std::uint32_t v) { return child(v).root; }));
  }
  template <Leaf L, std::size_t N>
  [[nodiscard]] Diagram<L> branch(Level level, const Diagram<L> (&children)[N]) {
    return branch_by(level, [&](std::uint32_t v) { return children[v]; });
  }
  template <Leaf L>
  [[nodiscard]] Diagram<L> branch(Level level, const std::vector<Diagram<L>>& children) {
    return branch_by(level, [&](std::uint32_t v) { return children[v]; });
  }

  template <ThreeValued T>
  [[nodiscard]] Diagram<T> and_kleene(Diagram<T> a, Diagram<T> b) {
    return Diagram<T>(nodes_.apply(Nodes::Operation::And, a.root, b.root));
  }
  template <ThreeValued T>
  [[nodiscard]] Diagram<T> or_kleene(Diagram<T> a, Diagram<T> b) {
    return Diagram<T>(nodes_.apply(Nodes::Operation::Or, a.root, b.root));
  }
  template <ThreeValued T>
  [[nodiscard]] Diagram<T> not_kleene(Diagram<T> a) {
    return apply(a, {T::True, T::Unknown, T::False});
  }

  /// True where the two are equal.
  template <Leaf L>
  [[nodiscard]] Diagram<bool> equal(Diagram<L> a, Diagram<L> b) {
    return Diagram<bool>(nodes_.apply(Nodes::Operation::Equal, a.root, b.root));
  }

  /// The function of one argument that is `values[v]` where this is v; all leaves must be below N.
  template <Leaf L, Leaf To, std::size_t N>
  [[nodiscard]] Diagram<To> apply(Diagram<L> a, const To (&values)[N]) {
    static_assert(fits<L>(N), "one value for each value of the leaves");
    std::array<std::uint32_t, N> numbers{};
    for (std::size_t v = 0; v < N; ++v) numbers[v] = number_of(values[v]);
    return Diagram<To>(nodes_.apply(a.root, numbers));
  }

  template <Leaf L, Leaf To>
  [[nodiscard]] Diagram<To> apply(Diagram<L> a, const std::vector<To>& values) {
    std::vector<std::uint32_t> numbers;
    numbers.reserve(values.size());
    for (const To value : values) numbers.push_back(number_of(value));
    return Diagram<To>(nodes_.apply(a.root, numbers));
  }

  /// The function that is `cases[v]` where the selector is v.
  template <Leaf S, Leaf L, std::size_t N>
  [[nodiscard]] Diagram<L> case_of(Diagram<S> selector, const Diagram<L> (&cases)[N]) {
    static_assert(fits<S>(N), "one case for each value of the selector");
    std::array<Node, N> roots{};
    for (std::size_t v = 0; v < N; ++v) roots[v] = cases[v].root;
    return Diagram<L>(nodes_.case_of(selector.root, roots));
  }
  template <Leaf S, Leaf L>
  [[nodiscard]] Diagram<L> case_of(Diagram<S> selector, const std::vector<Diagram<L>>& cases) {
    return Diagram<L>(nodes_.case_of(selector.root, roots_of(cases)));
  }
  /// The function that is `of(truth)` where the selector is that; `of` may make diagrams in turn.
  template <ThreeValued T, typename Case>
  [[nodiscard]] auto case_by(Diagram<T> selector, const Case& of) {
    const decltype(of(T::False)) cases[] = {of(T::False), of(T::Unknown), of(T::True)};
    return case_of(selector, cases);
  }
  /// "If f then g else h": g where f is True.
  template <Leaf L>
  [[nodiscard]] Diagram<L> ite(Diagram<bool> f, Diagram<L> g, Diagram<L> h) {
    return case_of(f, {h, g});
  }
  template <ThreeValued T, Leaf L>
  [[nodiscard]] Diagram<L> ite(Diagram<T> f, Diagram<L> g, Diagram<L> h) {
    return case_of(f, {h, h, g});
  }

  template <typename L>
  [[nodiscard]] bool is_leaf(Diagram<L> a) const {
    return nodes_.is_leaf(a.root);
  }
  /// Whether it is this everywhere.
  template <Leaf L>
  [[nodiscard]] bool is_leaf(Diagram<L> a, L value) const {
    return is_leaf(a) && this->value(a) == value;
  }
  /// Of a leaf.
  template <Leaf L>
  [[nodiscard]] L value(Diagram<L> a) const {
    return leaf_of<L>(nodes_.value(a.root));
  }
  /// Of a leaf: after all variables.
  template <typename L>
  [[nodiscard]] Level level(Diagram<L> a) const {
    return nodes_.level(a.root);
  }
  /// Of a branch: where its variable has this value.
  template <typename L>
  [[nodiscard]] Diagram<L> child(Diagram<L> a, std::uint32_t value) const {
    return Diagram<L>(nodes_.children(a.root)[value]);
  }
  /// The function where the variable at `level` has this value. It tests no earlier level.
  template <typename L>
  [[nodiscard]] Diagram<L> cofactor(Diagram<L> a, Level level, std::uint32_t value) const {
    return Diagram<L>(nodes_.cofactor(a.root, level, value));
  }
  /// The function where the variable at `level` has this value, whatever stands above it.
  template <typename L>
  [[nodiscard]] Diagram<L> restrict(Diagram<L> a, Level level, std::uint32_t value) {
    return Diagram<L>(nodes_.restrict(a.root, level, value));
  }
  /// Takes the variables from `first` until `end` out: what the function is for all of their
  /// values, of the one at `first` only for those that `counts` picks.
  template <ThreeValued T, typename Counts>
  [[nodiscard]] Diagram<T> forall(Diagram<T> a, Level first, Level end, const Counts& counts) {
    return Diagram<T>(nodes_.forall(a.root, Nodes::Range{first, end}, counts));
  }

  [[nodiscard]] std::uint32_t width(Level level) const { return nodes_.width(level); }
  [[nodiscard]] std::size_t levels() const { return nodes_.levels(); }
  /// What the diagram consists of; leaves do not count.
  template <typename L>
  [[nodiscard]] Shape shape(Diagram<L> a) {
    return nodes_.shape(a.root);
  }

  /// Forgets every node that was made since there were so many: nobody may use them any more.
  void collect(std::size_t size) { nodes_.collect(size); }
  /// The same once there are more than `spare` of them, between two pieces of work.
  void collect_when_large(std::size_t size, std::size_t spare) {
    nodes_.collect_when_large(size, spare);
  }
  /// Forgets all of them but the live ones, which get new nodes.
  template <typename L>
  void collect(std::size_t size, std::vector<Diagram<L>>& live) {
    std::vector<Node> roots = roots_of(live);
    nodes_.collect(size, roots);
    for (std::size_t i = 0; i < roots.size(); ++i) live[i] = Diagram<L>(roots[i]);
  }
  /// How often nodes were forgotten: what was made before may then be gone.
  [[nodiscard]] std::size_t collections() const { return nodes_.collections(); }
  /// The same diagram as one among other diagrams, over the same variables.
  template <typename L>
  [[nodiscard]] Diagram<L> transfer(const Diagrams& from, Diagram<L> a) {
    return Diagram<L>(nodes_.transfer(from.nodes_, a.root));
  }

  [[nodiscard]] std::size_t size() const { return nodes_.size(); }
  /// Most nodes that there were at once.
  [[nodiscard]] std::size_t most() const { return nodes_.most(); }
  /// Memory that the diagrams take, tables included.
  [[nodiscard]] std::size_t bytes() const { return nodes_.bytes(); }
  /// True once the cap was reached: from then on results mean nothing.
  [[nodiscard]] bool full() const { return nodes_.full(); }
  /// Without the types of the leaves, for Numbers.
  [[nodiscard]] const Nodes& nodes() const { return nodes_; }

 private:
  /// Where the type says how many values there are, as many are needed.
  template <Leaf L>
  [[nodiscard]] static constexpr bool fits(std::size_t count) {
    if constexpr (std::same_as<L, bool>) return count == 2;
    if constexpr (ThreeValued<L>) return count == 3;
    return true;
  }

  template <typename L>
  [[nodiscard]] static std::vector<Node> roots_of(const std::vector<Diagram<L>>& diagrams) {
    std::vector<Node> out;
    out.reserve(diagrams.size());
    for (const Diagram<L> each : diagrams) out.push_back(each.root);
    return out;
  }

  Nodes nodes_;
};

/// Hashes a diagram, for tables that look it up.
struct RootHash {
  template <typename L>
  std::size_t operator()(Diagram<L> a) const {
    return a.root.id;
  }
};

}  // namespace wijzer::diagram
