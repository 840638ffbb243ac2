#include "analysis/families/rules.hpp"

namespace wijzer::analysis {

auto leaf(Diagrams& diagrams) { return diagrams.leaf(2U); }

}  // namespace wijzer::analysis
