#include "analysis/unguarded.hpp"

namespace wijzer::analysis {

Node Unguarded::of(const Condition& condition) {
  return std::visit(overloaded{
                        [&](const All& node) { return all(node.parts); },
                        [&](const Any& node) { return any(node.parts); },
                        [&](const Not& node) { return rules_.negation(of(node.part.front())); },
                        [&](const Picked& node) { return rules_.given(node); },
                        [&](const Between& node) { return rules_.given(node); },
                        [&](const CriterionHolds& node) { return criterion(node.criterion); },
                        [&](const VerdictIs& node) { return verdict(node); },
                        [&](const DeadlineIs& node) {
                          const Node passed = rules_.given(rules_.content()[node.deadline]);
                          return node.passed ? passed : rules_.negation(passed);
                        },
                    },
                    condition.node);
}

Node Unguarded::all(const std::vector<Condition>& parts) {
  Node out = rules_.diagrams().leaf(leaf_true);
  for (const Condition& part : parts) out = rules_.diagrams().both(out, of(part));
  return out;
}

Node Unguarded::any(const std::vector<Condition>& parts) {
  Node out = rules_.diagrams().leaf(leaf_false);
  for (const Condition& part : parts) out = rules_.diagrams().either(out, of(part));
  return out;
}

Node Unguarded::criterion(CriterionIndex index) {
  std::optional<Node>& known = criteria_[index.value];
  if (!known) known = of(rules_.content()[index].when);
  return *known;
}

Node Unguarded::verdict(const VerdictIs& node) {
  const Route& route = rules_.content()[node.route];
  const Node fits = of(route.fits_when);
  if (node.fits) return fits;
  const Node may =
      route.possible_when ? of(*route.possible_when) : rules_.diagrams().leaf(leaf_false);
  return rules_.negation(rules_.diagrams().either(fits, may));
}

}  // namespace wijzer::analysis
