#pragma once

#include <string>

#include "cli/files.hpp"
#include "workspace/document.hpp"

namespace wijzer::cli {

/// "content/rules.json".
[[nodiscard]] std::string path_in(const std::string& folder, const std::string& file);

/// Writes what was changed in a document into the folder of its files, unless somebody else changed
/// one of them meanwhile.
///
/// @param read  What the document was made of; its folder is locked.
/// @return      Empty when all went well; else what is wrong, for people, and nothing is written.
[[nodiscard]] std::string write_changes(const ContentRead& read,
                                        const workspace::Document& document);

}  // namespace wijzer::cli
