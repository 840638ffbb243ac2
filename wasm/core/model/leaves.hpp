#pragma once

#include <vector>

#include "core/model/condition.hpp"

namespace wijzer {

/// The parts of "all", "any" or "not"; nullptr where the condition has none.
[[nodiscard]] inline const std::vector<Condition>* parts_of(const Condition& condition) {
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

}  // namespace wijzer
