#pragma once

#include <string>

namespace wijzer::bench {

/// Content of which each question but the first is asked when the one before is a or b, with one
/// route that looks at the last: a walk through it that has no memory takes for ever.
///
/// @param questions  At least 1.
/// @returns A bundle.
[[nodiscard]] std::string chain(int questions);

}  // namespace wijzer::bench
