#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "analysis/outcomes.hpp"
#include "analysis/rules.hpp"

namespace wijzer::analysis {

/// How many different advices one part can give.
struct Variety {
  Outcome::Part kind = Outcome::Part::Route;
  /// For people: "route zvw", "topic discharge", "problem ciz".
  std::string part;
  /// Different combinations of everything that the part can say, over all families; last days count
  /// by piece.
  std::size_t advices = 0;
};

/// The variety of every route, topic and problem. That of the whole advice is out of reach: parts
/// share questions, so it is neither their product nor their sum.
[[nodiscard]] std::vector<Variety> varieties(Rules& rules, const std::vector<Outcome>& outcomes);

}  // namespace wijzer::analysis
