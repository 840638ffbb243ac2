#pragma once

#include <string>
#include <vector>

#include "core/model/answers.hpp"
#include "core/model/content.hpp"

namespace wijzer::analysis {

/// A condition that fails for some answers, and what it would take.
struct Nearest {
  const Condition* condition = nullptr;
  /// "route zvw", "topic else".
  std::string owner;
  /// The parts that would have to turn round, in words; the fewest there are.
  std::vector<std::string> parts;
};

/// The routes, and the topics for whom nothing fits, that fail for these answers by the fewest
/// parts; all with the same number of parts, in the author's order.
[[nodiscard]] std::vector<Nearest> nearest_advice(const Content& content, const Answers& answers);

}  // namespace wijzer::analysis
