#pragma once

#include "core/model/condition.hpp"

namespace wijzer {

/// Calls `visit` with every condition of the tree that has no parts, in the author's order.
template <typename Visit>
void for_each_leaf(const Condition& condition, const Visit& visit) {
  const auto parts = [&visit](const std::vector<Condition>& list) {
    for (const Condition& part : list) for_each_leaf(part, visit);
  };
  if (const All* all = std::get_if<All>(&condition.node)) return parts(all->parts);
  if (const Any* any = std::get_if<Any>(&condition.node)) return parts(any->parts);
  if (const Not* negation = std::get_if<Not>(&condition.node)) return parts(negation->part);
  visit(condition);
}

}  // namespace wijzer
