#include "diagram/nodes.hpp"

#include <algorithm>
#include <utility>

namespace wijzer::diagram {
namespace {

/// Leaves as truths.
constexpr std::uint32_t kleene_false = 0;
constexpr std::uint32_t kleene_true = 2;
/// Slots of a table that is begun.
constexpr std::size_t first_table = 8;

/// Mixes one more word into a hash (the finaliser of MurmurHash3, in the public domain).
std::uint64_t mixed(std::uint64_t seed, std::uint64_t word) {
  std::uint64_t h = seed * 0x9E3779B97F4A7C15ULL + word;
  h ^= h >> 33U;
  h *= 0xFF51AFD7ED558CCDULL;
  h ^= h >> 33U;
  return h;
}

/// An entry of the table of branches. The upper half of the hash says where to begin to look, and
/// tells most others apart without a look at them.
constexpr std::uint64_t upper_half = 0xFFFFFFFF00000000ULL;

std::uint64_t entry_of(std::uint64_t hash, Node node) {
  return (hash & upper_half) | (std::uint64_t{node.id} + 1);
}

std::size_t start_of(std::uint64_t entry) { return static_cast<std::size_t>(entry >> 32U); }

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

Nodes::Nodes(std::vector<std::uint32_t> widths, std::size_t cap)
    : widths_(std::move(widths)), cap_(cap), tables_(widths_.size()) {}

Node Nodes::leaf(std::uint32_t value) {
  if (value >= leaves_.size()) leaves_.resize(value + std::size_t{1}, no_leaf);
  if (leaves_[value] == no_leaf) {
    leaves_[value] = append(leaf_level);
    words_.push_back(Node{value});
  }
  return leaves_[value];
}

Node Nodes::append(Level level) {
  const Node node{static_cast<std::uint32_t>(words_.size())};
  words_.push_back(Node{level});
  words_.push_back(Node{});
  made_.push_back(node);
  return node;
}

Node Nodes::branch(Level level, std::span<const Node> children) {
  const auto differs = [&](Node child) { return child != children.front(); };
  if (std::none_of(children.begin(), children.end(), differs)) return children.front();
  Table& table = tables_[level];
  if (table.slots.empty()) table.slots.resize(first_table);
  const std::size_t mask = table.slots.size() - 1;
  const std::uint64_t hash = hash_of(children);
  std::size_t slot = start_of(hash) & mask;
  for (; table.slots[slot] != 0; slot = (slot + 1) & mask) {
    if (((table.slots[slot] ^ hash) & upper_half) != 0) continue;
    const Node known = node_in(table.slots[slot]);
    const std::span<const Node> other = this->children(known);
    if (std::equal(other.begin(), other.end(), children.begin())) return known;
  }
  if (made_.size() >= cap_) {
    full_ = true;
    return children.front();
  }
  const Node node = append(level);
  words_.insert(words_.end(), children.begin(), children.end());
  table.slots[slot] = entry_of(hash, node);
  table.entries.push_back(table.slots[slot]);
  if (table.entries.size() * 2 > table.slots.size()) grow(level);
  return node;
}

/// In the order in which nodes were made, which collect() counts on.
void Nodes::grow(Level level) {
  std::vector<std::uint64_t>& slots = tables_[level].slots;
  slots.assign(slots.size() * 2, 0);
  const std::size_t mask = slots.size() - 1;
  for (const std::uint64_t entry : tables_[level].entries) {
    std::size_t slot = start_of(entry) & mask;
    while (slots[slot] != 0) slot = (slot + 1) & mask;
    slots[slot] = entry;
  }
}

void Nodes::collect(std::size_t size) {
  most_ = std::max(most_, made_.size());
  ++collections_;
  // The last one first: nothing that stays was put behind it.
  while (made_.size() > size) {
    const Node node = made_.back();
    if (is_leaf(node)) {
      leaves_[value(node)] = no_leaf;
    } else {
      Table& table = tables_[level(node)];
      const std::size_t mask = table.slots.size() - 1;
      std::size_t slot = start_of(table.entries.back()) & mask;
      while (table.slots[slot] != table.entries.back()) slot = (slot + 1) & mask;
      table.slots[slot] = 0;
      table.entries.pop_back();
    }
    words_.resize(node.id);
    made_.pop_back();
  }
  for (RecentPairs& each : results_) each.clear();
  cases_.clear();
  applied_.clear();
}

void Nodes::collect_when_large(std::size_t size, std::size_t spare) {
  if (made_.size() > size + spare) collect(size);
}

void Nodes::collect(std::size_t size, std::vector<Node>& live) {
  Nodes aside(widths_, cap_);
  aside.transfer(*this, live);
  collect(size);
  transfer(aside, live);
}

void Nodes::transfer(const Nodes& from, std::vector<Node>& roots) {
  PairMap known;
  for (Node& root : roots) root = transfer(from, root, known);
}

Node Nodes::transfer(const Nodes& from, Node root) {
  PairMap known;
  return transfer(from, root, known);
}

Node Nodes::transfer(const Nodes& from, Node root, PairMap& known) {
  if (from.is_leaf(root)) return leaf(from.value(root));
  if (const Node* found = known.find(root)) return *found;
  const Node result = branch_by(from.level(root), [&](std::uint32_t v) {
    return transfer(from, from.children(root)[v], known);
  });
  known.add(root, {}, result);
  return result;
}

std::uint32_t Nodes::applied(Operation operation, std::uint32_t a, std::uint32_t b) {
  switch (operation) {
    case Operation::And:
      return std::min(a, b);
    case Operation::Or:
      return std::max(a, b);
    case Operation::Equal:
      return a == b ? 1 : 0;
  }
  return 0;
}

Node Nodes::apply(Operation operation, Node a, Node b) {
  if (a == b) return operation == Operation::Equal ? leaf(1) : a;
  if (is_leaf(a) && is_leaf(b)) return leaf(applied(operation, value(a), value(b)));
  if (operation != Operation::Equal) {
    const std::uint32_t settles = operation == Operation::And ? kleene_false : kleene_true;
    for (const auto& [one, other] : {std::pair(a, b), std::pair(b, a)}) {
      if (!is_leaf(one)) continue;
      if (value(one) == settles) return one;
      if (value(one) == kleene_true - settles) return other;
    }
  }
  if (b < a) std::swap(a, b);  // all three operations are symmetric
  if (const Node* found = results_[static_cast<std::size_t>(operation)].find(a, b)) return *found;
  // Means nothing, but its leaves are of the right kind.
  if (full_) return operation == Operation::Equal ? leaf(0) : a;
  const Level top = std::min(level(a), level(b));
  const Node result = branch_by(top, [&](std::uint32_t v) {
    return apply(operation, cofactor(a, top, v), cofactor(b, top, v));
  });
  results_[static_cast<std::size_t>(operation)].add(a, b, result);
  return result;
}

namespace {

/// Replaces leaves by diagrams: the selector's leaf v becomes the case v. Cases and selector may
/// test the same variables.
class CaseOf {
 public:
  CaseOf(Nodes& nodes, std::span<const Node> cases)
      : nodes_(nodes), count_(cases.size()), lists_(count_), stack_(cases.begin(), cases.end()) {}

  Node run(Node selector) { return run(selector, 0); }

 private:
  /// The cases stand on the stack from `base` on.
  Node run(Node selector, std::size_t base) {
    const auto all = std::span<const Node>(stack_).subspan(base, count_);
    if (nodes_.is_leaf(selector)) return all[nodes_.value(selector)];
    const auto differs = [&](Node each) { return each != all.front(); };
    if (std::none_of(all.begin(), all.end(), differs)) return all.front();
    if (nodes_.full()) return all.front();
    const Node list = listed(all);
    if (const Node* found = known_.find(selector, list)) return *found;
    Level top = nodes_.level(selector);
    for (const Node each : all) top = std::min(top, nodes_.level(each));
    const Node result = nodes_.branch_by(top, [&](std::uint32_t v) {
      const std::size_t below = stack_.size();
      for (std::size_t i = 0; i < count_; ++i) {
        stack_.push_back(nodes_.cofactor(stack_[base + i], top, v));
      }
      const Node part = run(nodes_.cofactor(selector, top, v), below);
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

  Nodes& nodes_;
  std::size_t count_;
  std::vector<PairMap> lists_;
  std::vector<Node> stack_;
  PairMap known_;
};

}  // namespace

Node Nodes::case_of(Node selector, std::span<const Node> cases) {
  std::vector<std::uint32_t> key = {selector.id};
  for (const Node each : cases) key.push_back(each.id);
  if (const auto found = cases_.find(key); found != cases_.end()) return found->second;
  const Node out = CaseOf(*this, cases).run(selector);
  cases_.emplace(std::move(key), out);
  return out;
}

Node Nodes::apply(Node a, std::span<const std::uint32_t> values) {
  if (is_leaf(a)) return leaf(values[value(a)]);
  std::vector<std::uint32_t> key = {a.id};
  key.insert(key.end(), values.begin(), values.end());
  if (const auto found = applied_.find(key); found != applied_.end()) return found->second;
  PairMap known;
  const Node out = apply(a, values, known);
  applied_.emplace(std::move(key), out);
  return out;
}

Node Nodes::apply(Node a, std::span<const std::uint32_t> values, PairMap& known) {
  if (is_leaf(a)) return leaf(values[value(a)]);
  if (const Node* found = known.find(a)) return *found;
  const Level top = level(a);
  const Node result =
      branch_by(top, [&](std::uint32_t v) { return apply(children(a)[v], values, known); });
  known.add(a, {}, result);
  return result;
}

Node Nodes::restrict(Node node, Level level, std::uint32_t value) {
  PairMap known;
  return restrict(node, level, value, known);
}

Node Nodes::restrict(Node node, Level level, std::uint32_t value, PairMap& known) {
  const Level top = this->level(node);
  if (is_leaf(node) || top > level) return node;
  if (top == level) return children(node)[value];
  if (const Node* found = known.find(node)) return *found;
  const Node result = branch_by(
      top, [&](std::uint32_t v) { return restrict(children(node)[v], level, value, known); });
  known.add(node, {}, result);
  return result;
}

namespace {

class ForAll {
 public:
  ForAll(Nodes& nodes, Nodes::Range levels, const std::function<bool(std::uint32_t)>& counts)
      : nodes_(nodes), levels_(levels), counts_(counts) {}

  Node run(Node node) {
    const Level level = nodes_.level(node);
    if (level >= levels_.end) return node;
    if (const Node* found = known_.find(node)) return *found;
    const auto part = [&](std::uint32_t v) { return run(nodes_.children(node)[v]); };
    const Node result = level < levels_.first ? nodes_.branch_by(level, part) : every(level, part);
    known_.add(node, {}, result);
    return result;
  }

 private:
  template <typename Part>
  Node every(Level level, const Part& part) {
    Node out = nodes_.leaf(kleene_true);
    for (std::uint32_t v = 0; v < nodes_.width(level); ++v) {
      if (level > levels_.first || counts_(v)) {
        out = nodes_.apply(Nodes::Operation::And, out, part(v));
      }
    }
    return out;
  }

  Nodes& nodes_;
  Nodes::Range levels_;
  const std::function<bool(std::uint32_t)>& counts_;
  PairMap known_;
};

}  // namespace

Node Nodes::forall(Node node, Range levels, const std::function<bool(std::uint32_t)>& counts) {
  return ForAll(*this, levels, counts).run(node);
}

Shape Nodes::shape(Node node) {
  Shape out;
  ++looks_;
  std::vector<Node> waiting = {node};
  while (!waiting.empty()) {
    const Node next = waiting.back();
    waiting.pop_back();
    if (is_leaf(next) || words_[next.id + look].id == looks_) continue;
    words_[next.id + look].id = looks_;
    ++out.nodes;
    out.levels.push_back(level(next));
    for (const Node child : children(next)) waiting.push_back(child);
  }
  std::sort(out.levels.begin(), out.levels.end());
  out.levels.erase(std::unique(out.levels.begin(), out.levels.end()), out.levels.end());
  return out;
}

std::size_t Nodes::bytes() const {
  std::size_t out = words_.capacity() * sizeof(Node) + made_.capacity() * sizeof(Node) +
                    tables_.capacity() * sizeof(Table);
  for (const Table& each : tables_) {
    out += (each.slots.capacity() + each.entries.capacity()) * sizeof(std::uint64_t);
  }
  for (const RecentPairs& each : results_) out += each.bytes();
  return out;
}

}  // namespace wijzer::diagram
