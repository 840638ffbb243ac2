#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace wijzer {

/// Two letters write a number below the square of this.
inline constexpr std::uint32_t letters = 91;

/// Numbers as text that needs no escape in JSON and compresses well: two letters each, from "#" to
/// "~" without the backslash, first the high digits of all numbers, then the low ones.
[[nodiscard]] inline std::string in_letters(const std::vector<std::uint32_t>& numbers) {
  const auto letter = [](std::uint32_t digit) {
    const std::uint32_t code = '#' + digit;
    return static_cast<char>(code < '\\' ? code : code + 1);
  };
  std::string out;
  for (const std::uint32_t number : numbers) out += letter(number / letters);
  for (const std::uint32_t number : numbers) out += letter(number % letters);
  return out;
}

/// The reverse. Takes any text: what is no letter gives some number, and an odd letter none.
[[nodiscard]] inline std::vector<std::uint32_t> from_letters(std::string_view text) {
  const auto digit = [text](std::size_t at) {
    const auto code = static_cast<std::uint32_t>(static_cast<unsigned char>(text[at]));
    return (code - '#' - (code > '\\' ? 1U : 0U)) % letters;
  };
  std::vector<std::uint32_t> out(text.size() / 2);
  for (std::size_t i = 0; i < out.size(); ++i) {
    out[i] = digit(i) * letters + digit(out.size() + i);
  }
  return out;
}

}  // namespace wijzer
