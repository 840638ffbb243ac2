#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace wijzer::check {

/// What is counted of a text.
struct Readability {
  std::size_t sentences = 0;
  std::size_t words = 0;
  std::size_t syllables = 0;
  std::size_t longest_sentence = 0;

  /// Words per sentence; 0 for no text.
  [[nodiscard]] double mean_sentence() const;
  /// Flesch-Douma reading ease: 206.84 - 0.77 x syllables per 100 words - 0.93 x words per
  /// sentence. 100 is very easy, 60 to 70 plain, under 30 very hard. 0 for no text. Source: W.H.
  /// Douma, De leesbaarheid van landbouwbladen (1960).
  [[nodiscard]] double flesch_douma() const;

  Readability& operator+=(const Readability& other);
};

/// Sentences of a text: they end with a full stop, question mark or exclamation mark before a space
/// or the end; what is left at the end counts as one.
[[nodiscard]] std::vector<std::string> sentences_of(std::string_view text);

/// Words of a text: runs of letters, digits, hyphens and apostrophes inside. A typographic
/// apostrophe comes out as a plain one.
[[nodiscard]] std::vector<std::string> words_of(std::string_view text);

/// Syllables of a Dutch word: groups of vowels, a trema starting a new one; at least 1.
[[nodiscard]] std::size_t syllables_of(std::string_view word);

[[nodiscard]] Readability measure(std::string_view text);

}  // namespace wijzer::check
