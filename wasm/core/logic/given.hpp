#pragma once

#include "core/logic/truth.hpp"
#include "core/model/answers.hpp"
#include "core/model/condition.hpp"
#include "core/model/problem.hpp"

namespace wijzer {

/// What the answer makes of a condition on it, where its question is asked and the option is
/// offered: neither is looked at. Unknown without an answer; of a time limit also without today.
[[nodiscard]] Truth given(const Picked& node, const Answers& answers);
[[nodiscard]] Truth given(const Between& node, const Answers& answers);
[[nodiscard]] Truth given(const Deadline& deadline, const Answers& answers);

/// Whether the number, or the day, lies between the bounds.
[[nodiscard]] constexpr bool contains(const Between& bounds, int number) {
  return (!bounds.at_least || number >= *bounds.at_least) &&
         (!bounds.below || number < *bounds.below);
}

/// Whether a time limit from the day `first` has passed on the day `today`.
[[nodiscard]] bool has_passed(const Deadline& deadline, int first, int today);

}  // namespace wijzer
