#pragma once

#include "core/model/answers.hpp"
#include "core/model/content.hpp"
#include "core/summary/json_writer.hpp"

namespace wijzer {

/// Writes an answer as requests and scenarios give it: "unknown", the id of an option, a list of
/// ids, a number or a day.
///
/// @param answer  Not open.
void write_answer(JsonWriter& writer, const Question& question, const Answer& answer);

/// Writes the member "answers" into the open object: every answer that is not open, by question.
void write_answers(JsonWriter& writer, const Content& content, const Answers& answers);

}  // namespace wijzer
