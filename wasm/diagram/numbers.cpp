#include "diagram/numbers.hpp"

#include <algorithm>
#include <cmath>
#include <cstring>
#include <span>
#include <utility>

namespace wijzer::diagram {

Numbers::Numbers(std::vector<std::uint32_t> widths, std::size_t cap)
    : widths_(std::move(widths)), cap_(cap), nodes_(widths_, cap) {}

Diagram<double> Numbers::number(double value) {
  // Without a sign at zero.
  const double plain = value == 0 ? 0.0 : value;
  std::uint64_t bits = 0;
  std::memcpy(&bits, &plain, sizeof bits);
  const Node upper{static_cast<std::uint32_t>(bits >> 32U)};
  const Node lower{static_cast<std::uint32_t>(bits)};
  if (const Node* found = ids_.find(upper, lower)) {
    return Diagram<double>(nodes_.leaf(found->id));
  }
  const auto id = static_cast<std::uint32_t>(values_.size());
  values_.push_back(value);
  ids_.add(upper, lower, Node{id});
  return Diagram<double>(nodes_.leaf(id));
}

Diagram<double> Numbers::transfer(const Nodes& from, Node root, const std::vector<int>& fixed,
                                  const std::function<double(std::uint32_t)>& leaf) {
  PairMap known;
  const std::function<Node(Node)> take = [&](Node node) -> Node {
    if (from.is_leaf(node)) return number(leaf(from.value(node))).root;
    if (const Node* found = known.find(node)) return *found;
    const std::span<const Node> children = from.children(node);
    const int only = fixed[from.level(node)];
    Node result;
    if (only >= 0) {
      result = take(children[static_cast<std::size_t>(only)]);
    } else {
      result =
          nodes_.branch_by(from.level(node), [&](std::uint32_t v) { return take(children[v]); });
    }
    known.add(node, {}, result);
    return result;
  };
  return Diagram<double>(take(root));
}

void Numbers::collect(const std::vector<Diagram<double>*>& live) {
  ++collections_;
  most_ = most();
  full_ = full();
  bytes_ = bytes();
  for (RecentPairs& each : results_) each.clear();
  Nodes old(widths_, cap_);
  std::swap(old, nodes_);
  std::vector<Node> roots;
  roots.reserve(live.size());
  for (const Diagram<double>* each : live) roots.push_back(each->root);
  nodes_.transfer(old, roots);
  for (std::size_t i = 0; i < live.size(); ++i) live[i]->root = roots[i];
}

std::size_t Numbers::bytes_now() const {
  std::size_t out = nodes_.bytes() + values_.capacity() * sizeof(double);
  for (const RecentPairs& each : results_) out += each.bytes();
  return out;
}

double Numbers::applied(Operation operation, double a, double b) {
  switch (operation) {
    case Operation::Plus:
      return a + b;
    case Operation::Times:
      return a * b;
    case Operation::Max:
      return std::max(a, b);
    case Operation::Min:
      return std::min(a, b);
  }
  return 0;
}

Diagram<double> Numbers::apply(Operation operation, Diagram<double> a, Diagram<double> b) {
  if (is_leaf(a) && is_leaf(b)) return number(applied(operation, value(a), value(b)));
  const bool idempotent = operation == Operation::Max || operation == Operation::Min;
  if (a == b && idempotent) return a;
  if (b < a) std::swap(a, b);  // all four operations are symmetric
  for (const auto& [one, other] : {std::pair(a, b), std::pair(b, a)}) {
    if (!is_leaf(one)) continue;
    if (operation == Operation::Plus && std::isinf(value(one))) return one;
    if (operation == Operation::Plus && value(one) == 0) return other;
    if (operation == Operation::Times && value(one) == 1) return other;
    if (operation == Operation::Times && value(one) == 0) return one;
  }
  RecentPairs& known = results_[static_cast<std::size_t>(operation)];
  if (const Node* found = known.find(a.root, b.root)) return Diagram<double>(*found);
  if (full()) return a;
  const Level top = std::min(level(a), level(b));
  const Diagram<double> result = branch_by(top, [&](std::uint32_t v) {
    return apply(operation, cofactor(a, top, v), cofactor(b, top, v));
  });
  known.add(a.root, b.root, result.root);
  return result;
}

Diagram<double> Numbers::quantify(Operation operation, Level level, Diagram<double> a) {
  PairMap known;
  return quantify(operation, level, a, known);
}

Diagram<double> Numbers::quantify(Operation operation, Level level, Diagram<double> a,
                                  PairMap& known) {
  const Level top = this->level(a);
  if (top > level) {
    return operation == Operation::Plus ? apply(Operation::Times, a, number(width(level))) : a;
  }
  if (const Node* found = known.find(a.root)) return Diagram<double>(*found);
  Diagram<double> result = child(a, 0);
  if (top == level) {
    for (std::uint32_t v = 1; v < width(top); ++v) result = apply(operation, result, child(a, v));
  } else {
    result = branch_by(
        top, [&](std::uint32_t v) { return quantify(operation, level, child(a, v), known); });
  }
  known.add(a.root, {}, result.root);
  return result;
}

Diagram<double> Numbers::inverse(Diagram<double> a) {
  PairMap known;
  return inverse(a, known);
}

Diagram<double> Numbers::inverse(Diagram<double> a, PairMap& known) {
  if (is_leaf(a)) return number(value(a) == 0 ? 0 : 1 / value(a));
  if (const Node* found = known.find(a.root)) return Diagram<double>(*found);
  const Diagram<double> result =
      branch_by(level(a), [&](std::uint32_t v) { return inverse(child(a, v), known); });
  known.add(a.root, {}, result.root);
  return result;
}

}  // namespace wijzer::diagram
