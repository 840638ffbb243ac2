#pragma once

#include <cstdint>
#include <optional>
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

  Explainer(Down down, const Facts& facts);

  [[nodiscard]] Items explain(const Condition& condition);

 private:
  [[nodiscard]] Items every_part(const std::vector<Condition>& parts);
  [[nodiscard]] Items one_part(const std::vector<Condition>& parts, Truth truth);
  [[nodiscard]] Items picked(const Picked& node);
  /// The answer, and why the question is asked; or else why it is not.
  [[nodiscard]] Items answered(QuestionIndex question);
  [[nodiscard]] Items criterion(CriterionIndex criterion);

  /// What was found before. Without it, questions and criteria that each name the one before twice
  /// would take exponential time.
  using Found = std::vector<std::optional<Items>>;
  template <typename Find>
  static const Items& once(std::optional<Items>& known, const Find& find) {
    if (!known) known = find();
    return *known;
  }

  Down down_;
  const Facts& facts_;
  /// Of answers to questions, of whether options are offered, and of criteria.
  Found questions_;
  Found options_;
  Found criteria_;
};

}  // namespace wijzer
