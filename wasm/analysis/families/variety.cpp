#include "analysis/families/variety.hpp"

#include <algorithm>
#include <iterator>
#include <map>
#include <utility>

#include "analysis/families/answers.hpp"

namespace wijzer::analysis {
namespace {

/// A combination of what two others say.
struct Together {
  std::uint32_t value = 0;
};

/// Numbers combinations of leaves, in the order in which they are met.
class Combinations {
 public:
  explicit Combinations(Diagrams& diagrams) : diagrams_(diagrams) {}

  /// A leaf per pair of leaves.
  Diagram<Together> of(Diagram<Together> a, Diagram<Together> b) {
    diagram::PairMap known;
    leaves_.clear();
    return of(a, b, known);
  }

 private:
  Diagram<Together> of(Diagram<Together> a, Diagram<Together> b, diagram::PairMap& known) {
    if (diagrams_.is_leaf(a) && diagrams_.is_leaf(b)) {
      if (const diagram::Node* found = leaves_.find(a.root, b.root)) {
        return Diagram<Together>(*found);
      }
      const auto leaf = diagrams_.leaf(Together{static_cast<std::uint32_t>(leaves_.size())});
      leaves_.add(a.root, b.root, leaf.root);
      return leaf;
    }
    if (const diagram::Node* found = known.find(a.root, b.root)) return Diagram<Together>(*found);
    if (diagrams_.full()) return a;
    const Level top = std::min(diagrams_.level(a), diagrams_.level(b));
    const Diagram<Together> result = diagrams_.branch_by(top, [&](std::uint32_t v) {
      return of(diagrams_.cofactor(a, top, v), diagrams_.cofactor(b, top, v), known);
    });
    known.add(a.root, b.root, result.root);
    return result;
  }

  Diagrams& diagrams_;
  /// The leaf of each pair of leaves.
  diagram::PairMap leaves_;
};

/// How many leaves some family meets.
/// @param root  In `diagrams`, over the variables of the rules.
std::size_t met(Rules& rules, Diagrams& diagrams, Diagram<Together> root) {
  const Diagrams& limiting = rules.diagrams();
  diagram::PairMap leaves;
  diagram::PairMap seen;
  std::vector<std::pair<Diagram<Together>, Diagram<Truth>>> waiting = {
      {root, limits(rules, diagrams.shape(root).levels)}};
  while (!waiting.empty()) {
    const auto [node, limit] = waiting.back();
    waiting.pop_back();
    if (limiting.is_leaf(limit, Truth::False)) continue;
    if (diagrams.is_leaf(node)) {
      if (leaves.find(node.root) == nullptr) leaves.add(node.root, {}, node.root);
      continue;
    }
    if (seen.find(node.root, limit.root) != nullptr) continue;
    seen.add(node.root, limit.root, node.root);
    const Level top = std::min(diagrams.level(node), limiting.level(limit));
    for (std::uint32_t v = 0; v < diagrams.width(top); ++v) {
      waiting.emplace_back(diagrams.cofactor(node, top, v), limiting.cofactor(limit, top, v));
    }
  }
  return leaves.size();
}

}  // namespace

VarietyRun::VarietyRun(Rules& rules, const std::vector<Output>& outputs, std::size_t cap,
                       std::size_t much)
    : rules_(rules),
      diagrams_(rules.space().widths(), cap),
      kept_(rules.diagrams().size()),
      much_(much) {
  for (const Output& output : outputs) {
    const OwnerKey part(output.part, output.owner);
    if (!said_.contains(part)) order_.push_back(part);
    std::vector<Diagram<Said>>& nodes = said_[part];
    if (std::find(nodes.begin(), nodes.end(), output.said) == nodes.end()) {
      nodes.push_back(output.said);
    }
  }
}

void VarietyRun::step() {
  const OwnerKey part = order_[at_++];
  // The two smallest first, so that what grows is looked at as little as can be; of equal ones
  // those that were met first.
  std::map<std::pair<std::size_t, std::size_t>, Diagram<Together>> nodes;
  std::size_t count = 0;
  const auto add = [&](Diagram<Together> node) {
    nodes[{diagrams_.shape(node).nodes, count++}] = node;
  };
  Combinations combinations(diagrams_);
  for (const Diagram<Said> said : said_[part]) {
    // What one says is a combination of itself.
    add(Diagram<Together>(diagrams_.transfer(rules_.diagrams(), said).root));
  }
  while (nodes.size() > 1) {
    const auto second = std::next(nodes.begin());
    const Diagram<Together> both = combinations.of(nodes.begin()->second, second->second);
    nodes.erase(nodes.begin(), std::next(second));
    add(both);
  }
  const Diagram<Together> all = nodes.begin()->second;
  const std::size_t advices = met(rules_, diagrams_, all);
  rules_.diagrams().collect_when_large(kept_, much_);
  std::string name = name_of(rules_.content(), part.first, part.second);
  out_.parts.push_back(Variety{part.first, std::move(name), advices});
  diagrams_.collect(0);
}

Varieties VarietyRun::take() {
  out_.nodes = diagrams_.most();
  // What was let go of stays there for the next part.
  out_.bytes = diagrams_.bytes();
  out_.full = diagrams_.full();
  return std::move(out_);
}

}  // namespace wijzer::analysis
