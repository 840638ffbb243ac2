// The proof in pieces: its findings come first, and the figures, which take longer, behind them.
#include "analysis/proof/proof_run.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <set>
#include <string>
#include <vector>

#include "core/load/load_parts.hpp"
#include "support/fixtures.hpp"

namespace wijzer::test {
namespace {

using analysis::Finding;
using analysis::Proof;

analysis::Task task_of_november() {
  analysis::Task task;
  task.today = *parse_date("2026-11-28");
  return task;
}

std::vector<std::string> in_lines(const std::vector<Finding>& findings) {
  std::vector<std::string> out;
  for (const Finding& each : findings) {
    const Diagnostic& said = each.diagnostic;
    out.push_back(said.check + " " + said.file + said.pointer + " " + said.message);
  }
  return out;
}

std::size_t too_large(const Proof& proof) {
  return static_cast<std::size_t>(std::count_if(
      proof.findings.begin(), proof.findings.end(),
      [](const Finding& each) { return each.diagnostic.check == "proof-too-large"; }));
}

/// Goes through the content of all fixtures that can be proved.
template <typename Visit>
void for_each_sound_fixture(const Visit& visit) {
  for (const Fixture& fixture : fixtures()) {
    const LoadResult loaded = load_content(source_files(fixture), read_author_parts);
    if (has_errors(loaded.diagnostics)) continue;
    CAPTURE(fixture.name);
    visit(loaded.content);
  }
}

TEST_CASE("all findings are there before a figure is counted, and counting changes none of them") {
  std::size_t with_findings = 0;
  std::size_t held_back = 0;
  for_each_sound_fixture([&](const Content& content) {
    analysis::ProofRun run(content, task_of_november());
    while (!run.found()) {
      REQUIRE_FALSE(run.done());
      run.step();
    }
    const std::vector<std::string> found = in_lines(run.proof().findings);
    CHECK_FALSE(run.done());
    CHECK_FALSE(run.proof().figures);
    while (!run.done()) run.step();
    CHECK(in_lines(run.proof().findings) == found);
    CHECK(run.proof().figures);
    with_findings += found.empty() ? 0U : 1U;
    held_back += run.proof().held_back;
  });
  CHECK(with_findings > 20);
  CHECK(held_back > 0);
}

TEST_CASE("without figures the proof finds the same, and ends there") {
  for_each_sound_fixture([&](const Content& content) {
    analysis::Task task = task_of_november();
    const Proof whole = analysis::prove(content, task);
    task.figures = false;
    const Proof found = analysis::prove(content, task);
    CHECK(in_lines(found.findings) == in_lines(whole.findings));
    CHECK(found.held_back == whole.held_back);
    CHECK_FALSE(found.figures);
  });
}

TEST_CASE("with too few nodes for the rules nothing is found, with too few to count all is") {
  std::set<std::string> met;
  for_each_sound_fixture([&](const Content& content) {
    const std::vector<std::string> all =
        in_lines(analysis::prove(content, task_of_november()).findings);
    bool counted = all.empty();
    for (std::size_t cap = 8; !counted && cap < 5'000; cap *= 2) {
      analysis::Task task = task_of_november();
      task.cap = cap;
      Proof proof = analysis::prove(content, task);
      counted = proof.figures.has_value();
      CAPTURE(cap);
      CHECK(too_large(proof) == (proof.figures ? 0U : 1U));
      if (proof.figures) {
        CHECK(in_lines(proof.findings) == all);
        met.insert("counted");
      } else if (proof.findings.size() > 1) {
        proof.findings.pop_back();
        CHECK(in_lines(proof.findings) == all);
        met.insert("found");
      } else {
        met.insert("nothing");
      }
    }
  });
  CHECK(met == std::set<std::string>{"counted", "found", "nothing"});
}

}  // namespace
}  // namespace wijzer::test
