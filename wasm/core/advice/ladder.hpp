#pragma once

#include <optional>
#include <vector>

#include "core/logic/evaluate.hpp"
#include "core/model/content.hpp"

namespace wijzer {

/// A step and where the parent stands with it.
struct StepAdvice {
  enum class State { Tried, First, Later };
  /// Urgent: marked so. LastDay: its time limit ends within the deadline's `hurry_days`, or, in
  /// public law, ended no longer ago than that (late is still better than never).
  enum class Haste { Urgent, LastDay, CanWait };

  StepIndex step;
  State state = State::Later;
  Haste haste = Haste::CanWait;
  /// Until the last day, of a step whose haste that is; negative after it. Else 0.
  int days_left = 0;
  /// It was done, and the answer has not come. While that may still come in time the step is not
  /// tried, and comes before those after it.
  bool waits = false;

  [[nodiscard]] bool pressing() const { return haste != Haste::CanWait; }
};

/// What to try for one problem that holds.
struct Ladder {
  ProblemIndex problem;
  std::vector<const Note*> intro;
  /// Steps that apply, or may apply, in the author's order.
  std::vector<StepAdvice> steps;
  /// The untried step to try first: a pressing one, or else the first of the ladder. Nothing when
  /// all was tried.
  std::optional<StepIndex> first;
};

/// How a time limit stands today.
struct DeadlineState {
  enum class Phase { Unknown, Open, LastDay, Passed };

  Phase phase = Phase::Unknown;
  /// Meaningless while the phase is Unknown.
  Date last{};
  /// Days from today to the last day; negative once it has passed. 0 while Unknown.
  int days_left = 0;
};

[[nodiscard]] DeadlineState deadline_state(const Deadline& deadline, const Facts& facts);

/// Whether a time limit that ends in this many days (negative: has ended) makes a step press; see
/// StepAdvice::Haste.
[[nodiscard]] bool is_pressing(const Deadline& deadline, int days_left);

/// One ladder per problem that holds, in the author's order.
[[nodiscard]] std::vector<Ladder> ladders(const Facts& facts);

/// Where the parent stands with a step: tried, or later. Nothing when it does not apply.
[[nodiscard]] std::optional<StepAdvice> stand_of(StepIndex step, const Facts& facts);

}  // namespace wijzer
