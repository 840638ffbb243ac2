#include "analysis/diagram.hpp"

#include <algorithm>
#include <utility>

namespace wijzer::analysis {
namespace {

constexpr std::size_t first_table = 1U << 12;

/// Mixes one more word into a hash (the finaliser of MurmurHash3, in the public domain).
std::size_t mixed(std::size_t seed, std::uint64_t word) {
  std::uint64_t h = seed * 0x9E3779B97F4A7C15ULL + word;
  h ^= h >> 33U;
  h *= 0xFF51AFD7ED558CCDULL;
  h ^= h >> 33U;
  return static_cast<std::size_t>(h);
}

}  // namespace

std::size_t WordsHash::operator()(const std::vector<std::uint32_t>& words) const {
  std::size_t hash = words.size();
  for (const std::uint32_t word : words) hash = mixed(hash, word);
  return hash;
}

Diagrams::Diagrams(std::vector<std::uint32_t> widths, std::size_t cap)
    : widths_(std::move(widths)), cap_(cap), table_(first_table) {}

Node Diagrams::leaf(std::uint32_t value) {
  const auto [found, fresh] =
      leaves_.emplace(value, Node{static_cast<std::uint32_t>(cells_.size())});
  if (fresh) cells_.push_back(Cell{leaf_level, value});
  return found->second;
}

std::size_t Diagrams::hash_of(Level level, std::span<const Node> children) const {
  std::size_t hash = level;
  for (const Node child : children) hash = mixed(hash, child.id);
  return hash;
}

Node Diagrams::branch(Level level, std::span<const Node> children) {
  const auto differs = [&](Node child) { return child != children.front(); };
  if (std::none_of(children.begin(), children.end(), differs)) return children.front();
  const std::size_t mask = table_.size() - 1;
  std::size_t slot = hash_of(level, children) & mask;
  for (; table_[slot] != 0; slot = (slot + 1) & mask) {
    const Node known{table_[slot] - 1};
    if (cells_[known.id].level != level) continue;
    const std::span<const Node> other = this->children(known);
    if (std::equal(other.begin(), other.end(), children.begin())) return known;
  }
  if (cells_.size() >= cap_) {
    full_ = true;
    return children.front();
  }
  const Node node{static_cast<std::uint32_t>(cells_.size())};
  cells_.push_back(Cell{level, static_cast<std::uint32_t>(children_.size())});
  children_.insert(children_.end(), children.begin(), children.end());
  table_[slot] = node.id + 1;
  if (++used_ * 2 > table_.size()) grow();
  return node;
}

void Diagrams::grow() {
  std::vector<std::uint32_t> old(table_.size() * 2);
  old.swap(table_);
  const std::size_t mask = table_.size() - 1;
  for (const std::uint32_t entry : old) {
    if (entry == 0) continue;
    const Node node{entry - 1};
    std::size_t slot = hash_of(level(node), children(node)) & mask;
    while (table_[slot] != 0) slot = (slot + 1) & mask;
    table_[slot] = entry;
  }
}

std::uint32_t Diagrams::combined(Operation operation, std::uint32_t a, std::uint32_t b) {
  switch (operation) {
    case Operation::Both:
      return std::min(a, b);
    case Operation::Either:
      return std::max(a, b);
    case Operation::Same:
      return a == b ? 1 : 0;
  }
  return 0;
}

Node Diagrams::combine(Operation operation, Node a, Node b) {
  if (a == b) return operation == Operation::Same ? leaf(1) : a;
  if (is_leaf(a) && is_leaf(b)) return leaf(combined(operation, value(a), value(b)));
  if (operation != Operation::Same) {
    const std::uint32_t settles = operation == Operation::Both ? leaf_false : leaf_true;
    for (const auto& [one, other] : {std::pair(a, b), std::pair(b, a)}) {
      if (!is_leaf(one)) continue;
      if (value(one) == settles) return one;
      if (value(one) == leaf_true - settles) return other;
    }
  }
  if (b < a) std::swap(a, b);  // all three operations are symmetric
  if (const Node* found = results_[static_cast<std::size_t>(operation)].find(a, b)) return *found;
  if (full_) return a;
  const Level top = std::min(level(a), level(b));
  std::vector<Node> parts;
  parts.reserve(widths_[top]);
  for (std::uint32_t v = 0; v < widths_[top]; ++v) {
    parts.push_back(combine(operation, at(a, top, v), at(b, top, v)));
  }
  const Node result = branch(top, parts);
  results_[static_cast<std::size_t>(operation)].add(a, b, result);
  return result;
}

Node Diagrams::both(Node a, Node b) { return combine(Operation::Both, a, b); }
Node Diagrams::either(Node a, Node b) { return combine(Operation::Either, a, b); }
Node Diagrams::same(Node a, Node b) { return combine(Operation::Same, a, b); }

namespace {

/// Replaces leaves by diagrams: the selector's leaf v becomes cases[v]. Cases and selector may test
/// the same variables.
class Chooser {
 public:
  explicit Chooser(Diagrams& diagrams) : diagrams_(diagrams) {}

  Node run(Node selector, const std::vector<Node>& cases) {
    if (diagrams_.is_leaf(selector)) return cases[diagrams_.value(selector)];
    if (diagrams_.full()) return selector;
    std::vector<std::uint32_t> key = {selector.id};
    Level top = diagrams_.level(selector);
    for (const Node each : cases) {
      key.push_back(each.id);
      top = std::min(top, diagrams_.level(each));
    }
    if (const auto found = done_.find(key); found != done_.end()) return found->second;
    std::vector<Node> parts;
    for (std::uint32_t v = 0; v < diagrams_.width(top); ++v) {
      std::vector<Node> below;
      below.reserve(cases.size());
      for (const Node each : cases) below.push_back(diagrams_.at(each, top, v));
      parts.push_back(run(diagrams_.at(selector, top, v), below));
    }
    const Node result = diagrams_.branch(top, parts);
    done_.emplace(std::move(key), result);
    return result;
  }

 private:
  Diagrams& diagrams_;
  std::unordered_map<std::vector<std::uint32_t>, Node, WordsHash> done_;
};

}  // namespace

Node Diagrams::choose(Node selector, std::span<const Node> cases) {
  std::vector<std::uint32_t> key = {selector.id};
  for (const Node each : cases) key.push_back(each.id);
  if (const auto found = chosen_.find(key); found != chosen_.end()) return found->second;
  const Node out = Chooser(*this).run(selector, std::vector<Node>(cases.begin(), cases.end()));
  chosen_.emplace(std::move(key), out);
  return out;
}

Node Diagrams::map(Node a, std::span<const std::uint32_t> values) {
  if (is_leaf(a)) return leaf(values[value(a)]);
  std::vector<std::uint32_t> key = {a.id};
  key.insert(key.end(), values.begin(), values.end());
  if (const auto found = mapped_.find(key); found != mapped_.end()) return found->second;
  PairMap known;
  const Node out = map(a, values, known);
  mapped_.emplace(std::move(key), out);
  return out;
}

Node Diagrams::map(Node a, std::span<const std::uint32_t> values, PairMap& known) {
  if (is_leaf(a)) return leaf(values[value(a)]);
  if (const Node* found = known.find(a)) return *found;
  std::vector<Node> parts(children(a).begin(), children(a).end());
  for (Node& part : parts) part = map(part, values, known);
  const Node result = branch(level(a), parts);
  known.add(a, {}, result);
  return result;
}

Shape Diagrams::shape(Node node) {
  Shape out;
  seen_.resize(cells_.size());
  ++looks_;
  std::vector<Node> waiting = {node};
  while (!waiting.empty()) {
    const Node next = waiting.back();
    waiting.pop_back();
    if (is_leaf(next) || seen_[next.id] == looks_) continue;
    seen_[next.id] = looks_;
    ++out.nodes;
    out.levels.push_back(level(next));
    for (const Node child : children(next)) waiting.push_back(child);
  }
  std::sort(out.levels.begin(), out.levels.end());
  out.levels.erase(std::unique(out.levels.begin(), out.levels.end()), out.levels.end());
  return out;
}

std::size_t Diagrams::bytes() const {
  std::size_t out = cells_.capacity() * sizeof(Cell) + children_.capacity() * sizeof(Node) +
                    (table_.capacity() + seen_.capacity()) * sizeof(std::uint32_t);
  for (const PairMap& each : results_) out += each.bytes();
  return out;
}

}  // namespace wijzer::analysis
