#include "core/load/criterion_reach.hpp"

#include <algorithm>

#include "core/model/leaves.hpp"

namespace wijzer {

CriterionReach::CriterionReach(const Content& content) : ends_(content.criteria.size()) {
  for (const CriterionIndex criterion : content.criteria_order) {
    std::uint32_t& end = ends_[criterion.value];
    for_each_leaf(content[criterion].when,
                  [&](const Condition& leaf) { end = std::max(end, end_of(leaf)); });
  }
}

std::uint32_t CriterionReach::end_of(const Condition& leaf) const {
  std::uint32_t end = 0;
  visit_leaves(leaf, overloaded{
                         [&](const Picked& node) { end = node.question.value + 1; },
                         [&](const Between& node) { end = node.question.value + 1; },
                         [&](const CriterionHolds& node) { end = ends_[node.criterion.value]; },
                         [](const VerdictIs&) {},
                         [](const DeadlineIs&) {},
                     });
  return end;
}

}  // namespace wijzer
