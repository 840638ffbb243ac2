#pragma once

#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace wijzer::wordings {

/// A stretch of a wording: text as it is, or a placeholder.
struct Piece {
  bool placeholder = false;
  /// The text, or the name of the placeholder.
  std::string_view text;
  /// Of a placeholder: which wordings can stand there; empty for anything.
  std::string_view group = {};
};

/// "{name}" and "{name:group}" are placeholders: small letters and hyphens. Other braces are text.
[[nodiscard]] std::vector<Piece> pieces_of(std::string_view wording);

/// What stands for the placeholders, by name.
using Values = std::vector<std::pair<std::string_view, std::string>>;

/// The wording with the values in it; a placeholder without a value stays as it is.
[[nodiscard]] std::string filled_in(std::string_view wording, const Values& values);

}  // namespace wijzer::wordings
