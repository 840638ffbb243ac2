#include "workspace/condition_choices.hpp"

#include <doctest/doctest.h>

#include <string>
#include <vector>

#include "core/load/load_content.hpp"
#include "support/files.hpp"
#include "workspace/document.hpp"

namespace wijzer::test {
namespace {

using workspace::condition_choices;
using workspace::ConditionChoices;

/// Whether the loader or what only authors need refuses the content for where a condition looks.
bool refused(const workspace::Document& document) {
  const LoadResult loaded = load_content(document.files(), read_author_parts);
  for (const Diagnostic& each : loaded.diagnostics) {
    if (each.check == "criterion-cycle" || each.check == "forward-reference") return true;
  }
  return false;
}

/// What becomes of the content where this condition also looks at that.
bool refused_with(const Place& when, const std::string& json) {
  workspace::Document document(shipped_files());
  const std::string stood = document.value(when).value_or("");
  REQUIRE(document.set_value(when, "{ \"all\": [" + stood + ", " + json + "] }"));
  return refused(document);
}

std::string on_criterion(const Criterion& criterion) {
  return R"({ "criterion": ")" + criterion.id.value + "\" }";
}

TEST_CASE("a criterion is offered in a condition exactly where the loader takes it") {
  const Content& content = shipped();
  REQUIRE_FALSE(refused(workspace::Document(shipped_files())));
  std::size_t offered = 0;
  std::size_t kept_back = 0;
  const auto compare = [&](const ConditionChoices& choices, const Place& when) {
    for (std::uint32_t i = 0; i < content.criteria.size(); ++i) {
      CAPTURE(when.file);
      CAPTURE(when.pointer);
      CAPTURE(content.criteria[i].id.value);
      const bool taken = !refused_with(when, on_criterion(content.criteria[i]));
      CHECK(choices.criteria[i] == taken);
      ++(taken ? offered : kept_back);
    }
  };
  // Each load takes some milliseconds: the first and some further on.
  for (std::uint32_t i = 0; i < content.criteria.size(); i += 7) {
    compare(condition_choices(content, CriterionIndex{i}, std::nullopt),
            content.criteria[i].place / "when");
  }
  for (std::uint32_t i = 0; i < content.questions.size(); i += 9) {
    const Question& question = content.questions[i];
    // Those of steps have conditions that are put together.
    if (!question.when || !question.place.file.starts_with("questions/")) continue;
    compare(condition_choices(content, std::nullopt, QuestionIndex{i}), question.place / "when");
  }
  CHECK(offered > 0);
  CHECK(kept_back > 0);
}

TEST_CASE("a question is offered in the condition of another one only where it comes before") {
  const Content& content = shipped();
  for (std::uint32_t i = 0; i < content.questions.size(); ++i) {
    const ConditionChoices choices = condition_choices(content, std::nullopt, QuestionIndex{i});
    for (std::uint32_t j = 0; j < content.questions.size(); ++j) {
      REQUIRE(choices.questions[j] == (j < i));
    }
  }
  const ConditionChoices anywhere = condition_choices(content, std::nullopt, std::nullopt);
  CHECK(anywhere.questions == std::vector<bool>(content.questions.size(), true));
  CHECK(anywhere.criteria == std::vector<bool>(content.criteria.size(), true));
}

}  // namespace
}  // namespace wijzer::test
