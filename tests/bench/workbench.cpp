// How long the workbench takes for a frame, and for what follows from an edit; natively, on the
// content that ships.
#define DOCTEST_CONFIG_IMPLEMENT
#include <doctest/doctest.h>

#include <algorithm>
#include <chrono>
#include <cstdio>
#include <cstdlib>

#include "support/files.hpp"
#include "workbench/driver.hpp"

namespace wijzer::test {
namespace {

using Clock = std::chrono::steady_clock;

constexpr int frames = 200;

double ms_since(Clock::time_point begin) {
  return std::chrono::duration<double, std::milli>(Clock::now() - begin).count();
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
      const Clock::time_point begin = Clock::now();
      driver.frame();
      const double took = ms_since(begin);
      sum += took;
      most = std::max(most, took);
    }
    const std::string name = std::string("a frame, with the panel ") + entry.id;
    print_row(name.c_str(), sum / frames, most);
  }
}

void measure_edit(Driver& driver) {
  const Place place{"criteria/child.json", "/criteria/0/when/below"};
  const Clock::time_point begin = Clock::now();
  if (!driver.bench().document.set_value(place, "17")) return;
  driver.frame();
  std::printf("%-44s %8.2f ms\n", "an edit, until it is loaded and drawn", ms_since(begin));
  while (driver.bench().stale()) driver.bench().work();
  std::printf("%-44s %8.2f ms\n", "until its findings and proof are there", ms_since(begin));
  while (driver.bench().busy()) driver.bench().work();
  std::printf("%-44s %8.2f ms\n", "until its difference is there", ms_since(begin));
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
  driver.settle();
  driver.bench().open(wijzer::Place{"routes/wlz.json", "/routes/0"});
  wijzer::test::measure_frames(driver);
  wijzer::test::measure_edit(driver);
  return 0;
}
