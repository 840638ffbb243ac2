#pragma once

#include <string>

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

/// Writes the members findings, errors and warnings into the open object.
void write_findings(JsonWriter& writer, const ContentRead& read, const Diagnostics& diagnostics,
                    wordings::Tongue tongue = wordings::Tongue::English);

}  // namespace wijzer::cli
