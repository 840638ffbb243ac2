#pragma once

#include <span>
#include <string>

#include "core/diagnostic.hpp"
#include "core/model/content.hpp"

namespace wijzer {

/// One file of the content.
struct SourceFile {
  /// Relative to the content folder, with '/' between folders.
  std::string path;
  /// UTF-8 JSON.
  std::string text;
};

struct LoadResult {
  /// Complete, with every id resolved, only while has_errors(diagnostics) is false; after an error
  /// it holds what could be read, fit for further checks but not for advice.
  Content content;
  /// Order: by file as the manifest lists them, then by part.
  Diagnostics diagnostics;
};

struct ContentFiles;
using AuthorReader = void (*)(const ContentFiles&, Content&, Diagnostics&);

/// Reads all content files into one model. Reports every problem it meets, not only the first.
///
/// @param files  The first is the manifest ("content.json") or a bundle; a manifest names the
///               others in the author's order. Sections of all files are joined in that order.
/// Errors: those of parse_json, ObjectReader and read_condition; "missing-file", "unlisted-file",
/// "file-listed-twice", "unknown-format", "criterion-cycle", "too-few-options",
/// "bad-range", "no-fallback" and dangling ids ("unknown-source", ...). Does not throw.
///
/// Settings, scenarios, static pages, accepted findings, the vocabulary and the numbers of ids are
/// for authors; advice does without. They are read only by a caller that hands in
/// read_author_parts.
///
/// @example
///   const std::vector<SourceFile> files = {{"content.json", text}};
///   const LoadResult loaded = load_content(files);
///   const bool fit_for_advice = !has_errors(loaded.diagnostics);
[[nodiscard]] LoadResult load_content(std::span<const SourceFile> files,
                                      AuthorReader authors = nullptr);

/// Reads settings, scenarios, pages, accepted findings, the vocabulary and the numbers of ids into
/// content that holds the rest.
void read_author_parts(const ContentFiles& files, Content& content, Diagnostics& diagnostics);

/// Files in this folder hold the texts in other languages, one file each. The loader leaves them
/// alone; checker/translations.hpp reads them.
inline constexpr const char* translations_folder = "i18n/";

/// The format of content files that this program reads.
inline constexpr int content_format = 1;

/// The lists that a content file may hold, beside "interface", in the order in which a bundle
/// writes them.
inline constexpr const char* content_sections[] = {
    "sources",   "terms",  "questions", "contacts",   "equated_days", "deadlines",
    "criteria",  "routes", "outcomes",  "topics",     "steps",        "problems",
    "scenarios", "pages",  "accepted",  "vocabulary", "numbers"};

}  // namespace wijzer
