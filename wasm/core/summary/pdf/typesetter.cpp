#include "core/summary/pdf/typesetter.hpp"

#include <algorithm>
#include <utility>

#include "core/summary/pdf/letters.hpp"

namespace wijzer::pdf {
namespace {

constexpr char32_t no_break_hyphen = 0x2011;
constexpr char32_t hyphen = 0x2010;

/// Where a line can end: before this letter of the text.
struct Break {
  std::size_t next = 0;
  bool is_soft_hyphen = false;
};

bool is_visible_break(char32_t letter) {
  return letter == '-' || letter == '/' || letter == hyphen || letter == 0x2013;
}

/// The part of a text that one line shows: soft hyphens inside it are not seen.
std::string shown_part(std::string_view text) {
  std::string out;
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t begin = at;
    if (next_letter(text, at) != soft_hyphen) out += text.substr(begin, at - begin);
  }
  return out;
}

/// Finds the end of one line.
class LineFinder {
 public:
  LineFinder(const Font& font, int size, int width)
      : font_(font), size_(size), width_(width * 1'000) {}

  Break end_of(std::string_view text, std::size_t start) const {
    Break last{0, false};
    int used = 0;
    for (std::size_t at = start; at < text.size();) {
      const std::size_t begin = at;
      const char32_t letter = next_letter(text, at);
      if (letter == ' ') {
        // A space at the end of a line may stand beyond it.
        last = {at, false};
        used += length(' ');
        continue;
      }
      if (letter == soft_hyphen) {
        if (used + length('-') <= width_ && begin > start) last = {at, true};
        continue;
      }
      used += length(letter);
      if (used > width_ && begin > start) return last.next > start ? last : Break{begin, false};
      const bool inside = begin > start && at < text.size() && text[at] != ' ';
      // A hyphen in a number is no end of a line (Unicode Standard Annex 14, LB25).
      const bool in_number = inside && letter == '-' && text[at] >= '0' && text[at] <= '9';
      if (inside && is_visible_break(letter) && !in_number) last = {at, false};
    }
    return {text.size(), false};
  }

 private:
  int length(char32_t letter) const {
    return font_.advance(font_.glyph(drawn_letter(letter))) * size_;
  }

  const Font& font_;
  int size_;
  int width_;
};

}  // namespace

char32_t drawn_letter(char32_t letter) {
  if (letter == no_break_space) return ' ';
  if (letter == no_break_hyphen || letter == hyphen) return '-';
  return letter;
}

std::vector<SetLine> Typesetter::lines(const Passages& text, Style style, int width) {
  const Font& font = fonts_.of(style.weight);
  std::string all;
  std::vector<std::size_t> ends;
  for (const Passage& passage : text) {
    all += settable(passage.text);
    ends.push_back(all.size());
  }
  note_missing(all, font);
  const LineFinder finder(font, style.size, width);
  std::vector<SetLine> out;
  std::size_t passage = 0;
  for (std::size_t at = 0; at < all.size();) {
    const Break end = finder.end_of(all, at);
    SetLine line{{}, end.is_soft_hyphen};
    while (at < end.next) {
      while (ends[passage] <= at) ++passage;
      const std::size_t to = std::min(ends[passage], end.next);
      line.letters += shown_part(std::string_view(all).substr(at, to - at));
      line.stretches.push_back({passage, line.letters.size()});
      at = to;
    }
    out.push_back(std::move(line));
  }
  return out;
}

int Typesetter::width(std::string_view letters, Style style) const {
  const Font& font = fonts_.of(style.weight);
  int out = 0;
  for (std::size_t at = 0; at < letters.size();) {
    out += font.advance(font.glyph(drawn_letter(next_letter(letters, at))));
  }
  return (out * style.size + 999) / 1'000;
}

void Typesetter::note_missing(std::string_view text, const Font& font) {
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t begin = at;
    const char32_t letter = next_letter(text, at);
    if (letter == soft_hyphen || font.glyph(drawn_letter(letter)) != no_glyph) continue;
    const std::string_view lacking = text.substr(begin, at - begin);
    if (std::find(missing_.begin(), missing_.end(), lacking) == missing_.end()) {
      missing_.emplace_back(lacking);
    }
  }
}

}  // namespace wijzer::pdf
