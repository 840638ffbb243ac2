#pragma once

#include <optional>
#include <string>
#include <vector>

#include "core/model/condition.hpp"
#include "core/model/ids.hpp"

namespace wijzer {

/// What everybody gets, as the manifest declares it under "advice"; the proof holds the content to
/// it.
struct AdviceRule {
  /// For whom; absent: for everybody.
  std::optional<Condition> when;
  /// Also that nobody gets two of them.
  bool exactly_one = false;
  std::vector<RouteIndex> routes;
  std::vector<OutcomeIndex> outcomes;
  std::vector<TopicIndex> topics;
  std::vector<ProblemIndex> problems;
  Place place;
};

/// How the texts are held to plain language, as the manifest says under "language_rules". What is
/// absent is as the rules of the language say, where the program has any.
struct LanguageRules {
  /// A sentence with more words is a warning, and an error from the second number on.
  std::optional<int> long_sentence;
  std::optional<int> longest_sentence;
  /// A screen of at least so many words that scores less is hard to read.
  std::optional<int> reading_ease;
  std::optional<int> fewest_words;
  /// Wordings that promise too much; of a question, words that say "no".
  std::optional<std::vector<std::string>> promises;
  std::optional<std::vector<std::string>> negations;
};

/// What the manifest tells the checks; no page needs it.
struct Settings {
  std::vector<AdviceRule> advice;
  LanguageRules language_rules;
};

}  // namespace wijzer
