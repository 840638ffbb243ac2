#pragma once

#include <string>
#include <vector>

#include "checker/readability.hpp"
#include "core/model/content.hpp"

namespace wijzer::check {

/// Texts that a parent reads together: one question, one route, one step, ...
struct Screen {
  /// Kind and id: "question age", "route zvw".
  std::string name;
  Place place;
  Readability measures;
};

/// Every screen of the content, in the author's order.
[[nodiscard]] std::vector<Screen> screens_of(const Content& content);

}  // namespace wijzer::check
