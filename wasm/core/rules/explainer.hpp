#pragma once

#include <cstdint>
#include <vector>

#include "core/model/content.hpp"
#include "core/rules/evaluate.hpp"

namespace wijzer {

/// Positions of criteria or questions, none twice.
using Items = std::vector<std::uint32_t>;

/// Adds the items that are not there yet.
void add_items(Items& items, const Items& more);

/// Finds what forces a condition that is decided, part by part: of parts that are each enough the
/// one that needs the fewest items, or else the author's first.
class Explainer {
 public:
  /// Whether criteria are what is looked for, or the answers below them.
  enum class Down { ToCriteria, ToAnswers };

  Explainer(Down down, const Facts& facts) : down_(down), facts_(facts) {}

  [[nodiscard]] Items explain(const Condition& condition) const;

 private:
  [[nodiscard]] Items every_part(const std::vector<Condition>& parts) const;
  [[nodiscard]] Items one_part(const std::vector<Condition>& parts, Truth truth) const;
  [[nodiscard]] Items picked(const Picked& node) const;
  /// The answer, and why the question is asked; or else why it is not.
  [[nodiscard]] Items answered(QuestionIndex question) const;

  Down down_;
  const Facts& facts_;
};

}  // namespace wijzer
