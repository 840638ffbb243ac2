#pragma once

#include <array>
#include <optional>
#include <string_view>
#include <vector>

#include "core/model/content.hpp"
#include "core/summary/summary.hpp"

namespace wijzer {

/// Whether a byte of a text is part of a word: a letter, a digit, or any byte of a letter outside
/// ASCII. A typographic quote or dash (UTF-8 E2 80 xx) is not.
[[nodiscard]] bool in_word(std::string_view text, std::size_t at);

/// Finds difficult words in running text and marks the first use of each; one marker per screen.
class TermMarker {
 public:
  explicit TermMarker(const Content& content);

  /// Splits a text into runs. A word counts when it stands by itself (no letter or digit beside
  /// it); the case of its first letter does not matter; of two words the longer one counts.
  [[nodiscard]] Text mark(std::string_view text);

  /// Where a difficult word stands in a text.
  struct Found {
    std::size_t begin = 0;
    std::size_t end = 0;
    TermIndex term;
  };
  /// The first difficult word at or after this byte, marked before or not; nothing when there is
  /// none. A word counts as in mark().
  [[nodiscard]] std::optional<Found> find(std::string_view text, std::size_t from) const;

  /// One run, no marks: for headings and labels that must stay plain.
  [[nodiscard]] static Text plain(std::string_view text) {
    return Text{Run{std::string(text), std::nullopt}};
  }

  /// The terms marked so far, in order of first use.
  [[nodiscard]] const std::vector<TermIndex>& used() const { return used_; }

 private:
  struct Word {
    std::string_view text;
    TermIndex term;
  };
  [[nodiscard]] const Word* word_at(std::string_view text, std::size_t at) const;

  /// By the first byte, lower-cased; the longest first.
  std::array<std::vector<Word>, 256> words_;
  std::vector<char> seen_;
  std::vector<TermIndex> used_;
};

}  // namespace wijzer
