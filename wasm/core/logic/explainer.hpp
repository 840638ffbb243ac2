#pragma once

#include <cstdint>
#include <optional>
#include <vector>

#include "core/logic/evaluate.hpp"
#include "core/model/content.hpp"

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

  Explainer(Down down, const Facts& facts);

  [[nodiscard]] Items explain(const Condition& condition);

 private:
  [[nodiscard]] Items every_part(const std::vector<Condition>& parts);
  [[nodiscard]] Items one_part(const std::vector<Condition>& parts, Truth truth);
  [[nodiscard]] Items picked(const Picked& node);
  /// Why the option is offered, or is not.
  [[nodiscard]] Items offered(const Picked& node, const Condition& when);
  /// The answer, and why the question is asked; or else why it is not.
  [[nodiscard]] Items answered(QuestionIndex question);

  /// What was found before stays: conditions can name the same question, option or criterion over
  /// and over again, down to the first, which would take exponential time.
  using Found = std::vector<std::optional<Items>>;

  Down down_;
  const Facts& facts_;
  Found questions_;
  Found criteria_;
  /// Per question, per option.
  std::vector<Found> options_;
};

}  // namespace wijzer
