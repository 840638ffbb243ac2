#include "core/advice/standing.hpp"

#include <algorithm>

namespace wijzer {
namespace {

/// The day that goes with an answer: since when the family waits, or when a refusal came.
std::optional<QuestionIndex> day_of(const StepState& state, const OptionId& answer) {
  if (answer.value == "waiting") return state.since;
  return answer.value == "yes" ? std::nullopt : state.on;
}

/// Whether nothing is left to do about the step whatever is said of itself: a later one was done.
bool settled_elsewhere(const Step& step, const Facts& facts) {
  if (!step.tried) return false;
  Answers others = facts.answers();
  others[step.state->side].picked.remove(step.state->option);
  return evaluate(*step.tried, Facts(facts.content(), others)) == Truth::True;
}

}  // namespace

std::vector<Standing> standings(StepIndex step, const Facts& facts) {
  const Content& content = facts.content();
  const std::optional<StepState>& state = content[step].state;
  if (!state || facts.asked(state->side) != Truth::True ||
      facts.offered(state->side, state->option) == Truth::False) {
    return {};
  }
  const Answer& side = facts.answers()[state->side];
  if (side.state != Answer::State::Given) return {};
  if (settled_elsewhere(content[step], facts)) return {};
  const bool done = side.picked.has(state->option);
  std::vector<Standing> out;
  out.push_back({"not-done", std::nullopt, std::nullopt, !done});
  if (!state->answer) {
    out.push_back({"done", std::nullopt, std::nullopt, done});
    return out;
  }
  const std::vector<Option>& options = options_of(content[*state->answer]);
  const OptionSet answered = done ? facts.answers()[*state->answer].picked : OptionSet{};
  for (std::uint32_t i = 0; i < options.size(); ++i) {
    const OptionIndex option{i};
    out.push_back(
        {options[i].id.value, option, day_of(*state, options[i].id), answered.has(option)});
  }
  return out;
}

void set_standing(StepIndex step, const Standing& standing, const Facts& facts, Answers& answers) {
  const Content& content = facts.content();
  const StepState& state = *content[step].state;
  const OptionSet option(state.option);
  const OptionSet done = standing.name == "not-done" ? OptionSet{} : option;
  // As on the screen of the question: what is not offered there can't stay.
  answers[state.side] = picked_answer(ticked_after(
      options_of(content[state.side]), facts.answers()[state.side].picked, done, option));
  if (standing.answer) answers[*state.answer] = picked_answer(*standing.answer);
}

}  // namespace wijzer
