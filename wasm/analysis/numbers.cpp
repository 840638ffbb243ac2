#include "analysis/numbers.hpp"

#include <algorithm>
#include <cmath>
#include <span>
#include <utility>

namespace wijzer::analysis {

Numbers::Numbers(std::vector<std::uint32_t> widths, std::size_t cap)
    : widths_(std::move(widths)), cap_(cap), diagrams_(widths_, cap) {}

Node Numbers::number(double value) {
  const auto [found, fresh] = ids_.emplace(value, static_cast<std::uint32_t>(values_.size()));
  if (fresh) values_.push_back(value);
  return diagrams_.leaf(found->second);
}

Node Numbers::taken(const Diagrams& from, Node root, const std::vector<int>& fixed,
                    const std::function<double(std::uint32_t)>& leaf) {
  PairMap known;
  const std::function<Node(Node)> take = [&](Node node) -> Node {
    if (from.is_leaf(node)) return number(leaf(from.value(node)));
    if (const Node* found = known.find(node)) return *found;
    const std::span<const Node> children = from.children(node);
    const int only = fixed[from.level(node)];
    Node result;
    if (only >= 0) {
      result = take(children[static_cast<std::size_t>(only)]);
    } else {
      result =
          diagrams_.branch_by(from.level(node), [&](std::uint32_t v) { return take(children[v]); });
    }
    known.add(node, {}, result);
    return result;
  };
  return take(root);
}

void Numbers::keep(const std::vector<Node*>& nodes) {
  ++keeps_;
  most_ = most();
  bytes_ = bytes();
  for (PairMap& each : results_) each.clear();
  Diagrams old(widths_, cap_);
  std::swap(old, diagrams_);
  std::vector<Node> roots;
  roots.reserve(nodes.size());
  for (const Node* node : nodes) roots.push_back(*node);
  diagrams_.take(old, roots);
  for (std::size_t i = 0; i < nodes.size(); ++i) *nodes[i] = roots[i];
}

std::size_t Numbers::bytes_now() const {
  std::size_t out = diagrams_.bytes() + values_.capacity() * sizeof(double);
  for (const PairMap& each : results_) out += each.bytes();
  return out;
}

double Numbers::combined(Operation operation, double a, double b) {
  switch (operation) {
    case Operation::Plus:
      return a + b;
    case Operation::Times:
      return a * b;
    case Operation::Most:
      return std::max(a, b);
    case Operation::Fewest:
      return std::min(a, b);
  }
  return 0;
}

Node Numbers::combine(Operation operation, Node a, Node b) {
  if (diagrams_.is_leaf(a) && diagrams_.is_leaf(b)) {
    return number(combined(operation, value(a), value(b)));
  }
  const bool idempotent = operation == Operation::Most || operation == Operation::Fewest;
  if (a == b && idempotent) return a;
  if (b < a) std::swap(a, b);  // all four operations are symmetric
  for (const auto& [one, other] : {std::pair(a, b), std::pair(b, a)}) {
    if (!diagrams_.is_leaf(one)) continue;
    if (operation == Operation::Plus && std::isinf(value(one))) return one;
    if (operation == Operation::Plus && value(one) == 0) return other;
    if (operation == Operation::Times && value(one) == 1) return other;
    if (operation == Operation::Times && value(one) == 0) return one;
  }
  PairMap& known = results_[static_cast<std::size_t>(operation)];
  if (const Node* found = known.find(a, b)) return *found;
  if (full()) return a;
  const Level top = std::min(diagrams_.level(a), diagrams_.level(b));
  const Node result = diagrams_.branch_by(top, [&](std::uint32_t v) {
    return combine(operation, diagrams_.cofactor(a, top, v), diagrams_.cofactor(b, top, v));
  });
  known.add(a, b, result);
  return result;
}

Node Numbers::quantify(Operation operation, Level level, Node node) {
  PairMap known;
  return quantify(operation, level, node, known);
}

Node Numbers::quantify(Operation operation, Level level, Node node, PairMap& known) {
  const Level top = diagrams_.level(node);
  if (top > level) {
    return operation == Operation::Plus ? combine(Operation::Times, node, number(width(level)))
                                        : node;
  }
  if (const Node* found = known.find(node)) return *found;
  const auto child = [&](std::uint32_t v) { return diagrams_.children(node)[v]; };
  Node result = child(0);
  if (top == level) {
    for (std::uint32_t v = 1; v < width(top); ++v) result = combine(operation, result, child(v));
  } else {
    result = diagrams_.branch_by(
        top, [&](std::uint32_t v) { return quantify(operation, level, child(v), known); });
  }
  known.add(node, {}, result);
  return result;
}

Node Numbers::inverse(Node node) {
  PairMap known;
  return inverse(node, known);
}

Node Numbers::inverse(Node node, PairMap& known) {
  if (diagrams_.is_leaf(node)) return number(value(node) == 0 ? 0 : 1 / value(node));
  if (const Node* found = known.find(node)) return *found;
  const Node result = diagrams_.branch_by(diagrams_.level(node), [&](std::uint32_t v) {
    return inverse(diagrams_.children(node)[v], known);
  });
  known.add(node, {}, result);
  return result;
}

}  // namespace wijzer::analysis
