#pragma once

#include <span>

#include "core/load/load_content.hpp"

namespace wijzer::check {

struct CheckResult {
  Content content;
  /// Errors and warnings of the loader and of every check, in that order.
  Diagnostics diagnostics;
};

/// Loads the content and runs every check over it. Checks of ids, texts and sources also run on
/// content that did not load whole; those that need sound rules (reach, scenarios) only after that.
///
/// @param files  As for load_content: the manifest first.
[[nodiscard]] CheckResult check_content(std::span<const SourceFile> files);

// One function per check, one file each. Every finding names its place and the remedy.

/// "bad-id": ids are kebab-case, keys of texts are dotted snake_case.
void check_ids(const Content& content, Diagnostics& diagnostics);
/// "html-in-text": texts hold no markup.
void check_markup(const Content& content, Diagnostics& diagnostics);
/// "missing-phrase": the texts that the program itself shows are there.
void check_phrases(const Content& content, Diagnostics& diagnostics);
/// "duplicate-word": no word leads to two explanations.
void check_terms(const Content& content, Diagnostics& diagnostics);
/// "missing-source", "unused-source", "bad-jci", "bad-ecli", "bad-date", "bad-fact".
/// Syntax: Juriconnect standard for references to legislation, version 1.3; ECLI per the Council
/// conclusions 2011/C 127/01.
void check_sources(const Content& content, Diagnostics& diagnostics);
/// "unreachable-question", "unused-question", "unused-option", "unused-criterion", "out-of-range".
void check_reach(const Content& content, Diagnostics& diagnostics);
/// "scenario-failed", "missing-scenario": every expectation of every scenario holds, and every
/// verdict of every route is expected in at least one.
void check_scenarios(const Content& content, Diagnostics& diagnostics);

}  // namespace wijzer::check
