// The drawings of the panel Kaart.
#include <doctest/doctest.h>

#include <imgui_internal.h>

#include <algorithm>
#include <cstddef>
#include <map>
#include <optional>
#include <set>
#include <string>

#include "support/files.hpp"
#include "workbench/driver.hpp"
#include "workbench/graph_layout.hpp"

namespace wijzer::test {
namespace {

TEST_CASE("what hangs on a point stands beside it and below, and takes no room when it is folded") {
  const Content& content = shipped();
  for (std::uint32_t i = 0; i < content.routes.size(); ++i) {
    const analysis::Graph graph = analysis::route_graph(content, RouteIndex{i});
    CAPTURE(graph.title);
    const workbench::GraphLayout whole = workbench::as_tree(graph, {});
    std::set<std::pair<std::uint32_t, std::uint32_t>> taken;
    for (const auto& position : whole.positions) {
      CHECK(taken.emplace(position.layer, position.row).second);
      CHECK(position.row < whole.rows);
    }
    std::set<std::uint32_t> hidden;
    for (const analysis::Graph::Arrow& arrow : graph.arrows) {
      const auto& from = whole.positions[arrow.from];
      const auto& to = whole.positions[arrow.to];
      CHECK(to.layer == from.layer + 1);
      CHECK(to.row >= from.row);
      // All but the verdicts themselves.
      if (arrow.from != 0) hidden.insert(arrow.to);
    }
    CHECK(workbench::as_tree(graph, hidden).rows <= 2);
  }
}

/// In the middle of the box in the upper left corner.
ImVec2 first_box(const Driver& driver) {
  const std::optional<workbench::HookedItem> canvas = driver.item("canvas");
  REQUIRE(canvas);
  return ImVec2{canvas->left + 40, canvas->top + 20};
}

TEST_CASE("a box opens where it stands, and the map of one question can be chosen") {
  Driver driver(shipped_files(), {1600, 1000});
  driver.settle();
  workbench::Bench& bench = driver.bench();
  driver.press("graph");
  driver.press("graph-of");
  driver.press("route-wlz");
  driver.frame();
  driver.press_at(first_box(driver));
  CHECK(bench.selected.file == "routes/wlz.json");
  const float route_height = driver.item("canvas")->bottom - driver.item("canvas")->top;
  driver.press("graph-of");
  driver.press("whole");
  driver.frame();
  CHECK(driver.item("canvas")->bottom - driver.item("canvas")->top != route_height);
}

/// The box that has the keyboard; nothing where something else has it.
std::optional<workbench::HookedItem> box_with_keyboard() {
  for (const workbench::HookedItem& item : workbench::hooked_items()) {
    const bool box = item.label.starts_with("###box-");
    if (box && item.id == ImGui::GetCurrentContext()->NavId) return item;
  }
  return std::nullopt;
}

/// The last that is in sight.
std::optional<workbench::HookedItem> last_box() {
  std::optional<workbench::HookedItem> out;
  for (const workbench::HookedItem& item : workbench::hooked_items()) {
    if (item.label.starts_with("###box-")) out = item;
  }
  return out;
}

std::ptrdiff_t boxes() {
  const auto& items = workbench::hooked_items();
  return std::count_if(items.begin(), items.end(), [](const workbench::HookedItem& item) {
    return item.label.starts_with("###box-");
  });
}

/// Moves the keyboard by this key until it is at a box of that name.
bool reach_box(Driver& driver, ImGuiKey key, const std::string& name) {
  for (int i = 0; i < 40; ++i) {
    const std::optional<workbench::HookedItem> box = box_with_keyboard();
    if (box && box->label.starts_with("###box-" + name)) return true;
    driver.key(key);
  }
  return false;
}

TEST_CASE(
    "the keyboard goes from box to box, shows where it is, and Enter does what a press does") {
  // All of the drawing is in sight.
  Driver driver(shipped_files(), {4000, 6000});
  driver.settle();
  driver.press("graph");
  driver.press("graph-of");
  driver.press("route-wlz");
  driver.settle();
  REQUIRE(reach_box(driver, ImGuiKey_DownArrow, ""));
  CHECK(ImGui::GetIO().NavVisible);
  const float left = box_with_keyboard()->left;
  const std::string before = box_with_keyboard()->label;
  driver.key(ImGuiKey_RightArrow);
  REQUIRE(box_with_keyboard());
  CHECK(box_with_keyboard()->left > left);
  driver.key(ImGuiKey_LeftArrow);
  CHECK(box_with_keyboard()->label == before);
  // A criterion opens, also after the mouse dragged something.
  REQUIRE(reach_box(driver, ImGuiKey_Tab, "criterion"));
  driver.bench().selected = Place{};
  driver.key(ImGuiKey_Enter);
  CHECK(driver.bench().selected.file.starts_with("criteria/"));
  CHECK(box_with_keyboard());
  // A group folds, and unfolds.
  REQUIRE(reach_box(driver, ImGuiKey_Tab, "group"));
  const std::ptrdiff_t all = boxes();
  driver.key(ImGuiKey_Enter);
  CHECK(boxes() < all);
  driver.key(ImGuiKey_Enter);
  CHECK(boxes() == all);
}

TEST_CASE("the arrows go from a tab into what it shows") {
  Driver driver(shipped_files(), {1600, 1000});
  driver.settle();
  driver.press("graph");
  CHECK(reach_box(driver, ImGuiKey_DownArrow, ""));
}

TEST_CASE("a drag moves the drawing, and presses no box") {
  Driver driver(shipped_files(), {1600, 1000});
  driver.settle();
  driver.press("graph");
  driver.settle();
  driver.bench().selected = Place{};
  ImGuiIO& io = ImGui::GetIO();
  const ImVec2 from = first_box(driver);
  const std::optional<workbench::HookedItem> last = last_box();
  REQUIRE(last);
  io.AddMousePosEvent(from.x, from.y);
  driver.frame();
  driver.frame();
  io.AddMouseButtonEvent(0, true);
  driver.frame();
  io.AddMousePosEvent(from.x - 30, from.y - 30);
  driver.frame();
  driver.frame();
  io.AddMouseButtonEvent(0, false);
  driver.frame();
  driver.frame();
  CHECK(driver.bench().selected.file.empty());
  const std::optional<workbench::HookedItem> moved = driver.item(last->label.substr(3));
  REQUIRE(moved);
  CHECK(moved->left == doctest::Approx(last->left - 30));
}

TEST_CASE("the shares of a drawing are counted beside the frames, a point at a time") {
  Driver driver(shipped_files(), {1600, 1000});
  driver.settle();
  workbench::Bench& bench = driver.bench();
  CHECK(bench.shares() == nullptr);
  driver.press("graph");
  REQUIRE(bench.shares() != nullptr);
  CHECK(bench.busy());
  const auto known = [&] {
    std::size_t count = 0;
    for (const analysis::Graph::Point& each : bench.shares()->points) count += each.share ? 1U : 0U;
    return count;
  };
  CHECK(known() == 0);
  int pieces = 0;
  for (; bench.busy(); ++pieces) bench.work();
  const std::size_t points = bench.shares()->points.size();
  CHECK(known() == points);
  CHECK(static_cast<std::size_t>(pieces) > points);
  // The figure stands beside the mouse, as a window of its own.
  driver.frame();
  const int windows = ImGui::GetDrawData()->CmdListsCount;
  ImGui::GetIO().AddMousePosEvent(first_box(driver).x, first_box(driver).y);
  driver.frame();
  driver.frame();
  CHECK(ImGui::GetDrawData()->CmdListsCount > windows);
  // Other content, other shares.
  const Place when{"criteria/child.json", "/criteria/0/when/below"};
  REQUIRE(bench.document.set_value(when, "12"));
  driver.frame();
  driver.frame();
  REQUIRE(bench.shares() != nullptr);
  CHECK(known() == 0);
}

}  // namespace
}  // namespace wijzer::test
