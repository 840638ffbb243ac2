// Until when content can be relied on, and how sure a last day is.
#include "core/rules/lifetime.hpp"

#include <doctest/doctest.h>

#include "core/rules/calendar.hpp"
#include "core/session/session.hpp"
#include "core/summary/formats.hpp"
#include "support/printing.hpp"
#include "support/sample.hpp"

namespace wijzer {
namespace {

using test::Sample;
using test::Tree;

Date day(const char* text) {
  const std::optional<Date> date = parse_date(text);
  REQUIRE_MESSAGE(date.has_value(), "no date: ", text);
  return *date;
}

Tree source(const char* id, const char* review_by) {
  return {{"id", id},
          {"kind", "page"},
          {"title", id},
          {"checked_on", "2026-11-21"},
          {"review_by", review_by},
          {"confidence", "verified"}};
}

/// A family that is asked for the date of a letter, and a verdict, each with a source of its own.
Sample sample() {
  Sample out;
  out.add("sources", source("verdict", "2027-06-01"));
  out.add("sources", source("headline", "2027-07-01"));
  out.add("sources", source("limit", "2027-08-01"));
  out.add("sources", source("remark", "2026-12-01"));
  out.add("questions", test::choice("care", {"yes", "no"}));
  out.add("questions", test::date("letter"));
  out.add("criteria", test::criterion("nursing", test::json(R"({"question":"care","is":"yes"})")));
  out.tree["criteria"][0]["sources"] = {"verdict"};
  out.add("routes", test::route("zvw", test::json(R"({"criterion":"nursing"})")));
  out.tree["routes"][0]["sources"] = {"verdict"};
  out.tree["routes"][0]["headlines"]["no"][0]["sources"] = {"headline"};
  out.tree["routes"][0]["remarks"] =
      Tree::array({{{"text", "A remark."}, {"sources", {"remark"}}}});
  out.add("equated_days",
          {{"days", {"2026-12-28"}}, {"known_until", "2028-12-31"}, {"sources", {"limit"}}});
  out.add("deadlines", test::deadline("objection", "letter", 42));
  out.tree["deadlines"][0]["sources"] = {"limit"};
  Tree step = test::step("object");
  step["deadline"] = "objection";
  out.add("steps", step);
  out.add("problems",
          test::problem("refused", test::json(R"({"question":"care","is":"yes"})"), {"object"}));
  out.tree["interface"]["result.outlived"] = "Good until {date}.";
  out.tree["interface"]["result.probably"] = "probably {day}";
  out.tree["interface"]["result.ask_last_day"] = "Ask whether this day is right.";
  return out;
}

std::string ended_by(const Content& content) {
  const std::optional<Lifetime> life = lifetime(content);
  if (!life) return "nothing";
  const std::string cause = life->source ? content[*life->source].id.value : "the list of days";
  return to_string(life->last_day) + " by " + cause;
}

TEST_CASE("content lasts until the first review of what carries a verdict or a time limit") {
  Sample each = sample();
  CHECK(ended_by(test::content_of(each)) == "2027-06-01 by verdict");
  each.tree["sources"][1]["review_by"] = "2028-01-01";
  CHECK(ended_by(test::content_of(each)) == "2027-07-01 by headline");
  each.tree["sources"][2]["review_by"] = "2028-01-01";
  CHECK(ended_by(test::content_of(each)) == "2027-08-01 by limit");
}

TEST_CASE("content lasts no longer than the list of equated days") {
  Sample each = sample();
  each.tree["equated_days"][0]["known_until"] = "2027-01-31";
  CHECK(ended_by(test::content_of(each)) == "2027-01-31 by the list of days");
  each.tree.erase("equated_days");
  CHECK(ended_by(test::content_of(each)) == "2027-06-01 by verdict");
  CHECK(ended_by(test::content_of(Sample{})) == "nothing");
}

TEST_CASE("a last day is sure until the content ends and while the equated days are known") {
  const Content content = test::content_of(sample());
  const Deadline& limit = content.deadlines.front();
  CHECK(last_day(day("2026-11-13"), limit) == day("2026-12-29"));
  CHECK(last_day_is_sure(content, limit, day("2027-06-10"), day("2027-06-01")));
  CHECK_FALSE(last_day_is_sure(content, limit, day("2027-06-10"), day("2027-06-02")));
  CHECK(last_day_is_sure(content, limit, day("2028-12-31"), day("2027-01-01")));
  CHECK_FALSE(last_day_is_sure(content, limit, day("2029-01-01"), day("2027-01-01")));
  Deadline contract = limit;
  contract.is_public = false;
  CHECK(last_day_is_sure(content, contract, day("2029-01-01"), day("2027-01-01")));
}

std::string told_on(const char* today) {
  const Content content = test::content_of(sample());
  Answers given = test::answers_of(content, R"({"care":"yes","letter":"2027-05-03"})");
  given.today = to_days(day(today));
  const Walk state = walk(content, given);
  return to_plain_text(
      summarise(SummaryInput{content, state.effective, state.asked, day(today), ""}));
}

TEST_CASE("after its last day a summary says so once, and that a last day is only probable") {
  const std::string fresh = told_on("2027-06-01");
  CHECK(fresh.find("Good until") == std::string::npos);
  CHECK(fresh.find("probably") == std::string::npos);
  CHECK(fresh.find("Time limit objection: ") != std::string::npos);
  const std::string old = told_on("2027-06-02");
  const std::size_t said = old.find("Good until");
  CHECK(said != std::string::npos);
  CHECK(old.find("Good until", said + 1) == std::string::npos);
  CHECK(old.find("Time limit objection: probably") != std::string::npos);
  CHECK(old.find("Ask whether this day is right.") != std::string::npos);
}

}  // namespace
}  // namespace wijzer
