// What a parent types in a field, as an answer.
#include <doctest/doctest.h>

#include <string>

#include "bindings/sample_api.hpp"

namespace wijzer {
namespace {

using test::json;
using test::Page;
using test::Sample;
using test::Tree;

/// What the call "answer" makes of this value.
Tree answered(const Page& page, const char* question, const std::string& value,
              const char* today = "2026-11-28") {
  return page.ask(Tree{{"call", "answer"},
                       {"today", today},
                       {"answers", json(R"({"care":"yes"})")},
                       {"question", question},
                       {"value", value}});
}

TEST_CASE("a date is taken in the ways in which people write one") {
  Sample sample = test::api_sample();
  const char* months[] = {"januari", "februari", "maart",     "april",   "mei",      "juni",
                          "juli",    "augustus", "september", "oktober", "november", "december"};
  for (int i = 0; i < 12; ++i)
    sample.tree["interface"]["month." + std::to_string(i + 1)] = months[i];
  const Page page(sample);
  struct Row {
    const char* typed;
    const char* day;
  };
  const Row rows[] = {
      {"1|2|2026", "2026-02-01"},
      {"01|02|26", "2026-02-01"},
      {"1|feb|2026", "2026-02-01"},
      {"1|Februari|2026", "2026-02-01"},
      {"3|mrt|2026", "2026-03-03"},
      {"31|8|2026", "2026-08-31"},
      {"1-2-26||", "2026-02-01"},
      {"|1 feb 2026|", "2026-02-01"},
      {"||01/02/2026", "2026-02-01"},
      {"1 feb 2026", "2026-02-01"},
      {"1.2.2026", "2026-02-01"},
      {"2026-02-01", "2026-02-01"},
      {"2026-02-01||", "2026-02-01"},
      {"1feb2026||", "2026-02-01"},
      {" 1 | 2 | 2026 ", "2026-02-01"},
      {"29|2|2024", "2024-02-29"},
      // Without signs between them, as the digits of a phone have none.
      {"01022026||", "2026-02-01"},
      {"010226||", "2026-02-01"},
      // As it stands in a letter, and in other orders.
      {"dinsdag 3 maart 2026||", "2026-03-03"},
      {"Utrecht, 3 maart 2026||", "2026-03-03"},
      {"1e februari 2026||", "2026-02-01"},
      {"feb 1 2026||", "2026-02-01"},
      {"Maart 3rd, 2026||", "2026-03-03"},
      {"3rd of maart 2026||", "2026-03-03"},
      {"brief van 3 maart 2026||", "2026-03-03"},
      {"1e feb||2026", "2026-02-01"},
      {"dinsdag 3-3-2026||", "2026-03-03"},
      {"1e|feb.|2026", "2026-02-01"},
      {"3de|maart|in 2026", "2026-03-03"},
      {"20260201||", "2026-02-01"},
      // Divided over the boxes in another way.
      {"1 feb||2026", "2026-02-01"},
      {"1 feb|2026|", "2026-02-01"},
      {"1|feb 2026|", "2026-02-01"},
      {"|1-2|2026", "2026-02-01"},
      // With the spaces, dashes, apostrophes, marks and digits of phones, of what is copied, and of
      // other keyboards.
      {"1\u00a0feb\u00a02026||", "2026-02-01"},
      {"1\u20132\u20132026||", "2026-02-01"},
      {"1 feb \u201926||", "2026-02-01"},
      {"\u200e1-2-2026\u200b||", "2026-02-01"},
      {"\u0661|\u0662|\u0662\u0660\u0662\u0666", "2026-02-01"},
      {"\uff11|\u06f2|2026", "2026-02-01"},
  };
  for (const Row& row : rows) {
    CAPTURE(row.typed);
    CHECK(answered(page, "day", row.typed)["answers"]["day"] == row.day);
  }
  struct Wrong {
    const char* typed;
    const char* problem;
    const char* box;
  };
  const Wrong wrong[] = {
      {"32|2|2026", "[error.date_day]", "day"},
      {"0|2|2026", "[error.date_day]", "day"},
      {"een|2|2026", "[error.date_day]", "day"},
      {"1-2-2026|2|2026", "[error.date_day]", "day"},
      {"1|13|2026", "[error.date_month]", "month"},
      {"1|foo|2026", "[error.date_month]", "month"},
      {"1|j|2026", "[error.date_month]", "month"},
      {"1|jui|2026", "[error.date_month]", "month"},
      {"1|2|226", "[error.date_year]", "year"},
      {"1|2|1826", "[error.date_year]", "year"},
      {"31|12|1899", "[error.date_year]", "year"},
      {"1|1|2201", "[error.date_year]", "year"},
      {"1|2|20266", "[error.date_year]", "year"},
      {"30|2|2026", "[error.date_none]", "day"},
      {"29|2|2026", "[error.date_none]", "day"},
      {"31|4|2026", "[error.date_none]", "day"},
      {"5||2026", "[error.date_part]", "month"},
      {"5||", "[error.date_part]", "month"},
      {"|2|2026", "[error.date_part]", "day"},
      {"5|2|", "[error.date_part]", "year"},
      {"2026-02-30", "[error.date_none]", "day"},
      {"1|feb 2026|2026", "[error.date_month]", "month"},
      {"31022026||", "[error.date_none]", "day"},
      {"0102202||", "[error.date_day]", "day"},
      {"gisteren||", "[error.date_day]", "day"},
      {"eerste februari 2026||", "[error.date_day]", "day"},
      {"32||2026", "[error.date_day]", "day"},
      {"1||foo", "[error.date_month]", "month"},
      {"1 mrt|2|2026", "[error.date_day]", "day"},
      {"1e en 2e|2|2026", "[error.date_day]", "day"},
      {"20263102||", "[error.date_month]", "month"},
      {"1 feb||", "[error.date_part]", "year"},
      {"1 feb", "[error.date_part]", "year"},
      {"1|feb|", "[error.date_part]", "year"},
      {"dinsdag 3 maart||", "[error.date_part]", "year"},
      {"dinsdag 3 foo 2026||", "[error.date_month]", "month"},
      {"een twee drie vier||", "[error.date_day]", "day"},
  };
  for (const Wrong& row : wrong) {
    CAPTURE(row.typed);
    CHECK(answered(page, "day", row.typed) == Tree{{"problem", row.problem}, {"box", row.box}});
  }
}

TEST_CASE("a number is taken with its unit, and what is no whole number says what to do") {
  Sample sample = test::api_sample();
  Tree& age = sample.tree["questions"][2];
  age["unit"] = "jaar";
  age["if_not_whole"] = "Vul 0 in.";
  const Page page(sample);
  for (const char* typed :
       {"6", "6 jaar", " 6 Jaar", "06", "6\u00a0jaar", "\u0666", "6\u200e", "0000000006"}) {
    CAPTURE(typed);
    CHECK(answered(page, "age", typed)["answers"]["age"] == 6);
  }
  for (const char* typed :
       {"6 maanden", "zes", "6,5", "6 jaar 3 maanden", "6\u20137", "6\u00bd", "<1", "> 18", ""}) {
    CAPTURE(typed);
    CHECK(answered(page, "age", typed) == Tree{{"problem", "Vul 0 in."}});
  }
  // A whole number is never said to be none, however large.
  for (const char* typed : {"99", "12345", "999999999 jaar", "1234567890", "00000000000099"}) {
    CAPTURE(typed);
    CHECK(answered(page, "age", typed) == Tree{{"problem", "Van 0 tot en met 25."}});
  }
}

TEST_CASE("a day that is still to come is refused, and one of long ago is questioned") {
  Sample sample = test::api_sample();
  sample.tree["questions"][3]["not_after"] = "today";
  sample.tree["questions"][3]["long_ago_years"] = 2;
  const Page page(sample);
  for (const char* day : {"2026-11-29", "2026-12-31", "2099-01-01"}) {
    CAPTURE(day);
    CHECK(answered(page, "day", day) == Tree{{"problem", "[error.date_ahead]"}});
    const Tree held = page.ask(
        Tree{{"call", "overview"}, {"today", "2026-11-28"}, {"answers", Tree{{"day", day}}}});
    CHECK(held["error"]["pointer"] == "/answers/day");
  }
  const auto doubted = [&](const char* day) {
    const Tree told = page.ask(Tree{{"call", "preview"},
                                    {"today", "2026-11-28"},
                                    {"answers", Tree::object()},
                                    {"question", "day"},
                                    {"value", day}});
    CHECK(told.contains("date"));
    return told.contains("doubt");
  };
  CHECK_FALSE(doubted("2026-11-28"));
  CHECK_FALSE(doubted("2024-11-28"));
  CHECK(doubted("2024-11-27"));
  CHECK(doubted("28|11|2016"));
}

}  // namespace
}  // namespace wijzer
