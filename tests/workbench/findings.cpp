// What an author does with findings, generated examples, saved work and the sizes of the panels.
#include <doctest/doctest.h>

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "support/files.hpp"
#include "workbench/driver.hpp"

namespace wijzer::test {
namespace {

/// With a question that nothing knows by this name, and of which one is near.
std::vector<SourceFile> with_slip() {
  std::vector<SourceFile> files = shipped_files();
  for (SourceFile& file : files) {
    const std::size_t at = file.text.find("\"question\": \"age\"");
    if (file.path != "criteria/child.json" || at == std::string::npos) continue;
    file.text.replace(at, 17, "\"question\": \"agee\"");
  }
  return files;
}

TEST_CASE("a slip with one right answer is put right with one press, and that can be undone") {
  Driver driver(with_slip(), {1600, 1000});
  driver.settle();
  const std::string before = *driver.bench().document.bytes("criteria/child.json");
  REQUIRE(has_errors(driver.bench().findings()));
  driver.press("findings");
  driver.press("fix");
  driver.settle();
  CHECK(driver.bench().findings().empty());
  CHECK_FALSE(driver.item("fix"));
  CHECK(driver.bench().told.find("is nu \"age\"") != std::string::npos);
  driver.press("undo");
  CHECK(*driver.bench().document.bytes("criteria/child.json") == before);
}

TEST_CASE("findings and edits are told in Dutch, and in English behind the switch") {
  Driver driver(with_slip());
  driver.settle();
  workbench::Bench& bench = driver.bench();
  REQUIRE_FALSE(bench.findings().empty());
  const Diagnostic finding = bench.findings().front();
  CHECK(bench.message(finding).find("niets heeft de id \"agee\"; bedoelt u \"age\"?") == 0);
  driver.press("tongue");
  CHECK(bench.message(finding) == finding.message);
  driver.press("tongue");
  CHECK(bench.message(finding) != finding.message);
}

TEST_CASE("raw JSON is shown without the indentation of its place, and goes back with it") {
  Driver driver(shipped_files());
  driver.press("group-criteria");
  driver.press("part-criteria-under-18");
  driver.press("raw");
  // The last brace away and back again: an edit that leaves the text as it was.
  driver.key(ImGuiKey_End, true);
  driver.key(ImGuiKey_Backspace);
  driver.type("}");
  CHECK(driver.bench().typing);
  driver.press("find-part");
  CHECK_FALSE(driver.item("let-go"));
  CHECK(same_bytes(driver.bench().document));
}

TEST_CASE("what was saved is not unsaved, until it is edited again") {
  Driver driver(shipped_files());
  workbench::Bench& bench = driver.bench();
  const Place text{"criteria/child.json", "/criteria/0/true"};
  REQUIRE(bench.document.set_text(text, "Kort."));
  CHECK(bench.has_changes());
  driver.frame();
  driver.press("save");
  REQUIRE(bench.downloads.size() == 1);
  driver.press("save-files");
  REQUIRE(bench.downloads.size() == 2);
  CHECK(bench.downloads.back().name == "child.json");
  CHECK(bench.downloads.back().bytes == *bench.document.bytes("criteria/child.json"));
  bench.taken(bench.downloads.front());
  CHECK_FALSE(bench.has_changes());
  // What differs for families is still told against what was opened.
  CHECK_FALSE(bench.document.changed().empty());
  REQUIRE(bench.document.set_text(text, "Korter."));
  CHECK(bench.has_changes());
}

TEST_CASE("an example that the program found is taken as a scenario that passes") {
  Driver driver(shipped_files(), {1600, 1200});
  driver.settle();
  workbench::Bench& bench = driver.bench();
  const std::size_t before = bench.loaded->content.scenarios.size();
  driver.press("scenarios");
  driver.press("generated");
  driver.press("find-generated");
  driver.settle();
  driver.press("accept");
  driver.press("accept-in-routes/wmo.scenarios.json");
  driver.settle();
  REQUIRE(bench.loaded->content.scenarios.size() == before + 1);
  CHECK(bench.selected.file == "routes/wmo.scenarios.json");
  CHECK(bench.document.text(bench.selected / "id")->starts_with("shortest-"));
  CHECK(failing_scenarios(bench.seen->check.diagnostics) == 0);
  CHECK(bench.document.undo());
  CHECK(same_bytes(bench.document));
}

/// Presses a point, and lets go further on.
void drag(Driver& driver, ImVec2 from, ImVec2 by) {
  ImGuiIO& io = ImGui::GetIO();
  io.AddMousePosEvent(from.x, from.y);
  driver.frame();
  driver.frame();
  io.AddMouseButtonEvent(0, true);
  driver.frame();
  io.AddMousePosEvent(from.x + by.x, from.y + by.y);
  driver.frame();
  io.AddMouseButtonEvent(0, false);
  driver.frame();
  driver.frame();
}

void drag_bar(Driver& driver, std::string_view name, ImVec2 by) {
  const std::optional<workbench::HookedItem> bar = driver.item(name);
  REQUIRE(bar);
  drag(driver, ImVec2{(bar->left + bar->right) / 2, (bar->top + bar->bottom) / 2}, by);
}

/// Where the raw JSON begins, to the right of the fields.
float left_of_raw(const Driver& driver) {
  const std::optional<workbench::HookedItem> raw = driver.item("raw");
  REQUIRE(raw);
  return raw->left;
}

TEST_CASE("tree, editor, preview and tabs keep the sizes that the author gives them") {
  std::string settings;
  workbench::Layout given;
  float raw_at = 0;
  {
    Driver driver(shipped_files());
    driver.press("group-criteria");
    driver.press("part-criteria-under-18");
    drag_bar(driver, "split-bottom", {0, -50});
    drag_bar(driver, "split-right", {-60, 0});
    drag_bar(driver, "split-tree", {40, 0});
    const std::optional<workbench::HookedItem> raw = driver.item("raw");
    REQUIRE(raw);
    const float border = raw->left - ImGui::GetStyle().CellPadding.x;
    drag(driver, ImVec2{border, raw->top + 10}, {-50, 0});
    raw_at = left_of_raw(driver);
    CHECK(raw_at < raw->left - 20);
    given = *driver.bench().layout;
    settings = ImGui::SaveIniSettingsToMemory();
  }
  const workbench::Layout at_first;
  CHECK(given.bottom > at_first.bottom);
  CHECK(given.right > at_first.right);
  CHECK(given.tree > at_first.tree);
  Driver driver(shipped_files());
  ImGui::LoadIniSettingsFromMemory(settings.c_str(), settings.size());
  driver.frame();
  const workbench::Layout& kept = *driver.bench().layout;
  CHECK(kept.bottom == doctest::Approx(given.bottom).epsilon(0.01));
  CHECK(kept.right == doctest::Approx(given.right).epsilon(0.01));
  CHECK(kept.tree == doctest::Approx(given.tree).epsilon(0.01));
  // So do the columns of tables.
  driver.press("group-criteria");
  driver.press("part-criteria-under-18");
  CHECK(left_of_raw(driver) == doctest::Approx(raw_at).epsilon(0.03));
}

}  // namespace
}  // namespace wijzer::test
