#include "analysis/families/rules.hpp"

namespace wijzer::analysis {

bool holds(const Diagrams& diagrams, Diagram<Truth> a) { return diagrams.value(a) == 2; }

}  // namespace wijzer::analysis
