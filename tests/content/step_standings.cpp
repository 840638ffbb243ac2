// What a parent sets in the plan is the same as what its questions ask, for every scenario.
#include <doctest/doctest.h>

#include <algorithm>

#include "core/advice/advice.hpp"
#include "core/advice/standing.hpp"
#include "core/conversation/session.hpp"
#include "core/load/json_tree.hpp"
#include "core/load/load_answers.hpp"
#include "core/summary/formats.hpp"
#include "core/summary/json_writer.hpp"
#include "core/summary/summary.hpp"
#include "support/files.hpp"
#include "support/printing.hpp"
#include "support/random.hpp"
#include "support/sample.hpp"

namespace wijzer {
namespace {

/// Within every time limit that starts then.
constexpr int days_ago = 3;

/// The state as a request gives it among "steps".
std::string as_request(const Content& content, StepIndex step, const Standing& standing, int day) {
  const std::string on = "\":\"" + to_string(from_days(day)) + "\"";
  const bool days = standing.day.has_value();
  std::string state = "\"state\":\"" + standing.name + "\"";
  if (standing.name == "waiting") {
    if (days) state += ",\"since" + on;
  } else if (standing.answer) {
    state = R"("state":"answered","result":")" + standing.name + "\"" + (days ? ",\"on" + on : "");
  }
  return "{\"" + content[step].id.value + "\":{" + state + "}}";
}

Answers set(const Content& content, const Answers& given, StepIndex step, const Standing& standing,
            const Answer& day) {
  const Answers counting = walk(content, given).effective;
  Answers out = given;
  set_standing(step, standing, Facts(content, counting), out);
  if (standing.day) out[*standing.day] = day;
  return out;
}

std::optional<Standing> now(StepIndex step, const Facts& facts) {
  for (const Standing& each : standings(step, facts)) {
    if (each.is_now) return each;
  }
  return std::nullopt;
}

std::vector<StepIndex> steps_of(const Plan& plan) {
  std::vector<StepIndex> out = plan.tried;
  for (const std::optional<StepIndex>& item : plan.items) {
    if (item) out.push_back(*item);
  }
  return out;
}

/// How often a step of a plan was set in some way, and set back.
struct Counted {
  std::size_t set = 0;
  std::size_t back = 0;
};

void sets_like_the_questions(const Content& content, const Answers& given, StepIndex step,
                             Counted& counted) {
  const Answers before = walk(content, given).effective;
  const Facts facts(content, before);
  const std::optional<Standing> was = now(step, facts);
  const int day = *given.today - days_ago;
  for (const Standing& standing : standings(step, facts)) {
    CAPTURE(standing.name);
    const Answers then = set(content, given, step, standing, number_answer(day));
    const JsonResult request = parse_json("request", as_request(content, step, standing, day));
    REQUIRE(request.diagnostics.empty());
    Answers asked = given;
    Diagnostics diagnostics;
    read_states(Spot{&request.value, Place{"request", ""}}, content, asked, diagnostics);
    REQUIRE(diagnostics.empty());
    const Answers after = walk(content, then).effective;
    CHECK(after == walk(content, asked).effective);
    const std::optional<Standing> is = now(step, Facts(content, after));
    REQUIRE(is);
    CHECK(is->name == standing.name);
    ++counted.set;
    if (!was) continue;
    const Answer kept = was->day ? given[*was->day] : Answer{};
    CHECK(walk(content, set(content, then, step, *was, kept)).effective == before);
    ++counted.back;
  }
}

TEST_CASE(
    "a step set in the plan counts as its questions answered that way, and setting it back undoes "
    "it") {
  const Content& content = test::shipped();
  Counted counted;
  for (const Scenario& scenario : test::some_of(content.scenarios)) {
    CAPTURE(scenario.id.value);
    Answers given = scenario.answers;
    if (!given.today) given.today = to_days(*parse_date("2026-11-21"));
    const Walk walked = walk(content, given);
    for (const StepIndex step : steps_of(advise(content, walked.effective).plan)) {
      CAPTURE(content[step].id.value);
      sets_like_the_questions(content, given, step, counted);
    }
  }
  CHECK(counted.set > test::share_of(1000));
  CHECK(counted.back > test::share_of(1000));
}

/// Whether the outcome of these answers lets a family set this step.
bool can_be_set(const Content& content, const std::string& step, const std::string& answers) {
  const Date day = *parse_date("2026-11-21");
  Answers given = test::answers_of(content, answers);
  given.today = to_days(day);
  const Walk state = walk(content, given);
  JsonWriter writer;
  write_summary(writer, summarise(SummaryInput{content, state.effective, state.asked, day, ""}),
                content);
  return writer.take().find(R"("kind":"step","step":")" + step + "\"") != std::string::npos;
}

TEST_CASE("objections to two organisations are told by one answer, so the plan sets neither") {
  const Content& content = test::shipped();
  const std::string tried = R"("tried-public":["explain"],"tried-help":["supporter"]})";
  const std::string ciz = R"("stuck-ciz":["disagree"],"letter-ciz":"2026-11-10",)";
  const std::string gemeente = R"("stuck-gemeente":["disagree"],"letter-gemeente":"2026-11-12",)";
  const std::string stuck = R"({"goal":"stuck","age":9,"stuck-where":)";
  CHECK(can_be_set(content, "objection-ciz", stuck + R"(["ciz"],)" + ciz + tried));
  CHECK(can_be_set(content, "objection-gemeente", stuck + R"(["gemeente"],)" + gemeente + tried));
  const std::string both = stuck + R"(["gemeente","ciz"],)" + ciz + gemeente + tried;
  CHECK_FALSE(can_be_set(content, "objection-ciz", both));
  CHECK_FALSE(can_be_set(content, "objection-gemeente", both));
}

}  // namespace
}  // namespace wijzer
