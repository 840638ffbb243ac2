#pragma once

#include <cstdint>
#include <optional>
#include <vector>

#include "core/model/ids.hpp"
#include "core/model/option_set.hpp"

namespace wijzer {

/// One answer. Open: not answered yet. Unknown: asked, and the parent does not know; never a "no".
struct Answer {
  enum class State : std::uint8_t { Open, Unknown, Given };

  State state = State::Open;
  /// The number, or the day counted from 1970-01-01.
  int number = 0;
  OptionSet picked = {};

  friend bool operator==(const Answer&, const Answer&) = default;
};

/// One answer per question of the content, in the author's order of questions, and the day on which
/// they are looked at.
struct Answers {
  std::vector<Answer> by_question;
  /// Days since 1970-01-01; comes in from the door, never from the core. Absent: time limits stay
  /// open.
  std::optional<int> today = std::nullopt;

  [[nodiscard]] const Answer& operator[](QuestionIndex question) const {
    return by_question[question.value];
  }
  [[nodiscard]] Answer& operator[](QuestionIndex question) { return by_question[question.value]; }

  friend bool operator==(const Answers&, const Answers&) = default;
};

[[nodiscard]] inline Answer unknown_answer() { return Answer{Answer::State::Unknown, 0, {}}; }

[[nodiscard]] inline Answer number_answer(int number) {
  return Answer{Answer::State::Given, number, {}};
}

/// @param options  At least one.
[[nodiscard]] inline Answer picked_answer(OptionSet options) {
  return Answer{Answer::State::Given, 0, options};
}
[[nodiscard]] inline Answer picked_answer(OptionIndex option) {
  return picked_answer(OptionSet(option));
}

}  // namespace wijzer
