#include "core/summary/pdf/letters.hpp"

#include <cstdint>

namespace wijzer::pdf {
namespace {

constexpr char32_t replacement = 0xFFFD;

std::uint32_t byte_at(std::string_view text, std::size_t at) {
  return static_cast<unsigned char>(text[at]);
}

/// Joiners, marks of direction, variants of drawing: nothing that shows by itself.
bool is_unseen(char32_t letter) {
  return (letter >= 0x200B && letter <= 0x200F) || (letter >= 0x202A && letter <= 0x202E) ||
         (letter >= 0x2060 && letter <= 0x206F) || (letter >= 0xFE00 && letter <= 0xFE0F) ||
         letter == 0xFEFF;
}

bool is_control(char32_t letter) {
  return letter < 0x20 || (letter >= 0x7F && letter < 0xA0) || letter == 0x2028 || letter == 0x2029;
}

}  // namespace

char32_t next_letter(std::string_view text, std::size_t& at) {
  const std::uint32_t first = byte_at(text, at++);
  if (first < 0x80) return first;
  const int more = first >= 0xF0 ? 3 : first >= 0xE0 ? 2 : 1;
  if (first < 0xC2 || first > 0xF4) return replacement;
  char32_t out = first & (0x3FU >> static_cast<unsigned>(more));
  std::size_t end = at;
  for (int i = 0; i < more; ++i, ++end) {
    if (end == text.size() || (byte_at(text, end) & 0xC0U) != 0x80U) return replacement;
    out = (out << 6U) | (byte_at(text, end) & 0x3FU);
  }
  constexpr char32_t least[] = {0, 0x80, 0x800, 0x10000};
  if (out < least[more] || out > 0x10FFFF || (out >= 0xD800 && out < 0xE000)) return replacement;
  at = end;
  return out;
}

std::string settable(std::string_view text) {
  std::string out;
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t begin = at;
    const char32_t letter = next_letter(text, at);
    if (is_unseen(letter)) continue;
    if (is_control(letter)) {
      out += ' ';
    } else if (letter == replacement) {
      out += "\xEF\xBF\xBD";
    } else {
      out += text.substr(begin, at - begin);
    }
  }
  return out;
}

}  // namespace wijzer::pdf
