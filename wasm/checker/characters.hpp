#pragma once

#include <string_view>

namespace wijzer::check {

[[nodiscard]] constexpr bool digit(char letter) { return letter >= '0' && letter <= '9'; }

/// A small letter without accents.
[[nodiscard]] constexpr bool vowel(char letter) {
  return std::string_view("aeiouy").find(letter) != std::string_view::npos;
}

}  // namespace wijzer::check
