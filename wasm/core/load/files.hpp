#pragma once

#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "core/load/load_content.hpp"
#include "core/load/reader.hpp"

namespace wijzer {

/// The content as JSON trees: the manifest's own keys, and the sections of all files joined.
struct ContentFiles {
  /// Owns the trees that the spots point into.
  std::vector<std::unique_ptr<const Json>> trees;
  std::string id;
  std::string version;
  std::string date;
  std::string language;
  /// The manifest itself, for what only authors need of it; see read_author_parts.
  std::optional<Spot> manifest;
  /// The condition "routes_when" of the manifest, if it has one.
  std::optional<Spot> routes_when;
  /// What a bundle says about the questions left; authors do not write that.
  const Json* questions_left = nullptr;
  /// The section "interface" of every file that has one.
  std::vector<Spot> interfaces;
  /// The elements of each list section, in the order of content_sections and the author's order.
  std::vector<std::pair<std::string_view, std::vector<Spot>>> elements;

  /// The elements of one list section; empty when no file has it.
  [[nodiscard]] std::span<const Spot> of(std::string_view section) const;
};

/// Parses the files, follows the manifest and joins the sections.
/// Errors: those of parse_json; "missing-file", "unlisted-file", "file-listed-twice",
/// "unknown-format", "unknown-key", "missing-key", "wrong-type".
[[nodiscard]] ContentFiles read_files(std::span<const SourceFile> files, Diagnostics& diagnostics);

}  // namespace wijzer
