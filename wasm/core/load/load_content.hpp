#pragma once

#include <memory>
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

/// Reads all content files into one model. Reports every problem it meets, not only the first.
///
/// @param files  The first is the manifest ("content.json") or a bundle; a manifest names the
/// others
///               in the author's order. Sections of all files are joined in that order.
/// Errors: those of parse_json, ObjectReader and read_condition; "missing-file", "unlisted-file",
/// "file-listed-twice", "unknown-format", "criterion-cycle", "too-few-options",
/// "bad-range", "no-fallback" and dangling ids ("unknown-source", ...). Does not throw.
///
/// Settings, scenarios, static pages, accepted findings, the vocabulary and the numbers of ids are
/// for authors, not for the wizard: they are read only by a caller that hands in read_author_parts,
/// so that the wizard does not carry that code.
struct ContentFiles;
using AuthorReader = void (*)(const ContentFiles&, Content&, Diagnostics&);

/// Makes questions of what steps say of their states, in phases of loading; see StateLoader.
class StepStates {
 public:
  StepStates() = default;
  StepStates(const StepStates&) = delete;
  StepStates& operator=(const StepStates&) = delete;
  virtual ~StepStates() = default;

  /// After a question of type "steps" became the last one of the content.
  virtual void expand_last_question() = 0;
  /// Once every question is there, before any condition is read: who shares whose state.
  virtual void share() = 0;
  /// Once deadlines are read: the steps, with when each is settled, and when it waits.
  virtual void complete_steps() = 0;
  /// Once problems and criteria are read: offers what the ladders of the family's problems hold, as
  /// far as earlier answers tell.
  virtual void offer() = 0;
};
using StateReader = std::unique_ptr<StepStates> (*)(const ContentFiles&, Content&, Diagnostics&);
[[nodiscard]] std::unique_ptr<StepStates> read_step_states(const ContentFiles& files,
                                                           Content& content,
                                                           Diagnostics& diagnostics);

/// @param states  Nothing for the wizard: a bundle says what became of them.
[[nodiscard]] LoadResult load_content(std::span<const SourceFile> files,
                                      AuthorReader authors = nullptr,
                                      StateReader states = read_step_states);

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
