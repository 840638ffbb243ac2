#pragma once

#include <span>
#include <string_view>

namespace wijzer::cli {

/// A file of the small wizard that `wijzer new` leaves; see cli/starter.
struct StarterFile {
  /// The language that it is for; empty for one that stands with each.
  std::string_view language;
  /// In the folder of the new wizard.
  std::string_view path;
  /// With @ID@, @VERSION@, @TODAY@ and @REVIEW@ to be filled in.
  std::string_view text;
};

/// All of them. The build writes their source from the files.
[[nodiscard]] std::span<const StarterFile> starter_files();

}  // namespace wijzer::cli
