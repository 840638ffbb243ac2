// What was done never leads back along a ladder to what the same side asks about, for the
// scenarios and for families drawn at random.
#include <doctest/doctest.h>

#include <algorithm>

#include "core/advice/advice.hpp"
#include "core/advice/ladder.hpp"
#include "core/conversation/session.hpp"
#include "support/files.hpp"
#include "support/printing.hpp"
#include "support/random.hpp"

namespace wijzer {
namespace {

using test::Random;

/// The answers after the family did this step, with what came of it; nothing where it is done, or
/// not offered.
std::optional<Answers> after(const Content& content, const Answers& before, const StepState& state,
                             std::optional<OptionIndex> outcome) {
  const Facts facts(content, before);
  if (facts.asked(state.side) != Truth::True) return std::nullopt;
  if (facts.offered(state.side, state.option) != Truth::True) return std::nullopt;
  Answers out = before;
  Answer& side = out[state.side];
  // Who did not say what it did says more by this than that one step.
  if (side.state != Answer::State::Given) return std::nullopt;
  if (side.picked.has(state.option)) return std::nullopt;
  OptionSet picked = side.picked.without(excluding(options_of(content[state.side])));
  picked.add(state.option);
  side = picked_answer(picked);
  if (state.answer && outcome) out[*state.answer] = picked_answer(*outcome);
  return out;
}

/// What another side asks about, such as help, stays of use whatever was done on this one; what
/// nobody is asked about comes for reasons of its own, such as an answer.
bool same_side(const Step& step, const StepState& done) {
  return step.state && step.state->side == done.side;
}

/// Where the first step stands on its ladder; past the end when there is none.
std::size_t place_of_first(const Content& content, const Ladder& ladder) {
  const std::vector<StepIndex>& steps = content[ladder.problem].ladder;
  if (!ladder.first) return steps.size();
  return static_cast<std::size_t>(std::find(steps.begin(), steps.end(), *ladder.first) -
                                  steps.begin());
}

/// Does every step that is left on each ladder, and compares what comes first before and after.
std::size_t never_leads_back(const Content& content, const Answers& given) {
  std::size_t compared = 0;
  const Answers before = walk(content, given).effective;
  for (const Ladder& ladder : ladders(Facts(content, before))) {
    for (const StepAdvice& step : ladder.steps) {
      const std::optional<StepState>& state = content[step.step].state;
      if (!state || step.state == StepAdvice::State::Tried) continue;
      std::vector<std::optional<OptionIndex>> outcomes = {std::nullopt};
      const std::size_t answers = state->answer ? options_of(content[*state->answer]).size() : 0;
      for (std::uint32_t i = 0; i < answers; ++i) outcomes.emplace_back(OptionIndex{i});
      for (const auto& outcome : outcomes) {
        const std::optional<Answers> done = after(content, before, *state, outcome);
        if (!done) continue;
        for (const Ladder& later : ladders(Facts(content, *done))) {
          if (later.problem != ladder.problem || later.first == step.step) continue;
          CAPTURE(content[ladder.problem].id.value);
          CAPTURE(content[step.step].id.value);
          CAPTURE(later.first ? content[*later.first].id.value : "");
          const bool leads_back =
              place_of_first(content, later) < place_of_first(content, ladder) &&
              same_side(content[*later.first], *state);
          CHECK_FALSE(leads_back);
          ++compared;
        }
      }
    }
  }
  return compared;
}

/// Steps of ladders that stand in the plan before an earlier one of their ladder that is still to
/// do, although they can wait.
std::size_t out_of_order(const Content& content, const Answers& given, std::size_t& pairs) {
  const Answers effective = walk(content, given).effective;
  const Advice advice = advise(content, effective);
  const std::vector<std::optional<StepIndex>>& items = advice.plan.items;
  const auto place = [&](const StepAdvice& step) {
    return std::find(items.begin(), items.end(), std::optional(step.step));
  };
  std::size_t out = 0;
  for (const Ladder& ladder : advice.ladders) {
    std::vector<StepAdvice> open = ladder.steps;
    std::erase_if(open, [&](const StepAdvice& step) { return place(step) == items.end(); });
    for (std::size_t later = 1; later < open.size(); ++later) {
      for (std::size_t earlier = 0; earlier < later; ++earlier, ++pairs) {
        if (!open[later].pressing() && place(open[later]) < place(open[earlier])) ++out;
      }
    }
  }
  return out;
}

TEST_CASE("no plan of a scenario has a later step before an open earlier one, unless it presses") {
  const Content& content = test::shipped();
  std::size_t pairs = 0;
  for (const Scenario& scenario : test::some_of(content.scenarios)) {
    CAPTURE(scenario.id.value);
    CHECK(out_of_order(content, scenario.answers, pairs) == 0);
  }
  CHECK(pairs > test::share_of(1000));
}

TEST_CASE("doing a step never makes an earlier one of its ladder the first, in any scenario") {
  const Content& content = test::shipped();
  std::size_t compared = 0;
  for (const Scenario& scenario : test::some_of(content.scenarios)) {
    CAPTURE(scenario.id.value);
    compared += never_leads_back(content, scenario.answers);
  }
  CHECK(compared > test::share_of(500));
}

Answer draw(const Question& question, int latest, Random& random) {
  if (std::holds_alternative<Day>(question.type)) {
    return number_answer(latest - static_cast<int>(random.below(500)));
  }
  if (const Number* number = std::get_if<Number>(&question.type)) {
    return number_answer(static_cast<int>(random.below(static_cast<std::size_t>(number->max) + 1)));
  }
  const std::vector<Option>& options = options_of(question);
  OptionSet picked;
  const int most = std::holds_alternative<Choice>(question.type) ? 1 : 3;
  for (int i = 0; i < most; ++i) {
    const OptionIndex option{static_cast<std::uint32_t>(random.below(options.size()))};
    if (options[option.value].none) return picked_answer(option);
    picked.add(option);
  }
  return picked_answer(picked);
}

TEST_CASE(
    "what was done never leads back, and a plan keeps each ladder in order, for drawn families") {
  const Content& content = test::shipped();
  const QuestionIndex goal = *find(content.questions, QuestionId{"goal"});
  const OptionIndex stuck = *find(options_of(content[goal]), OptionId{"stuck"});
  Random random(20261129);
  std::size_t compared = 0;
  std::size_t pairs = 0;
  for (int family = 0; family < test::rounds(400); ++family) {
    CAPTURE(family);
    Answers answers = no_answers(content);
    answers.today = to_days(*parse_date("2026-11-29"));
    for (std::uint32_t i = 0; i < content.questions.size(); ++i) {
      answers[QuestionIndex{i}] = draw(content.questions[i], *answers.today, random);
    }
    answers[goal] = picked_answer(stuck);
    compared += never_leads_back(content, answers);
    CHECK(out_of_order(content, answers, pairs) == 0);
  }
  CHECK(compared > static_cast<std::size_t>(test::rounds(5'000)));
  CHECK(pairs > 1'000);
}

}  // namespace
}  // namespace wijzer
