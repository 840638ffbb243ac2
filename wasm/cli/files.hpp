#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "core/load/load_content.hpp"
#include "core/model/date.hpp"
#include "core/model/limits.hpp"
#include "workspace/validity.hpp"

namespace wijzer::cli {

struct FileRead {
  std::string text;
  /// Why it could not be read whole, for people; empty when it could.
  std::string problem;
  /// That is what is wrong.
  bool too_large = false;
};
/// @param most_kib  It is not read further than that, as what is no file may never end.
[[nodiscard]] FileRead read_file(const std::string& path, std::size_t most_kib = limits::file_kib);

struct ContentRead {
  /// The manifest first, then the other JSON files by name; the folder "schema" is left out.
  std::vector<SourceFile> files;
  /// Where the paths of the files begin, as the author named it; empty for the folder at hand.
  std::string folder;
  /// Why the content could not be read at all; empty when it could.
  std::string problem;
  /// What was left out of the files, if anything was.
  workspace::DatedContent dated = {};
  /// How many the content has.
  std::size_t periods = 1;
};

/// Reads a content folder, or a bundle when `path` is a file.
[[nodiscard]] ContentRead read_content(const std::string& path);

/// The same, as it is on one day: without what holds on other days only. It is a problem when the
/// content has errors in its days.
[[nodiscard]] ContentRead read_content_on(const std::string& path, const Date& day);

/// What of the findings about content of one day remains when other days are looked at: the number
/// of what holds on those is not retired.
[[nodiscard]] Diagnostics of_one_day(const ContentRead& read, Diagnostics findings);

/// The day of the version, which the manifest says: what is built is of that day, so that the same
/// content gives the same files whenever they are built.
///
/// @param files  The manifest first.
[[nodiscard]] Date version_day(const std::vector<SourceFile>& files, const Date& otherwise);

}  // namespace wijzer::cli
