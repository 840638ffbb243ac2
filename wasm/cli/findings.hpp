#pragma once

#include "core/diagnostic.hpp"
#include "core/summary/json_writer.hpp"

namespace wijzer::cli {

/// Prints findings for people, one a line: "file:/pointer: error [check]: message".
void print_findings(const Diagnostics& diagnostics);

/// Writes the members findings, errors and warnings into the open object.
void write_findings(JsonWriter& writer, const Diagnostics& diagnostics);

}  // namespace wijzer::cli
