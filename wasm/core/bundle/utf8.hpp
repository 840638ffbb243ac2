#pragma once

#include <cstdint>
#include <string_view>

namespace wijzer::bundle {

/// Whether the bytes are UTF-8: no letter cut off, written longer than it need be, or half of a
/// pair.
/// Source: The Unicode Standard 15.0, table 3-7.
[[nodiscard]] inline bool is_utf8(std::string_view bytes) {
  for (std::size_t at = 0; at < bytes.size();) {
    const auto byte = [&](std::size_t i) {
      return at + i < bytes.size() ? static_cast<unsigned char>(bytes[at + i]) : 0U;
    };
    const unsigned first = byte(0);
    if (first < 0x80) {
      ++at;
      continue;
    }
    const std::size_t length = first < 0xE0 ? 2 : first < 0xF0 ? 3 : 4;
    const unsigned second = byte(1);
    const unsigned least = first == 0xE0 ? 0xA0 : first == 0xF0 ? 0x90 : 0x80;
    const unsigned last = first == 0xED ? 0x9F : first == 0xF4 ? 0x8F : 0xBF;
    if (first < 0xC2 || first > 0xF4 || second < least || second > last) return false;
    for (std::size_t i = 2; i < length; ++i) {
      if (byte(i) < 0x80 || byte(i) > 0xBF) return false;
    }
    at += length;
  }
  return true;
}

}  // namespace wijzer::bundle
