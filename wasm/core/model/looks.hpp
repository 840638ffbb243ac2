#pragma once

#include <cstdint>
#include <vector>

#include "core/model/content.hpp"

namespace wijzer {

/// What is known of a condition from what it looks at, also through criteria.
struct Looks {
  /// The position after the last question that it looks at; a time limit looks at the one from
  /// which it runs.
  std::uint32_t end = 0;
  /// Criteria that are built on each other.
  std::uint32_t chain = 0;
  bool only_criteria = true;
  bool verdicts = false;

  void add(const Looks& other);
};

/// What criteria look at: each is gone into once, however many others are built on it.
class CriteriaLooks {
 public:
  /// Knows none of the criteria yet.
  explicit CriteriaLooks(const Content& content);

  /// @param criterion  After those that it is built on.
  void add(CriterionIndex criterion);
  /// All of them, in order; see Content::criteria_order.
  void add_all();

  /// Whether it was added.
  [[nodiscard]] bool knows(CriterionIndex criterion) const;
  [[nodiscard]] const Looks& operator[](CriterionIndex criterion) const;
  [[nodiscard]] Looks of(const Condition& condition) const;

 private:
  const Content& content_;
  /// The chain of one that was added is not 0.
  std::vector<Looks> criteria_;
};

}  // namespace wijzer
