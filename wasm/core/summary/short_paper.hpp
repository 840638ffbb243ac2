#pragma once

#include <string>
#include <vector>

#include "core/summary/summary.hpp"

namespace wijzer {

/// A part of what the short paper says of the family that it leaves out until the parent chooses
/// it.
struct SensitiveLine {
  /// "question", or "question.option".
  std::string id;
  /// What it is about: never the answer itself where the outcome may not repeat that.
  std::string label;
};

/// Those that these answers have, in the order of the questions.
[[nodiscard]] std::vector<SensitiveLine> sensitive_lines(const Content& content,
                                                         const Answers& answers,
                                                         const std::vector<QuestionIndex>& asked);

/// Draws up the short paper: two A4 sides to bring to a talk. In the words and the order of the
/// outcome: the question, the child, last days, what was done, who seems to pay, what first, what
/// to ask, what to bring, and room to write. Each part has a bound; what does not fit is counted.
///
/// @param chosen  Ids of the sensitive lines that the parent wants on it; others stand nowhere in
///                it.
[[nodiscard]] Summary short_paper(const SummaryInput& input,
                                  const std::vector<std::string>& chosen);

/// The outcome as a paper that has everything: named as the short one, since what an outcome is
/// called can tell of the family, and with who made it, when and of which content at its end.
[[nodiscard]] Summary whole_paper(Summary outcome, const Summary& brief);

}  // namespace wijzer
