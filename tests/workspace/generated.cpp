#include "workspace/generated.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <set>
#include <string>

#include "support/fixtures.hpp"
#include "support/tree.hpp"
#include "workspace/check_periods.hpp"
#include "workspace/keep_scenario.hpp"
#include "workspace/scenario_json.hpp"

namespace wijzer::test {
namespace {

using workspace::Document;
using workspace::Generated;

const Date generated_day = *parse_date("2026-11-21");

Document document_over(const std::string& name) {
  for (const Fixture& fixture : fixtures()) {
    if (fixture.name == name) return Document(source_files(fixture));
  }
  FAIL("no such fixture");
  return Document({});
}

}  // namespace

TEST_CASE("every generated scenario can be taken, once or twice, and then passes") {
  for (const char* name : {"valid-number", "valid-problems", "valid-outcomes", "valid-states"}) {
    CAPTURE(name);
    Document document = document_over(name);
    const LoadResult loaded = load_content(document.files(), read_author_parts);
    REQUIRE_FALSE(has_errors(loaded.diagnostics));
    analysis::Task task;
    task.today = generated_day;
    task.witnesses = true;
    const analysis::Proof proof = analysis::prove(loaded.content, task);
    std::vector<Generated> all = workspace::generated_of(loaded.content, proof.witnesses);
    for (Generated& each : workspace::generated_of(
             loaded.content, analysis::boundaries(loaded.content, generated_day, 1'000'000))) {
      all.push_back(std::move(each));
    }
    REQUIRE_FALSE(proof.witnesses.empty());
    std::set<std::string> ids;
    for (const Generated& each : all) {
      CAPTURE(each.scenario.id.value);
      CHECK(workspace::is_id(each.scenario.id.value));
      CHECK(ids.insert(each.scenario.id.value).second);
      CHECK_FALSE(each.note.empty());
    }
    all.push_back(all.front());
    const std::string file = workspace::scenario_files(document).front();
    for (const Generated& each : all) {
      const workspace::Edited edited =
          workspace::accept_generated(document, loaded.content, each, file);
      REQUIRE(edited);
      CHECK(document.text(edited.place / "title") == each.scenario.title);
    }
    const Diagnostics findings =
        workspace::check_periods(document.files(), {generated_day}).all_diagnostics();
    CHECK_FALSE(has_errors(findings));
    const LoadResult grown = load_content(document.files(), read_author_parts);
    CHECK(grown.content.scenarios.size() == loaded.content.scenarios.size() + all.size());
    while (document.undo()) {
    }
    CHECK(document.changed().empty());
  }
}

TEST_CASE("a scenario that asserts little is written down as it is") {
  const Document document = document_over("valid-problems");
  const Content content = load_content(document.files(), read_author_parts).content;
  REQUIRE_FALSE(content.scenarios.empty());
  Scenario scenario = content.scenarios.front();
  scenario.expect.problems.reset();
  scenario.expect.next_question.reset();
  const std::string text = workspace::scenario_json(content, scenario);
  CHECK(text.find("\"problems\"") == std::string::npos);
  CHECK(text.find("\"next_question\"") == std::string::npos);
  CHECK(text.find("\"reads") == std::string::npos);
  const std::optional<Tree> read = Tree::parse(text);
  REQUIRE(read.has_value());
  CHECK((*read)["id"] == scenario.id.value);
}

TEST_CASE("what a family reads is written down as it was read") {
  const Document document = document_over("valid-problems");
  const Content content = load_content(document.files(), read_author_parts).content;
  REQUIRE_FALSE(content.scenarios.empty());
  Scenario scenario = content.scenarios.front();
  scenario.expect.reads = {"The \"first\" words", "the second"};
  scenario.expect.reads_not = {"others"};
  const std::optional<Tree> read = Tree::parse(workspace::scenario_json(content, scenario));
  REQUIRE(read.has_value());
  CHECK((*read)["expect"]["reads"] == Tree::parse(R"(["The \"first\" words", "the second"])"));
  CHECK((*read)["expect"]["reads_not"] == Tree::parse(R"(["others"])"));
}

}  // namespace wijzer::test
