#pragma once

#include <vector>

#include "analysis/families/outputs.hpp"
#include "analysis/families/rules.hpp"

namespace wijzer::analysis {

/// Per question, over the answers to earlier questions: True where two answers to it lead to
/// different outputs, whatever way the rest is answered. Exact, as a reduced diagram tests a
/// variable only where it matters.
[[nodiscard]] std::vector<Diagram<Truth>> relevance(Rules& rules,
                                                    const std::vector<Output>& outputs);
/// The same for one question.
[[nodiscard]] Diagram<Truth> relevance(Rules& rules, const std::vector<Output>& outputs,
                                       QuestionIndex question);

}  // namespace wijzer::analysis
