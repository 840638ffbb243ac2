// Papers and files: what was not chosen is in none of them, and all say the same.
#include "bindings/forms.hpp"

#include <doctest/doctest.h>

#include <algorithm>

#include "bindings/read_summary.hpp"
#include "bindings/sample_forms.hpp"
#include "core/conversation/session.hpp"
#include "core/summary/formats.hpp"
#include "support/files.hpp"
#include "support/html.hpp"
#include "support/printing.hpp"
#include "support/random.hpp"

namespace wijzer {
namespace {

using test::FamilyPapers;
using test::json;
using test::Page;
using test::Tree;

constexpr const char* both[] = {"short", "all"};

const Page& shipped_page() {
  static const Page page = [] {
    Page out;
    out.loaded = json(out.api.load(test::shipped_bundle()));
    return out;
  }();
  return page;
}

/// Answers of scenarios as the page sends them: those of `every`th one.
std::vector<Tree> families(std::size_t every = 1) {
  std::vector<Tree> out;
  for (const SourceFile& file : test::shipped_files()) {
    const std::optional<Tree> read = Tree::parse(file.text);
    if (!read || !read->contains("scenarios")) continue;
    for (const Tree& scenario : (*read)["scenarios"]) {
      Tree request = Tree{{"answers", scenario["answers"]}, {"address", "https://example.org/"}};
      request["today"] = scenario.value("today", "2026-11-21");
      request["sender"] = "Stichting Zorgpad";
      out.push_back(request);
    }
  }
  std::vector<Tree> some;
  for (std::size_t i = 0; i < out.size(); i += every) some.push_back(out[i]);
  return some;
}

std::string in_one_line(const std::string& text) {
  std::string out;
  for (const char letter : text) {
    const bool space = letter == ' ' || letter == '\n';
    if (!space || (!out.empty() && out.back() != ' ')) out += space ? ' ' : letter;
  }
  return out;
}

/// Letters and digits alone, so that what draws a form (signs, lines) does not count.
std::string letters(const std::string& text) {
  std::string out;
  for (const char letter : text) {
    const bool counts = (letter >= 'a' && letter <= 'z') || (letter >= 'A' && letter <= 'Z') ||
                        (letter >= '0' && letter <= '9');
    if (counts) out += letter;
  }
  return out;
}

void say_blocks(const Tree& blocks, std::string& out) {
  const auto say = [&](const Tree& text) { out += text.get<std::string>() + "\n"; };
  for (const Tree& block : blocks) {
    for (const char* key : {"text", "label", "aside"}) {
      if (block.contains(key)) say(block[key]);
    }
    if (block.contains("items")) {
      for (const Tree& item : block["items"]) say(item);
    }
    if (block.contains("rows")) {
      for (const Tree& row : block["rows"]) {
        const std::string text = row["text"].get<std::string>();
        out += row["name"].get<std::string>() + (text.empty() ? "" : ": ") + text + "\n";
      }
    }
    if (block.contains("blocks")) say_blocks(block["blocks"], out);
  }
}

void say_sections(const Tree& sections, std::string& out) {
  for (const Tree& section : sections) {
    out +=
        section["badge"].get<std::string>() + "\n" + section["heading"].get<std::string>() + "\n";
    say_blocks(section["blocks"], out);
    say_sections(section["sections"], out);
  }
}

/// What the page draws, and prints.
std::string drawn(const Tree& paper) {
  std::string out;
  const Tree& sections = paper["sections"];
  const bool titled = sections.size() > 0 && !sections[0]["heading"].get<std::string>().empty();
  if (!titled) out += paper["title"].get<std::string>() + "\n";
  say_sections(sections, out);
  return out;
}

std::vector<Tree> lines_of(const Tree& parts) {
  std::vector<Tree> out;
  for (const Tree& part : parts) {
    for (const Tree& line : part["lines"]) out.push_back(line);
  }
  return out;
}

std::size_t times(const std::string& text, const std::string& piece) {
  std::size_t out = 0;
  for (std::size_t at = text.find(piece); at != std::string::npos; at = text.find(piece, at + 1)) {
    ++out;
  }
  return out;
}

TEST_CASE("the page, the file and the text of every family say the same in the same order") {
  std::size_t compared = 0;
  for (const Tree& family : test::some_of(families())) {
    const FamilyPapers papers(shipped_page(), family);
    REQUIRE(papers.loaded["ok"] == true);
    for (const char* paper : both) {
      CAPTURE(family.dump());
      const std::string shown = letters(drawn(papers.ask("compose", paper)));
      const std::string html = papers.text("file", paper);
      CHECK(letters(test::visible_text(html)) == shown);
      CHECK(letters(papers.text("text", paper)) == shown);
      if (compared % 20 == 0) CHECK(test::html_problems(html) == std::vector<std::string>{});
      ++compared;
    }
  }
  CHECK(compared > test::share_of(400));
}

TEST_CASE("of a line that was not chosen no form holds a word, and of one that was each does") {
  test::Random random(12);
  std::size_t looked_for = 0;
  for (const Tree& family : test::some_of(families(3))) {
    const FamilyPapers papers(shipped_page(), family);
    for (const char* paper : both) {
      const std::vector<Tree> lines = lines_of(papers.loaded[paper]);
      const Tree& line = lines[random.below(lines.size())];
      const std::string words = in_one_line(line["text"].get<std::string>());
      const auto forms = [&](const Tree& without) {
        return std::vector{in_one_line(drawn(papers.ask("compose", paper, without))),
                           in_one_line(test::visible_text(papers.text("file", paper, without))),
                           in_one_line(papers.text("text", paper, without))};
      };
      const std::vector<std::string> with = forms(Tree::array());
      // What stands there twice is left out once. Room to write has no words.
      if (times(with[0], words) != 1 || times(with[1], words) != 1) continue;
      const std::vector<std::string> after = forms(Tree::array({line["line"]}));
      for (std::size_t i = 0; i < after.size(); ++i) {
        CAPTURE(words);
        CHECK(times(after[i], words) == 0);
        CHECK(after[i].size() < with[i].size());
      }
      CHECK(papers.text("file", paper, Tree::array({line["line"]})).find(words) ==
            std::string::npos);
      ++looked_for;
    }
  }
  CHECK(looked_for > test::share_of(80));
}

/// Whether this is the heading of a fold with folds in it that say something: parts of their own.
bool stands_above_parts(const Tree& blocks, const std::string& heading) {
  return std::any_of(blocks.begin(), blocks.end(), [&](const Tree& block) {
    if (block["kind"] != "folded") return false;
    const Tree& inside = block["blocks"];
    if (block["label"] != heading.c_str()) return stands_above_parts(inside, heading);
    return std::any_of(inside.begin(), inside.end(), [](const Tree& each) {
      return each["kind"] == "folded" && each["blocks"].size() > 0;
    });
  });
}

TEST_CASE("of a part that was left out as a whole the heading is gone as well") {
  std::size_t looked_at = 0;
  for (const Tree& family : families(25)) {
    const FamilyPapers papers(shipped_page(), family);
    for (const char* paper : both) {
      const std::string with = drawn(papers.ask("compose", paper));
      for (const Tree& part : papers.loaded[paper]) {
        const std::string heading = part["heading"].get<std::string>();
        if (times(with, heading + "\n") != 1) continue;
        // A layer of the outcome stands above several parts; so does a fold with folds in it.
        const bool is_layer = std::any_of(papers.all["sections"].begin(),
                                          papers.all["sections"].end(), [&](const Tree& layer) {
                                            return layer["heading"] == heading.c_str() ||
                                                   stands_above_parts(layer["blocks"], heading);
                                          });
        if (paper == both[1] && is_layer) continue;
        Tree without = Tree::array();
        for (const Tree& line : part["lines"]) without.push_back(line["line"]);
        CAPTURE(heading);
        CHECK(times(drawn(papers.ask("compose", paper, without)), heading + "\n") == 0);
        ++looked_at;
      }
    }
  }
  CHECK(looked_at > 100);
}

TEST_CASE("without any line a paper names who made it and when, and nothing of the family") {
  for (const Tree& family : families(40)) {
    const FamilyPapers papers(shipped_page(), family);
    for (const char* paper : both) {
      Tree without = Tree::array();
      for (const Tree& line : lines_of(papers.loaded[paper])) without.push_back(line["line"]);
      const std::string file = papers.text("file", paper, without);
      const std::string told = test::visible_text(file);
      CHECK(told.find("Stichting Zorgpad") != std::string::npos);
      CHECK(told.find(shipped_page().loaded["version"].get<std::string>()) != std::string::npos);
      CHECK(told.size() < 500);
      CHECK(papers.ask("compose", paper, without)["due_days"].size() == 0);
      for (const Tree& section : papers.all["sections"]) {
        CHECK(file.find(section["heading"].get<std::string>()) == std::string::npos);
      }
    }
  }
}

TEST_CASE("a word is explained only where it still stands, and marked only where it is explained") {
  const FamilyPapers papers(shipped_page(), families()[0]);
  const std::vector<Tree> lines = lines_of(papers.loaded["all"]);
  Tree without = Tree::array();
  // All but the first line and the list of words, which is the last one.
  for (std::size_t i = 1; i + 1 < lines.size(); ++i) without.push_back(lines[i]["line"]);
  const std::string few = papers.text("file", "all", without);
  CHECK(test::html_problems(few) == std::vector<std::string>{});
  CHECK(times(few, "<dt ") < times(papers.text("file", "all"), "<dt "));
  const std::string no_list = papers.text("file", "all", Tree::array({lines.back()["line"]}));
  CHECK(times(papers.text("file", "all"), "href=\"#w-") > 0);
  CHECK(times(no_list, "href=\"#w-") == 0);
  CHECK(times(no_list, "<dt ") == 0);
}

TEST_CASE("what the engine drew up is read again as it was") {
  for (const Scenario& scenario : test::shipped().scenarios) {
    const Walk state = walk(test::shipped(), scenario.answers);
    const Date day = from_days(scenario.answers.today.value_or(20778));
    JsonWriter first;
    first.begin_object();
    write_summary(first,
                  summarise({test::shipped(), state.effective, state.asked, day, "https://x/"}),
                  test::shipped());
    const std::string written = first.end_object().take();
    Content names;
    const Summary read = api::read_summary(parse_json("summary", written).value, names);
    JsonWriter second;
    second.begin_object();
    write_summary(second, read, names);
    CAPTURE(scenario.id.value);
    CHECK(second.end_object().take() == written);
  }
}

TEST_CASE("what sensitive lines give away stands on the short paper only when it is chosen") {
  std::size_t looked_for = 0;
  for (const Tree& family : families(3)) {
    const FamilyPapers without(shipped_page(), family);
    Tree ids = Tree::array();
    for (const Tree& line : without.all["sensitive"]) ids.push_back(line["id"]);
    if (ids.size() == 0) continue;
    const FamilyPapers with(shipped_page(), family, ids);
    CHECK(with.text("file", "short") != without.text("file", "short"));
    ++looked_for;
  }
  CHECK(looked_for >= 5);
}

TEST_CASE("what is no paper and no request is refused, and what was loaded stays") {
  FamilyPapers papers(shipped_page(), families()[0]);
  const std::string before = papers.text("text", "short");
  const std::string wrong[] = {"",
                               "{",
                               "[]",
                               "null",
                               "{\"short\":{}}",
                               R"({"short":{},"all":{}})",
                               R"({"short":{},"all":{},"today":"2026-02-30"})",
                               std::string(100'000, '['),
                               "{\"short\":\"\xff\"}"};
  for (const std::string& text : wrong) {
    CHECK(json(papers.forms.load(text)).contains("error"));
    CHECK(json(papers.forms.call(text)).contains("error"));
    CHECK(papers.text("text", "short") == before);
  }
  CHECK(papers.ask("fax", "short").contains("error"));
  CHECK(papers.ask("text", "long").contains("error"));
  CHECK(json(api::Forms{}.call("{}")).contains("error"));
  // Of another shape than ours: nothing of it comes on paper.
  const std::string odd = R"({"today":"2026-11-21","short":{"sections":[1,{"blocks":[{"kind":"x"},
      {"kind":"ruled","lines":-5},{"kind":"list","items":[{},[["a"]],[["b",1]]]}]}],"terms":[]},
      "all":7,"interface":[]})";
  CHECK(json(papers.forms.load(odd))["ok"] == true);
  CHECK(json(papers.forms.call(R"({"call":"file","paper":"short","without":[-1,"x",1e9],
      "own":{"notes":[1]}})"))
            .contains("text"));
}

TEST_CASE("of words that stand without their term a paper explains none") {
  const std::string words =
      R"({"sections":[{"id":"x","blocks":[{"kind":"paragraph","text":[["care","care"]]}]},
      {"id":"words","blocks":[{"kind":"rows","rows":[{"name":"care","text":"What care is."},
      {"name":"cure","text":"What a cure is."}]}]}],"terms":)";
  for (const bool has_term : {true, false}) {
    CAPTURE(has_term);
    const std::string paper = words + (has_term ? R"({"care":"What care is."}})" : "{}}");
    api::Forms forms;
    const std::string loaded = R"({"today":"2026-11-21","short":)" + paper + R"(,"all":)" + paper;
    REQUIRE(json(forms.load(loaded + "}"))["ok"] == true);
    const Tree file = json(forms.call(R"({"call":"file","paper":"short"})"));
    const std::string html = file["text"].get<std::string>();
    CHECK(times(html, "<dt id=\"w-care\">") == (has_term ? 1 : 0));
    CHECK(times(html, "a cure") == 0);
  }
}

}  // namespace
}  // namespace wijzer
