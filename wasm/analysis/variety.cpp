#include "analysis/variety.hpp"

#include <algorithm>
#include <iterator>
#include <map>
#include <set>
#include <utility>

#include "analysis/answers.hpp"

namespace wijzer::analysis {
namespace {

/// Diagrams whose leaves number combinations of other leaves, in the order in which they are met.
class Combinations {
 public:
  explicit Combinations(Diagrams& diagrams) : diagrams_(diagrams) {}

  /// A leaf per pair of leaves.
  Node together(Node a, Node b) {
    PairMap known;
    numbers_.clear();
    return together(a, b, known);
  }

 private:
  Node together(Node a, Node b, PairMap& known) {
    if (diagrams_.is_leaf(a) && diagrams_.is_leaf(b)) {
      const auto next = static_cast<std::uint32_t>(numbers_.size());
      const auto found = numbers_.emplace(std::pair(diagrams_.value(a), diagrams_.value(b)), next);
      return diagrams_.leaf(found.first->second);
    }
    if (const Node* found = known.find(a, b)) return *found;
    if (diagrams_.full()) return a;
    const Level top = std::min(diagrams_.level(a), diagrams_.level(b));
    const Node result = diagrams_.branch_by(top, [&](std::uint32_t v) {
      return together(diagrams_.cofactor(a, top, v), diagrams_.cofactor(b, top, v), known);
    });
    known.add(a, b, result);
    return result;
  }

  Diagrams& diagrams_;
  std::map<std::pair<std::uint32_t, std::uint32_t>, std::uint32_t> numbers_;
};

/// How many leaves some family meets.
/// @param root  In `diagrams`, over the variables of the rules.
std::size_t met(Rules& rules, Diagrams& diagrams, Node root) {
  const Diagrams& limiting = rules.diagrams();
  std::set<std::uint32_t> leaves;
  PairMap seen;
  std::vector<std::pair<Node, Node>> waiting = {{root, limits(rules, diagrams.shape(root).levels)}};
  while (!waiting.empty()) {
    const auto [node, limit] = waiting.back();
    waiting.pop_back();
    if (limiting.is_leaf(limit) && limiting.value(limit) == leaf_false) continue;
    if (diagrams.is_leaf(node)) {
      leaves.insert(diagrams.value(node));
      continue;
    }
    if (seen.find(node, limit) != nullptr) continue;
    seen.add(node, limit, node);
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
    const Part part(output.part, output.owner);
    if (!said_.contains(part)) order_.push_back(part);
    std::vector<Node>& nodes = said_[part];
    if (std::find(nodes.begin(), nodes.end(), output.node) == nodes.end()) {
      nodes.push_back(output.node);
    }
  }
}

void VarietyRun::step() {
  const Part part = order_[at_++];
  // The two smallest first, so that what grows is looked at as little as can be; of equal ones
  // those that were met first.
  std::map<std::pair<std::size_t, std::size_t>, Node> nodes;
  std::size_t count = 0;
  const auto add = [&](Node node) { nodes[{diagrams_.shape(node).nodes, count++}] = node; };
  Combinations combinations(diagrams_);
  for (const Node node : said_[part]) add(diagrams_.taken(rules_.diagrams(), node));
  while (nodes.size() > 1) {
    const auto second = std::next(nodes.begin());
    const Node both = combinations.together(nodes.begin()->second, second->second);
    nodes.erase(nodes.begin(), std::next(second));
    add(both);
  }
  const Node all = nodes.begin()->second;
  const std::size_t advices = met(rules_, diagrams_, all);
  rules_.diagrams().collect_garbage(kept_, much_);
  std::string name = name_of(rules_.content(), part.first, part.second);
  out_.parts.push_back(Variety{part.first, std::move(name), advices});
  diagrams_.release(0);
}

Varieties VarietyRun::take() {
  out_.nodes = diagrams_.most();
  // What was let go of stays there for the next part.
  out_.bytes = diagrams_.bytes();
  out_.full = diagrams_.full();
  return std::move(out_);
}

}  // namespace wijzer::analysis
