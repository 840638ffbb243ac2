#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace wijzer::check {

/// A character that no text should hold: nobody sees it, or a terminal or browser obeys it.
struct BadCharacter {
  /// Its first byte in the text, and how many it has.
  std::size_t begin = 0;
  std::size_t length = 0;
  char32_t code = 0;
  /// "a control character", "a character that nobody sees", ...: for messages.
  std::string_view kind;
};

struct Character {
  char32_t code = 0xFFFD;
  std::size_t length = 1;
};

/// The character that begins at this byte; U+FFFD of one byte where none does.
[[nodiscard]] Character character_at(std::string_view text, std::size_t at);

/// All such characters of a text, in order: control characters but the line feed, marks that turn
/// the direction of letters, what has no width, the sign for a character that was lost, those for
/// private use, and bytes that are not UTF-8 (each as U+FFFD). The soft hyphen is none, nor are
/// joiners and marks beside a letter or picture that needs them.
///
/// Source: The Unicode Standard, general categories Cc, Cf, Cn and Co.
[[nodiscard]] std::vector<BadCharacter> bad_characters(std::string_view text);

/// "U+202E".
[[nodiscard]] std::string code_point(char32_t code);

}  // namespace wijzer::check
