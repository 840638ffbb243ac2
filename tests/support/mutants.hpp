#pragma once

#include <string>
#include <vector>

#include "core/model/content.hpp"

namespace wijzer::test {

/// One condition with one mistake in it.
struct Mutant {
  /// A part of a condition of the content.
  const Condition* part = nullptr;
  /// What stands there instead.
  Condition instead;
  /// "routes/zvw.json:/routes/0/fits_when: all becomes any".
  std::string name;
};

/// Every operator flipped ("all" and "any" exchanged, "not" added and removed), every threshold one
/// less and one more, every option exchanged for its neighbour, in every part of every condition.
[[nodiscard]] std::vector<Mutant> mutants_of(const Content& content);

}  // namespace wijzer::test
