// From what a parent reads, and from a word or an id, to where it stands; and menus of conditions.
#include <doctest/doctest.h>

#include <algorithm>
#include <set>
#include <string>
#include <vector>

#include "core/conversation/session.hpp"
#include "core/summary/summary.hpp"
#include "support/files.hpp"
#include "workbench/driver.hpp"
#include "workspace/search.hpp"

namespace wijzer::test {
namespace {

/// Every text of a summary that the preview draws.
void add_texts(const std::vector<Block>& blocks, std::set<std::string>& out) {
  const auto plain = [](const Text& text) {
    std::string whole;
    for (const Run& run : text) whole += run.text;
    return whole;
  };
  for (const Block& block : blocks) {
    std::visit(overloaded{[&](const Line& node) {
                            if (node.kind != Line::Kind::Lasting) out.insert(plain(node.text));
                          },
                          [&](const Link& node) { out.insert(node.label); },
                          [&](const List& node) {
                            for (const Text& item : node.items) out.insert(plain(item));
                          },
                          [&](const Rows& node) {
                            for (const Rows::Row& row : node.rows) {
                              out.insert(row.name);
                              out.insert(plain(row.text));
                            }
                          },
                          [&](const Folded& node) {
                            out.insert(node.label);
                            add_texts(node.blocks, out);
                          },
                          [&](const StepControl& node) {
                            out.insert(node.label);
                            for (const auto& each : node.choices) out.insert(each.label);
                          },
                          [&](const Ruled& node) { out.insert(node.label); }},
               block.node);
  }
}

void add_texts(const std::vector<Section>& sections, std::set<std::string>& out) {
  for (const Section& section : sections) {
    out.insert(section.badge);
    out.insert(section.heading);
    add_texts(section.blocks, out);
    add_texts(section.sections, out);
  }
}

/// What the preview tells the families of some scenarios.
std::set<std::string> read_by_families(const Content& content) {
  std::set<std::string> out;
  for (std::size_t i = 0; i < content.scenarios.size(); i += 10) {
    const Walk walked = walk(content, content.scenarios[i].answers);
    if (walked.next) continue;
    const Date day = *parse_date("2026-11-30");
    add_texts(
        summarise(SummaryInput{content, walked.effective, walked.asked, day, {}, {}}).sections,
        out);
  }
  out.erase("");
  return out;
}

TEST_CASE("whatever a parent reads at the end leads to where it stands") {
  Driver driver(shipped_files());
  driver.settle();
  workbench::Bench& bench = driver.bench();
  const std::set<std::string> texts = read_by_families(*bench.playable());
  REQUIRE(texts.size() > 500);
  for (const std::string& text : texts) {
    CAPTURE(text);
    const std::optional<Place> place = bench.text_places.find(text);
    REQUIRE(place);
    CHECK(bench.document.value(*place).has_value());
  }
}

TEST_CASE("a text with something filled in is known by what stands around that") {
  CHECK(workbench::in_common("Nog {days} dagen.", "Nog 12 dagen.") == 11);
  CHECK(workbench::in_common("Nog {days} dagen.", "Nog 12 weken.") == 0);
  CHECK(workbench::in_common("Bel de arts.", "Eerst dit: Bel de arts.") == 12);
  CHECK(workbench::in_common("Bel de arts. Zeg dit.", "Bel de arts.") == 12);
  CHECK(workbench::in_common("J", "Ja") == 0);
}

/// The middle of a text that is drawn just below an item.
void press_right(const Driver& driver, std::string_view name) {
  const std::optional<workbench::HookedItem> item = driver.item(name);
  REQUIRE(item);
  ImGui::GetIO().AddMousePosEvent((item->left + item->right) / 2, (item->top + item->bottom) / 2);
}

TEST_CASE("an option, a button and a fold of the preview lead to their texts") {
  Driver driver(shipped_files(), {1600, 1000});
  driver.settle();
  workbench::Bench& bench = driver.bench();
  const Question& question = bench.playable()->questions.front();
  REQUIRE_FALSE(options_of(question).empty());
  // The label stands beside the button.
  const std::optional<workbench::HookedItem> radio =
      driver.item(options_of(question).back().id.value);
  REQUIRE(radio);
  driver.press_at({radio->right + 20, (radio->top + radio->bottom) / 2});
  const std::size_t last = options_of(question).size() - 1;
  CHECK(bench.selected ==
        bench.in_file(question.place / "options" / std::to_string(last) / "label"));
  for (const std::string key : {"question.why", "button.next"}) {
    CAPTURE(key);
    press_right(driver, key.substr(key.find('.') + 1));
    driver.frame();
    ImGui::GetIO().AddMouseButtonEvent(1, true);
    driver.frame();
    ImGui::GetIO().AddMouseButtonEvent(1, false);
    driver.frame();
    CHECK(bench.selected.pointer == "/interface/" + key);
  }
  // Nothing was answered by that.
  CHECK_FALSE(driver.item("previous"));
}

TEST_CASE("an id that is sought gives every place that uses it, and a press opens it") {
  Driver driver(shipped_files(), {1600, 1000});
  driver.settle();
  workbench::Bench& bench = driver.bench();
  const auto found = workspace::sightings_of(bench.document, "under-23");
  const auto uses = std::count_if(found.begin(), found.end(),
                                  [](const workspace::Sighting& each) { return each.is_use(); });
  REQUIRE(uses > 1);
  driver.press("find-part");
  driver.type("under-23");
  driver.frame();
  driver.frame();
  const workspace::Sighting& first = found.front();
  CHECK(first.as == "defines");
  driver.press("place-" + first.place.file + first.place.pointer);
  CHECK(bench.selected == first.place);
}

TEST_CASE("the menu of a condition offers no criterion that would close a circle") {
  Driver driver(shipped_files(), {1600, 1000});
  driver.settle();
  driver.press("group-criteria");
  driver.press("part-criteria-wlz-stay");
  driver.press("menu");
  driver.press("add-criterion");
  driver.frame();
  CHECK(driver.item("under-23"));
  CHECK(driver.item("has-wlz"));
  CHECK_FALSE(driver.item("wlz-stay"));
}

}  // namespace
}  // namespace wijzer::test
