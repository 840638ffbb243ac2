#pragma once

#include <string>
#include <vector>

#include "analysis/boundaries.hpp"
#include "core/model/content.hpp"

namespace wijzer::workspace {

/// A scenario as an author would write it: two spaces, lists of ids on one line.
///
/// @param note  A remark for authors; left out when it is empty.
[[nodiscard]] std::string scenario_json(const Content& content, const Scenario& scenario,
                                        const std::string& note = {});

/// A content file with the scenarios of these boundaries.
[[nodiscard]] std::string scenarios_file(const Content& content,
                                         const std::vector<analysis::Boundary>& boundaries);

}  // namespace wijzer::workspace
