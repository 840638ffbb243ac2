#include "core/advice/ladder.hpp"

namespace wijzer {
namespace {

bool tried(const Step& step, const Facts& facts) {
  return step.tried && evaluate(*step.tried, facts) == Truth::True;
}

/// Whether it was done and the answer has not come; also while that is not answered.
bool waits(const Step& step, const Facts& facts) {
  return step.waits && facts.asked(*step.state->answer) == Truth::True &&
         evaluate(*step.waits, facts) != Truth::False;
}

void weigh(StepAdvice& advice, const Step& step, const Facts& facts) {
  if (step.urgent) {
    advice.haste = StepAdvice::Haste::Urgent;
    return;
  }
  if (!step.deadline) return;
  const Deadline& deadline = facts.content()[*step.deadline];
  const DeadlineState state = deadline_state(deadline, facts);
  if (state.phase == DeadlineState::Phase::Unknown || !is_pressing(deadline, state.days_left)) {
    return;
  }
  advice.haste = StepAdvice::Haste::LastDay;
  advice.days_left = state.days_left;
}

/// The pressing untried step, or else the first untried one.
StepAdvice* pick_first(std::vector<StepAdvice>& steps) {
  StepAdvice* first = nullptr;
  for (StepAdvice& step : steps) {
    if (step.state == StepAdvice::State::Tried) continue;
    if (step.pressing()) return &step;
    if (first == nullptr) first = &step;
  }
  return first;
}

}  // namespace

bool is_pressing(const Deadline& deadline, int days_left) {
  // Public bodies may still take what comes late with a reason; a contract has no such rule.
  return days_left <= deadline.hurry_days &&
         -days_left <= (deadline.is_public ? deadline.hurry_days : 0);
}

DeadlineState deadline_state(const Deadline& deadline, const Facts& facts) {
  DeadlineState state;
  const std::optional<Date> last = last_day_of(deadline, facts);
  if (!last || !facts.answers().today) return state;
  state.last = *last;
  state.days_left = to_days(*last) - *facts.answers().today;
  state.phase = state.days_left > 0    ? DeadlineState::Phase::Open
                : state.days_left == 0 ? DeadlineState::Phase::LastDay
                                       : DeadlineState::Phase::Passed;
  return state;
}

std::vector<Ladder> ladders(const Facts& facts) {
  const Content& content = facts.content();
  std::vector<Ladder> out;
  for (std::size_t i = 0; i < content.problems.size(); ++i) {
    const Problem& problem = content.problems[i];
    if (evaluate(problem.when, facts) != Truth::True) continue;
    Ladder ladder;
    ladder.problem = ProblemIndex{static_cast<std::uint32_t>(i)};
    for (const Note& note : problem.intro) {
      if (shown(note, Verdict::Fits, facts)) ladder.intro.push_back(&note);
    }
    for (const StepIndex index : problem.ladder) {
      if (const std::optional<StepAdvice> stand = stand_of(index, facts)) {
        ladder.steps.push_back(*stand);
      }
    }
    if (StepAdvice* first = pick_first(ladder.steps)) {
      first->state = StepAdvice::State::First;
      ladder.first = first->step;
    }
    out.push_back(std::move(ladder));
  }
  return out;
}

std::optional<StepAdvice> stand_of(StepIndex index, const Facts& facts) {
  const Step& step = facts.content()[index];
  if (!shown(step, facts)) return std::nullopt;
  StepAdvice out{index};
  out.waits = waits(step, facts);
  if (tried(step, facts)) {
    out.state = StepAdvice::State::Tried;
  } else if (!out.waits) {
    weigh(out, step, facts);
  }
  return out;
}

}  // namespace wijzer
