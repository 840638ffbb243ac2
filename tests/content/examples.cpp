// The four families that the content was made for, with their answers written out.
#include <doctest/doctest.h>

#include <algorithm>

#include "core/conversation/session.hpp"
#include "core/summary/formats.hpp"
#include "support/files.hpp"
#include "support/printing.hpp"
#include "support/sample.hpp"

namespace wijzer {
namespace {

/// One family: the answers, and the advice that follows.
struct Family {
  explicit Family(const std::string& text)
      : content(test::shipped()),
        given(test::answers_of(content, text)),
        state(walk(content, given)),
        advice(advise(content, state.effective)) {}

  [[nodiscard]] const RouteAdvice& route(const char* id) const {
    return advice.routes[test::route_index(content, id).value];
  }
  [[nodiscard]] std::string verdict(const char* id) const {
    return std::string(verdict_name(route(id).verdict));
  }
  [[nodiscard]] bool has_reason(const char* id, const char* criterion, Truth truth) const {
    const Reason reason{test::criterion_index(content, criterion), truth};
    const auto& reasons = route(id).reasons;
    return std::find(reasons.begin(), reasons.end(), reason) != reasons.end();
  }
  [[nodiscard]] std::string text() const {
    std::string out = to_plain_text(summarise(
        SummaryInput{content, state.effective, state.asked, *parse_date("2026-11-21"), ""}));
    // Where lines break says nothing.
    std::replace(out.begin(), out.end(), '\n', ' ');
    for (std::size_t at = out.find("  "); at != std::string::npos; at = out.find("  ", at)) {
      out.erase(at, 1);
    }
    return out;
  }

  const Content& content;
  Answers given;
  Walk state;
  Advice advice;
};

TEST_CASE(
    "a six-year-old with a severe disability and tube feeding needs Wlz, Zvw and Wmo together") {
  const Family family(R"({
    "goal": "route", "age": 6, "care-now": ["none"], "living": "home",
    "help": ["nursing", "personal-care", "guidance"], "care-reason": "both",
    "extra": ["daily-aids"], "causes": ["body-illness", "intellectual"],
    "intellectual-need": "nearly-everything", "supervision": "permanent", "mainly-nursing": "no",
    "lasting": "yes", "last-months": "long", "situation": ["none"]})");
  CHECK(family.verdict("wlz") == "fits");
  CHECK(family.verdict("zvw") == "fits");
  CHECK(family.verdict("wmo") == "fits");
  CHECK(family.has_reason("wlz", "always-someone", Truth::True));
  CHECK(family.has_reason("wlz", "lasting", Truth::True));
  CHECK_FALSE(family.state.next.has_value());
}

TEST_CASE("a two-year-old with a cannula who needs mainly nursing has the insurer, not the Wlz") {
  const Family family(R"({
    "goal": "route", "age": 2, "care-now": ["none"], "living": "home",
    "help": ["nursing", "watching", "teaching"], "extra": ["medical-aids"],
    "causes": ["body-illness"], "intellectual": "no", "supervision": "permanent",
    "mainly-nursing": "yes", "lasting": "yes", "last-months": "long", "situation": ["pgb"]})");
  CHECK(family.verdict("zvw") == "fits");
  CHECK(family.verdict("wlz") == "no");
  CHECK(family.has_reason("wlz", "mainly-nursing", Truth::True));
}

TEST_CASE(
    "a ten-year-old with only autism has the municipality, and reads when the Wlz may come up") {
  const Family family(R"({
    "goal": "route", "age": 10, "care-now": ["none"], "living": "home", "help": ["guidance"],
    "extra": ["none"], "more-than-usual": "yes", "causes": ["psychic"], "intellectual": "no",
    "supervision": "permanent", "lasting": "yes", "situation": ["none"]})");
  CHECK(family.verdict("jeugdwet") == "fits");
  CHECK(family.verdict("wlz") == "no");
  CHECK(family.has_reason("wlz", "wlz-ground", Truth::False));
  const std::string text = family.text();
  CHECK(text.find("kan dit veranderen als een verstandelijke beperking wordt vastgesteld.") !=
        std::string::npos);
  CHECK(text.find("vanaf 18 jaar") != std::string::npos);
}

TEST_CASE(
    "when everything is unknown every route stays possible, and there is something to find out") {
  const Content& content = test::shipped();
  test::Tree answers{{"goal", "route"}};
  for (const Question& question : content.questions) {
    if (!question.unknown.empty()) answers[question.id.value] = "unknown";
  }
  const Family family(answers.dump());
  for (const RouteAdvice& route : family.advice.routes) {
    CAPTURE(content[route.route].id.value);
    CHECK(route.verdict == Verdict::Possible);
    CHECK_FALSE(route.depends_on.empty());
  }
  CHECK_FALSE(family.advice.find_out.empty());
  CHECK_FALSE(family.state.next.has_value());
  CHECK(family.state.at_most_left == 0);
}

/// Whether the family chose this answer itself.
bool chose(const Content& content, const Answers& answers, const char* question,
           const char* option) {
  const QuestionIndex asked = test::question_index(content, question);
  const std::vector<Option>& options = options_of(content[asked]);
  for (std::uint32_t i = 0; i < options.size(); ++i) {
    if (options[i].id.value == option) return answers[asked].picked.has(OptionIndex{i});
  }
  FAIL("no option ", option);
  return false;
}

TEST_CASE("who did not speak of it reads nothing about dying, in no scenario") {
  const Content& content = test::shipped();
  std::size_t spared = 0;
  for (const Scenario& scenario : content.scenarios) {
    const Walk state = walk(content, scenario.answers);
    const bool spoke = chose(content, state.effective, "last-months", "months") ||
                       chose(content, state.effective, "last-months", "life-threatening") ||
                       chose(content, state.effective, "stuck-home", "palliative");
    if (spoke) continue;
    ++spared;
    const std::string text = to_plain_text(summarise(
        SummaryInput{content, state.effective, state.asked, *parse_date("2026-11-21"), ""}));
    CAPTURE(scenario.id.value);
    for (const std::string word : {"levensfase", "palliatieve zorg", "hospice", "sterven",
                                   "overlijden", "kort leeft", "niet meer beter"}) {
      CAPTURE(word);
      CHECK(text.find(word) == std::string::npos);
    }
  }
  CHECK(spared > content.scenarios.size() / 2);
}

/// How many questions come at most after these answers, with those that were asked.
std::size_t most_questions(const Content& content, const Answers& given) {
  const Walk state = walk(content, given);
  if (!state.next) return state.asked.size();
  const Question& question = content[*state.next];
  std::vector<Answer> ways;
  for (std::uint32_t i = 0; i < options_of(question).size(); ++i) {
    ways.push_back(picked_answer(OptionIndex{i}));
  }
  if (const Number* number = std::get_if<Number>(&question.type)) {
    ways = {number_answer(number->min), number_answer(number->max)};
  }
  if (!question.unknown.empty()) ways.push_back(unknown_answer());
  REQUIRE_FALSE(ways.empty());
  std::size_t most = 0;
  for (const Answer& way : ways) {
    Answers more = given;
    more[*state.next] = way;
    most = std::max(most, most_questions(content, more));
  }
  return most;
}

TEST_CASE("who says that the child will not get better is asked five questions at most") {
  const Content& content = test::shipped();
  for (const char* goal : {"stuck", "both"}) {
    CAPTURE(goal);
    const Answers given = test::answers_of(
        content,
        std::string(R"({"stuck-where": ["home"], "stuck-home": ["palliative"], "goal": ")") + goal +
            "\"}");
    const std::size_t most = most_questions(content, given);
    CHECK(most >= 4);
    CHECK(most <= 5);
  }
}

}  // namespace
}  // namespace wijzer
