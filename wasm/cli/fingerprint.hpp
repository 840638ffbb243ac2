#pragma once

#include <string>
#include <vector>

#include "core/load/load_content.hpp"

namespace wijzer::cli {

/// Tells one state of content and program from another: twelve characters, in groups of four, over
/// all files of the content, translations included, and the sources of the core, which decide what
/// content means. It is there to be compared; it proves nothing.
///
/// @param files    As the command reads them. Of a bundle, which carries the fingerprint of what it
///                 was made of, it is that one.
/// @param content  What was loaded of them; without the text fingerprint_key unless of a bundle.
[[nodiscard]] std::string fingerprint_of(const std::vector<SourceFile>& files,
                                         const Content& content);

/// Of the sources of the core; made when the command is built.
[[nodiscard]] std::string_view core_version();

}  // namespace wijzer::cli
