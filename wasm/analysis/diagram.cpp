#include "analysis/diagram.hpp"

#include <algorithm>
#include <utility>

namespace wijzer::analysis {
namespace {

/// Slots of a table that is begun.
constexpr std::size_t first_table = 8;
/// Results that are remembered per operation, for the sake of memory.
constexpr std::size_t most_results = 1U << 19;

/// Mixes one more word into a hash (the finaliser of MurmurHash3, in the public domain).
std::uint64_t mixed(std::uint64_t seed, std::uint64_t word) {
  std::uint64_t h = seed * 0x9E3779B97F4A7C15ULL + word;
  h ^= h >> 33U;
  h *= 0xFF51AFD7ED558CCDULL;
  h ^= h >> 33U;
  return h;
}

/// An entry of the table of branches. The upper half of the hash tells most others apart without a
/// look at them; the lower half says where to begin to look.
constexpr std::uint64_t upper_half = 0xFFFFFFFF00000000ULL;

std::uint64_t entry_of(std::uint64_t hash, Node node) {
  return (hash & upper_half) | (std::uint64_t{node.id} + 1);
}

Node node_in(std::uint64_t entry) { return Node{static_cast<std::uint32_t>(entry) - 1}; }

std::uint64_t hash_of(std::span<const Node> children) {
  std::uint64_t hash = 0;
  for (const Node child : children) hash = mixed(hash, child.id);
  return hash;
}

}  // namespace

std::size_t WordsHash::operator()(const std::vector<std::uint32_t>& words) const {
  std::uint64_t hash = words.size();
  for (const std::uint32_t word : words) hash = mixed(hash, word);
  return static_cast<std::size_t>(hash);
}

Diagrams::Diagrams(std::vector<std::uint32_t> widths, std::size_t cap)
    : widths_(std::move(widths)), cap_(cap), tables_(widths_.size()) {}

Node Diagrams::leaf(std::uint32_t value) {
  if (value >= leaves_.size()) leaves_.resize(value + std::size_t{1}, no_leaf);
  if (leaves_[value] == no_leaf) {
    leaves_[value] = Node{static_cast<std::uint32_t>(cells_.size())};
    cells_.push_back(Cell{leaf_level, value});
  }
  return leaves_[value];
}

Node Diagrams::branch(Level level, std::span<const Node> children) {
  const auto differs = [&](Node child) { return child != children.front(); };
  if (std::none_of(children.begin(), children.end(), differs)) return children.front();
  Table& table = tables_[level];
  if (table.slots.empty()) table.slots.resize(first_table);
  const std::size_t mask = table.slots.size() - 1;
  const std::uint64_t hash = hash_of(children);
  std::size_t slot = static_cast<std::size_t>(hash) & mask;
  for (; table.slots[slot] != 0; slot = (slot + 1) & mask) {
    if (((table.slots[slot] ^ hash) & upper_half) != 0) continue;
    const Node known = node_in(table.slots[slot]);
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
  table.slots[slot] = entry_of(hash, node);
  table.nodes.push_back(node);
  if (table.nodes.size() * 2 > table.slots.size()) grow(level);
  return node;
}

/// In the order in which nodes were made, which release() counts on.
void Diagrams::grow(Level level) {
  std::vector<std::uint64_t>& slots = tables_[level].slots;
  slots.assign(slots.size() * 2, 0);
  const std::size_t mask = slots.size() - 1;
  for (const Node node : tables_[level].nodes) {
    const std::uint64_t hash = hash_of(children(node));
    std::size_t slot = static_cast<std::size_t>(hash) & mask;
    while (slots[slot] != 0) slot = (slot + 1) & mask;
    slots[slot] = entry_of(hash, node);
  }
}

void Diagrams::release(std::size_t size) {
  most_ = std::max(most_, cells_.size());
  // The last one first: nothing that stays was put behind it.
  while (cells_.size() > size) {
    const Node node{static_cast<std::uint32_t>(cells_.size() - 1)};
    if (is_leaf(node)) {
      leaves_[value(node)] = no_leaf;
    } else {
      Table& table = tables_[level(node)];
      const std::size_t mask = table.slots.size() - 1;
      const std::uint64_t hash = hash_of(children(node));
      std::size_t slot = static_cast<std::size_t>(hash) & mask;
      while (table.slots[slot] != entry_of(hash, node)) slot = (slot + 1) & mask;
      table.slots[slot] = 0;
      table.nodes.pop_back();
      children_.resize(cells_.back().at);
    }
    cells_.pop_back();
  }
  seen_.resize(std::min(seen_.size(), size));
  for (PairMap& each : results_) each.clear();
  chosen_.clear();
  mapped_.clear();
}

void Diagrams::collect_garbage(std::size_t size, std::size_t much) {
  if (cells_.size() > size + much) release(size);
}

void Diagrams::release(std::size_t size, std::vector<Node>& keep) {
  Diagrams aside(widths_, cap_);
  aside.take(*this, keep);
  release(size);
  take(aside, keep);
}

void Diagrams::take(const Diagrams& from, std::vector<Node>& roots) {
  PairMap known;
  for (Node& root : roots) root = taken(from, root, known);
}

Node Diagrams::taken(const Diagrams& from, Node root) {
  PairMap known;
  return taken(from, root, known);
}

Node Diagrams::taken(const Diagrams& from, Node root, PairMap& known) {
  if (from.is_leaf(root)) return leaf(from.value(root));
  if (const Node* found = known.find(root)) return *found;
  const Node result = branch_by(from.level(root), [&](std::uint32_t v) {
    return taken(from, from.children(root)[v], known);
  });
  known.add(root, {}, result);
  return result;
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
  const Node result = branch_by(top, [&](std::uint32_t v) {
    return combine(operation, cofactor(a, top, v), cofactor(b, top, v));
  });
  PairMap& results = results_[static_cast<std::size_t>(operation)];
  if (results.size() >= most_results) results.clear();
  results.add(a, b, result);
  return result;
}

Node Diagrams::both(Node a, Node b) { return combine(Operation::Both, a, b); }
Node Diagrams::either(Node a, Node b) { return combine(Operation::Either, a, b); }
Node Diagrams::same(Node a, Node b) { return combine(Operation::Same, a, b); }

namespace {

/// Replaces leaves by diagrams: the selector's leaf v becomes the case v. Cases and selector may
/// test the same variables.
class CaseOf {
 public:
  CaseOf(Diagrams& diagrams, std::span<const Node> cases)
      : diagrams_(diagrams),
        count_(cases.size()),
        lists_(count_),
        stack_(cases.begin(), cases.end()) {}

  Node run(Node selector) { return run(selector, 0); }

 private:
  /// The cases stand on the stack from `base` on.
  Node run(Node selector, std::size_t base) {
    const auto all = std::span<const Node>(stack_).subspan(base, count_);
    if (diagrams_.is_leaf(selector)) return all[diagrams_.value(selector)];
    const auto differs = [&](Node each) { return each != all.front(); };
    if (std::none_of(all.begin(), all.end(), differs)) return all.front();
    if (diagrams_.full()) return selector;
    const Node list = listed(all);
    if (const Node* found = known_.find(selector, list)) return *found;
    Level top = diagrams_.level(selector);
    for (const Node each : all) top = std::min(top, diagrams_.level(each));
    const Node result = diagrams_.branch_by(top, [&](std::uint32_t v) {
      const std::size_t below = stack_.size();
      for (std::size_t i = 0; i < count_; ++i) {
        stack_.push_back(diagrams_.cofactor(stack_[base + i], top, v));
      }
      const Node part = run(diagrams_.cofactor(selector, top, v), below);
      stack_.resize(below);
      return part;
    });
    known_.add(selector, list, result);
    return result;
  }

  /// A number for these cases: a list that is one longer than another has that and its last case.
  Node listed(std::span<const Node> all) {
    Node list = all.front();
    for (std::size_t i = 1; i < all.size(); ++i) {
      if (const Node* found = lists_[i].find(list, all[i])) {
        list = *found;
      } else {
        const Node next{static_cast<std::uint32_t>(lists_[i].size())};
        lists_[i].add(list, all[i], next);
        list = next;
      }
    }
    return list;
  }

  Diagrams& diagrams_;
  std::size_t count_;
  std::vector<PairMap> lists_;
  std::vector<Node> stack_;
  PairMap known_;
};

}  // namespace

Node Diagrams::case_of(Node selector, std::span<const Node> cases) {
  std::vector<std::uint32_t> key = {selector.id};
  for (const Node each : cases) key.push_back(each.id);
  if (const auto found = chosen_.find(key); found != chosen_.end()) return found->second;
  const Node out = CaseOf(*this, cases).run(selector);
  chosen_.emplace(std::move(key), out);
  return out;
}

Node Diagrams::is(Node a, std::uint32_t value) {
  return map(same(a, leaf(value)), std::array<std::uint32_t, 2>{leaf_false, leaf_true});
}

Node Diagrams::differ(Node a, Node b) {
  return map(same(a, b), std::array<std::uint32_t, 2>{leaf_true, leaf_false});
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
  const Level top = level(a);
  const Node result =
      branch_by(top, [&](std::uint32_t v) { return map(children(a)[v], values, known); });
  known.add(a, {}, result);
  return result;
}

Node Diagrams::restrict(Node node, Level level, std::uint32_t value) {
  PairMap known;
  return restrict(node, level, value, known);
}

Node Diagrams::restrict(Node node, Level level, std::uint32_t value, PairMap& known) {
  const Level top = this->level(node);
  if (is_leaf(node) || top > level) return node;
  if (top == level) return children(node)[value];
  if (const Node* found = known.find(node)) return *found;
  const Node result = branch_by(
      top, [&](std::uint32_t v) { return restrict(children(node)[v], level, value, known); });
  known.add(node, {}, result);
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
                    tables_.capacity() * sizeof(Table) + seen_.capacity() * sizeof(std::uint32_t);
  for (const Table& each : tables_) {
    out += each.slots.capacity() * sizeof(std::uint64_t) + each.nodes.capacity() * sizeof(Node);
  }
  for (const PairMap& each : results_) out += each.bytes();
  return out;
}

}  // namespace wijzer::analysis
