#pragma once

#include <string>
#include <vector>

#include "core/load/load_content.hpp"

namespace wijzer::bench {

/// The text of a file; empty without it.
[[nodiscard]] std::string read(const std::string& path);

/// The files of a content folder, the manifest first, as it lists them.
[[nodiscard]] std::vector<SourceFile> read_folder(const std::string& folder);

}  // namespace wijzer::bench
