#pragma once

#include <string>
#include <vector>

#include "checker/check_run.hpp"
#include "cli/files.hpp"

namespace wijzer::cli {

struct FixedContent {
  /// As it stands now.
  ContentRead read;
  /// What was done, a sentence each, in English.
  std::vector<std::string> done;
  /// Why nothing was written, for people; empty when all went well.
  std::string problem;
};

/// Puts right what has one right answer, again and again until nothing is left, as putting one
/// thing right can show another, and writes what was changed into the folder.
///
/// @param folder  A content folder.
[[nodiscard]] FixedContent fix_content(const std::string& folder, const check::CheckTask& task);

}  // namespace wijzer::cli
