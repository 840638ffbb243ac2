#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "analysis/outputs.hpp"
#include "analysis/rules.hpp"

namespace wijzer::analysis {

/// How many different advices one part can give.
struct Variety {
  Output::Part kind = Output::Part::Route;
  /// For people: "route zvw", "topic discharge", "problem ciz".
  std::string part;
  /// Different combinations of everything that the part can say, over all families; last days count
  /// by piece.
  std::size_t advices = 0;
};

/// The variety of every route, topic and problem. That of the whole advice is out of reach: parts
/// share questions, so it is neither their product nor their sum.
struct Varieties {
  std::vector<Variety> parts;
  /// Most nodes and bytes that one of them took.
  std::size_t nodes = 0;
  std::size_t bytes = 0;
  /// Whether one reached the cap: its figure means nothing.
  bool full = false;
};

/// @param cap  Most nodes to make for one part.
[[nodiscard]] Varieties varieties(Rules& rules, const std::vector<Output>& outputs,
                                  std::size_t cap);

}  // namespace wijzer::analysis
