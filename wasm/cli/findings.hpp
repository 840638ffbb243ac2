#pragma once

#include <string>
#include <string_view>

#include "cli/arguments.hpp"
#include "cli/files.hpp"
#include "core/diagnostic.hpp"
#include "core/summary/json_writer.hpp"
#include "wordings/tongue.hpp"

namespace wijzer::cli {

/// Prints findings for people and editors, one a line:
/// "content/rules.json:12:5: error: what is wrong [check] at /pointer".
///
/// @param read    What the findings are about.
/// @param tongue  In which language to say what is wrong; checks and places are the same in both.
void print_findings(const ContentRead& read, const Diagnostics& diagnostics,
                    wordings::Tongue tongue = wordings::Tongue::English);

/// "content/rules.json:12:5" of the first of some findings.
[[nodiscard]] std::string place_of_first(const ContentRead& read, const Diagnostics& diagnostics);

/// Says on stderr which files hold no JSON, and what a command does with them:
/// "wijzer sources: passes over content/rules.json:1:1: this file is in UTF-16 ...".
///
/// @return exit_findings where there are such files, else exit_clean.
ExitCode tell_unread(std::string_view command, const ContentRead& read,
                     std::string_view does = "passes over");

/// Writes the members findings, errors and warnings into the open object.
void write_findings(JsonWriter& writer, const ContentRead& read, const Diagnostics& diagnostics,
                    wordings::Tongue tongue = wordings::Tongue::English);

}  // namespace wijzer::cli
