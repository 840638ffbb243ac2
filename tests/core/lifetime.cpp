// Until when content can be relied on, and how sure a last day is.
#include "core/logic/lifetime.hpp"

#include <doctest/doctest.h>

#include "core/conversation/session.hpp"
#include "core/logic/calendar.hpp"
#include "core/summary/formats.hpp"
#include "core/summary/short_paper.hpp"
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
  out.tree["interface"]["result.review"] = "Look again by {date}.";
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

TEST_CASE("content lasts until the first review of an outcome, or of what that says") {
  Sample each = sample();
  each.add("sources", source("outcome", "2027-04-01"));
  each.add("sources", source("item", "2027-03-01"));
  Tree outcome = test::outcome("all");
  outcome["sources"] = {"outcome"};
  outcome["items"] = Tree::array({{{"text", "An item."}, {"sources", {"item"}}}});
  each.add("outcomes", outcome);
  CHECK(ended_by(test::content_of(each)) == "2027-03-01 by item");
  each.tree["outcomes"][0]["items"][0]["sources"] = {"limit"};
  CHECK(ended_by(test::content_of(each)) == "2027-04-01 by outcome");
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

TEST_CASE("what is due for review is said where it stands, until the top says it of everything") {
  CHECK(told_on("2026-11-30").find("Look again by") == std::string::npos);
  CHECK(told_on("2027-06-01").find("Look again by") != std::string::npos);
  CHECK(told_on("2027-06-02").find("Look again by") == std::string::npos);
}

/// A family that asked and waits for an answer, which may take until 14 June 2027.
Content waiting_content() {
  Sample out = sample();
  out.add("questions", test::json(R"({"id":"tried","type":"steps","short":"Tried","title":"Tried?",
      "why":["Why."],"none":{"id":"none","label":"Nothing"}})"));
  out.add("deadlines", test::deadline("reply", "ask-since", 42));
  Tree& reply = out.tree["deadlines"][1];
  reply["sources"] = {"limit"};
  reply["kept"] = "Wait until {last_day}.";
  Tree& ask = out.add("steps", test::step("ask"));
  ask["state"] = test::json(R"({"side":"tried","label":"Asked","term":"reply",
      "waits":{"title":"Wait for the answer","text":"Note who said what."},
      "answer":{"short":"Answer","title":"What came of it?","why":["Why."],
        "options":[{"id":"waiting","label":"Nothing yet"},{"id":"no","label":"No"}],
        "since":{"short":"Since","title":"Since when?","why":["Why."]}}})");
  out.tree["problems"][0]["ladder"] = {"ask"};
  out.tree["interface"]["plan.by"] = "by {date}";
  return test::content_of(out);
}

/// Every form in which the family gets to read the last day of its answer.
std::vector<std::pair<const char*, std::string>> forms_on(const Content& content,
                                                          const Date& today) {
  Answers given = test::answers_of(
      content, R"({"care":"yes","tried":["ask"],"ask-answer":"waiting","ask-since":"2027-05-03"})");
  given.today = to_days(today);
  const Walk state = walk(content, given);
  const SummaryInput input{content, state.effective, state.asked, today, ""};
  const Summary all = summarise(input);
  const Summary brief = short_paper(input, {});
  return {{"the outcome as a text", to_plain_text(all)},
          {"the outcome as a page", to_html(all, content)},
          {"the short paper as a text", to_plain_text(brief)},
          {"the short paper as a page", to_html(brief, content)}};
}

/// Of how many mentions of the last day there are, those that keep their reserve.
std::pair<int, int> mentions(const std::string& text) {
  const std::string named = "14 maand6 2027";
  std::pair<int, int> out;
  for (std::size_t at = text.find(named); at != std::string::npos; at = text.find(named, at + 1)) {
    ++out.first;
    const std::size_t reserve = text.rfind("probably", at);
    if (reserve != std::string::npos && at - reserve < 30) ++out.second;
  }
  return out;
}

TEST_CASE("whatever names a last day past the end of the content says that it is only probable") {
  const Content content = waiting_content();
  for (const auto& each : forms_on(content, day("2027-06-01"))) {
    CAPTURE(each.first);
    CHECK(mentions(each.second).first > 0);
    CHECK(mentions(each.second).second == 0);
  }
  for (const auto& each : forms_on(content, day("2027-06-02"))) {
    CAPTURE(each.first);
    CAPTURE(each.second);
    CHECK(mentions(each.second).first > 0);
    CHECK(mentions(each.second).second == mentions(each.second).first);
  }
}

TEST_CASE("a calendar names a last day past the end of the content as probable") {
  const Content content = test::content_of(sample());
  Answers given = test::answers_of(content, R"({"care":"yes","letter":"2027-05-03"})");
  for (const char* today : {"2027-06-01", "2027-06-02"}) {
    given.today = to_days(day(today));
    const Walk state = walk(content, given);
    const std::string file =
        to_calendar(summarise(SummaryInput{content, state.effective, state.asked, day(today), ""}),
                    content, day(today));
    CHECK(file.find("BEGIN:VEVENT") != std::string::npos);
    CHECK((file.find("probably") != std::string::npos) == (std::string(today) == "2027-06-02"));
  }
}

}  // namespace
}  // namespace wijzer
