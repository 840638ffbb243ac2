#pragma once

#include "core/diagnostic.hpp"
#include "core/load/load_content.hpp"

namespace wijzer::check {

/// Says of a file that is not UTF-8 in what way ("wrong-encoding"), in place of what the parser
/// made of it ("bad-json", which would point at some comma or quote). Also of a file that begins
/// with a byte order mark, which the parser takes but other programs do not.
void name_encoding(const SourceFile& file, Diagnostics& diagnostics);

/// Whether it begins with one: it is read all the same.
[[nodiscard]] bool has_byte_order_mark(const SourceFile& file);

}  // namespace wijzer::check
