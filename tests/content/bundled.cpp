// A bundle gives the same advice as the folder that it was made of.
#include <doctest/doctest.h>

#include <algorithm>
#include <array>
#include <map>

#include "analysis/families/questions_left.hpp"
#include "cli/bundle_json.hpp"
#include "cli/page_bundle.hpp"
#include "core/advice/advice.hpp"
#include "core/bundle/read_bundle.hpp"
#include "core/bundle/write_bundle.hpp"
#include "core/conversation/questions_left.hpp"
#include "core/conversation/session.hpp"
#include "core/model/date.hpp"
#include "core/summary/formats.hpp"
#include "core/summary/receipt.hpp"
#include "support/files.hpp"
#include "support/fixtures.hpp"
#include "support/random.hpp"

namespace wijzer {
namespace {

/// What the command `advise` prints as JSON.
std::string advice_json(const Content& content, const Answers& answers) {
  const Walk state = walk(content, answers);
  JsonWriter writer;
  writer.begin_object();
  write_advice(writer, advise(content, state.effective), content, state.effective, state.next);
  writer.key("at_most_left").integer(static_cast<std::int64_t>(state.at_most_left));
  writer.key("undecided").begin_array();
  for (const QuestionIndex each : undecided_questions(state)) {
    writer.string(content[each].id.value);
  }
  writer.end_array().key("lapsed").begin_array();
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

QuestionsLeft table_of(const Content& content) {
  return analysis::questions_left(content, to_days(*parse_date(content.date)),
                                  analysis::most_nodes);
}

/// As it is archived.
Content from_json(const Content& content) {
  const QuestionsLeft left = table_of(content);
  // Without it the page tells of more questions than can come.
  REQUIRE_FALSE(left.table.empty());
  const std::array<SourceFile, 1> bundle = {
      SourceFile{"bundle.json", cli::json_bundle(test::shipped_files(), left, "TEST")}};
  LoadResult loaded = load_content(bundle);
  REQUIRE_FALSE(has_errors(loaded.diagnostics));
  REQUIRE(use_table(loaded.content));
  return std::move(loaded.content);
}

/// As the page gets it.
Content from_page_bundle(const std::vector<SourceFile>& files, const Content& content) {
  const std::string bytes =
      cli::page_bundle(files, table_of(content), "TEST", cli::terms_to_begin_with(content)).bytes;
  BundleRead read = read_bundle(bytes);
  REQUIRE(read.problem.empty());
  REQUIRE(use_table(read.content));
  CHECK(write_bundle(read.content, cli::terms_to_begin_with(content)) == bytes);
  return std::move(read.content);
}

TEST_CASE("a bundle that the page would not read says why not") {
  std::vector<SourceFile> files = test::shipped_files();
  const auto problem_with = [&](const QuestionsLeft& left) {
    const cli::BundleMade made = cli::page_bundle(files, left, "TEST", {});
    CHECK(made.bytes.empty() == !made.problem.empty());
    return made.problem;
  };
  CHECK(problem_with({}).empty());
  // Of content without questions; a bundle leaves out what is laid out in another way.
  CHECK(problem_with({0, {0, 0}}) == cli::other_table);
  files.back().text = "{";
  CHECK(problem_with({}).find("[bad-json]") != std::string::npos);
}

TEST_CASE("both bundles say the same as the folder, for every scenario") {
  const Content& content = test::shipped();
  const Content archived = from_json(content);
  const Content bundled = from_page_bundle(test::shipped_files(), content);
  int compared = 0;
  for (const Scenario& scenario : test::some_of(content.scenarios)) {
    CAPTURE(scenario.id.value);
    Answers answers = scenario.answers;
    if (!answers.today) answers.today = to_days(*parse_date("2026-11-21"));
    const Content& folder = in_folder(*answers.today);
    for (const Content* each : {&archived, &bundled}) {
      CHECK(advice_json(*each, answers) == advice_json(folder, answers));
      CHECK(outcome_json(*each, answers) == outcome_json(folder, answers));
    }
    ++compared;
  }
  CHECK(compared >= 40);
}

/// Answers to some of the questions, whether or not they are asked.
Answers any_answers(const Content& content, test::Random& random) {
  Answers out = no_answers(content);
  out.today = to_days(*parse_date("2026-11-21"));
  for (std::uint32_t i = 0; i < content.questions.size(); ++i) {
    const Question& question = content.questions[i];
    const std::vector<Option>& options = options_of(question);
    if (random.chance(15)) continue;
    if (!question.unknown.empty() && random.chance(15)) {
      out[QuestionIndex{i}] = unknown_answer();
    } else if (!options.empty()) {
      out[QuestionIndex{i}] =
          picked_answer(OptionSet::of_bits(std::uint64_t{1} << random.below(options.size())));
    } else if (const Number* number = number_of(question)) {
      const auto count = static_cast<std::size_t>(number->max - number->min) + 1;
      out[QuestionIndex{i}] = number_answer(number->min + static_cast<int>(random.below(count)));
    } else {
      out[QuestionIndex{i}] = number_answer(*out.today - static_cast<int>(random.below(500)));
    }
  }
  return out;
}

TEST_CASE("what the page gets of any sound content says the same, whatever is answered") {
  test::Random random(63);
  std::size_t contents = 0;
  for (const test::Fixture& fixture : test::fixtures()) {
    CAPTURE(fixture.name);
    const std::vector<SourceFile> files = test::source_files(fixture);
    LoadResult loaded = load_content(files);
    // One of them is sound on one day at a time only.
    if (!fixture.name.starts_with("valid-") || has_errors(loaded.diagnostics)) continue;
    Content& content = loaded.content;
    content.interface[std::string(fingerprint_key)].text = "TEST";
    content.questions_left = table_of(content);
    const Content bundled = from_page_bundle(files, content);
    ++contents;
    for (int round = 0; round < 40; ++round) {
      const Answers answers = any_answers(content, random);
      CHECK(advice_json(bundled, answers) == advice_json(content, answers));
      CHECK(outcome_json(bundled, answers) == outcome_json(content, answers));
    }
  }
  CHECK(contents >= 10);
}

}  // namespace
}  // namespace wijzer
