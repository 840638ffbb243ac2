#include "analysis/families/rules.hpp"

namespace wijzer::analysis {

Diagram<Truth> cases(Diagrams& diagrams, Diagram<Truth> a) {
  return diagrams.case_of(a, {diagrams.leaf(Truth::True), a});
}

}  // namespace wijzer::analysis
