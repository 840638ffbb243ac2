#pragma once

#include <optional>
#include <string>
#include <vector>

#include "core/load/load_content.hpp"

namespace wijzer::cli {

/// Reads a whole file; nothing when it can't be read.
[[nodiscard]] std::optional<std::string> read_file(const std::string& path);

/// Writes a whole file; false when it can't be written.
[[nodiscard]] bool write_file(const std::string& path, const std::string& text);

struct ContentRead {
  /// The manifest first, then the other JSON files by name; the folder "schema" is left out.
  std::vector<SourceFile> files;
  /// Why the content could not be read at all; empty when it could.
  std::string problem;
};

/// Reads a content folder, or a bundle when `path` is a file.
[[nodiscard]] ContentRead read_content(const std::string& path);

}  // namespace wijzer::cli
