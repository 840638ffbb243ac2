#include "analysis/families/rules.hpp"

namespace wijzer::analysis {

auto both(Diagrams& diagrams, Diagram<Verdict> a) { return diagrams.and_kleene(a, a); }

}  // namespace wijzer::analysis
