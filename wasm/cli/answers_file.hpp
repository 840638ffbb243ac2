#pragma once

#include "core/load/load_content.hpp"
#include "core/model/answers.hpp"

namespace wijzer::cli {

/// Reads {"answers": {...}, "steps": {...}}, given on this day; the steps may be absent.
///
/// @param diagnostics  Gets what is wrong with the file; it must be empty.
[[nodiscard]] Answers read_answers_file(const SourceFile& file, const Content& content, int today,
                                        Diagnostics& diagnostics);

}  // namespace wijzer::cli
