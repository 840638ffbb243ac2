#pragma once

#include <functional>
#include <optional>

#include "core/model/content.hpp"

namespace wijzer::analysis {

/// What is answered to a question, after these answers to the questions before it. It must be an
/// answer of which something is offered: else the conversation would not go on.
using AnswerFor = std::function<Answer(QuestionIndex question, const Answers& before)>;

/// Answers question after question, as the page asks them, until none is left. Once through the
/// questions, where a walk() after each answer would begin anew every time.
///
/// @param today  Days since 1970-01-01; nothing where no time limit may run.
/// @return Only what counts, like Walk::effective.
[[nodiscard]] Answers whole_conversation(const Content& content, std::optional<int> today,
                                         const AnswerFor& answer_for);

}  // namespace wijzer::analysis
