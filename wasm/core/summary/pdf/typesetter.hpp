#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "core/summary/passages.hpp"
#include "core/summary/pdf/font.hpp"

namespace wijzer::pdf {

enum class Weight { Regular, Bold };

/// The size is in tenths of a point, as is every length on a page.
struct Style {
  Weight weight = Weight::Regular;
  int size = 100;
};

/// A part of a line that belongs to one passage of its text.
struct Stretch {
  /// Its number among the passages.
  std::size_t passage = 0;
  /// In the letters of the line.
  std::size_t end = 0;
};

/// One line of a text that was broken into lines. Where it was broken at a space, that ends it.
struct SetLine {
  std::string letters;
  /// Broken inside a word where the text allows that: a hyphen follows that is not in the text.
  bool has_soft_hyphen = false;
  /// All of it, in order; none where it is no line of a text.
  std::vector<Stretch> stretches = {};
};

/// Both weights of the font of a paper.
struct Fonts {
  Font regular;
  Font bold;

  [[nodiscard]] const Font& of(Weight weight) const {
    return weight == Weight::Bold ? bold : regular;
  }
};

/// Breaks texts into lines: as much on each as fits, without kerning. A word that is longer than a
/// line breaks where the line ends.
class Typesetter {
 public:
  explicit Typesetter(const Fonts& fonts) : fonts_(fonts) {}

  [[nodiscard]] std::vector<SetLine> lines(const Passages& text, Style style, int width);
  [[nodiscard]] int width(std::string_view letters, Style style) const;
  /// Each letter that was to be set and that the fonts lack, once.
  [[nodiscard]] const std::vector<std::string>& missing() const { return missing_; }

 private:
  void note_missing(std::string_view text, const Font& font);

  const Fonts& fonts_;
  std::vector<std::string> missing_;
};

constexpr char32_t soft_hyphen = 0xAD;
constexpr char32_t no_break_space = 0xA0;

/// The letter that is drawn for one of a text: some have no shape of their own.
[[nodiscard]] char32_t drawn_letter(char32_t letter);

}  // namespace wijzer::pdf
