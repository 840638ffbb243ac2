#include "analysis/proof/unguarded.hpp"

namespace wijzer::analysis {

Diagram<Truth> Unguarded::of(const Condition& condition) {
  return std::visit(overloaded{
                        [&](const All& node) { return all(node.parts); },
                        [&](const Any& node) { return any(node.parts); },
                        [&](const Not& node) { return rules_.not_kleene(of(node.part.front())); },
                        [&](const Picked& node) { return rules_.given(node); },
                        [&](const Between& node) { return rules_.given(node); },
                        [&](const CriterionHolds& node) { return criterion(node.criterion); },
                        [&](const VerdictIs& node) { return verdict(node); },
                        [&](const DeadlineIs& node) {
                          const Diagram<Truth> passed =
                              rules_.given(rules_.content()[node.deadline]);
                          return node.passed ? passed : rules_.not_kleene(passed);
                        },
                    },
                    condition.node);
}

Diagram<Truth> Unguarded::all(const std::vector<Condition>& parts) {
  Diagram<Truth> out = rules_.diagrams().leaf(Truth::True);
  for (const Condition& part : parts) out = rules_.diagrams().and_kleene(out, of(part));
  return out;
}

Diagram<Truth> Unguarded::any(const std::vector<Condition>& parts) {
  Diagram<Truth> out = rules_.diagrams().leaf(Truth::False);
  for (const Condition& part : parts) out = rules_.diagrams().or_kleene(out, of(part));
  return out;
}

Diagram<Truth> Unguarded::criterion(CriterionIndex index) {
  std::optional<Diagram<Truth>>& known = criteria_[index.value];
  if (!known) known = of(rules_.content()[index].when);
  return *known;
}

Diagram<Truth> Unguarded::verdict(const VerdictIs& node) {
  const Route& route = rules_.content()[node.route];
  const Diagram<Truth> fits = of(route.fits_when);
  if (node.fits) return fits;
  const Diagram<Truth> may =
      route.possible_when ? of(*route.possible_when) : rules_.diagrams().leaf(Truth::False);
  return rules_.not_kleene(rules_.diagrams().or_kleene(fits, may));
}

}  // namespace wijzer::analysis
