// What an author sees while the checks go on, and what the working copy is compared with.
#include <doctest/doctest.h>

#include <algorithm>
#include <cstdint>
#include <optional>
#include <set>
#include <string>
#include <vector>

#include "support/files.hpp"
#include "support/fixtures.hpp"
#include "workbench/driver.hpp"

namespace wijzer::test {
namespace {

/// Small sound content, with a rule that holds below this age.
std::vector<SourceFile> below(const std::string& age) {
  for (const Fixture& fixture : fixtures()) {
    if (fixture.name != "valid-number") continue;
    std::vector<SourceFile> files = source_files(fixture);
    for (SourceFile& file : files) {
      const std::size_t at = file.text.find("\"below\": 10");
      if (at != std::string::npos) file.text.replace(at, 11, "\"below\": " + age);
    }
    return files;
  }
  FAIL("no such fixture");
  return {};
}

bool tells(const Diagnostics& findings, const std::string& check) {
  return std::any_of(findings.begin(), findings.end(),
                     [&](const Diagnostic& each) { return each.check == check; });
}

TEST_CASE("what is wrong with a text is told before the proof, beside what the proof told before") {
  Driver driver(below("10"));
  workbench::Bench& bench = driver.bench();
  // What becomes of the scenarios is told after the proof.
  REQUIRE(bench.document.set_value({"rules.json", "/criteria/0/when/all/1/below"}, "1"));
  driver.settle();
  REQUIRE(tells(bench.findings(), "scenario-failed"));
  CHECK_FALSE(tells(bench.findings(), "promise-in-text"));
  const Place text{"rules.json", "/criteria/0/true"};
  REQUIRE(bench.document.set_text(text, "Wij beloven: u krijgt zorg. Dat is zo."));
  driver.frame();
  // Reading the files and looking at the texts.
  int pieces = 0;
  while (!bench.has_early_findings() && pieces < 5) {
    bench.work();
    ++pieces;
  }
  CHECK(pieces <= 2);
  CHECK(bench.stale());
  CHECK(tells(bench.findings(), "promise-in-text"));
  CHECK(tells(bench.findings(), "scenario-failed"));
  REQUIRE(bench.document.undo());
  driver.frame();
  for (int i = 0; i < pieces; ++i) bench.work();
  CHECK(bench.stale());
  CHECK_FALSE(tells(bench.findings(), "promise-in-text"));
}

TEST_CASE("what the proof finds is shown before its figures are counted") {
  Driver driver(below("10"), {1600, 1000});
  driver.settle();
  workbench::Bench& bench = driver.bench();
  driver.press("proof");
  REQUIRE(driver.item("varieties"));
  REQUIRE(bench.document.set_value({"rules.json", "/criteria/0/when/all/1/below"}, "1"));
  driver.frame();
  while (bench.stale()) bench.work();
  driver.frame();
  CHECK(tells(bench.findings(), "scenario-failed"));
  CHECK(bench.counting());
  CHECK_FALSE(bench.compared());
  CHECK_FALSE(driver.item("varieties"));
  SUBCASE("and they come when nobody stops it") {}
  SUBCASE("and they come after a stop") {
    driver.press("stop");
    CHECK_FALSE(bench.busy());
    CHECK(tells(bench.findings(), "scenario-failed"));
    driver.press("go-on");
  }
  while (!bench.compared()) bench.work();
  CHECK(bench.counting());
  driver.settle();
  CHECK_FALSE(bench.counting());
  CHECK(driver.item("varieties"));
}

/// Where something of a tab is drawn while the checks go on after an edit: every height that it
/// has.
std::set<float> heights_of(Driver& driver, const char* tab, const char* name, const char* age) {
  std::set<float> out;
  const auto look = [&] {
    driver.frame();
    driver.frame();
    REQUIRE(driver.item(name));
    out.insert(driver.item(name)->top);
  };
  driver.press(tab);
  look();
  workbench::Bench& bench = driver.bench();
  REQUIRE(bench.document.set_value({"rules.json", "/criteria/0/when/all/1/below"}, age));
  for (look(); bench.busy(); look()) bench.work();
  return out;
}

TEST_CASE("nothing that an author reads or presses moves when the proof comes") {
  Driver driver(below("10"), {1600, 1000});
  driver.settle();
  CHECK(heights_of(driver, "findings", "find-finding", "9").size() == 1);
  CHECK(heights_of(driver, "proof", "find-witnesses", "8").size() == 1);
}

TEST_CASE("a finding under the mouse stays there when others come above it") {
  Driver driver(shipped_files(), {1600, 600});
  workbench::Bench& bench = driver.bench();
  const Place age{"criteria/child.json", "/criteria/0/when/below"};
  const auto prove = [&](const char* value) {
    REQUIRE(bench.document.set_value(age, value));
    driver.frame();
    while (bench.stale()) bench.work();
  };
  prove("17");
  driver.press("findings");
  const int few = failing_scenarios(bench.findings());
  REQUIRE(few > 0);
  const std::optional<workbench::HookedItem> row = driver.item("finding");
  REQUIRE(row);
  ImGui::GetIO().AddMousePosEvent(row->left + 5, row->top + 5);
  driver.frame();
  driver.frame();
  // Scenarios of other files, which stand before and behind.
  prove("9");
  REQUIRE(failing_scenarios(bench.findings()) > few);
  for (int i = 0; i < 3; ++i) driver.frame();
  const auto& items = workbench::hooked_items();
  const auto same =
      std::find_if(items.begin(), items.end(),
                   [&](const workbench::HookedItem& each) { return each.label == row->label; });
  REQUIRE(same != items.end());
  CHECK(same->top == doctest::Approx(row->top).epsilon(0.01));
  const Diagnostics all = bench.findings();
  const auto error = std::find_if(all.begin(), all.end(), [](const Diagnostic& each) {
    return each.severity == Severity::Error;
  });
  CHECK_FALSE(row->label.starts_with(error->file + error->pointer + "###"));
}

TEST_CASE("what came out of a piece of work is told, so that it is drawn at once") {
  Driver driver(below("10"));
  driver.settle();
  workbench::Bench& bench = driver.bench();
  REQUIRE(bench.document.set_value({"rules.json", "/criteria/0/when/all/1/below"}, "9"));
  driver.frame();
  const auto told_when = [&](const auto& came) {
    while (bench.busy()) {
      const std::uint64_t before = bench.outcomes();
      bench.work();
      if (came()) return bench.outcomes() > before;
    }
    return false;
  };
  CHECK(told_when([&] { return bench.has_early_findings(); }));
  CHECK(told_when([&] { return !bench.stale(); }));
  CHECK(told_when([&] { return bench.seen->difference.has_value(); }));
  CHECK(told_when([&] { return !bench.counting(); }));
}

TEST_CASE("the checks can be stopped, and go on after that or after the next edit") {
  Driver driver(below("10"));
  driver.settle();
  workbench::Bench& bench = driver.bench();
  const Place title{"content.json", "/version"};
  REQUIRE(bench.document.set_text(title, "2"));
  driver.frame();
  REQUIRE(bench.busy());
  driver.press("stop");
  CHECK_FALSE(bench.busy());
  CHECK(bench.stale());
  CHECK_FALSE(driver.item("stop"));
  SUBCASE("by the button") { driver.press("go-on"); }
  SUBCASE("by an edit") { REQUIRE(bench.document.set_text(title, "3")); }
  driver.settle();
  CHECK_FALSE(bench.stale());
  CHECK_FALSE(driver.item("go-on"));
}

TEST_CASE(
    "the working copy is compared with what was opened, what was shipped, or another version") {
  Driver driver(below("10"), {1600, 1000});
  driver.settle();
  driver.workbench().open(below("9"), driver.bench().today);
  driver.settle();
  workbench::Bench& bench = driver.bench();
  driver.press("difference");
  CHECK(bench.seen->difference->none());
  driver.press("compare-with");
  driver.press("version-1");
  driver.settle();
  REQUIRE(bench.seen->difference);
  CHECK_FALSE(bench.seen->difference->none());
  driver.press("export-markdown");
  CHECK(bench.downloads.back().bytes.find("zoals meegeleverd") != std::string::npos);
  bench.add_version(workbench::messages::another_version, below("9"));
  driver.frame();
  driver.press("compare-with");
  driver.press("version-2");
  driver.settle();
  CHECK(bench.seen->difference->none());
}

TEST_CASE("boundaries are sought in many pieces, with progress, and stopping gives them up") {
  Driver driver(below("10"), {1600, 1200});
  driver.settle();
  workbench::Bench& bench = driver.bench();
  driver.press("scenarios");
  driver.press("boundaries");
  driver.press("find-boundaries");
  REQUIRE(bench.busy());
  int pieces = 0;
  double before = 0;
  for (; bench.busy(); ++pieces) {
    CHECK(bench.progress() >= before);
    before = bench.progress();
    bench.work();
    if (!bench.busy()) break;
  }
  CHECK(pieces > 5);
  CHECK(before > 0.5);
  REQUIRE_FALSE(bench.boundaries.empty());
  const std::size_t found = bench.boundaries.size();
  // Again, but not to the end.
  REQUIRE(bench.document.set_value({"rules.json", "/criteria/0/when/all/1/below"}, "9"));
  driver.settle();
  driver.press("find-boundaries");
  bench.work();
  bench.work();
  REQUIRE(bench.busy());
  driver.frame();
  driver.press("stop");
  CHECK_FALSE(bench.busy());
  CHECK(bench.boundaries.size() == found);
  CHECK(bench.boundaries_revision != bench.document.revision());
  driver.press("go-on");
  CHECK_FALSE(bench.busy());
}

}  // namespace
}  // namespace wijzer::test
