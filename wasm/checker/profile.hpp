#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include "core/model/content.hpp"

namespace wijzer::check {

/// What the texts of a content are held to: the rules of the program for its language, changed as
/// the manifest says under "language_rules".
struct Profile {
  /// A sentence with more words is a warning, and an error above the second number.
  std::size_t long_sentence = 15;
  std::size_t longest_sentence = 20;
  /// In small letters: wordings that promise something, and words that say "no" in a question.
  std::vector<std::string> promises;
  std::vector<std::string> negations;
  /// A screen of at least so many words that scores less is hard to read. Absent where the program
  /// has no formula for the language.
  std::optional<double> reading_ease;
  std::size_t fewest_words = 25;
  /// Whether the program knows the forms of words, to tell frequent ones from rare ones.
  bool word_forms = false;
};

/// Nothing where the program has no rules for the language and the manifest gives none.
[[nodiscard]] std::optional<Profile> profile_of(const Content& content);

/// What the program does not check because of the language, one sentence each, for people.
[[nodiscard]] std::vector<std::string> not_checked(const Content& content);

}  // namespace wijzer::check
