#pragma once

namespace wijzer {

/// The small letter of a capital of ASCII; any other byte as it is.
[[nodiscard]] constexpr char ascii_lower(char letter) {
  return letter >= 'A' && letter <= 'Z' ? static_cast<char>(letter - 'A' + 'a') : letter;
}

}  // namespace wijzer
