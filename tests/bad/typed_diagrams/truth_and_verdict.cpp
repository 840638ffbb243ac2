#include "analysis/families/rules.hpp"

namespace wijzer::analysis {

Diagram<Truth> both(Rules& rules, RouteIndex route) {
  return rules.diagrams().and_kleene(rules.fits(route), rules.verdict(route));
}

}  // namespace wijzer::analysis
