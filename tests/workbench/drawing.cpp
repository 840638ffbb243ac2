// The drawings of the panel Kaart.
#include <doctest/doctest.h>

#include <map>
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
