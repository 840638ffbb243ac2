#include "core/model/looks.hpp"

#include <algorithm>

#include "core/model/leaves.hpp"

namespace wijzer {

void Looks::add(const Looks& other) {
  end = std::max(end, other.end);
  chain = std::max(chain, other.chain);
  only_criteria = only_criteria && other.only_criteria;
  verdicts = verdicts || other.verdicts;
}

CriteriaLooks::CriteriaLooks(const Content& content)
    : content_(content), criteria_(content.criteria.size()) {}

void CriteriaLooks::add(CriterionIndex criterion) {
  Looks& known = criteria_[criterion.value];
  known = of(content_[criterion].when);
  ++known.chain;
}

void CriteriaLooks::add_all() {
  for (const CriterionIndex criterion : content_.criteria_order) add(criterion);
}

bool CriteriaLooks::knows(CriterionIndex criterion) const {
  return criteria_[criterion.value].chain > 0;
}

const Looks& CriteriaLooks::operator[](CriterionIndex criterion) const {
  return criteria_[criterion.value];
}

Looks CriteriaLooks::of(const Condition& condition) const {
  Looks out;
  const auto leaf = [&out](std::uint32_t end, bool verdicts) {
    out.add({.end = end, .only_criteria = false, .verdicts = verdicts});
  };
  visit_leaves(condition, overloaded{
                              [&](const Picked& node) { leaf(node.question.value + 1, false); },
                              [&](const Between& node) { leaf(node.question.value + 1, false); },
                              [&](const CriterionHolds& node) {
                                Looks of = criteria_[node.criterion.value];
                                of.only_criteria = true;
                                out.add(of);
                              },
                              [&](const VerdictIs&) { leaf(0, true); },
                              [&](const DeadlineIs& node) {
                                leaf(content_[node.deadline].from.value + 1, false);
                              },
                          });
  return out;
}

}  // namespace wijzer
