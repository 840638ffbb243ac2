// An ordered list of outcomes: the first whose condition holds counts, and what is not known stays
// possible.
#include <doctest/doctest.h>

#include <string>

#include "core/advice/advice.hpp"
#include "core/conversation/session.hpp"
#include "core/summary/formats.hpp"
#include "core/summary/short_paper.hpp"
#include "support/printing.hpp"
#include "support/sample.hpp"

namespace wijzer {
namespace {

using test::json;
using test::Sample;
using test::Tree;

/// Two questions and three outcomes; the second looks at both questions, once through a criterion.
Sample two_and_three() {
  Sample sample;
  sample.add("questions", test::choice("warm", {"yes", "no"}));
  sample.add("questions", test::choice("dry", {"yes", "no"}));
  sample.add("criteria", test::criterion("is-dry", json(R"({"question":"dry","is":"yes"})")));
  sample.add("outcomes", test::outcome("swim", json(R"({"question":"warm","is":"yes"})")));
  sample.add("outcomes", test::outcome("walk", json(R"({"criterion":"is-dry"})")));
  sample.add("outcomes", test::outcome("read"));
  return sample;
}

/// "swim? walk? is-dry read?": the outcomes that may count, "?" where another one may too, with the
/// criteria that are undecided; "!" where it is settled.
std::string outcomes_of(const Content& content, const Answers& answers) {
  std::string out;
  for (const OutcomeAdvice& each : advise(content, answers).outcomes) {
    out += (out.empty() ? "" : " ") + content[each.outcome].id.value + (each.settled ? "!" : "?");
    for (const CriterionIndex criterion : each.undecided) out += " " + content[criterion].id.value;
  }
  return out;
}

TEST_CASE("the first outcome that holds counts, and those before it that are not known may") {
  const Content content = test::content_of(two_and_three());
  struct Row {
    const char* answers;
    const char* expected;
  };
  const Row rows[] = {
      {R"({"warm":"yes"})", "swim!"},
      {R"({"warm":"yes","dry":"unknown"})", "swim!"},
      {R"({"warm":"no","dry":"yes"})", "walk!"},
      {R"({"warm":"no","dry":"no"})", "read!"},
      {R"({"warm":"unknown","dry":"yes"})", "swim? walk?"},
      {R"({"warm":"unknown","dry":"no"})", "swim? read?"},
      {R"({"warm":"no","dry":"unknown"})", "walk? is-dry read?"},
      {R"({"warm":"unknown","dry":"unknown"})", "swim? walk? is-dry read?"},
      {R"({})", "swim? walk? is-dry read?"},
  };
  for (const Row& row : rows) {
    CAPTURE(row.answers);
    CHECK(outcomes_of(content, test::answers_of(content, row.answers)) == row.expected);
  }
}

TEST_CASE("without an outcome for everybody, nothing counts where no condition holds") {
  Sample sample = two_and_three();
  sample.tree["outcomes"].erase(2);
  const Content content = test::content_of(sample);
  CHECK(outcomes_of(content, test::answers_of(content, R"({"warm":"no","dry":"no"})")).empty());
}

TEST_CASE("nothing is asked any more once an outcome is settled") {
  const Content content = test::content_of(two_and_three());
  const auto next = [&](const char* answers) {
    const std::optional<QuestionIndex> found =
        walk(content, test::answers_of(content, answers)).next;
    return found ? content[*found].id.value : std::string("nothing");
  };
  CHECK(next("{}") == "warm");
  CHECK(next(R"({"warm":"yes"})") == "nothing");
  CHECK(next(R"({"warm":"no"})") == "dry");
  CHECK(next(R"({"warm":"unknown"})") == "dry");
  CHECK(next(R"({"warm":"no","dry":"no"})") == "nothing");
}

TEST_CASE("the answer is the outcome with its texts, or names those that are possible") {
  Sample sample = two_and_three();
  for (const char* key : {"is", "open", "possible"}) {
    sample.tree["interface"][std::string("outcome.") + key] = std::string(key) + ": {outcome}";
  }
  sample.tree["criteria"][0]["find_out"] = "Look outside.";
  const Content content = test::content_of(sample);
  const auto text = [&](const char* given) {
    const Answers answers = test::answers_of(content, given);
    const Walk state = walk(content, answers);
    return to_plain_text(summarise(
        SummaryInput{content, state.effective, state.asked, *parse_date("2026-11-21"), ""}));
  };
  const auto holds = [](const std::string& whole, const char* part) {
    return whole.find(part) != std::string::npos;
  };
  const std::string settled = text(R"({"warm":"no","dry":"yes"})");
  CHECK(settled.starts_with("is: Title of walk"));
  CHECK(settled.find("Item of walk") < settled.find("[background.heading]"));
  CHECK_FALSE(holds(settled, "Item of read"));
  CHECK_FALSE(holds(settled, "[answer."));
  const std::string open = text(R"({"warm":"no","dry":"unknown"})");
  CHECK(open.starts_with("open: Title of walk en Title of read"));
  CHECK(holds(open, "possible: Title of walk"));
  CHECK(open.find("Item of walk") > open.find("[background.heading]"));
  CHECK(holds(open, "possible: Title of read"));
  CHECK(holds(open, "Does is-dry hold? Look outside."));
}

/// The short paper of somebody with these answers, as text.
std::string short_text(const Content& content, const char* given) {
  const Walk state = walk(content, test::answers_of(content, given));
  return to_plain_text(short_paper(
      SummaryInput{content, state.effective, state.asked, *parse_date("2026-11-21"), ""}, {}));
}

TEST_CASE("the short paper says what the answers lead to, or what that hangs on") {
  Sample sample = two_and_three();
  for (const char* key : {"is", "open"}) {
    sample.tree["interface"][std::string("outcome.") + key] = std::string(key) + ": {outcome}";
  }
  sample.tree["criteria"][0]["find_out"] = "Look outside.";
  const Content content = test::content_of(sample);
  const std::string settled = short_text(content, R"({"warm":"no","dry":"yes"})");
  CHECK(settled.find("is: Title of walk") != std::string::npos);
  CHECK(settled.find("Item of walk") != std::string::npos);
  CHECK(settled.find("Title of read") == std::string::npos);
  const std::string open = short_text(content, R"({"warm":"no","dry":"unknown"})");
  CHECK(open.find("open: Title of walk en Title of read") != std::string::npos);
  CHECK(open.find("Does is-dry hold? Look outside.") != std::string::npos);
  CHECK(open.find("Item of") == std::string::npos);
}

TEST_CASE("the short paper names three outcomes at most, and counts the others") {
  Sample sample = two_and_three();
  sample.tree["interface"]["outcome.open"] = "open: {outcome}";
  sample.tree["interface"]["paper.more"] = "and {count} more";
  for (const char* id : {"a", "b", "c"}) {
    Tree& outcomes = sample.tree["outcomes"];
    outcomes.insert(outcomes.begin(), test::outcome(id, json(R"({"question":"dry","is":"yes"})")));
  }
  const std::string text = short_text(test::content_of(sample), R"({"warm":"no","dry":"unknown"})");
  CHECK(text.find("and 2 more") != std::string::npos);
}

TEST_CASE("the short paper holds no text of an outcome that only a sensitive answer shows") {
  Sample sample = two_and_three();
  sample.tree["interface"]["outcome.is"] = "is: {outcome}";
  sample.tree["questions"][0]["sensitive"] = true;
  Tree note = test::note("Because it is cold.");
  note["when"] = json(R"({"question":"warm","is":"no"})");
  sample.tree["outcomes"][1]["items"].push_back(note);
  const Content content = test::content_of(sample);
  const std::string text = short_text(content, R"({"warm":"no","dry":"yes"})");
  CHECK(text.find("Title of walk") != std::string::npos);
  CHECK(text.find("Because it is cold.") == std::string::npos);
}

TEST_CASE("each outcome that may count is whole, also where two say the same") {
  Sample sample = two_and_three();
  for (Tree& outcome : sample.tree["outcomes"]) outcome["items"][0]["text"] = "Take a towel.";
  const Content content = test::content_of(sample);
  const Walk state = walk(content, test::answers_of(content, R"({"warm":"no","dry":"unknown"})"));
  const std::string text = to_plain_text(summarise(
      SummaryInput{content, state.effective, state.asked, *parse_date("2026-11-21"), ""}));
  std::size_t times = 0;
  for (std::size_t at = 0; (at = text.find("Take a towel.", at)) != std::string::npos; ++at)
    ++times;
  CHECK(times == 2);
}

}  // namespace
}  // namespace wijzer
