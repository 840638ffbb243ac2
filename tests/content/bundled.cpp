// The bundle of the content that ships gives the same advice as its folder.
#include <doctest/doctest.h>

#include <algorithm>
#include <array>
#include <map>

#include "analysis/questions_left.hpp"
#include "cli/bundle_json.hpp"
#include "core/advice/advice.hpp"
#include "core/model/date.hpp"
#include "core/session/questions_left.hpp"
#include "core/session/session.hpp"
#include "core/summary/formats.hpp"
#include "core/summary/receipt.hpp"
#include "support/files.hpp"

namespace wijzer {
namespace {

/// What the command `advise` prints as JSON.
std::string advice_json(const Content& content, const Answers& answers) {
  const Walk state = walk(content, answers);
  JsonWriter writer;
  writer.begin_object();
  write_advice(writer, advise(content, state.effective), content, state.effective, state.next);
  writer.key("at_most_left").integer(static_cast<std::int64_t>(state.at_most_left));
  writer.key("lapsed").begin_array();
  for (const Answered& each : state.lapsed) writer.string(content[each.question].id.value);
  writer.end_array().member("version", content.version).end_object();
  return writer.take();
}

/// What the page draws as outcome.
std::string outcome_json(const Content& content, const Answers& answers) {
  const Walk state = walk(content, answers);
  const SummaryInput input{content, state.effective, state.asked, from_days(*answers.today), ""};
  JsonWriter writer;
  writer.begin_object();
  write_summary(writer, summarise(input), content);
  writer.end_object();
  return writer.take();
}

/// The content in a folder, which has no table of questions left: it is made for each day.
const Content& in_folder(int today) {
  static std::map<int, Content> contents;
  const auto [at, is_new] = contents.try_emplace(today);
  if (is_new) {
    at->second = load_content(test::shipped_files()).content;
    at->second.interface[std::string(fingerprint_key)].text = "TEST";
    at->second.questions_left = analysis::questions_left(at->second, today, analysis::most_nodes);
  }
  return at->second;
}

Content from_bundle(const Content& content) {
  const QuestionsLeft left =
      analysis::questions_left(content, to_days(*parse_date(content.date)), analysis::most_nodes);
  // Without it the page tells of more questions than can come.
  REQUIRE_FALSE(left.table.empty());
  const std::array<SourceFile, 1> bundle = {
      SourceFile{"bundle.json", cli::full_bundle(test::shipped_files(), left, "TEST")}};
  LoadResult loaded = load_content(bundle);
  REQUIRE_FALSE(has_errors(loaded.diagnostics));
  REQUIRE(use_table(loaded.content));
  return std::move(loaded.content);
}

TEST_CASE("the bundle says the same as the folder, for every scenario") {
  const Content& content = test::shipped();
  const Content bundled = from_bundle(content);
  int compared = 0;
  for (const Scenario& scenario : content.scenarios) {
    CAPTURE(scenario.id.value);
    Answers answers = scenario.answers;
    if (!answers.today) answers.today = to_days(*parse_date("2026-11-21"));
    CHECK(advice_json(bundled, answers) == advice_json(in_folder(*answers.today), answers));
    CHECK(outcome_json(bundled, answers) == outcome_json(in_folder(*answers.today), answers));
    ++compared;
  }
  CHECK(compared >= 40);
}

}  // namespace
}  // namespace wijzer
