#pragma once

#include <optional>
#include <string>
#include <vector>

#include "core/logic/evaluate.hpp"

namespace wijzer {

/// One way in which it can stand with a step.
struct Standing {
  /// "not-done", "done", or the id of an answer: "waiting", "yes", "partly" or "no".
  std::string name;
  /// That answer; nothing for the other two.
  std::optional<OptionIndex> answer;
  /// Asks for a day that goes with it, in a family where something depends on that day.
  std::optional<QuestionIndex> day;
  bool is_now = false;
};

/// How it can stand with a step: nothing where the family was not asked about it, or where a later
/// step of its path settles it.
[[nodiscard]] std::vector<Standing> standings(StepIndex step, const Facts& facts);

/// Answers the questions about this step so that it stands in this way with it; a day that goes
/// with it is left as it is. What else the family did stays.
///
/// @param standing  One of standings() for these facts.
/// @param answers  All answers ever given, of which the facts hold those that count.
void set_standing(StepIndex step, const Standing& standing, const Facts& facts, Answers& answers);

}  // namespace wijzer
