#pragma once

#include <map>
#include <span>
#include <string>
#include <vector>

#include "core/load/load_content.hpp"
#include "core/load/reader.hpp"

namespace wijzer {

/// The content as JSON trees: the manifest's own keys, and the sections of all files joined.
struct ContentFiles {
  /// Owns the trees that the spots point into; node addresses stay put.
  std::map<std::string, Json> trees;
  std::string id;
  std::string version;
  std::string date;
  std::string language;
  /// The section "interface" of every file that has one.
  std::vector<Spot> interfaces;
  /// The elements of each list section, in the author's order.
  std::map<std::string, std::vector<Spot>, std::less<>> elements;
};

/// Parses the files, follows the manifest and joins the sections.
/// Errors: those of parse_json; "missing-file", "unlisted-file", "file-listed-twice",
/// "unknown-format", "unknown-key", "missing-key", "wrong-type".
[[nodiscard]] ContentFiles read_files(std::span<const SourceFile> files, Diagnostics& diagnostics);

}  // namespace wijzer
