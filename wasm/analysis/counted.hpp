#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace wijzer::analysis {

/// "1 error", "0 errors", "2 criteria": for messages.
///
/// @param many  What several are called; left out, that is the one with an "s".
[[nodiscard]] inline std::string counted(std::size_t number, std::string_view one,
                                         std::string_view many = {}) {
  std::string out = std::to_string(number) + " ";
  if (number == 1) return out.append(one);
  return many.empty() ? out.append(one).append("s") : out.append(many);
}

}  // namespace wijzer::analysis
