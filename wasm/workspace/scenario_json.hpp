#pragma once

#include <string>
#include <vector>

#include "core/model/content.hpp"

namespace wijzer::workspace {

/// A scenario as an author would write it: two spaces, lists of ids on one line.
///
/// @param note  A remark for authors; left out when it is empty.
[[nodiscard]] std::string scenario_json(const Content& content, const Scenario& scenario,
                                        const std::string& note = {});

/// A family that the program found, with the advice that it gets now: a scenario once an author has
/// read it and stands by it.
struct Generated {
  /// With its id and title.
  Scenario scenario;
  /// Where it comes from, for the next author.
  std::string note;
};

/// A content file with these scenarios.
[[nodiscard]] std::string scenarios_file(const Content& content, const std::vector<Generated>& all);

}  // namespace wijzer::workspace
