#include "checker/encoded_twice.hpp"

#include <algorithm>
#include <array>
#include <string>

#include "checker/bad_characters.hpp"

namespace wijzer::check {
namespace {

/// The byte of a character in Windows-1252; 0 where it has none. C1 controls stand for themselves,
/// as in Latin-1.
unsigned char byte_of(char32_t code) {
  // From 0x80 on; 0 where a C1 control stands.
  static constexpr std::array<char32_t, 32> upper = {
      0x20AC, 0,      0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160,
      0x2039, 0x0152, 0,      0x017D, 0,      0,      0x2018, 0x2019, 0x201C, 0x201D, 0x2022,
      0x2013, 0x2014, 0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0,      0x017E, 0x0178};
  if (code < 0x100) return static_cast<unsigned char>(code);
  const auto* const at = std::find(upper.begin(), upper.end(), code);
  return at == upper.end() ? 0 : static_cast<unsigned char>(0x80 + (at - upper.begin()));
}

struct Stretch {
  char32_t first;
  char32_t last;
};

/// What texts in Latin letters are written with: letters with marks, punctuation, signs of money
/// and measure, arrows, pictures; and what programs leave behind.
constexpr std::array<Stretch, 12> meant = {{
    {0x00A0, 0x017F},
    {0x2000, 0x206F},
    {0x20A0, 0x20CF},
    {0x2100, 0x214F},
    {0x2190, 0x21FF},
    {0x2200, 0x22FF},
    {0x2600, 0x27BF},
    {0xFB00, 0xFB06},
    {0xFE0E, 0xFE0F},
    {0xFEFF, 0xFEFF},
    {0xFFFD, 0xFFFD},
    {0x1F000, 0x1FAFF},
}};

bool is_meant(char32_t code) {
  return std::any_of(meant.begin(), meant.end(), [code](const Stretch& range) {
    return code >= range.first && code <= range.last;
  });
}

bool is_small(char32_t code) {
  return (code >= 'a' && code <= 'z') || (code >= 0xDF && code <= 0x17F);
}
bool is_letter(char32_t code) { return is_small(code | 0x20U); }

/// May follow a word.
bool follows_words(char32_t code) {
  constexpr std::u32string_view marks =
      U"\u2026\u2018\u2019\u201C\u201D\u2013\u2014\u2122\u203A\u00BB";
  return marks.find(code) != std::u32string_view::npos;
}

/// What stands around a pair of characters.
struct Around {
  char32_t before = 0;
  char32_t after = 0;
};

/// Whether a letter and what follows it can't be right as they stand. "Â" and "Ã" are rare, even in
/// capitals; "Ä" and "Å" are not.
bool is_wrong_pair(char32_t letter, char32_t mark, const Around& around) {
  constexpr char32_t a_tilde = 0xC3;
  const bool within = is_small(around.before) || is_letter(around.after);
  return within || (letter <= a_tilde && !follows_words(mark));
}

/// The character that begins here, encoded twice; of no length where none does.
EncodedTwice twice_at(std::string_view text, std::size_t at, char32_t before) {
  const Character letter = character_at(text, at);
  std::string bytes;
  std::size_t end = at;
  if (letter.code < 0xC2 || letter.code > 0xF4) return {};
  const std::size_t length = letter.code >= 0xF0 ? 4 : letter.code >= 0xE0 ? 3 : 2;
  char32_t mark = 0;
  while (bytes.size() < length && end < text.size()) {
    const Character next = character_at(text, end);
    const unsigned char byte = byte_of(next.code);
    if (byte == 0) return {};
    bytes += static_cast<char>(byte);
    mark = next.code;
    end += next.length;
  }
  const Character whole = character_at(bytes, 0);
  if (whole.length != length || bytes.size() != length || !is_meant(whole.code)) return {};
  const Around around{before, end < text.size() ? character_at(text, end).code : 0};
  if (length == 2 && !is_wrong_pair(letter.code, mark, around)) return {};
  return {at, end - at, bytes, whole.code};
}

}  // namespace

std::vector<EncodedTwice> encoded_twice(std::string_view text) {
  std::vector<EncodedTwice> out;
  char32_t before = 0;
  for (std::size_t at = 0; at < text.size();) {
    const EncodedTwice found = twice_at(text, at, before);
    if (found.length > 0) out.push_back(found);
    const Character here = character_at(text, at);
    before = found.length > 0 ? found.code : here.code;
    at += found.length > 0 ? found.length : here.length;
  }
  return out;
}

}  // namespace wijzer::check
