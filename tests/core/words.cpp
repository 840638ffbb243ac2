#include "core/summary/words.hpp"

#include <doctest/doctest.h>

#include <set>

#include "core/summary/phrases.hpp"
#include "support/files.hpp"
#include "support/printing.hpp"
#include "support/sample.hpp"

namespace wijzer {
namespace {

using test::Sample;

TEST_CASE("dates are written in the words of the content") {
  const Content& content = test::shipped();
  const char* rows[][2] = {{"2026-11-21", "21 november 2026"},
                           {"2026-01-01", "1 januari 2026"},
                           {"2024-02-29", "29 februari 2024"},
                           {"2026-03-09", "9 maart 2026"},
                           {"2030-12-31", "31 december 2030"}};
  for (const auto& [day, words] : rows) {
    CHECK(date_in_words(content, *parse_date(day)) == words);
  }
  std::set<std::string> months;
  for (unsigned month = 1; month <= 12; ++month) {
    months.insert(date_in_words(
        content, Date{std::chrono::year{2026}, std::chrono::month{month}, std::chrono::day{5}}));
  }
  CHECK(months.size() == 12);
}

TEST_CASE("names are joined as in a sentence") {
  const Content content = test::content_of(Sample());
  CHECK(enumerate(content, {}) == "");
  CHECK(enumerate(content, {"a"}) == "a");
  CHECK(enumerate(content, {"a", "b"}) == "a en b");
  CHECK(enumerate(content, {"a", "b", "c"}) == "a, b en c");
}

TEST_CASE("an answer reads as the parent would say it, several options joined") {
  Sample sample;
  sample.add("questions", test::choice("pick", {"yes", "no"}));
  sample.add("questions", test::multiple("some", {"a", "b", "none"}));
  sample.add("questions", test::number("age", 0, 25));
  sample.add("questions", test::date("day"));
  const Content content = test::content_of(sample);
  struct Row {
    const char* answers;
    std::vector<std::string> expected;
  };
  const Row rows[] = {
      {R"({"pick":"no","some":["b","a"],"age":0,"day":"2026-02-01"})",
       {"label no", "label a; label b", "0 jaar", "1 maand2 2026"}},
      {R"({"pick":"unknown","some":"unknown","age":"unknown","day":"unknown"})",
       {"Weet ik niet", "Weet ik niet", "Weet ik niet", "Weet ik niet"}},
      {"{}", {"", "", "", ""}},
  };
  for (const Row& row : rows) {
    const Answers answers = test::answers_of(content, row.answers);
    std::vector<std::string> found;
    for (std::uint32_t i = 0; i < 4; ++i) {
      found.push_back(answer_in_words(content, QuestionIndex{i}, answers.by_question[i]));
    }
    CHECK(found == row.expected);
  }
}

TEST_CASE("placeholders are filled everywhere, and a filled-in text is not filled again") {
  Sample sample;
  sample.tree["interface"]["result.more"] = "{route} is {route}, {other}";
  const Content content = test::content_of(sample);
  CHECK(phrase(content, "result.more", {{"route", "de {route}"}}) ==
        "de {route} is de {route}, {other}");
  CHECK(phrase(content, "no.such.text") == "no.such.text");
}

TEST_CASE("every text that the program shows by itself is in the content that ships, once listed") {
  CHECK(missing_phrases(test::shipped()) == std::vector<std::string>{});
  std::set<std::string> keys;
  for (const ProgramPhrase& each : program_phrases()) {
    CAPTURE(each.key);
    CHECK(keys.insert(each.key).second);
  }
}

}  // namespace
}  // namespace wijzer
