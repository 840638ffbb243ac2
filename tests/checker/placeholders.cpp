// What the program fills in is declared per text, and the sources agree with what is declared.
#include "checker/placeholders.hpp"

#include <doctest/doctest.h>

#include <map>
#include <set>

#include "checker/check.hpp"
#include "checker/outcome_sizes.hpp"
#include "checker/visit.hpp"
#include "core/conversation/session.hpp"
#include "core/summary/formats.hpp"
#include "pages/pages.hpp"
#include "support/files.hpp"
#include "support/printing.hpp"
#include "support/random.hpp"

namespace wijzer {
namespace {

using Names = std::set<std::string>;
/// By key of the interface.
using Filled = std::map<std::string, Names>;

Names declared(const std::string& id) {
  Names out;
  for (const check::Placeholder& each : check::placeholders_of(id)) out.emplace(each.name);
  return out;
}

bool part_of_word(char letter) {
  return (letter >= 'a' && letter <= 'z') || (letter >= '0' && letter <= '9') || letter == '_';
}

/// Of C++: phrase(content, "key", {{"name", value}, ...}).
void add_phrases(const std::string& source, Filled& filled) {
  const std::string begin = "\", {{\"";
  // Whatever the formatter did to the white space.
  std::string text;
  for (const char letter : source) {
    const bool space = letter == ' ' || letter == '\n';
    if (!space) text += letter;
    if (space && text.ends_with(",")) text += ' ';
  }
  for (std::size_t at = text.find(begin); at != std::string::npos; at = text.find(begin, at + 1)) {
    const std::size_t quote = text.rfind('"', at - 1);
    Names& names = filled[text.substr(quote + 1, at - quote - 1)];
    const std::string values = text.substr(at, text.find("}}", at) - at);
    for (std::size_t name = values.find("{\""); name != std::string::npos;
         name = values.find("{\"", name + 1)) {
      names.insert(values.substr(name + 2, values.find('"', name + 2) - name - 2));
    }
  }
}

/// Of TypeScript: texts('key', { name, other: value }).
void add_texts(const std::string& source, Filled& filled) {
  const std::string begin = "', { ";
  for (std::size_t at = source.find(begin); at != std::string::npos;
       at = source.find(begin, at + 1)) {
    const std::size_t quote = source.rfind('\'', at - 1);
    const std::string key = source.substr(quote + 1, at - quote - 1);
    if (key.find('.') == std::string::npos) continue;
    std::size_t depth = 0;
    bool value = false;
    std::string name;
    for (std::size_t i = at + 3; i < source.size(); ++i) {
      const char letter = source[i];
      if (letter == '{' || letter == '(') ++depth;
      if (letter == '}' || letter == ')') --depth;
      if (depth == 0 && !name.empty()) filled[key].insert(name);
      if (depth == 0) break;
      if (depth > 1 || value) value = value && !(depth == 1 && letter == ',');
      if (depth > 1 || value) continue;
      if (part_of_word(letter)) name += letter;
      if ((letter == ':' || letter == ',') && !name.empty()) {
        filled[key].insert(name);
        name.clear();
      }
      if (letter == ':') value = true;
    }
  }
}

/// Everything that the sources fill in under a key that stands there; not what they choose a key
/// for first.
Filled filled_by_sources() {
  Filled out;
  for (const char* folder : {"wasm/core/summary", "wasm/bindings", "wasm/pages"}) {
    for (const std::string& name : test::names_in(folder, ".cpp")) {
      add_phrases(test::read_text(std::string(folder) + "/" + name), out);
    }
  }
  for (const char* folder : {"web/src", "web/src/screens"}) {
    for (const std::string& name : test::names_in(folder, ".ts")) {
      add_texts(test::read_text(std::string(folder) + "/" + name), out);
    }
  }
  return out;
}

TEST_CASE("what the sources fill in is declared, and nothing else is") {
  const Filled filled = filled_by_sources();
  CHECK(filled.size() > 30);
  CHECK(filled.at("result.version") == Names{"version", "date"});
  CHECK(filled.at("preview.verdict") == Names{"route", "before", "after"});
  for (const auto& each : filled) {
    CAPTURE(each.first);
    CHECK(declared("interface." + each.first) == each.second);
  }
}

TEST_CASE("no text of the shipped content reaches a parent with a brace in it") {
  const Content& content = test::shipped();
  const Date today = *parse_date("2026-11-21");
  for (const Scenario& scenario : test::some_of(content.scenarios)) {
    const Walk way = walk(content, scenario.answers);
    const std::string text = to_plain_text(
        summarise(SummaryInput{content, way.effective, way.asked, today, "https://example.org"}));
    CAPTURE(scenario.id.value);
    CHECK(text.find_first_of("{}") == std::string::npos);
  }
  for (const pages::PageFile& page : pages::make_pages({content, "", "", "index.html", {}})) {
    CAPTURE(page.name);
    CHECK(page.html.find_first_of("{}") == std::string::npos);
  }
}

TEST_CASE("every text of the shipped content that declares placeholders has those it needs") {
  std::size_t with = 0;
  check::for_each_text(test::shipped(), [&](const check::TextUnit& unit) {
    Names found;
    for (const std::string& one : check::braces_in(unit.text)) found.insert(one);
    for (const check::Placeholder& each : check::placeholders_of(unit.id)) {
      ++with;
      CAPTURE(unit.id);
      CAPTURE(std::string(each.name));
      CHECK((!each.required || found.contains("{" + std::string(each.name) + "}")));
    }
  });
  CHECK(with > 50);
}

TEST_CASE("whatever stands in braces is seen, and a brace that stands alone") {
  struct Row {
    const char* text;
    std::vector<std::string> braces;
  };
  const Row rows[] = {
      {"Geen.", {}},
      {"Op {day}.", {"{day}"}},
      {"{a}{b}", {"{a}", "{b}"}},
      {"{last day} {Day} { day }", {"{last day}", "{Day}", "{ day }"}},
      {"{day", {"{"}},
      {"day}", {"}"}},
      {"{{day}}", {"{", "{day}", "}"}},
      {"}{", {"}", "{"}},
  };
  for (const Row& row : rows) {
    CAPTURE(row.text);
    CHECK(check::braces_in(row.text) == row.braces);
  }
}

TEST_CASE("the spread of numbers is told by four of them") {
  const check::Spread spread = check::spread_of({5, 1, 9, 2, 3, 4, 6, 7, 8, 10, 11});
  CHECK(spread.least_of_ten == 2);
  CHECK(spread.median == 6);
  CHECK(spread.most_of_ten == 10);
  CHECK(spread.most == 11);
}

TEST_CASE("what is counted over the scenarios needs scenarios") {
  Content content = test::shipped();
  const auto found = [&content] {
    Diagnostics diagnostics;
    check::check_placeholders(content, diagnostics);
    return diagnostics;
  };
  CHECK(found().empty());
  content.scenarios.clear();
  const Diagnostics diagnostics = found();
  REQUIRE(diagnostics.size() == 2);
  CHECK(diagnostics.front().check == "unknown-placeholder");
  CHECK(diagnostics.front().message.find("{few_questions}") != std::string::npos);
  CHECK(diagnostics.back().message.find("add scenarios") != std::string::npos);
}

}  // namespace
}  // namespace wijzer
