#pragma once

#include <vector>

#include "core/model/content.hpp"
#include "core/rules/missing.hpp"

namespace wijzer {

/// The open questions to which an answer can still change something that the advice says: a
/// verdict, what a possible route still depends on, a first step, or whether a text is shown.
/// Questions that can't be asked any more are left out. What can't change is decided by Kleene's
/// logic, so it may leave a question in that an exact search would drop, and never the reverse;
/// analysis/asking.hpp says for whom, and for the content that ships that is nobody.
///
/// @param answers  One per question of this content.
/// Never fails. Cost: linear in the size of the content.
[[nodiscard]] FlagSet open_questions(const Content& content, const Answers& answers);

}  // namespace wijzer
