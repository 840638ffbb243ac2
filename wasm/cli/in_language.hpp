#pragma once

#include <string>
#include <vector>

#include "checker/translations.hpp"
#include "cli/arguments.hpp"
#include "cli/files.hpp"

namespace wijzer::cli {

/// Puts sound content into the language that --lang names; without it, or with the content's own,
/// nothing changes. On trouble says what it is.
///
/// @param content  What load_content made of the files, pages included.
/// @param command  For the message: "bundle".
/// @param read     Afterwards every text is in that language, and no other language is among the
///                 files.
/// @return exit_clean; exit_findings when the translation has findings, exit_not_run when there is
///         no such language.
[[nodiscard]] ExitCode put_in_language(const Arguments& arguments, const char* command,
                                       const Content& content,
                                       const std::vector<check::Translation>& translations,
                                       ContentRead& read);

/// "nl, en": the content's own first.
[[nodiscard]] std::string languages_of(const Content& content,
                                       const std::vector<check::Translation>& translations);

}  // namespace wijzer::cli
