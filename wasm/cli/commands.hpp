#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace wijzer::cli {

/// A command of `wijzer`.
struct Command {
  std::string_view name;
  int (*run)(const std::vector<std::string>& words) = nullptr;
  /// Its lines of the help, as they are printed.
  std::string_view usage;
};

/// In the order in which the help names them. Which panel of the workbench shows what a command
/// says is in workspace/twins.hpp.
[[nodiscard]] std::span<const Command> commands();

/// The whole help.
[[nodiscard]] std::string usage();

}  // namespace wijzer::cli
