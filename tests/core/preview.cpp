// What the preview of an answer says, and what comes of the answer: always the same.
#include "core/conversation/preview.hpp"

#include <doctest/doctest.h>

#include <algorithm>

#include "core/advice/advice.hpp"
#include "support/files.hpp"
#include "support/printing.hpp"
#include "support/random.hpp"
#include "support/random_content.hpp"
#include "support/sample.hpp"

namespace wijzer {
namespace {

using test::Random;

/// What is left of an answer when another one, or the same in part, is taken from it.
Answer without(Answer answer, const Answer& other) {
  if (other.state == Answer::State::Open) return answer;
  answer.picked = answer.picked.without(other.picked);
  return answer.picked.empty() ? Answer{} : answer;
}

/// Where a conversation stands and what it advises, worked out anew from the answers.
struct State {
  State(const Content& content, const Answers& given)
      : walked(walk(content, given)), advice(advise(content, walked.effective)) {
    if (!advice.plan.items.empty()) first = advice.plan.items.front();
  }

  /// What of an answer is kept aside; open where nothing is.
  [[nodiscard]] Answer aside(const Answers& given, QuestionIndex question) const {
    return without(given[question], walked.current[question]);
  }

  Walk walked;
  Advice advice;
  std::optional<StepIndex> first;
};

/// How much the previews said, so that a test can't pass on silence.
struct Said {
  std::size_t lapsing = 0;
  std::size_t returning = 0;
  /// Options alone, of an answer of which others go on to count.
  std::size_t parts = 0;
  std::size_t verdicts = 0;
  std::size_t steps = 0;
  std::size_t routes = 0;
};

/// Holds the preview of one answer against the conversation before and after.
void check_preview(const Content& content, const Answers& given, const State& before,
                   QuestionIndex question, const Answer& answer, Said& said) {
  CAPTURE(content[question].id.value);
  const Preview ahead = preview(content, before.walked, given, question, answer);
  Answers changed = given;
  changed[question] = answer;
  const State after(content, changed);
  for (std::uint32_t i = 0; i < content.questions.size(); ++i) {
    const QuestionIndex each{i};
    const auto named = [each](const std::vector<Answered>& answers) {
      Answer out;
      for (const Answered& one : answers) {
        if (one.question == each) out = one.answer;
      }
      return out;
    };
    const Answer aside_before = before.aside(given, each);
    const Answer aside_after = after.aside(changed, each);
    const Answer lapses = without(aside_after, aside_before);
    const Answer returns = without(aside_before, aside_after);
    CHECK(named(ahead.lapsing) == lapses);
    CHECK(named(ahead.returning) == (each == question ? Answer{} : returns));
    said.lapsing += lapses == Answer{} ? 0U : 1U;
    said.returning += returns == Answer{} ? 0U : 1U;
    const bool part = lapses != Answer{} && after.walked.effective[each] != Answer{};
    said.parts += part && each != question ? 1U : 0U;
  }
  CHECK(ahead.routes_before == before.advice.routes_matter);
  CHECK(ahead.routes_after == after.advice.routes_matter);
  std::vector<VerdictChange> changes;
  for (std::size_t i = 0; i < content.routes.size(); ++i) {
    const RouteAdvice& old = before.advice.routes[i];
    const RouteAdvice& now = after.advice.routes[i];
    if (old.verdict == now.verdict) continue;
    if (!before.advice.routes_matter || !after.advice.routes_matter) continue;
    changes.push_back(VerdictChange{old.route, old.verdict, now.verdict});
  }
  CHECK(ahead.verdicts == changes);
  CHECK(ahead.first_before == before.first);
  CHECK(ahead.first_after == after.first);
  said.verdicts += changes.size();
  said.steps += before.first != after.first ? 1U : 0U;
  said.routes += ahead.routes_before != ahead.routes_after ? 1U : 0U;
}

/// Every answer to a choice; of the other questions a few.
std::vector<Answer> answers_to_try(const Question& question, Random& random) {
  std::vector<Answer> out;
  if (!question.unknown.empty()) out.push_back(unknown_answer());
  if (const Choice* choice = std::get_if<Choice>(&question.type)) {
    for (std::uint32_t i = 0; i < choice->options.size(); ++i) {
      out.push_back(picked_answer(OptionIndex{i}));
    }
  } else {
    for (int i = 0; i < 2; ++i) out.push_back(test::random_answer(question, random));
  }
  return out;
}

/// The answers given up to the question that is asked next, of all those that a family could give.
Answers up_to(const Content& content, const Answers& all, std::size_t count) {
  Answers given = test::first_answers(content);
  given.today = all.today;
  for (std::size_t i = 0; i < count; ++i) {
    const Walk state = walk(content, given);
    if (!state.next || all[*state.next].state == Answer::State::Open) break;
    given[*state.next] = all[*state.next];
  }
  return given;
}

TEST_CASE("a preview says exactly what has happened after the answer, over random contents") {
  Random random(31);
  Said said;
  for (int i = 0; i < test::rounds(250); ++i) {
    CAPTURE(i);
    const Content content =
        test::content_of(test::random_sample(static_cast<std::uint32_t>(3000 + i)));
    for (int round = 0; round < 6; ++round) {
      const Answers given = test::random_answers(content, random, 50 + random.below(51));
      const State before(content, given);
      for (std::uint32_t k = 0; k < content.questions.size(); ++k) {
        for (const Answer& answer : answers_to_try(content.questions[k], random)) {
          check_preview(content, given, before, QuestionIndex{k}, answer, said);
        }
      }
    }
  }
  CHECK(said.lapsing > test::rounds(500));
  CHECK(said.returning > test::rounds(500));
  if (!test::slow_build) CHECK(said.parts > 0);
  CHECK(said.verdicts > test::rounds(500));
  CHECK(said.steps > test::rounds(50));
  CHECK(said.routes > test::rounds(50));
}

TEST_CASE("a preview says exactly what has happened after the answer, in the shipped scenarios") {
  Random random(32);
  const Content& content = test::shipped();
  Said said;
  for (std::size_t i = 0; i < content.scenarios.size(); ++i) {
    const Scenario& scenario = content.scenarios[i];
    if (static_cast<int>(i % 5) >= test::rounds(5)) continue;
    CAPTURE(scenario.id.value);
    // Half of them at the end, half of them on the way.
    const Answers given =
        up_to(content, scenario.answers, i % 2 == 0 ? content.questions.size() : random.below(12));
    const State before(content, given);
    std::vector<QuestionIndex> open = before.walked.asked;
    if (before.walked.next) open.push_back(*before.walked.next);
    for (const QuestionIndex question : open) {
      if (random.chance(50)) continue;
      const auto tries = answers_to_try(content[question], random);
      check_preview(content, given, before, question, tries[random.below(tries.size())], said);
    }
  }
  CHECK(said.lapsing > test::rounds(100));
  CHECK(said.verdicts > test::rounds(100));
  CHECK(said.steps > test::rounds(50));
  CHECK(said.routes > test::rounds(10));
}

TEST_CASE("the same answer again changes nothing, and says nothing") {
  Random random(33);
  for (int i = 0; i < test::rounds(200); ++i) {
    const Content content =
        test::content_of(test::random_sample(static_cast<std::uint32_t>(3000 + i)));
    const Answers given = test::random_answers(content, random, 80);
    const Walk state = walk(content, given);
    for (const QuestionIndex question : state.asked) {
      const Preview ahead = preview(content, state, given, question, given[question]);
      CHECK(ahead.lapsing.empty());
      CHECK(ahead.returning.empty());
      CHECK(ahead.verdicts.empty());
      CHECK(ahead.routes_before == ahead.routes_after);
      CHECK(ahead.first_before == ahead.first_after);
    }
  }
}

}  // namespace
}  // namespace wijzer
