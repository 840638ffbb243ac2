#pragma once

#include "core/load/load_content.hpp"
#include "core/model/sender.hpp"

namespace wijzer {

/// Reads a site.json. The sender is whole only while nothing is reported.
/// Errors: those of parse_json and ObjectReader; "bad-reach", "bad-logo", "bad-address",
/// "bad-partner".
[[nodiscard]] Sender read_sender(const SourceFile& file, Diagnostics& diagnostics);

}  // namespace wijzer
