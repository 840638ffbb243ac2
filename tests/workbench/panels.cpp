#include <doctest/doctest.h>

#include <algorithm>
#include <string>
#include <vector>

#include "core/advice/advice.hpp"
#include "support/effort.hpp"
#include "support/files.hpp"
#include "support/random.hpp"
#include "workbench/driver.hpp"

namespace wijzer::test {
namespace {

using workspace::Panel;

/// Shows every tab for some frames.
void draw_all(Driver& driver) {
  for (const workbench::PanelEntry& entry : workbench::panels()) {
    driver.workbench().show(entry.panel);
    for (int i = 0; i < 3; ++i) driver.frame();
  }
}

struct Broken {
  const char* name;
  std::vector<SourceFile> files;
};

/// The shipped files, of which one says something else.
std::vector<SourceFile> with(const std::string& path, const std::string& text) {
  std::vector<SourceFile> files = shipped_files();
  for (SourceFile& file : files) {
    if (file.path == path) file.text = text;
  }
  return files;
}

std::vector<Broken> broken_contents() {
  return {{"no files", {}},
          {"an empty manifest", {{"content.json", ""}}},
          {"no manifest", {{"questions.json", "{}"}}},
          {"a file that is no JSON", with("criteria/child.json", "{ \"criteria\": [")},
          {"a file of another shape", with("questions/child.json", "[1, null, \"x\"]")},
          {"no questions", with("questions/child.json", "{ \"questions\": [] }")},
          {"bytes that are no UTF-8", with("terms.json", "{ \"terms\": [\"\xff\xfe\"] }")}};
}

TEST_CASE("every panel of the table of panels and commands is drawn") {
  Driver driver(shipped_files());
  driver.settle();
  for (std::size_t i = 0; i < workspace::panels; ++i) {
    const workbench::PanelEntry& entry = workbench::panels()[i];
    CHECK(entry.panel == workspace::twins[i].panel);
    driver.workbench().show(entry.panel);
    driver.frame();
    driver.frame();
    const bool has_tab = entry.panel != Panel::Content && entry.panel != Panel::Preview;
    if (has_tab) CHECK(driver.item(entry.id));
  }
  CHECK(driver.item("find-part"));
  CHECK(driver.item("start-again"));
}

TEST_CASE("all panels draw content that is broken, and say so") {
  for (const Broken& broken : broken_contents()) {
    SUBCASE(broken.name) {
      Driver driver(broken.files);
      driver.settle();
      draw_all(driver);
      CHECK_FALSE(driver.bench().findings().empty());
      for (const SourceFile& file : broken.files) {
        driver.bench().open(Place{file.path, ""});
        driver.frame();
      }
    }
  }
}

TEST_CASE("random presses and keys never stop the workbench, and all of it can be undone") {
  Driver driver(shipped_files());
  driver.settle();
  Random random(20261130);
  for (int i = 0; i < rounds(500); ++i) {
    const std::vector<workbench::HookedItem> items = workbench::hooked_items();
    const workbench::HookedItem& item = items[random.below(items.size())];
    driver.press_at(ImVec2{(item.left + item.right) / 2, (item.top + item.bottom) / 2});
    if (random.chance(25)) driver.type("Zo\xc3\xab \"{");
    if (random.chance(10)) driver.key(ImGuiKey_Enter);
    if (random.chance(5)) driver.key(ImGuiKey_Escape);
    if (random.chance(5)) driver.key(ImGuiKey_Z, true);
    driver.bench().downloads.clear();
  }
  // What is still being typed is an edit as well.
  driver.press_at(ImVec2{1, 1});
  CHECK(driver.bench().document.revision() > 1);
  while (driver.bench().document.undo()) {
  }
  CHECK(same_bytes(driver.bench().document));
}

TEST_CASE("a lawyer changes an age, sees who gets other advice and what fails, and undoes it") {
  Driver driver(shipped_files());
  const auto& downloads = driver.bench().downloads;
  driver.press("group-criteria");
  driver.press("part-criteria-under-18");
  driver.press("-");
  driver.settle();
  driver.press("difference");
  const workbench::Seen& seen = *driver.bench().seen;
  REQUIRE(seen.difference);
  REQUIRE_FALSE(seen.difference->changes.empty());
  CHECK(seen.difference->changed.value_or(0) > 0);
  // The first row has an example that can be played.
  CHECK(driver.item("play"));
  driver.press("export-markdown");
  driver.press("export-html");
  REQUIRE(downloads.size() == 2);
  for (const workbench::Download& download : downloads) {
    CHECK(download.bytes.find("van de situaties verandert er iets: ") != std::string::npos);
    CHECK(download.bytes.find("Jeugdhulp") != std::string::npos);
    CHECK(download.bytes.find("zoals gewijzigd") != std::string::npos);
  }
  CHECK(downloads[0].bytes.find("| jeugdwet") == std::string::npos);
  CHECK(downloads[1].name == "verschil.html");
  CHECK(downloads[1].bytes.starts_with("<!DOCTYPE html>\n<html lang=\"nl\">"));
  driver.press("scenarios");
  CHECK(failing_scenarios(seen.check.diagnostics) > 0);
  // The first one that fails can be opened and played from here.
  CHECK(driver.item("open"));
  driver.press("undo");
  driver.settle();
  CHECK(same_bytes(driver.bench().document));
  CHECK(driver.bench().seen->difference->none());
  CHECK(failing_scenarios(driver.bench().seen->check.diagnostics) == 0);
  driver.press("difference");
  driver.press("export-html");
  REQUIRE(downloads.size() == 3);
  CHECK(downloads[2].bytes.find("Niemand krijgt een ander oordeel") != std::string::npos);
  CHECK(driver.presses() <= 30);
}

TEST_CASE("what is typed into a text is one edit once the field is left") {
  Driver driver(shipped_files());
  driver.press("group-criteria");
  driver.press("part-criteria-under-18");
  driver.press("###text");
  driver.key(ImGuiKey_A, true);
  driver.type("Uw kind is jong, zo\xc3\xab.");
  driver.press("find-part");
  const Place place{"criteria/child.json", "/criteria/0/true"};
  CHECK(driver.bench().document.text(place) == "Uw kind is jong, zo\xc3\xab.");
  driver.press("undo");
  CHECK(same_bytes(driver.bench().document));
}

TEST_CASE("what is typed is kept when another part is chosen at once") {
  Driver driver(shipped_files());
  driver.press("group-criteria");
  driver.press("part-criteria-under-18");
  driver.press("###text");
  driver.key(ImGuiKey_A, true);
  driver.type("Kort.");
  driver.press("part-criteria-under-23");
  CHECK(driver.bench().document.text({"criteria/child.json", "/criteria/0/true"}) == "Kort.");
}

TEST_CASE("a question without options is not offered in a condition, and stops nothing") {
  Driver driver(with("questions/child.json",
                     R"({ "questions": [{ "id": "empty", "title": "Wat?", "options": [] }] })"));
  driver.settle();
  REQUIRE_FALSE(driver.bench().loaded->content.questions.empty());
  driver.press("group-criteria");
  driver.press("part-criteria-under-18");
  driver.press("###question");
  CHECK_FALSE(driver.item("empty"));
}

TEST_CASE("a condition on a date is made from its question, and its day can be changed") {
  Driver driver(with("questions/goal.json",
                     R"({ "questions": [{ "id": "letter", "type": "date", "short": "Brief",
                         "title": "Van welke dag is de brief?", "why": ["Dan telt het."] }] })"));
  driver.settle();
  const auto says = [&](const char* key) {
    return driver.bench().document.text(
        {"criteria/child.json", std::string("/criteria/0/when/") + key});
  };
  driver.press("group-criteria");
  driver.press("part-criteria-under-18");
  driver.press("###question");
  driver.press("letter");
  driver.settle();
  CHECK(says("question") == "letter");
  CHECK(says("from") == "2000-01-01");
  driver.press("###from");
  driver.key(ImGuiKey_A, true);
  driver.type("2026-01-1");
  // A day that is not whole yet is no edit.
  CHECK(says("from") == "2000-01-01");
  driver.type("5");
  CHECK(says("from") == "2026-01-15");
}

TEST_CASE("a frame in which nothing changed works out nothing again") {
  Driver driver(shipped_files());
  driver.settle();
  const Content& content = *driver.bench().playable();
  const Answers& family = driver.bench().family;
  const Effort advice = effort([&] { (void)advise(content, family); });
  REQUIRE(advice.allocations > 0);
  driver.press("verdicts");
  for (const workbench::PanelEntry& entry : workbench::panels()) {
    if (entry.panel != Panel::Graph && entry.panel != Panel::Preview) continue;
    CAPTURE(entry.id);
    driver.workbench().show(entry.panel);
    for (int i = 0; i < 3; ++i) driver.frame();
    CHECK(effort([&] { driver.frame(); }).allocations < advice.allocations);
  }
}

TEST_CASE("the shortest examples come when they are asked for") {
  Driver driver(shipped_files(), {1280, 1000});
  driver.settle();
  driver.press("proof");
  // What the authors accepted is no gap.
  CHECK_FALSE(driver.item("gaps"));
  CHECK_FALSE(driver.item("find-witness"));
  driver.press("find-witnesses");
  driver.settle();
  CHECK_FALSE(driver.bench().seen->check.proof->witnesses.empty());
  CHECK(driver.item("find-witness"));
}

TEST_CASE("a part that is moved stays chosen: it can be moved again, and removed") {
  Driver driver(shipped_files());
  const auto id_at = [&](const char* pointer) {
    return driver.bench().document.text({"criteria/child.json", pointer});
  };
  const std::optional<std::string> first = id_at("/criteria/0/id");
  const std::optional<std::string> second = id_at("/criteria/1/id");
  const std::optional<std::string> moved = id_at("/criteria/2/id");
  REQUIRE(moved);
  driver.press("group-criteria");
  driver.press("part-criteria-" + *moved);
  driver.press("part-up");
  driver.press("part-up");
  CHECK(id_at("/criteria/0/id") == moved);
  driver.press("part-down");
  CHECK(id_at("/criteria/1/id") == moved);
  driver.press("part-remove");
  CHECK(id_at("/criteria/0/id") == first);
  CHECK(id_at("/criteria/1/id") == second);
  // Nothing is chosen now that another press could remove.
  CHECK_FALSE(driver.item("part-remove"));
}

TEST_CASE("what is refused stays in its field until it is mended, or let go with Escape") {
  Driver driver(shipped_files());
  driver.press("group-criteria");
  driver.press("part-criteria-under-18");
  driver.press("raw");
  driver.key(ImGuiKey_End, true);
  driver.type(" {");
  CHECK(driver.bench().typing);
  driver.press("find-part");
  CHECK(driver.item("let-go"));
  CHECK(driver.bench().typing);
  // Also after a look at another part.
  driver.press("part-criteria-under-23");
  CHECK_FALSE(driver.item("let-go"));
  driver.press("part-criteria-under-18");
  SUBCASE("mended") {
    driver.press("raw");
    driver.key(ImGuiKey_End, true);
    driver.key(ImGuiKey_Backspace);
    driver.key(ImGuiKey_Backspace);
    driver.press("find-part");
  }
  SUBCASE("let go while the field has the keyboard") {
    driver.press("raw");
    driver.key(ImGuiKey_Escape);
  }
  SUBCASE("let go with the button") { driver.press("let-go"); }
  driver.frame();
  CHECK_FALSE(driver.item("let-go"));
  CHECK_FALSE(driver.bench().typing);
  const Place text{"criteria/child.json", "/criteria/0/true"};
  CHECK(driver.bench().document.text(text) == "Uw kind is jonger dan 18 jaar.");
}

TEST_CASE("Ctrl+S saves what is being typed as well") {
  Driver driver(shipped_files());
  driver.press("group-criteria");
  driver.press("part-criteria-under-18");
  driver.press("###text");
  driver.key(ImGuiKey_A, true);
  driver.type("Kort.");
  CHECK(driver.bench().document.changed().empty());
  CHECK(driver.bench().typing);
  driver.key(ImGuiKey_S, true);
  REQUIRE(driver.bench().downloads.size() == 1);
  CHECK(driver.bench().downloads.front().bytes.find("Kort.") != std::string::npos);
  CHECK_FALSE(driver.bench().typing);
}

TEST_CASE("a scenario with a day of its own is played on that day, also after an edit") {
  Driver driver(shipped_files());
  driver.settle();
  workbench::Bench& bench = driver.bench();
  bool any = false;
  for (const Scenario& scenario : bench.loaded->content.scenarios) {
    const bool own = scenario.answers.today && *scenario.answers.today != to_days(bench.today);
    if (!own) continue;
    any = true;
    bench.play(scenario.answers);
    CHECK(bench.family.today == scenario.answers.today);
  }
  REQUIRE(any);
  const std::optional<int> day = bench.family.today;
  REQUIRE(bench.document.set_text({"criteria/child.json", "/criteria/0/true"}, "Kort."));
  driver.settle();
  CHECK(bench.family.today == day);
  driver.press("start-again");
  CHECK(bench.family.today == to_days(bench.today));
}

TEST_CASE("what holds on other days is left out, and the rest is found at its place in the file") {
  std::vector<SourceFile> files = shipped_files();
  const auto terms = std::find_if(files.begin(), files.end(),
                                  [](const SourceFile& file) { return file.path == "terms.json"; });
  REQUIRE(terms != files.end());
  terms->text.insert(terms->text.find("\"id\""), R"("valid": {"from": "2027-01-01"}, )");
  Driver driver(std::move(files));
  driver.settle();
  workbench::Bench& bench = driver.bench();
  REQUIRE(bench.playable() != nullptr);
  const Content& content = *bench.playable();
  for (std::size_t i = 0; i < content.terms.size(); ++i) {
    const std::string expected = "/terms/" + std::to_string(i + 1) + "/";
    const std::optional<Place> place = bench.text_places.find(content.terms[i].text);
    REQUIRE(place);
    CHECK(place->pointer.starts_with(expected));
  }
  CHECK(bench.findings().empty());
}

TEST_CASE("a family in the preview is kept as a scenario that passes, under an id that is new") {
  Driver driver(shipped_files());
  driver.settle();
  workbench::Bench& bench = driver.bench();
  REQUIRE_FALSE(bench.loaded->content.scenarios.empty());
  const std::size_t before = bench.loaded->content.scenarios.size();
  bench.take_family(bench.loaded->content.scenarios.front().answers);
  for (const char* id : {"new-example", "new-example-2"}) {
    driver.press("keep-scenario");
    driver.press("keep-in-routes/wmo.scenarios.json");
    driver.settle();
    const auto& scenarios = bench.loaded->content.scenarios;
    const auto kept = std::find_if(scenarios.begin(), scenarios.end(),
                                   [&](const Scenario& each) { return each.id.value == id; });
    REQUIRE(kept != scenarios.end());
    CHECK(kept->place.file == "routes/wmo.scenarios.json");
    CHECK(bench.selected == kept->place);
    CHECK(bench.findings().empty());
  }
  CHECK(bench.loaded->content.scenarios.size() == before + 2);
  while (bench.document.undo()) {
  }
  CHECK(same_bytes(bench.document));
}

}  // namespace
}  // namespace wijzer::test
