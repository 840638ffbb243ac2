// The short paper: what it says of the family, what it leaves out until chosen, and that it ends.
#include "core/summary/short_paper.hpp"

#include <doctest/doctest.h>

#include <algorithm>

#include "core/conversation/session.hpp"
#include "core/summary/draft.hpp"
#include "core/summary/family_lines.hpp"
#include "core/summary/formats.hpp"
#include "support/files.hpp"
#include "support/sample.hpp"

namespace wijzer {
namespace {

using test::json;
using test::Sample;
using Ids = std::vector<std::string>;

/// Walks with these answers, and hands on what papers are drawn up from.
struct Family {
  Family(const Content& content, Answers given) : content_(content) {
    if (!given.today) given.today = to_days(*parse_date("2026-11-21"));
    state_ = walk(content, given);
  }
  Family(const Content& content, const std::string& answers)
      : Family(content, test::answers_of(content, answers)) {}

  [[nodiscard]] SummaryInput input() const {
    return {content_,
            state_.effective,
            state_.asked,
            from_days(*state_.effective.today),
            "https://example.org/wizard/",
            "Stichting Zorgpad"};
  }
  [[nodiscard]] Summary paper(const Ids& chosen = {}) const { return short_paper(input(), chosen); }
  [[nodiscard]] Ids sensitive_ids() const {
    Ids out;
    for (const SensitiveLine& line : sensitive_lines(content_, state_.effective, state_.asked)) {
      out.push_back(line.id);
    }
    return out;
  }
  [[nodiscard]] Ids sensitive() const {
    Ids out;
    for (const SensitiveLine& line : sensitive_lines(content_, state_.effective, state_.asked)) {
      out.push_back(line.id + ": " + line.label);
    }
    return out;
  }

 private:
  const Content& content_;
  Walk state_;
};

/// Questions of which the answers matter to a route, with briefs on two lines.
Sample told() {
  Sample sample;
  test::Tree& age = sample.add("questions", test::number("age", 0, 25));
  age["brief_line"] = 1;
  age["brief"] = "{answer} old";
  test::Tree& where = sample.add("questions", test::choice("where", {"home", "away"}));
  where["brief_line"] = 1;
  where["brief_unknown"] = "sometimes here";
  where["options"][0]["brief"] = "at home";
  test::Tree& ill = sample.add("questions", test::multiple("ill", {"heart", "mind", "legs"}));
  ill["brief_line"] = 2;
  ill["options"][0]["brief"] = "a weak heart";
  ill["options"][1]["brief"] = "a heavy mind";
  ill["options"][1]["sensitive"] = true;
  ill["options"][2]["brief"] = "weak legs";
  test::Tree& hope = sample.add("questions", test::choice("hope", {"yes", "no"}));
  hope["brief_line"] = 2;
  hope["sensitive"] = true;
  hope["options"][1]["brief"] = "no hope";
  sample.add("criteria", test::criterion("young", json(R"({"question":"age","below":18})")));
  sample.add("criteria", test::criterion("home", json(R"({"question":"where","is":"home"})")));
  sample.add("criteria", test::criterion("weak", json(R"({"any":[{"question":"ill","has":"heart"},
      {"question":"ill","has":"mind"},{"question":"ill","has":"legs"}]})")));
  sample.add("criteria", test::criterion("lost", json(R"({"question":"hope","is":"no"})")));
  sample.add("routes", test::route("r", json(R"({"all":[{"criterion":"young"},{"criterion":"home"},
      {"criterion":"weak"},{"criterion":"lost"}]})")));
  return sample;
}

constexpr const char* all = R"({"age":6,"where":"home","ill":["heart","mind","legs"],"hope":"no"})";

TEST_CASE("answers are told in the author's short words, line by line, as sentences") {
  const Content content = test::content_of(told());
  CHECK(family_lines(Family(content, all).input(), {}) ==
        Ids{"6 jaar old, at home.", "A weak heart, weak legs."});
  CHECK(family_lines(Family(content, R"({"age":"unknown","where":"unknown"})").input(), {}) ==
        Ids{"Sometimes here."});
  CHECK(family_lines(Family(content, R"({"age":"unknown","where":"away"})").input(), {}).empty());
}

TEST_CASE("what is sensitive stands nowhere on the paper until it is chosen") {
  const Content content = test::content_of(told());
  const Family family(content, all);
  CHECK(family.sensitive() == Ids{"ill.mind: label mind", "hope: short hope"});
  const auto holds = [&](const Ids& chosen, const char* words) {
    JsonWriter writer;
    writer.begin_object();
    write_summary(writer, family.paper(chosen), content);
    return writer.end_object().take().find(words) != std::string::npos;
  };
  for (const char* words : {"heavy mind", "no hope"}) CHECK_FALSE(holds({}, words));
  CHECK(holds({"ill.mind"}, "heavy mind"));
  CHECK_FALSE(holds({"ill.mind"}, "no hope"));
  CHECK(holds({"hope"}, "no hope"));
  CHECK(holds({}, "weak heart"));
}

TEST_CASE("what else the paper says does not give away what is sensitive") {
  Sample sample = told();
  test::Tree& route = sample.tree["routes"][0];
  route["covers"] = json(R"([{"text":"talks","when":{"question":"ill","has":"mind"}},
      {"text":"nursing"}])");
  sample.add("steps", test::step("see-doctor"));
  sample.add("steps", test::step("see-nurse"));
  route["steps"] = json(R"([{"step":"see-doctor","when":{"question":"ill","has":"mind"}},
      {"step":"see-nurse"}])");
  const Content content = test::content_of(sample);
  const Family family(content, all);
  const auto count = [&](const Ids& chosen) {
    const std::string text = to_plain_text(family.paper(chosen));
    return std::vector{text.find("talks") != std::string::npos,
                       text.find(content.steps[0].title) != std::string::npos,
                       text.find("nursing") != std::string::npos,
                       text.find(content.steps[1].title) != std::string::npos};
  };
  CHECK(count({"ill.mind", "hope"}) == std::vector{true, true, true, true});
  CHECK(count({"hope"}) == std::vector{false, false, true, true});
}

TEST_CASE("no paper of the scenarios holds sensitive words that were not chosen") {
  std::size_t looked_for = 0;
  for (const Scenario& scenario : test::shipped().scenarios) {
    const Family family(test::shipped(), scenario.answers);
    JsonWriter writer;
    writer.begin_object();
    write_summary(writer, family.paper(), test::shipped());
    const std::string paper = writer.end_object().take();
    const SummaryInput input = family.input();
    for (const QuestionIndex index : input.asked) {
      const std::vector<Option>& options = options_of(input.content[index]);
      for (std::uint32_t i = 0; i < options.size(); ++i) {
        const bool picked = input.answers[index].picked.has(OptionIndex{i});
        const bool sensitive = options[i].sensitive || input.content[index].sensitive;
        if (!picked || !sensitive || options[i].brief.empty()) continue;
        CAPTURE(scenario.id.value);
        CAPTURE(options[i].brief);
        CHECK(paper.find(options[i].brief) == std::string::npos);
        ++looked_for;
      }
    }
  }
  CHECK(looked_for > 20);
}

TEST_CASE("what does not fit on a line about the family is counted") {
  Sample sample = told();
  for (test::Tree& option : sample.tree["questions"][2]["options"]) {
    if (option.contains("brief")) option["brief"] = std::string(120, 'x');
  }
  const Content content = test::content_of(sample);
  const Ids lines = family_lines(Family(content, all).input(), {"ill.mind"});
  REQUIRE(lines.size() == 2);
  CHECK(lines[1] == "X" + std::string(119, 'x') + " [paper.more]");
}

TEST_CASE("mistakes in what is told in short are named") {
  const auto found = [](auto change) {
    Sample sample = told();
    change(sample.tree["questions"]);
    return test::short_forms(test::load(sample.text()).diagnostics);
  };
  CHECK(found([](test::Tree& questions) { questions[0].erase("brief_line"); }) ==
        Ids{"bad-range /questions/0/brief_line"});
  CHECK(found([](test::Tree& questions) { questions[0]["brief_line"] = 6; }) ==
        Ids{"bad-range /questions/0/brief_line"});
  CHECK(found([](test::Tree& questions) { questions[1]["brief"] = "here"; }) ==
        Ids{"wrong-type /questions/1/brief"});
  CHECK(found([](test::Tree& questions) { questions[2]["options"][1].erase("brief"); }) ==
        Ids{"missing-key /questions/2/options/1/sensitive"});
  CHECK(found([](test::Tree&) {}).empty());
}

std::vector<std::string> items_of(const Section& section) {
  std::vector<std::string> out;
  for (const Block& block : section.blocks) {
    const List* list = std::get_if<List>(&block.node);
    if (list == nullptr) continue;
    for (const Text& item : list->items) {
      out.emplace_back();
      for (const Run& run : item) out.back() += run.text;
    }
  }
  return out;
}

std::size_t items_in(const Section& section) { return items_of(section).size(); }

TEST_CASE("each part of the paper of every family in the scenarios has its bound") {
  // One more than the bound of each takes the line that would say so.
  const std::pair<const char*, std::size_t> bounds[] = {{"paper-question", 4},
                                                        {"paper-last-day", 3},
                                                        {"paper-done", 7},
                                                        {"paper-ask", 6},
                                                        {"paper-bring", 9}};
  std::vector<std::size_t> most(std::size(bounds));
  for (const Scenario& scenario : test::shipped().scenarios) {
    const Family family(test::shipped(), scenario.answers);
    const Summary paper = family.paper();
    CHECK(family_lines(family.input(), {}).size() <= 5);
    for (const Section& section : paper.sections) {
      for (std::size_t i = 0; i < std::size(bounds); ++i) {
        if (section.id != bounds[i].first) continue;
        CAPTURE(scenario.id.value);
        CHECK(items_in(section) <= bounds[i].second);
        const Line* last = std::get_if<Line>(&section.blocks.back().node);
        CHECK((last == nullptr || last->text.front().text.find("... en 1 meer") != 0));
        most[i] = std::max(most[i], items_in(section));
      }
    }
  }
  for (std::size_t i = 0; i < std::size(bounds); ++i) {
    CAPTURE(bounds[i].first);
    CHECK(most[i] > 1);
  }
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

TEST_CASE("who pays stands on the paper in the words of the screen") {
  const auto rows_of = [](const std::vector<Section>& sections, const std::string& id) {
    Ids out;
    for (const Section& section : sections) {
      if (section.id != id) continue;
      for (const Block& block : section.blocks) {
        const Rows* rows = std::get_if<Rows>(&block.node);
        if (rows == nullptr) continue;
        for (const Rows::Row& row : rows->rows) {
          out.push_back(row.name);
          for (const Run& run : row.text) out.back() += run.text;
        }
      }
    }
    return out;
  };
  std::size_t compared = 0;
  for (const Scenario& scenario : test::shipped().scenarios) {
    const Family family(test::shipped(), scenario.answers);
    const Ids on_screen = rows_of(summarise(family.input()).sections.front().sections, "payers");
    CHECK(rows_of(family.paper(family.sensitive_ids()).sections, "paper-payers") == on_screen);
    compared += on_screen.size();
  }
  CHECK(compared > 100);
}

TEST_CASE("what was done is told as the family said it, without what a later step only implies") {
  std::string text =
      to_plain_text(Family(test::shipped(), R"({"goal":"stuck","stuck-where":["insurer"],
          "stuck-insurer":["less"],"tried-care":["reconsider"],
          "insurer-reconsider-answer":"waiting","insurer-reconsider-since":"2026-11-14",
          "tried-help":["none"]})")
                        .paper());
  std::replace(text.begin(), text.end(), '\n', ' ');
  CHECK(text.find("- Om een heroverweging gevraagd (14 november 2026): nog geen antwoord bekend") !=
        std::string::npos);
  CHECK(text.find("Wanneer, bij wie, wat kwam eruit:") != std::string::npos);
  CHECK(text.find("Vraag de verzekeraar op papier om de reden") == std::string::npos);
  // Until when she waits stands there in words that stay true.
  CHECK(text.find("zaterdag 26 december 2026") != std::string::npos);
}

TEST_CASE("each last day on the paper says its date, that it was, or that it is not known") {
  const auto day_of = [](const std::string& letter) {
    const Family family(test::shipped(), R"({"goal":"stuck","stuck-where":["gemeente"],
        "stuck-gemeente":["disagree"],"tried-public":["none"],"tried-help":["none"],
        "letter-gemeente":")" + letter + "\"}");
    std::string text = to_plain_text(family.paper());
    std::replace(text.begin(), text.end(), '\n', ' ');
    return text;
  };
  const std::string title = "Laatste dag voor bezwaar bij de gemeente: ";
  CHECK(
      day_of("2026-11-10").find("Maak bezwaar bij de gemeente uiterlijk op dinsdag 22 december") !=
      std::string::npos);
  CHECK(day_of("2026-02-03").find(title + "dat was dinsdag 17 maart 2026") != std::string::npos);
  CHECK(day_of("unknown").find(title + "die weten wij nog niet") != std::string::npos);
}

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
    const Draft draft(family.input());
    const std::vector<std::string> days = last_day_lines(draft);
    const std::vector<Ladder>& ladders = draft.advice().ladders;
    const bool will_not_get_better =
        std::any_of(ladders.begin(), ladders.end(),
                    [](const auto& each) { return !test::shipped()[each.problem].alone.empty(); });
    CHECK(has_day == (!will_not_get_better || !days.empty()));
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

TEST_CASE(
    "a step that a law names for the verdict on the paper stays when a prognosis is left out") {
  const Family family(test::shipped(), R"({"goal":"route","age":6,"care-now":["none"],
      "living":"home","help":["nursing","personal-care","guidance"],"care-reason":"both",
      "extra":["none"],"more-than-usual":"yes","causes":["body-illness","intellectual"],
      "intellectual-need":"nearly-everything","supervision":"permanent","mainly-nursing":"no",
      "lasting":"yes","last-months":"long","situation":["none"]})");
  const std::string first = "1. Vraag de Wlz aan bij het CIZ";
  CHECK(to_plain_text(family.paper()).find(first) != std::string::npos);
}

TEST_CASE("the paper names who made it, when, and of which version, and that nothing was sent") {
  const std::string text =
      to_plain_text(Family(test::shipped(), R"({"goal":"route","age":6})").paper());
  for (const char* words : {"Stichting Zorgpad", "21 november 2026", "https://example.org/wizard/",
                            "Niets hiervan is verstuurd", "Onze vraag"}) {
    CAPTURE(words);
    CHECK(text.find(words) != std::string::npos);
  }
  CHECK(text.find(test::shipped().version) != std::string::npos);
}

}  // namespace
}  // namespace wijzer
