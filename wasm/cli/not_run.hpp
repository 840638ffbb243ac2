#pragma once

#include <string>
#include <string_view>

#include "cli/arguments.hpp"

namespace wijzer::cli {

/// Says on stderr why a command can't do what was asked: "wijzer find: ...".
///
/// @return exit_not_run, for the command to end with.
ExitCode not_run(std::string_view command, std::string_view problem);

/// The problem of a command that takes sound content only, and how to look at it.
[[nodiscard]] std::string content_has_errors(const std::string& folder);

}  // namespace wijzer::cli
