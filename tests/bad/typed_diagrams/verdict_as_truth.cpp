#include "analysis/families/rules.hpp"

namespace wijzer::analysis {

Diagram<Truth> fits(Rules& rules) { return rules.verdict(RouteIndex{0}); }

}  // namespace wijzer::analysis
