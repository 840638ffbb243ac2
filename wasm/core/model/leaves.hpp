#pragma once

#include <vector>

#include "core/model/condition.hpp"

namespace wijzer {

/// The parts of "all", "any" or "not"; nullptr where the condition has none.
[[nodiscard]] inline const std::vector<Condition>* parts_of(const Condition& condition) {
  static_assert(std::variant_size_v<Condition::Node> == 8, "say whether the new kind has parts");
  if (const All* all = std::get_if<All>(&condition.node)) return &all->parts;
  if (const Any* any = std::get_if<Any>(&condition.node)) return &any->parts;
  if (const Not* negation = std::get_if<Not>(&condition.node)) return &negation->part;
  return nullptr;
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
