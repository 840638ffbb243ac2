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
    const Level top = std::min(diagrams_.level(a), diagrams_.level(b));
    std::vector<Node> parts;
    for (std::uint32_t v = 0; v < diagrams_.width(top) && !diagrams_.full(); ++v) {
      parts.push_back(together(diagrams_.at(a, top, v), diagrams_.at(b, top, v), known));
    }
    const Node result = diagrams_.full() ? a : diagrams_.branch(top, parts);
    known.add(a, b, result);
    return result;
  }

  Diagrams& diagrams_;
  std::map<std::pair<std::uint32_t, std::uint32_t>, std::uint32_t> numbers_;
};

/// Where answers with these variables are let through.
Node limits(Rules& rules, std::vector<Level> levels) {
  Diagrams& diagrams = rules.diagrams();
  Node out = diagrams.leaf(leaf_true);
  // The last question first: what it lets through looks at earlier questions only.
  for (Level done = static_cast<Level>(diagrams.levels()); done > 0;) {
    const auto below = std::lower_bound(levels.begin(), levels.end(), done);
    if (below == levels.begin()) break;
    const QuestionIndex question = rules.space().variables()[*(below - 1)].question;
    done = rules.space()[question].first;
    const Node mine = let_through(rules, question, levels);
    out = diagrams.both(out, mine);
    std::vector<Level> all;
    const std::vector<Level> more = diagrams.shape(mine).levels;
    std::set_union(levels.begin(), levels.end(), more.begin(), more.end(), std::back_inserter(all));
    levels = std::move(all);
  }
  return out;
}

/// How many leaves some family meets.
std::size_t met(Rules& rules, Node root) {
  Diagrams& diagrams = rules.diagrams();
  std::set<std::uint32_t> leaves;
  PairMap seen;
  std::vector<std::pair<Node, Node>> waiting = {{root, limits(rules, diagrams.shape(root).levels)}};
  while (!waiting.empty()) {
    const auto [node, limit] = waiting.back();
    waiting.pop_back();
    if (diagrams.is_leaf(limit) && diagrams.value(limit) == leaf_false) continue;
    if (diagrams.is_leaf(node)) {
      leaves.insert(diagrams.value(node));
      continue;
    }
    if (seen.find(node, limit) != nullptr) continue;
    seen.add(node, limit, node);
    const Level top = std::min(diagrams.level(node), diagrams.level(limit));
    for (std::uint32_t v = 0; v < diagrams.width(top); ++v) {
      waiting.emplace_back(diagrams.at(node, top, v), diagrams.at(limit, top, v));
    }
  }
  return leaves.size();
}

}  // namespace

std::vector<Variety> varieties(Rules& rules, const std::vector<Outcome>& outcomes) {
  Diagrams& diagrams = rules.diagrams();
  using Part = std::pair<Outcome::Part, std::uint32_t>;
  std::vector<Part> order;
  std::map<Part, std::vector<Node>> said;
  for (const Outcome& outcome : outcomes) {
    const Part part(outcome.part, outcome.owner);
    if (!said.contains(part)) order.push_back(part);
    std::vector<Node>& nodes = said[part];
    if (std::find(nodes.begin(), nodes.end(), outcome.node) == nodes.end()) {
      nodes.push_back(outcome.node);
    }
  }
  std::vector<Variety> out;
  const std::size_t kept = diagrams.size();
  for (const Part& part : order) {
    // The two smallest first, so that what grows is looked at as little as can be; of equal ones
    // those that were met first.
    std::map<std::pair<std::size_t, std::size_t>, Node> nodes;
    std::size_t count = 0;
    const auto add = [&](Node node) { nodes[{diagrams.shape(node).nodes, count++}] = node; };
    for (const Node node : said[part]) add(node);
    Combinations combinations(diagrams);
    while (nodes.size() > 1) {
      const auto second = std::next(nodes.begin());
      const Node both = combinations.together(nodes.begin()->second, second->second);
      nodes.erase(nodes.begin(), std::next(second));
      add(both);
    }
    const Node all = nodes.begin()->second;
    const std::size_t advices = met(rules, all);
    diagrams.release(kept);
    std::string name = name_of(rules.content(), part.first, part.second);
    out.push_back(Variety{part.first, std::move(name), advices});
  }
  return out;
}

}  // namespace wijzer::analysis
