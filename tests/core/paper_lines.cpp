// What stands in the lists of the short paper: last days, what was done, whom to ask and what to
// bring.
#include <doctest/doctest.h>

#include <algorithm>
#include <variant>

#include "core/summary/draft.hpp"
#include "core/summary/formats.hpp"
#include "core/summary/short_paper.hpp"
#include "support/family.hpp"
#include "support/files.hpp"

namespace wijzer {
namespace {

using test::Family;
using test::Ids;
using test::items_in;
using test::items_of;

TEST_CASE(
    "every paper says whether there is a last day, but for a child that will not get better, and "
    "what it was made for") {
  std::size_t without = 0;
  for (const Scenario& scenario : test::shipped().scenarios) {
    CAPTURE(scenario.id.value);
    bool has_day = false;
    bool has_question = false;
    const Family family(test::shipped(), scenario.answers);
    for (const Section& section : family.paper().sections) {
      if (section.id == "paper-last-day") {
        has_day = items_in(section) > 0;
        without += items_of(section) == Ids{"Geen termijn bekend"} ? 1U : 0U;
      }
      has_question = has_question || (section.id == "paper-question" && items_in(section) > 0);
    }
    const SummaryInput input = family.input();
    const Draft draft(input);
    const std::vector<std::string> days = last_day_lines(draft);
    const std::vector<Ladder>& ladders = draft.advice().ladders;
    const Plan& plan = draft.advice().plan;
    const bool has_term =
        std::any_of(plan.items.begin(), plan.items.end(),
                    [](const auto& item) { return item && test::shipped()[*item].deadline; }) ||
        std::any_of(plan.waiting.begin(), plan.waiting.end(),
                    [](StepIndex step) { return test::shipped()[step].state->term.has_value(); });
    const bool will_not_get_better =
        std::any_of(ladders.begin(), ladders.end(),
                    [](const auto& each) { return !test::shipped()[each.problem].alone.empty(); });
    CHECK(has_day == (!days.empty() || !(will_not_get_better || has_term)));
    CHECK(has_question ==
          (draft.alone() == nullptr && (draft.shows_routes() || !draft.advice().ladders.empty())));
  }
  CHECK(without > 100);
}

TEST_CASE(
    "the paper names whom a question is for, and a contact once, with its number in one piece") {
  std::size_t named = 0;
  for (const Scenario& scenario : test::shipped().scenarios) {
    CAPTURE(scenario.id.value);
    const std::string text = to_plain_text(Family(test::shipped(), scenario.answers).paper());
    CHECK(text.find("Het Juiste Loket. Het Juiste Loket") == std::string::npos);
    for (const Contact& contact : test::shipped().contacts) {
      for (const Reach& reach : contact.reach) {
        if (reach.kind != Reach::Kind::Phone || reach.value.find(' ') == std::string::npos)
          continue;
        CHECK(text.find(reach.value) == std::string::npos);
      }
    }
    named += text.find("Het Juiste Loket: Wij lopen vast") != std::string::npos ? 1U : 0U;
  }
  CHECK(named > 10);
}

TEST_CASE("nothing to bring or to ask stands on the paper twice, the second time with more words") {
  std::size_t compared = 0;
  for (const Scenario& scenario : test::shipped().scenarios) {
    for (const Section& section : Family(test::shipped(), scenario.answers).paper().sections) {
      if (section.id != "paper-bring" && section.id != "paper-ask") continue;
      const std::vector<std::string> items = items_of(section);
      for (const std::string& one : items) {
        for (const std::string& other : items) {
          if (&one == &other) continue;
          CAPTURE(scenario.id.value);
          CAPTURE(other);
          CHECK_FALSE(other.starts_with(one));
          ++compared;
        }
      }
    }
  }
  CHECK(compared > 1'000);
}

TEST_CASE("a paper asks nothing that only the family itself can say") {
  for (const Scenario& scenario : test::shipped().scenarios) {
    const Family family(test::shipped(), scenario.answers);
    for (const Section& section : family.paper().sections) {
      if (section.id != "paper-ask") continue;
      for (const std::string& text : items_of(section)) {
        CAPTURE(scenario.id.value);
        for (const Criterion& criterion : test::shipped().criteria) {
          CHECK(text != criterion.text_unknown);
        }
      }
    }
  }
}

TEST_CASE("a paper that knows nothing of the child has room to write") {
  const auto child_of = [](const char* answers) {
    for (const Section& section : Family(test::shipped(), answers).paper().sections) {
      if (section.id == "paper-child") return section.blocks;
    }
    return std::vector<Block>{};
  };
  const std::vector<Block> nothing = child_of(R"({"goal":"stuck","stuck-where":["start"]})");
  REQUIRE(nothing.size() == 1);
  CHECK(std::holds_alternative<Ruled>(nothing.front().node));
  for (const Block& block : child_of(R"({"goal":"route","age":6})")) {
    CHECK(std::holds_alternative<Line>(block.node));
  }
}

TEST_CASE("each last day on the paper says its date, that it was, or that it is not known") {
  const auto day_of = [](const std::string& letter) {
    const Family family(test::shipped(), R"({"goal":"stuck","stuck-where":["gemeente"],
        "stuck-gemeente":["disagree"],"tried-public":["none"],"tried-help":["none"],
        "letter-gemeente":")" + letter + "\"}");
    return family.words();
  };
  const std::string title = "Laatste dag voor bezwaar bij de gemeente: ";
  CHECK(
      day_of("2026-11-10").find("Maak bezwaar bij de gemeente uiterlijk op dinsdag 22 december") !=
      std::string::npos);
  CHECK(day_of("2026-02-03").find(title + "dat was dinsdag 17 maart 2026") != std::string::npos);
  CHECK(day_of("unknown").find(title + "die weten wij nog niet") != std::string::npos);
}

TEST_CASE("what was done is told as the family said it, without what a later step only implies") {
  std::string text = Family(test::shipped(), R"({"goal":"stuck","stuck-where":["insurer"],
          "stuck-insurer":["less"],"tried-care":["reconsider"],
          "insurer-reconsider-answer":"waiting","insurer-reconsider-since":"2026-11-14",
          "tried-help":["none"]})")
                         .words();
  CHECK(text.find("- Om een heroverweging gevraagd (14 november 2026): nog geen antwoord bekend") !=
        std::string::npos);
  CHECK(text.find("Wanneer, bij wie, wat kwam eruit:") != std::string::npos);
  CHECK(text.find("Vraag de verzekeraar op papier om de reden") == std::string::npos);
  // Until when she waits stands there in words that stay true.
  CHECK(text.find("zaterdag 26 december 2026") != std::string::npos);
  CHECK(text.find("Geen termijn bekend") == std::string::npos);
  // The day of an answer is not that of what was asked.
  text = Family(test::shipped(), R"({"goal":"stuck","stuck-where":["gemeente"],
      "stuck-gemeente":["disagree"],"letter-gemeente":"2026-09-10","tried-public":["objection"],
      "objection-gemeente-answer":"partly","objection-gemeente-on":"2026-10-29",
      "tried-help":["none"]})")
             .words();
  CHECK(text.find("- Bezwaar gemaakt: wij krijgen voor een deel gelijk (29 oktober 2026)") !=
        std::string::npos);
}

}  // namespace
}  // namespace wijzer
