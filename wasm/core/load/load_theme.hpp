#pragma once

#include "core/load/reader.hpp"
#include "core/model/theme.hpp"

namespace wijzer {

/// Reads the look that a publisher wants, an object of theme_tokens; reports "unknown-key" for any
/// other name and "bad-theme" for a value that could be anything else than what it is for.
[[nodiscard]] Theme read_theme(const Spot& spot, Diagnostics& diagnostics);

}  // namespace wijzer
