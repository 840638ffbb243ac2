#include <doctest/doctest.h>

#include "core/load/load_answers.hpp"
#include "core/model/date.hpp"
#include "support/files.hpp"
#include "support/printing.hpp"
#include "support/sample.hpp"

namespace wijzer {
namespace {

using test::Sample;
using test::short_forms;
using Forms = std::vector<std::string>;

Diagnostics problems(const Content& content, const std::string& answers,
                     std::optional<int> today = std::nullopt) {
  const JsonResult parsed = parse_json("answers", answers);
  REQUIRE(parsed.ok);
  Diagnostics diagnostics;
  (void)read_answers(Spot{&parsed.value, Place{"answers", ""}}, content, today, diagnostics);
  return diagnostics;
}

Content four_types() {
  Sample sample;
  sample.add("questions", test::choice("pick", {"yes", "no"}));
  sample.add("questions", test::multiple("some", {"a", "b", "none"}));
  sample.add("questions", test::number("age", 0, 25));
  sample.add("questions", test::date("day"));
  sample.add("questions", test::choice("sure", {"yes", "no"})).erase("unknown");
  return test::content_of(sample);
}

TEST_CASE("an answer that a question does not allow is refused by name, with what is allowed") {
  const Content content = four_types();
  struct Row {
    const char* answers;
    const char* finding;
    const char* allowed;
  };
  const Row rows[] = {
      {R"({"pick":"maybe"})", "unknown-option /pick", "yes, no"},
      {R"({"pick":["yes"]})", "wrong-type /pick", "one of: yes, no, or \"unknown\""},
      {R"({"pick":null})", "wrong-type /pick", "yes, no"},
      {R"({"pick":true})", "wrong-type /pick", "yes, no"},
      {R"({"some":"a"})", "wrong-type /some", "a list with one or more of: a, b, none"},
      {R"({"some":[]})", "empty-answer /some", "a, b, none"},
      {R"({"some":["c"]})", "unknown-option /some/0", "a, b, none"},
      {R"({"some":["a",2]})", "wrong-type /some/1", ""},
      {R"({"some":["none","a"]})", "none-with-others /some", ""},
      {R"({"age":-1})", "out-of-range /age", "from 0 to 25"},
      {R"({"age":26})", "out-of-range /age", "from 0 to 25"},
      {R"({"age":9223372036854775807})", "out-of-range /age", "from 0 to 25"},
      {R"({"age":18446744073709551616})", "wrong-type /age", "from 0 to 25"},
      {R"({"age":6.5})", "wrong-type /age", "from 0 to 25"},
      {R"({"age":"6"})", "wrong-type /age", "from 0 to 25"},
      {R"({"day":"2026-02-29"})", "bad-date /day", "YYYY-MM-DD"},
      {R"({"day":20260101})", "wrong-type /day", "YYYY-MM-DD"},
      {R"({"sure":"unknown"})", "no-unknown /sure", "one of: yes, no"},
      {R"({"agee":6})", "unknown-question /agee", "\"age\""},
      {R"({"a/b":6})", "unknown-question /a~1b", "pick"},
      {R"([])", "wrong-type ", "an object"},
  };
  for (const Row& row : rows) {
    CAPTURE(row.answers);
    const Diagnostics found = problems(content, row.answers);
    CHECK(short_forms(found) == Forms{row.finding});
    CAPTURE(found.front().message);
    CHECK(found.front().message.find(row.allowed) != std::string::npos);
  }
}

TEST_CASE("a day that is still to come is refused where a question is about one that has been") {
  Sample sample;
  sample.add("questions", test::date("letter"))["not_after"] = "today";
  sample.add("questions", test::date("plan"));
  const Content content = test::content_of(sample);
  struct Row {
    const char* answers;
    Forms findings;
  };
  const Row rows[] = {{R"({"letter":"2026-11-28"})", {}},
                      {R"({"letter":"1990-01-01"})", {}},
                      {R"({"letter":"2026-11-29"})", {"out-of-range /letter"}},
                      {R"({"letter":"2026-12-31"})", {"out-of-range /letter"}},
                      {R"({"letter":"2099-01-01"})", {"out-of-range /letter"}},
                      {R"({"plan":"2026-12-31"})", {}}};
  const int today = to_days(*parse_date("2026-11-28"));
  for (const Row& row : rows) {
    CAPTURE(row.answers);
    const Diagnostics found = problems(content, row.answers, today);
    CHECK(short_forms(found) == row.findings);
    if (!found.empty()) CHECK(found[0].message.find("not after today") != std::string::npos);
    CHECK(problems(content, row.answers).empty());
  }
}

TEST_CASE("every wrong answer is reported, and the right ones beside it count") {
  const Content content = four_types();
  CHECK(short_forms(problems(content, R"({"pick":"x","age":99,"sure":"yes","zzz":1})")) ==
        Forms{"unknown-option /pick", "out-of-range /age", "unknown-question /zzz"});
}

TEST_CASE("right answers read as what they mean") {
  const Content content = four_types();
  const Answers answers = test::answers_of(
      content, R"({"pick":"no","some":["b","a","a"],"age":25,"day":"1970-01-02"})");
  CHECK(answers.by_question[0] == picked_answer(OptionIndex{1}));
  CHECK(answers.by_question[1] == picked_answer(OptionSet::of_bits(3)));
  CHECK(answers.by_question[2] == number_answer(25));
  CHECK(answers.by_question[3] == number_answer(1));
  CHECK(answers.by_question[4] == Answer{});
  CHECK(test::answers_of(content, R"({"age":"unknown"})").by_question[2] == unknown_answer());
}

TEST_CASE("an option that excludes the others never stands beside one") {
  std::size_t refused = 0;
  for (const Question& question : test::shipped().questions) {
    if (!std::holds_alternative<Multiple>(question.type)) continue;
    CAPTURE(question.id.value);
    for (const Option& one : options_of(question)) {
      for (const Option& other : options_of(question)) {
        const test::Tree answers{{question.id.value, {one.id.value, other.id.value}}};
        const bool clash = &one != &other && (one.none || other.none);
        refused += clash ? 1U : 0U;
        CHECK(short_forms(problems(test::shipped(), answers.dump())) ==
              (clash ? Forms{"none-with-others /" + question.id.value} : Forms{}));
      }
    }
  }
  CHECK(refused > 10);
}

TEST_CASE("a date is a day of the calendar between 1900 and 2200, in one notation") {
  for (const char* right : {"1900-01-01", "2200-12-31", "2024-02-29", "2026-11-21"}) {
    CAPTURE(right);
    const auto date = parse_date(right);
    REQUIRE(date.has_value());
    CHECK(to_string(*date) == right);
    CHECK(from_days(to_days(*date)) == *date);
  }
  for (const char* wrong : {"", "2026-2-3", "2026-02-30", "2023-02-29", "1899-12-31", "2201-01-01",
                            "2026/01/01", "2026-00-01", "2026-13-01", "2026-01-00", "26-01-01",
                            "2026-01-011", "2026-01-0a", " 2026-01-01"}) {
    CAPTURE(wrong);
    CHECK_FALSE(parse_date(wrong).has_value());
  }
}

}  // namespace
}  // namespace wijzer
