#include <algorithm>

#include "analysis/scenarios/boundaries.hpp"
#include "analysis/scenarios/covered.hpp"
#include "core/advice/advice.hpp"
#include "core/conversation/session.hpp"

namespace wijzer::analysis {
namespace {

/// What must not be there, where that is what the boundary is about.
void expect_absence(const Output& output, const Advice& advice, Expectation& expect) {
  const TopicIndex topic{output.owner};
  const bool shown =
      std::find(expect.topics.begin(), expect.topics.end(), topic) != expect.topics.end();
  if (output.kind == Output::Kind::Topic && !shown) expect.no_topics.push_back(topic);
  if (output.kind != Output::Kind::Step || !output.step) return;
  for (const Ladder& ladder : advice.ladders) {
    for (const StepAdvice& step : ladder.steps) {
      if (step.step == *output.step) return;
    }
  }
  expect.no_steps.push_back(*output.step);
}

}  // namespace

Scenario present_advice(const Content& content, const Answers& answers) {
  Scenario out;
  out.answers = answers;
  // Without a date no time limit runs, and the day does not matter.
  if (!answers_day(content, out.answers)) out.answers.today.reset();
  const Walk state = walk(content, out.answers);
  const Advice advice = advise(content, state.effective);
  for (const RouteAdvice& route : advice.routes) {
    out.expect.verdicts.push_back(route.verdict);
    if (route.verdict == Verdict::Possible && advice.routes_matter) {
      out.expect.depends_on[route.route] = route.depends_on;
    }
  }
  if (!content.outcomes.empty()) out.expect.outcomes.emplace();
  for (const OutcomeAdvice& each : advice.outcomes) out.expect.outcomes->push_back(each.outcome);
  for (const TopicAdvice& topic : advice.topics) out.expect.topics.push_back(topic.topic);
  out.expect.problems.emplace();
  for (const Ladder& ladder : advice.ladders) {
    out.expect.problems->push_back(ladder.problem);
    out.expect.first_step[ladder.problem] = ladder.first;
  }
  out.expect.next_question = state.next;
  return out;
}

Scenario as_scenario(const Content& content, const Boundary& boundary) {
  Scenario out = present_advice(content, boundary.answers);
  out.id.value = boundary.id;
  out.title = boundary.words;
  if (boundary.asks) return out;
  const Walk state = walk(content, out.answers);
  expect_absence(boundary.output, advise(content, state.effective), out.expect);
  return out;
}

}  // namespace wijzer::analysis
