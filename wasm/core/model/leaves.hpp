#pragma once

#include <vector>

#include "core/model/condition.hpp"

namespace wijzer {

/// The parts of "all", "any" or "not"; nullptr where the condition has none.
[[nodiscard]] inline const std::vector<Condition>* parts_of(const Condition& condition) {
  using Parts = const std::vector<Condition>*;
  return visit_node(condition, overloaded{
                                   [](const All& node) -> Parts { return &node.parts; },
                                   [](const Any& node) -> Parts { return &node.parts; },
                                   [](const Not& node) -> Parts { return &node.part; },
                                   [](const Picked&) -> Parts { return nullptr; },
                                   [](const Between&) -> Parts { return nullptr; },
                                   [](const CriterionHolds&) -> Parts { return nullptr; },
                                   [](const VerdictIs&) -> Parts { return nullptr; },
                                   [](const DeadlineIs&) -> Parts { return nullptr; },
                               });
}

/// Calls `visit` with every condition of the tree that has no parts, in the author's order.
template <typename Visit>
void for_each_leaf(const Condition& condition, const Visit& visit) {
  const std::vector<Condition>* parts = parts_of(condition);
  if (parts == nullptr) return visit(condition);
  for (const Condition& part : *parts) for_each_leaf(part, visit);
}

/// Calls `visitor` with what each leaf says, in the author's order. It names every kind of leaf, so
/// that a new kind does not compile until each such place says what it means there.
///
/// @param visitor  Takes Picked, Between, CriterionHolds, VerdictIs and DeadlineIs.
template <typename Visitor>
void visit_leaves(const Condition& condition, const Visitor& visitor) {
  for_each_leaf(condition, [&](const Condition& leaf) {
    visit_node(leaf, overloaded{
                         // These have parts, so they are no leaves.
                         [](const All&) {},
                         [](const Any&) {},
                         [](const Not&) {},
                         [&](const Picked& node) { visitor(node); },
                         [&](const Between& node) { visitor(node); },
                         [&](const CriterionHolds& node) { visitor(node); },
                         [&](const VerdictIs& node) { visitor(node); },
                         [&](const DeadlineIs& node) { visitor(node); },
                     });
  });
}

}  // namespace wijzer
