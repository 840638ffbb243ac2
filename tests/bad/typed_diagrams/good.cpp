#include "analysis/families/rules.hpp"

namespace wijzer::analysis {

Diagram<Truth> fitting(Rules& rules, RouteIndex route) {
  Diagrams& diagrams = rules.diagrams();
  const Diagram<Truth> fits = rules.is(rules.verdict(route), Verdict::Fits);
  const Diagram<Truth> known =
      diagrams.case_of(fits, {fits, diagrams.leaf(Truth::False), diagrams.leaf(Truth::True)});
  return diagrams.and_kleene(known, rules.routes_matter());
}

}  // namespace wijzer::analysis
