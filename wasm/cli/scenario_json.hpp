#pragma once

#include <string>
#include <vector>

#include "analysis/boundaries.hpp"

namespace wijzer::cli {

/// A content file with the scenarios of these boundaries, as an author would write it: two spaces,
/// lists of ids on one line.
[[nodiscard]] std::string scenarios_file(const Content& content,
                                         const std::vector<analysis::Boundary>& boundaries);

}  // namespace wijzer::cli
