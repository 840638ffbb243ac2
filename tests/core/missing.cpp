#include "core/logic/missing.hpp"
#include "core/logic/open_questions.hpp"

#include <doctest/doctest.h>

#include "support/printing.hpp"
#include "support/random.hpp"
#include "support/random_content.hpp"
#include "support/sample.hpp"

namespace wijzer {
namespace {

using test::json;
using test::Random;
using test::Sample;
using test::Tree;

Sample four_questions() {
  Sample sample;
  sample.add("questions", test::choice("a", {"yes", "no"}));
  sample.add("questions", test::choice("b", {"yes", "no"}));
  sample.add("questions", test::choice("c", {"yes", "no"}))["when"] =
      json(R"({"question":"b","is":"yes"})");
  sample.add("questions", test::choice("d", {"yes", "no"}));
  for (const char* id : {"a", "b", "c", "d"}) {
    sample.add("criteria", test::criterion(id, {{"question", id}, {"is", "yes"}}));
  }
  return sample;
}

/// "open | unknown | criteria" of what the condition lacks, by id.
std::string lacking(const std::string& condition, const std::string& answers) {
  Sample sample = four_questions();
  sample.add("routes", test::route("r", json(condition)));
  const Content content = test::content_of(sample);
  const Answers given = test::answers_of(content, answers);
  Missing missing = nothing_missing(content);
  add_missing(content.routes[0].fits_when, Facts(content, given), missing);
  std::string out;
  for (const FlagSet* set : {&missing.open, &missing.unknown, &missing.criteria}) {
    if (set != &missing.open) out += "|";
    for (std::size_t i = 0; i < set->size(); ++i) {
      if ((*set)[i] != 0) out += "abcd"[i];
    }
  }
  return out;
}

TEST_CASE("only branches that can still change something are missing") {
  struct Row {
    const char* condition;
    const char* answers;
    const char* expected;
  };
  const Row rows[] = {
      {R"({"all":[{"criterion":"a"},{"criterion":"d"}]})", "{}", "ad||ad"},
      {R"({"all":[{"criterion":"a"},{"criterion":"d"}]})", R"({"a":"yes"})", "d||d"},
      {R"({"all":[{"criterion":"a"},{"criterion":"d"}]})", R"({"a":"no"})", "||"},
      {R"({"any":[{"criterion":"a"},{"criterion":"d"}]})", R"({"a":"yes"})", "||"},
      {R"({"any":[{"criterion":"a"},{"criterion":"d"}]})", R"({"a":"no"})", "d||d"},
      {R"({"all":[{"criterion":"a"},{"criterion":"d"}]})", R"({"a":"unknown"})", "d|a|ad"},
      {R"({"not":{"criterion":"a"}})", R"({"a":"unknown"})", "|a|a"},
      {R"({"any":[{"criterion":"d"},{"all":[{"criterion":"a"},{"criterion":"b"}]}]})",
       R"({"a":"no"})", "d||d"},
  };
  for (const Row& row : rows) {
    CAPTURE(row.condition);
    CAPTURE(row.answers);
    CHECK(lacking(row.condition, row.answers) == row.expected);
  }
}

TEST_CASE(
    "a question behind an open one brings that one along, and is no fact of its own once it can't "
    "be asked") {
  CHECK(lacking(R"({"criterion":"c"})", "{}") == "bc||c");
  CHECK(lacking(R"({"criterion":"c"})", R"({"b":"yes"})") == "c||c");
  CHECK(lacking(R"({"criterion":"c"})", R"({"b":"no"})") == "||");
  CHECK(lacking(R"({"criterion":"c"})", R"({"b":"unknown"})") == "|b|c");
  CHECK(lacking(R"({"criterion":"c"})", R"({"b":"yes","c":"unknown"})") == "|c|c");
}

TEST_CASE("the verdict of a route lacks possible_when only while fits_when has not decided") {
  Sample sample = four_questions();
  sample.add("routes", test::route("r", json(R"({"criterion":"a"})")))["possible_when"] =
      json(R"({"criterion":"d"})");
  const Content content = test::content_of(sample);
  struct Row {
    const char* answers;
    FlagSet open;
  };
  const Row rows[] = {
      {"{}", {1, 0, 0, 1}},
      {R"({"a":"yes"})", {0, 0, 0, 0}},
      {R"({"a":"no"})", {0, 0, 0, 1}},
      {R"({"d":"yes"})", {1, 0, 0, 0}},
      {R"({"a":"no","d":"yes"})", {0, 0, 0, 0}},
  };
  for (const Row& row : rows) {
    CAPTURE(row.answers);
    const Answers answers = test::answers_of(content, row.answers);
    Missing missing = nothing_missing(content);
    add_missing(RouteIndex{0}, Facts(content, answers), missing);
    CHECK(missing.open == row.open);
  }
}

TEST_CASE("notes of a verdict that can't come any more ask for nothing") {
  Sample sample = four_questions();
  Tree& route = sample.add("routes", test::route("r", json(R"({"criterion":"a"})")));
  route["need_by"] = json(R"([{"text":"x","when":{"criterion":"d"}}])");
  route["remarks"] = json(R"([{"text":"y","when":{"criterion":"b"},"verdicts":["no"]}])");
  const Content content = test::content_of(sample);
  const auto open = [&](const char* answers) {
    const Answers given = test::answers_of(content, answers);
    return open_questions(content, given);
  };
  CHECK(open("{}") == FlagSet{1, 1, 0, 1});
  CHECK(open(R"({"a":"yes"})") == FlagSet{0, 0, 0, 1});
  CHECK(open(R"({"a":"no"})") == FlagSet{0, 1, 0, 0});
}

TEST_CASE("items of a topic that does not apply ask for nothing") {
  Sample sample = four_questions();
  Tree& topic = sample.add("topics", test::topic("t", json(R"({"criterion":"a"})")));
  topic["items"] = json(R"([{"text":"x","when":{"criterion":"d"}}])");
  sample.add("routes", test::route("r", json(R"({"criterion":"a"})")));
  const Content content = test::content_of(sample);
  const auto open = [&](const char* answers) {
    const Answers given = test::answers_of(content, answers);
    return open_questions(content, given);
  };
  CHECK(open("{}") == FlagSet{1, 0, 0, 1});
  CHECK(open(R"({"a":"no"})") == FlagSet{0, 0, 0, 0});
  CHECK(open(R"({"a":"yes"})") == FlagSet{0, 0, 0, 1});
}

TEST_CASE("whatever is answered to questions that a verdict does not lack, it stays") {
  Random random(17);
  std::size_t filled = 0;
  for (const Content& content : test::many_contents(60)) {
    for (int round = 0; round < test::rounds(40); ++round) {
      const Answers answers = test::random_answers(content, random, 40);
      const Facts before(content, answers);
      for (std::uint32_t i = 0; i < content.routes.size(); ++i) {
        Missing missing = nothing_missing(content);
        add_missing(RouteIndex{i}, before, missing);
        Answers more = answers;
        for (std::size_t q = 0; q < content.questions.size(); ++q) {
          const bool open = answers.by_question[q].state != Answer::State::Given;
          if (!open || missing.open[q] != 0 || missing.unknown[q] != 0) continue;
          more.by_question[q] = test::random_answer(content.questions[q], random);
          ++filled;
        }
        CHECK(verdict_of(RouteIndex{i}, Facts(content, more)) == verdict_of(RouteIndex{i}, before));
      }
    }
  }
  CHECK(filled > test::rounds(1000));
}

TEST_CASE("an undecided verdict always lacks something, a decided one nothing") {
  Random random(19);
  for (const Content& content : test::many_contents(60)) {
    for (int round = 0; round < test::rounds(40); ++round) {
      const Answers answers = test::random_answers(content, random, 60);
      const Facts facts(content, answers);
      for (std::uint32_t i = 0; i < content.routes.size(); ++i) {
        Missing missing = nothing_missing(content);
        add_missing(RouteIndex{i}, facts, missing);
        const bool decided = facts.fits(RouteIndex{i}) == Truth::True ||
                             (facts.fits(RouteIndex{i}) == Truth::False &&
                              facts.possible(RouteIndex{i}) != Truth::Unknown);
        std::size_t count = 0;
        for (const FlagSet* set : {&missing.open, &missing.unknown, &missing.criteria}) {
          for (const char flag : *set) count += flag != 0 ? 1U : 0U;
        }
        CHECK((count == 0) == decided);
      }
    }
  }
}

}  // namespace
}  // namespace wijzer
