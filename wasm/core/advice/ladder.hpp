#pragma once

#include <optional>
#include <vector>

#include "core/model/content.hpp"
#include "core/rules/evaluate.hpp"

namespace wijzer {

/// A step of a ladder and where the parent stands with it.
struct StepAdvice {
  enum class State { Tried, First, Later };

  StepIndex step;
  State state = State::Later;
  /// It can't wait: marked urgent, or its time limit ends within the deadline's `hurry_days`, or,
  /// in public law, ended no longer ago than that (late is still better than never).
  bool pressing = false;
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
/// StepAdvice::pressing.
[[nodiscard]] bool presses_on(const Deadline& deadline, int days_left);

/// One ladder per problem that holds, in the author's order.
[[nodiscard]] std::vector<Ladder> ladders(const Facts& facts);

/// The ladder whose first step comes before all others: the first with a pressing one, or else the
/// first that has a step left. nullptr when there is none.
[[nodiscard]] const Ladder* first_ladder(const std::vector<Ladder>& ladders);

}  // namespace wijzer
