#pragma once

#include <optional>

#include "core/load/reader.hpp"
#include "core/model/content.hpp"

namespace wijzer {

/// Reads one answer: an option id, a list of option ids, a whole number, "YYYY-MM-DD" or "unknown".
///
/// @param today  Days since 1970-01-01, for days that must not lie ahead; without it none does.
///
/// Errors, each naming what is allowed: "wrong-type", "unknown-option", "out-of-range", "bad-date",
/// "none-with-others", "empty-answer", "no-unknown". Nothing when there was one.
[[nodiscard, gnu::noinline]] std::optional<Answer> read_answer(const Spot& spot,
                                                               const Question& question,
                                                               std::optional<int> today,
                                                               Diagnostics& diagnostics);

/// Reads {"<question>": answer, ...}; the answers are those of `today`. Errors: those of
/// read_answer, and "unknown-question".
[[nodiscard]] Answers read_answers(const Spot& spot, const Content& content,
                                   std::optional<int> today, Diagnostics& diagnostics);

/// Reads {"<step>": {"state": "not-done" | "waiting" | "answered" | "done", ...}, ...} into the
/// answers to the questions that ask for it: "answered" goes with "result" and maybe "on",
/// "waiting" maybe with "since"; of a step that nobody answers it is "done".
///
/// Errors, each naming what is allowed: "unknown-step", "unknown-state", "conflicting-states", and
/// those of ObjectReader and read_answer.
[[gnu::noinline]] void read_states(const Spot& spot, const Content& content, Answers& answers,
                                   Diagnostics& diagnostics);

}  // namespace wijzer
