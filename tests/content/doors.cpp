// The examples at the doors, compiled and run. A line of an example that stands nowhere here fails.
#include <doctest/doctest.h>

#include <algorithm>
#include <chrono>
#include <set>
#include <string>
#include <vector>

#include "analysis/diff/diff.hpp"
#include "analysis/proof/proof.hpp"
#include "bindings/api.hpp"
#include "checker/check.hpp"
#include "core/advice/advice.hpp"
#include "core/conversation/session.hpp"
#include "core/summary/formats.hpp"
#include "core/summary/summary.hpp"
#include "diagram/diagrams.hpp"
#include "support/files.hpp"
#include "support/fixtures.hpp"
#include "support/sample.hpp"

namespace wijzer::doors {
namespace {

const Date today = std::chrono::year{2026} / 11 / 29;

/// One question, and a route for one of its answers.
test::Sample care(const std::string& answer) {
  test::Sample sample;
  sample.add("questions", test::choice("care", {"yes", "no"}));
  sample.add("criteria", test::criterion("needed", test::json(R"({"question": "care", "is": ")" +
                                                              answer + "\"}")));
  sample.add("routes", test::route("zvw", test::json(R"({"criterion": "needed"})")));
  return sample;
}

/// Without what stands around it and a remark behind it.
std::string bare(std::string line) {
  if (const std::size_t at = line.find("  //"); at != std::string::npos) line.resize(at);
  const std::size_t begin = line.find_first_not_of(' ');
  const std::size_t end = line.find_last_not_of(' ');
  return begin == std::string::npos ? "" : line.substr(begin, end - begin + 1);
}

std::vector<std::string> lines_of(const std::string& path) {
  std::vector<std::string> out;
  std::string line;
  for (const char each : test::read_text(path)) {
    if (each != '\n') {
      line += each;
    } else {
      out.push_back(std::move(line));
      line.clear();
    }
  }
  return out;
}

/// The lines of code of all examples in a header.
std::vector<std::string> examples_in(const std::string& path) {
  std::vector<std::string> out;
  bool inside = false;
  for (const std::string& line : lines_of(path)) {
    const std::string text = bare(line);
    if (text == "/// @example") {
      inside = true;
    } else if (inside && text.starts_with("///   ")) {
      out.push_back(bare(text.substr(3)));
    } else {
      inside = false;
    }
  }
  return out;
}

}  // namespace

TEST_CASE("every line of an example at a door stands in a test") {
  std::set<std::string> here;
  for (const std::string& line : lines_of("tests/content/doors.cpp")) here.insert(bare(line));
  for (const char* door :
       {"analysis/diff/diff.hpp", "analysis/proof/proof.hpp", "bindings/api.hpp",
        "checker/check.hpp", "core/advice/advice.hpp", "core/load/load_content.hpp",
        "core/conversation/session.hpp", "core/summary/summary.hpp", "diagram/diagrams.hpp"}) {
    CAPTURE(door);
    const std::vector<std::string> example = examples_in(std::string("wasm/") + door);
    CHECK_FALSE(example.empty());
    for (const std::string& line : example) {
      CAPTURE(line);
      CHECK(here.contains(line));
    }
  }
}

TEST_CASE("a content is loaded, asked and summed up as the doors show") {
  const std::string text = care("yes").text();
  const std::vector<SourceFile> files = {{"content.json", text}};
  const LoadResult loaded = load_content(files);
  const bool fit_for_advice = !has_errors(loaded.diagnostics);
  REQUIRE(fit_for_advice);
  const Content& content = loaded.content;

  Answers given = no_answers(content);
  const Walk at_the_start = walk(content, given);
  given[*at_the_start.next] = picked_answer(OptionIndex{0});

  const Advice advice = advise(content, walk(content, given).effective);
  const bool pays = advice.routes.front().verdict == Verdict::Fits;
  CHECK(pays);

  const Walk walked = walk(content, given);
  const SummaryInput input{content, walked.effective, walked.asked, today, ""};
  const std::string to_keep = to_plain_text(summarise(input));
  CHECK(to_keep.find("zvw fits") != std::string::npos);
}

TEST_CASE("the page asks as its door shows") {
  using api::Api;
  const std::string bundle = test::shipped_bundle();
  Api api;
  std::string said = api.load(bundle);
  CHECK(said.starts_with(R"({"ok":true,"id":)"));
  said = api.call(R"({"call": "question", "today": "2026-11-29", "answers": {}})");
  CHECK(said.find("\"error\"") == std::string::npos);
}

TEST_CASE("a content is checked, proved and compared as the doors show") {
  const std::vector<test::Fixture>& all = test::fixtures();
  const auto sound = std::find_if(all.begin(), all.end(), [](const test::Fixture& each) {
    return each.name == "valid-minimal";
  });
  REQUIRE(sound != all.end());
  const std::vector<SourceFile> files = test::source_files(*sound);
  const check::CheckResult result = check::check_content(files, today);
  const bool fit_to_publish = !has_errors(result.all_diagnostics());
  CHECK(fit_to_publish);

  const Content before = test::content_of(care("no"));
  const Content after = test::content_of(care("yes"));
  const Content& content = after;
  analysis::Task task;
  task.today = today;
  const analysis::Proof proof = analysis::prove(content, task);
  const bool nobody_left_out = proof.findings.empty();
  CHECK_FALSE(nobody_left_out);  // who answers "no"

  const analysis::Difference edit = analysis::compare(before, after, today, 1'000'000);
  const analysis::Change& first = edit.changes.front();  // what it is about, for whom
  CHECK(first.from == "fits");
}

TEST_CASE("a diagram is drawn up as its door shows") {
  using namespace diagram;
  enum class Fruit { Apple, Pear };
  Diagrams diagrams({2, 3}, most_nodes);  // a variable with two values, then one with three
  const Diagram<Fruit> apple = diagrams.leaf(Fruit::Apple);
  const Diagram<Fruit> pear = diagrams.leaf(Fruit::Pear);
  const Diagram<Fruit> second = diagrams.branch(1, {pear, pear, apple});
  const Diagram<Fruit> fruit = diagrams.branch(0, {apple, second});
  const bool always_apple = diagrams.restrict(fruit, 1, 2) == apple;
  CHECK(always_apple);
}

}  // namespace wijzer::doors
