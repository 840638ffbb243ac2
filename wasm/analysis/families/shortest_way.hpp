#pragma once

#include <unordered_map>
#include <vector>

#include "analysis/families/diagrams.hpp"
#include "analysis/families/space.hpp"

namespace wijzer::analysis {

/// The way to True that tests the fewest questions.
class ShortestWay {
 public:
  ShortestWay(const Space& space, const Diagrams& diagrams) : space_(space), diagrams_(diagrams) {}

  static constexpr int no_way = 1'000'000;

  /// no_way when no leaf is True.
  [[nodiscard]] int length(Diagram<Truth> node);
  /// Sets the values on the way; variables that are not tested keep theirs.
  /// @return The levels that are tested on the way.
  std::vector<Level> take(Diagram<Truth> node, std::vector<std::uint32_t>& values);

 private:
  /// A question that matters costs a step, and so does every option that is picked of several.
  [[nodiscard]] int length_by(Diagram<Truth> node, std::uint32_t value);

  const Space& space_;
  const Diagrams& diagrams_;
  std::unordered_map<Diagram<Truth>, int, diagram::RootHash> known_;
};

}  // namespace wijzer::analysis
