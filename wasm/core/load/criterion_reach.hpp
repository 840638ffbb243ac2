#pragma once

#include <cstdint>
#include <vector>

#include "core/model/content.hpp"

namespace wijzer {

/// How far criteria look: each is gone into once, however many others are built on it.
class CriterionReach {
 public:
  /// @param content  With its criteria in order; see Content::criteria_order.
  explicit CriterionReach(const Content& content);

  /// The position after the last question that a leaf of a condition looks at; 0 where it looks at
  /// none. What looks at a verdict or a time limit is let in where no criterion and no question
  /// looks, so that counts as none.
  [[nodiscard]] std::uint32_t end_of(const Condition& leaf) const;

 private:
  /// Per criterion.
  std::vector<std::uint32_t> ends_;
};

}  // namespace wijzer
