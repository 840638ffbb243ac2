#pragma once

#include <vector>

#include "analysis/families/rules.hpp"

namespace wijzer::analysis {

/// Per question, over the answers to earlier questions: True where the page asks it, as
/// core/conversation/session does with core/logic/open_questions, for all families at once. What
/// relevance() says is the least that must be asked; the page decides by Kleene's logic and may ask
/// more.
[[nodiscard]] std::vector<Diagram<Truth>> asked_by_page(Rules& rules);
/// The same for one question.
/// @param earlier  Where the questions before it are asked.
[[nodiscard]] Diagram<Truth> asked_by_page(Rules& rules, QuestionIndex question,
                                           const std::vector<Diagram<Truth>>& earlier);

}  // namespace wijzer::analysis
