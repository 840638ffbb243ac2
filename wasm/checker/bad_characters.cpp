#include "checker/bad_characters.hpp"

#include <algorithm>
#include <array>

namespace wijzer::check {

Character character_at(std::string_view text, std::size_t at) {
  const auto byte = [&](std::size_t i) {
    return i < text.size() ? static_cast<unsigned char>(text[i]) : 0U;
  };
  const char32_t first = byte(at);
  if (first < 0x80) return {first, 1};
  const std::size_t length = first >= 0xF0 ? 4 : first >= 0xE0 ? 3 : first >= 0xC2 ? 2 : 0;
  if (length == 0 || first > 0xF4) return {};
  char32_t code = first & (0xFFU >> (length + 1));
  for (std::size_t i = 1; i < length; ++i) {
    if ((byte(at + i) & 0xC0U) != 0x80U) return {};
    code = code << 6U | (byte(at + i) & 0x3FU);
  }
  constexpr std::array<char32_t, 5> smallest = {0, 0, 0x80, 0x800, 0x10000};
  const bool half = code >= 0xD800 && code <= 0xDFFF;
  if (code < smallest[length] || code > 0x10FFFF || half) return {};
  return {code, length};
}

namespace {

struct Range {
  char32_t first;
  char32_t last;
  std::string_view kind;
};

constexpr char32_t lost = 0xFFFD;

constexpr std::string_view control = "a control character";
constexpr std::string_view unseen = "a character that nobody sees";
constexpr std::string_view direction = "a mark that turns the direction of the letters";
constexpr std::string_view break_mark = "a mark that breaks the line";
constexpr std::string_view private_use = "a character for private use, which most fonts lack";
constexpr std::string_view no_character = "no character";

/// In order.
constexpr std::array<Range, 34> ranges = {{
    {0x0000, 0x0009, control},
    {0x000B, 0x001F, control},
    {0x007F, 0x009F, control},
    {0x034F, 0x034F, unseen},
    {0x061C, 0x061C, direction},
    {0x115F, 0x1160, unseen},
    {0x17B4, 0x17B5, unseen},
    {0x180B, 0x180F, unseen},
    {0x200B, 0x200D, unseen},
    {0x200E, 0x200F, direction},
    {0x2028, 0x2029, break_mark},
    {0x202A, 0x202E, direction},
    {0x2060, 0x2065, unseen},
    {0x2066, 0x2069, direction},
    {0x206A, 0x206F, unseen},
    {0x2800, 0x2800, unseen},
    {0x3164, 0x3164, unseen},
    {0xD800, 0xDFFF, no_character},
    {0xE000, 0xF8FF, private_use},
    {0xFDD0, 0xFDEF, no_character},
    {0xFE00, 0xFE0F, unseen},
    {0xFEFF, 0xFEFF, unseen},
    {0xFFA0, 0xFFA0, unseen},
    {0xFFF0, 0xFFFC, unseen},
    {lost, lost, "the sign for a character that was lost"},
    {0xFFFE, 0xFFFF, no_character},
    {0x13430, 0x1343F, unseen},
    {0x1BCA0, 0x1BCA3, unseen},
    {0x1D173, 0x1D17A, unseen},
    {0x1FFFE, 0x1FFFF, no_character},
    {0x2FFFE, 0x2FFFF, no_character},
    {0x3FFFE, 0xDFFFF, no_character},
    {0xE0000, 0xE0FFF, unseen},
    {0xE1000, 0x10FFFF, private_use},
}};

/// The kind of a bad character; empty for a good one.
std::string_view kind_of(char32_t code) {
  const auto found = std::find_if(ranges.begin(), ranges.end(),
                                  [code](const Range& range) { return code <= range.last; });
  return found != ranges.end() && code >= found->first ? found->kind : std::string_view{};
}

/// Joiners and marks of direction, which writing from right to left and pictures of several parts
/// need.
bool joins(char32_t code) { return code >= 0x200C && code <= 0x200F; }

/// Writing from Hebrew on, and pictures. Everything before that is written from left to right,
/// letter by letter, and so are the Latin and Greek letters and the punctuation in between.
bool needs_joining(char32_t code) {
  const bool plain = code < 0x0590 || (code >= 0x1E00 && code <= 0x20CF);
  return !plain && kind_of(code).empty();
}

/// Chooses how the picture before it is drawn: in colour, or not.
bool chooses_look(char32_t code) { return code == 0xFE0E || code == 0xFE0F; }

bool has_looks(char32_t code) { return code >= 0xA9 && kind_of(code).empty(); }

}  // namespace

std::vector<BadCharacter> bad_characters(std::string_view text) {
  std::vector<BadCharacter> out;
  char32_t before = 0;
  for (std::size_t at = 0; at < text.size();) {
    const Character here = character_at(text, at);
    const std::size_t next = at + here.length;
    const std::string_view kind = kind_of(here.code);
    const auto after = [&] { return next < text.size() ? character_at(text, next).code : 0; };
    const bool belongs = (joins(here.code) && (needs_joining(before) || needs_joining(after()))) ||
                         (chooses_look(here.code) && has_looks(before));
    if (!kind.empty() && !belongs) out.push_back(BadCharacter{at, here.length, here.code, kind});
    // A joiner may also follow the choice of a look.
    if (!chooses_look(here.code)) before = here.code;
    at = next;
  }
  return out;
}

std::string code_point(char32_t code) {
  std::string digits;
  for (; code != 0 || digits.size() < 4; code >>= 4U) {
    digits.insert(digits.begin(), "0123456789ABCDEF"[code & 0xFU]);
  }
  return "U+" + digits;
}

}  // namespace wijzer::check
