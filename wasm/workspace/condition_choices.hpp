#pragma once

#include <optional>
#include <vector>

#include "core/model/content.hpp"

namespace wijzer::workspace {

/// What a condition may look at where it stands, per criterion and question of the content.
struct ConditionChoices {
  std::vector<bool> criteria;
  std::vector<bool> questions;
};

/// So that no menu offers what the loader refuses. In a criterion no criterion that is built on it:
/// that would close a circle. In the condition of a question or of one of its options only earlier
/// questions, and criteria that look at those alone; and so in a criterion that the condition of a
/// question is built on.
///
/// @param content    With errors too.
/// @param criterion  Whose condition it is; nothing elsewhere.
/// @param asking     The question whose condition it is, or whose option's; nothing elsewhere.
[[nodiscard]] ConditionChoices condition_choices(const Content& content,
                                                 std::optional<CriterionIndex> criterion,
                                                 std::optional<QuestionIndex> asking);

}  // namespace wijzer::workspace
