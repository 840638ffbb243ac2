#pragma once

#include "core/model/content.hpp"
#include "core/summary/json_writer.hpp"

namespace wijzer::cli {

/// Prints how easy every screen reads as one table of at most 100 columns, the hardest first.
void print_report(const Content& content);

/// Writes the same as the member "report" into the open object: "screens" in the same order,
/// "total", and "worst", the name of the hardest screen (null when none is long enough).
void write_report(JsonWriter& writer, const Content& content);

}  // namespace wijzer::cli
