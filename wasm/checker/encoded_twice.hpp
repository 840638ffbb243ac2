#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace wijzer::check {

/// A character of which the bytes in UTF-8 stand in the text as characters: "Ã©" for "é".
struct EncodedTwice {
  /// Its first byte in the text, and how many it has.
  std::size_t begin = 0;
  std::size_t length = 0;
  /// What was meant.
  std::string meant;
  char32_t code = 0;
};

/// All of those in a text, in order, for the letters with marks, punctuation, signs and pictures
/// that texts in Latin letters have. That comes of UTF-8 that a program read as Windows-1252 or
/// Latin-1, and saved as UTF-8. What can also end a word in capitals ("BLÅ…") is none.
///
/// Source: the index of windows-1252 in the Encoding Standard of the WHATWG.
[[nodiscard]] std::vector<EncodedTwice> encoded_twice(std::string_view text);

}  // namespace wijzer::check
