#pragma once

#include <string>
#include <vector>

#include "core/load/load_content.hpp"

namespace wijzer::cli {

/// Joins the sections of all files of sound content into one file that load_content takes.
/// Scenarios and what only authors read (notes, facts) stay behind.
///
/// @param left  Empty where it was not worked out: then the page promises a number from above.
/// @param fingerprint  See fingerprint_key; the part for questions does without.
[[nodiscard]] std::string full_bundle(const std::vector<SourceFile>& files,
                                      const QuestionsLeft& left, const std::string& fingerprint);

/// The part that is enough to ask questions: every rule, but of the texts only those of questions
/// and of the page, and of the terms only those that stand in them. Other required texts are "-".
/// Of the questions left only the number at the start.
/// The page loads it first, asks the same questions in the same order, and loads the full bundle
/// behind it.
[[nodiscard]] std::string first_bundle(const std::vector<SourceFile>& files,
                                       const QuestionsLeft& left);

}  // namespace wijzer::cli
