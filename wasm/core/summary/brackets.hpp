#pragma once

#include <cstddef>
#include <string_view>

namespace wijzer {

/// Where the last words in brackets begin, with which the text ends, as in what a phrase to say
/// means; its end where there are none.
[[nodiscard]] inline std::size_t last_brackets(std::string_view text) {
  if (!text.ends_with(')')) return text.size();
  int depth = 0;
  for (std::size_t at = text.size(); at-- > 0;) {
    if (text[at] == ')') ++depth;
    if (text[at] == '(' && --depth == 0) return at;
  }
  return text.size();
}

}  // namespace wijzer
