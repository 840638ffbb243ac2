// A file of answers as `wijzer advise --answers` takes it, over the content that ships.
#include <doctest/doctest.h>

#include "cli/answers_file.hpp"
#include "core/conversation/session.hpp"
#include "core/summary/formats.hpp"
#include "fuzz/targets.hpp"
#include "support/files.hpp"
#include "support/tree.hpp"

namespace wijzer::fuzz {
namespace {

void run_answers(std::string_view bytes) {
  const Content& content = test::shipped();
  const SourceFile file{"answers.json", std::string(bytes)};
  Diagnostics problems;
  const Answers given = cli::read_answers_file(file, content, to_days(day), problems);
  for (const Diagnostic& each : problems) {
    REQUIRE_FALSE(each.message.empty());
    REQUIRE(each.severity == Severity::Error);
  }
  if (!problems.empty()) return;
  const Walk now = walk(content, given);
  // What counts is all that the advice looks at.
  const Walk again = walk(content, now.effective);
  REQUIRE(again.asked == now.asked);
  REQUIRE(again.next == now.next);
  REQUIRE(again.lapsed.empty());
  const SummaryInput input{content, now.effective, now.asked, day, ""};
  REQUIRE_FALSE(to_plain_text(summarise(input)).empty());
}

/// The answers of every tenth scenario, and steps.
std::vector<std::string> answers_seeds() {
  std::vector<std::string> seeds = {
      R"({"answers":{"goal":"stuck","age":7,"stuck-where":["insurer"],"stuck-insurer":["less"],)"
      R"("tried-help":["none"]},"steps":{"insurer-reconsider":{"state":"answered","result":"no",)"
      R"("on":"2026-11-20"}}})"};
  std::size_t count = 0;
  for (const SourceFile& file : test::shipped_files()) {
    const std::optional<test::Tree> tree = test::Tree::parse(file.text);
    if (!tree || !tree->contains("scenarios")) continue;
    for (const auto& scenario : (*tree)["scenarios"].items()) {
      if (count++ % 10 != 0) continue;
      seeds.push_back(test::Tree{{"answers", scenario.value["answers"]}}.dump());
    }
  }
  return seeds;
}

}  // namespace

Target answers_target() { return {"answers", run_answers, answers_seeds}; }

}  // namespace wijzer::fuzz
