#pragma once

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <functional>
#include <span>
#include <unordered_map>
#include <vector>

#include "diagram/node.hpp"
#include "diagram/pair_map.hpp"

namespace wijzer::diagram {

/// How large a diagram is.
struct Shape {
  /// The variables that it tests, in order.
  std::vector<Level> levels;
  std::size_t nodes = 0;
};

/// Hashes a list of words.
struct WordsHash {
  std::size_t operator()(const std::vector<std::uint32_t>& words) const;
};

/// The nodes of all diagrams, whatever their leaves hold: a leaf is a small number here. Diagrams
/// and Numbers give it a meaning, and are what to use.
class Nodes {
 public:
  /// @param widths  How many values each variable has, in order.
  /// @param cap     Most nodes to make; see full().
  Nodes(std::vector<std::uint32_t> widths, std::size_t cap);

  [[nodiscard]] Node leaf(std::uint32_t value);
  /// The function that is `children[v]` where the variable at this level has the value v. The
  /// children may only test later levels.
  [[nodiscard]] Node branch(Level level, std::span<const Node> children);

  /// The same with `child(v)`, which may make branches in turn.
  template <typename Child>
  [[nodiscard]] Node branch_by(Level level, const Child& child) {
    const std::size_t base = stack_.size();
    for (std::uint32_t v = 0; v < width(level); ++v) {
      const Node node = child(v);
      stack_.push_back(node);
    }
    const Node result = branch(level, std::span<const Node>(stack_).subspan(base));
    stack_.resize(base);
    return result;
  }

  /// And, Or: of leaves 0, 1 and 2, for False, Unknown and True. Equal: 1 where both leaves are the
  /// same, 0 elsewhere.
  enum class Operation : std::uint32_t { And, Or, Equal };
  [[nodiscard]] Node apply(Operation operation, Node a, Node b);
  /// The leaf v becomes `values[v]`; all leaves must be below values.size().
  [[nodiscard]] Node apply(Node a, std::span<const std::uint32_t> values);
  /// The function that is `cases[v]` where the selector is v.
  [[nodiscard]] Node case_of(Node selector, std::span<const Node> cases);

  [[nodiscard]] bool is_leaf(Node node) const { return level(node) == leaf_level; }
  [[nodiscard]] std::uint32_t value(Node node) const { return words_[node.id + head].id; }
  /// Of a leaf: after all variables.
  [[nodiscard]] Level level(Node node) const { return words_[node.id].id; }
  [[nodiscard]] std::span<const Node> children(Node node) const {
    return {words_.data() + node.id + head, widths_[level(node)]};
  }
  /// The function where the variable at `level` has this value. `node` tests no earlier level.
  [[nodiscard]] Node cofactor(Node node, Level level, std::uint32_t value) const {
    return this->level(node) == level ? words_[node.id + head + value] : node;
  }
  /// The function where the variable at `level` has this value, whatever stands above it.
  [[nodiscard]] Node restrict(Node node, Level level, std::uint32_t value);
  /// Variables that are next to each other, from `first` until `end`.
  struct Range {
    Level first = 0;
    Level end = 0;
  };
  /// Takes variables out of a function of truths: what it is for all of their values, of the first
  /// only for those that count.
  [[nodiscard]] Node forall(Node node, Range levels,
                            const std::function<bool(std::uint32_t value)>& counts);

  [[nodiscard]] std::uint32_t width(Level level) const { return widths_[level]; }
  [[nodiscard]] std::size_t levels() const { return widths_.size(); }

  /// Forgets every node that was made since there were so many: nobody may use them any more.
  void collect(std::size_t size);
  /// The same once there are more than `spare` of them, between two pieces of work.
  void collect_when_large(std::size_t size, std::size_t spare);
  /// Forgets all of them but the live ones, which get new nodes.
  void collect(std::size_t size, std::vector<Node>& live);
  /// How often nodes were forgotten.
  [[nodiscard]] std::size_t collections() const { return collections_; }
  /// The same diagram as one among other diagrams, over the same variables.
  [[nodiscard]] Node transfer(const Nodes& from, Node root);
  /// The same for several, which may share parts.
  void transfer(const Nodes& from, std::vector<Node>& roots);

  /// What the diagram consists of; leaves do not count.
  [[nodiscard]] Shape shape(Node node);

  [[nodiscard]] std::size_t size() const { return made_.size(); }
  /// Most nodes that there were at once.
  [[nodiscard]] std::size_t most() const { return std::max(most_, size()); }
  /// Memory that the diagrams take, tables included.
  [[nodiscard]] std::size_t bytes() const;
  /// True once the cap was reached: from then on results mean nothing.
  [[nodiscard]] bool full() const { return full_; }

 private:
  static constexpr Level leaf_level = 0xFFFFFFFF;
  static constexpr Node no_leaf{0xFFFFFFFF};

  /// Before the children of a branch, or the value of a leaf: the level, and the last look at a
  /// shape that met it.
  static constexpr std::uint32_t head = 2;
  static constexpr std::uint32_t look = 1;
  [[nodiscard]] Node append(Level level);
  [[nodiscard]] Node apply(Node a, std::span<const std::uint32_t> values, PairMap& known);
  [[nodiscard]] Node transfer(const Nodes& from, Node root, PairMap& known);
  [[nodiscard]] Node restrict(Node node, Level level, std::uint32_t value, PairMap& known);
  [[nodiscard]] static std::uint32_t applied(Operation operation, std::uint32_t a, std::uint32_t b);
  /// The branches at one level. They have a table of their own, as what is worked on together
  /// stands at few levels: a table of all would be too large for the processor's caches.
  struct Table {
    /// Open addressing: half of a hash and the id of a branch node plus one; 0 is free.
    std::vector<std::uint64_t> slots;
    /// What stands in the slots, in the order in which it was made.
    std::vector<std::uint64_t> entries;
  };
  void grow(Level level);

  std::vector<std::uint32_t> widths_;
  std::size_t cap_;
  bool full_ = false;
  std::size_t most_ = 0;
  std::size_t collections_ = 0;
  /// All nodes one behind the other, so that a look at one meets one place in memory: its head, and
  /// its children or its value. The id of a node is where it begins.
  std::vector<Node> words_;
  /// In the order in which they were made.
  std::vector<Node> made_;
  /// By value; no_leaf where there is none.
  std::vector<Node> leaves_;
  /// Per level.
  std::vector<Table> tables_;
  std::array<RecentPairs, 3> results_;
  /// What case_of() and apply() of one argument were asked for before, and what came out.
  std::unordered_map<std::vector<std::uint32_t>, Node, WordsHash> cases_;
  std::unordered_map<std::vector<std::uint32_t>, Node, WordsHash> applied_;
  /// Children of branches that are being made.
  std::vector<Node> stack_;
  std::uint32_t looks_ = 0;
};

}  // namespace wijzer::diagram
