// The short paper: what it says of the family, what it leaves out until chosen, and that it ends.
#include "core/summary/short_paper.hpp"

#include <doctest/doctest.h>

#include <algorithm>

#include "core/summary/family_lines.hpp"
#include "core/summary/formats.hpp"
#include "support/family.hpp"
#include "support/files.hpp"
#include "support/sample.hpp"

namespace wijzer {
namespace {

using test::Family;
using test::Ids;
using test::items_in;
using test::json;
using test::Sample;

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
