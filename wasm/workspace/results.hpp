#pragma once

#include <span>
#include <string>
#include <vector>

#include "checker/check.hpp"
#include "checker/screens.hpp"

namespace wijzer::workspace {

/// Whether a scenario came out as expected.
struct ScenarioResult {
  std::string id;
  std::string title;
  Place place;
  /// What differs; none when it passed.
  Diagnostics failures;

  [[nodiscard]] bool passed() const { return failures.empty(); }
};

/// Of every scenario, in the order of the content; those of other periods come last. Empty where
/// the content has errors of the kind that leave nothing to try them on.
[[nodiscard]] std::vector<ScenarioResult> scenario_results(const check::CheckResult& result);

/// The words of a content: what there is to say without any rule or proof.
struct Words {
  Content content;
  /// What a content is held to; the defaults where there are no rules for its language.
  check::Profile profile;
  /// Hardest to read first.
  std::vector<check::Screen> screens;
  check::Readability total;
  /// About words, of every language; without those that the authors accepted.
  Diagnostics findings;
  std::vector<check::Translation> translations;
};

/// @param language  As for check_content.
[[nodiscard]] Words words_of(std::span<const SourceFile> files, const check::Language& language);

}  // namespace wijzer::workspace
