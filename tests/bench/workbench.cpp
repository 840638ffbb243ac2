// How long the workbench takes for a frame, and for what follows from an edit; natively, on the
// content that ships.
#define DOCTEST_CONFIG_IMPLEMENT
#include <doctest/doctest.h>

#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <ctime>
#include <functional>
#include <string>
#include <utility>
#include <vector>

#include "support/files.hpp"
#include "workbench/driver.hpp"

namespace wijzer::test {
namespace {

constexpr int frames = 200;

/// Of CPU time, so that what else the machine does makes no difference.
double ms_since(std::clock_t begin) {
  return 1000.0 * static_cast<double>(std::clock() - begin) / CLOCKS_PER_SEC;
}

void print_row(const char* what, double mean, double most) {
  std::printf("%-44s %8.2f ms, at most %8.2f ms\n", what, mean, most);
}

/// From NewFrame to Render, with the tree, the editor and the preview beside the panel.
void measure_frames(Driver& driver) {
  for (const workbench::PanelEntry& entry : workbench::panels()) {
    if (entry.region != workbench::Region::Bottom) continue;
    driver.workbench().show(entry.panel);
    driver.frame();
    driver.frame();
    double sum = 0;
    double most = 0;
    for (int i = 0; i < frames; ++i) {
      const std::clock_t begin = std::clock();
      driver.frame();
      const double took = ms_since(begin);
      sum += took;
      most = std::max(most, took);
    }
    const std::string name = std::string("a frame, with the panel ") + entry.id;
    print_row(name.c_str(), sum / frames, most);
  }
}

/// Between two pieces of work a frame can be drawn, so that the longest is how long one waits.
template <typename Wanted>
void work_while(Driver& driver, const Wanted& wanted) {
  std::vector<std::pair<double, std::string>> pieces;
  while (wanted()) {
    const std::string what = driver.bench().at_work();
    const std::clock_t begin = std::clock();
    driver.bench().work();
    pieces.emplace_back(ms_since(begin), what);
  }
  std::sort(pieces.begin(), pieces.end(), std::greater<>());
  pieces.resize(std::min<std::size_t>(pieces.size(), 8));
  for (const auto& [took, what] : pieces) {
    std::printf("  a piece of work %-26.26s %10.2f ms\n", what.c_str(), took);
  }
}

void measure_edit(Driver& driver) {
  const Place place{"criteria/child.json", "/criteria/0/when/below"};
  const std::clock_t begin = std::clock();
  if (!driver.bench().document.set_value(place, "17")) return;
  driver.frame();
  std::printf("%-44s %8.2f ms\n", "an edit, until it is loaded and drawn", ms_since(begin));
  while (driver.bench().stale() && !driver.bench().has_early_findings()) driver.bench().work();
  driver.frame();
  std::printf("%-44s %8.2f ms\n", "until its findings without the proof are drawn",
              ms_since(begin));
  work_while(driver, [&] { return driver.bench().stale(); });
  std::printf("%-44s %8.2f ms\n", "until its proof and all findings are there", ms_since(begin));
  work_while(driver, [&] { return !driver.bench().compared(); });
  std::printf("%-44s %8.2f ms\n", "until its difference is there", ms_since(begin));
  work_while(driver, [&] { return driver.bench().busy(); });
  std::printf("%-44s %8.2f ms\n", "until its figures are counted", ms_since(begin));
}

}  // namespace
}  // namespace wijzer::test

int main() {
  // What reads the files asserts that they are there.
  doctest::Context context;
  context.setAsDefaultForAssertsOutOfTestCases();
  context.setAssertHandler([](const doctest::AssertData& data) {
    if (!data.m_failed) return;
    std::fprintf(stderr, "%s does not hold\n", data.m_expr);
    std::abort();
  });
  wijzer::test::Driver driver(wijzer::test::shipped_files(), {1920, 1080});
  driver.bench().frequent =
      wijzer::workbench::frequent_of(wijzer::test::read_text("build/frequent.nl.txt"));
  driver.settle();
  driver.bench().open(wijzer::Place{"routes/wlz.json", "/routes/0"});
  wijzer::test::measure_frames(driver);
  wijzer::test::measure_edit(driver);
  return 0;
}
