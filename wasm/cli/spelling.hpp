#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace wijzer::cli {

struct SpellingRun {
  /// The given words that the dictionary does not know.
  std::vector<std::string> unknown;
  /// Why nothing was looked up and what to do about it; empty when all went well.
  std::string problem;
};

/// Looks words up with the command hunspell.
///
/// @param language  Two letters, as content names its language.
/// @param words     UTF-8, without spaces.
[[nodiscard]] SpellingRun look_up(std::string_view language, const std::vector<std::string>& words);

}  // namespace wijzer::cli
