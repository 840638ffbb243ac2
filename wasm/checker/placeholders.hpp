#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace wijzer::check {

/// What the program puts in the place of "{name}" in one text.
struct Placeholder {
  std::string_view name;
  /// The text says too little without it.
  bool required = true;
};

/// Those of a text; see TextUnit::id. Empty for nearly every text.
[[nodiscard]] std::vector<Placeholder> placeholders_of(std::string_view id);

/// All "{...}" of a text, braces included, in order; also those that no program fills in, such as
/// "{last day}", and a brace that stands alone.
[[nodiscard]] std::vector<std::string> braces_in(std::string_view text);

}  // namespace wijzer::check
