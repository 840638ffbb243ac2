// What an author takes into the workbench from elsewhere: a family's answers, examples, versions.
#include <doctest/doctest.h>

#include <string>
#include <vector>

#include "core/handover/handover_file.hpp"
#include "support/files.hpp"
#include "support/fixtures.hpp"
#include "workbench/driver.hpp"

namespace wijzer::test {
namespace {

/// Small sound content with a number and scenarios.
std::vector<SourceFile> small_files() {
  for (const Fixture& fixture : fixtures()) {
    if (fixture.name == "valid-number") return source_files(fixture);
  }
  FAIL("no such fixture");
  return {};
}

void type_handover(Driver& driver, const std::string& text) {
  driver.press("handover");
  driver.type(text.c_str());
  driver.press("take-handover");
}

TEST_CASE("what a family hands over becomes the state of the preview, as a code and as a file") {
  Driver driver(shipped_files(), {1600, 1000});
  driver.settle();
  workbench::Bench& bench = driver.bench();
  const Content& content = bench.loaded->content;
  const Answers answers = content.scenarios.front().answers;
  const std::string code = handover_code(content, answers, bench.today);
  REQUIRE_FALSE(code.empty());
  SUBCASE("a code") { type_handover(driver, code); }
  SUBCASE("what stands in the file") { type_handover(driver, handover_file(content, code, {})); }
  CHECK(bench.family.by_question == answers.by_question);
  CHECK(bench.told.find("Overgedragen op 2026-11-30") == 0);
}

TEST_CASE("each rule in the preview says what it comes to, and which questions it waits for") {
  Driver driver(small_files(), {1600, 1000});
  driver.settle();
  driver.press("truth");
  driver.frame();
  CHECK(driver.item("rule"));
  driver.press("rule");
  CHECK(driver.bench().selected == Place{"rules.json", "/criteria/0"});
}

TEST_CASE("a code that is mistyped says so in the language of the workbench, and changes nothing") {
  Driver driver(shipped_files(), {1600, 1000});
  driver.settle();
  workbench::Bench& bench = driver.bench();
  const Answers before = bench.family;
  std::string code = handover_code(bench.loaded->content,
                                   bench.loaded->content.scenarios.front().answers, bench.today);
  char& letter = code[code.size() / 2];
  letter = letter == '7' ? '8' : '7';
  type_handover(driver, code);
  CHECK(bench.family == before);
  CHECK(bench.told.find("vergelijk") != std::string::npos);
  driver.press("tongue");
  type_handover(driver, "U");
  CHECK(bench.told.find("codes are digits and letters") != std::string::npos);
}

TEST_CASE("examples at boundaries are taken one after another, as scenarios that pass") {
  Driver driver(small_files(), {1600, 1200});
  driver.settle();
  workbench::Bench& bench = driver.bench();
  const std::size_t before = bench.loaded->content.scenarios.size();
  driver.press("scenarios");
  driver.press("boundaries");
  driver.press("find-boundaries");
  driver.settle();
  const std::size_t found = bench.boundaries.size();
  REQUIRE(found > 1);
  const std::string file = bench.loaded->content.scenarios.front().place.file;
  for (int i = 0; i < 2; ++i) {
    driver.press("accept-boundary");
    driver.press("accept-in-" + file);
    driver.settle();
    CHECK(bench.document.text(bench.selected / "id")->starts_with("edge-"));
  }
  CHECK(bench.boundaries.size() == found - 2);
  CHECK(bench.loaded->content.scenarios.size() == before + 2);
  CHECK(failing_scenarios(bench.seen->check.diagnostics) == 0);
  // After another edit they may not be true any more.
  REQUIRE(bench.document.undo());
  driver.settle();
  CHECK_FALSE(driver.item("accept-boundary"));
  CHECK(driver.item("find-boundaries"));
}

}  // namespace
}  // namespace wijzer::test
