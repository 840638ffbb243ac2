#pragma once

#include <string>
#include <vector>

#include "core/load/load_content.hpp"

namespace wijzer::cli {

/// Joins the sections of all files of sound content into one file that load_content takes: to
/// archive, and to reproduce advice from. Scenarios, pages and what only authors read (notes,
/// facts) stay behind.
///
/// @param left  Empty where it was not worked out: then advice promises a number from above.
/// @param fingerprint  See fingerprint_key.
[[nodiscard]] std::string json_bundle(const std::vector<SourceFile>& files,
                                      const QuestionsLeft& left, const std::string& fingerprint);

}  // namespace wijzer::cli
