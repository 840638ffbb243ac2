#include "analysis/families/prospect_rules.hpp"

#include <algorithm>

namespace wijzer {
template class ProspectsOf<analysis::FamiliesSoFar>;
}  // namespace wijzer

namespace wijzer::analysis {

FamiliesSoFar::FamiliesSoFar(Rules& rules, const Cones& cones)
    : rules_(&rules),
      cones_(&cones),
      known_{std::vector<KnownOfBoth>(content().questions.size()),
             std::vector<KnownOfBoth>(content().criteria.size()),
             std::vector<KnownOfBoth>(content().routes.size()),
             std::vector<KnownOfBoth>(content().routes.size())} {}

std::size_t FamiliesSoFar::answered_of(const Cone& cone) const {
  return static_cast<std::size_t>(std::lower_bound(cone.begin(), cone.end(), open()) -
                                  cone.begin());
}

const Cone& FamiliesSoFar::cone_of(Kept kind, std::uint32_t index) const {
  switch (kind) {
    case Kept::Asked:
      return cones_->asked(QuestionIndex{index});
    case Kept::Criterion:
      return cones_->criterion(CriterionIndex{index});
    case Kept::Fits:
      return cones_->fits(RouteIndex{index});
    case Kept::Possible:
      break;
  }
  return cones_->possible(RouteIndex{index});
}

Diagram<Truth> FamiliesSoFar::by_answer(QuestionIndex question, Diagram<Truth> given, Claim claim) {
  Diagrams& diagrams = domain();
  const Diagram<Truth> open_still = diagrams.leaf(Truth::Unknown);
  if (question.value >= asked_.size()) return open_still;
  const Truth truths[] = {Truth::False, truth_of(claim == Claim::IsNotFalse), Truth::True};
  const Diagram<Truth> cases[] = {open_still, open_still, diagrams.apply(given, truths)};
  return diagrams.case_of(asked_[question.value], cases);
}

}  // namespace wijzer::analysis
