#pragma once

#include <utility>

#include "analysis/families/matching.hpp"
#include "analysis/families/space.hpp"

namespace wijzer::analysis {

/// Two contents over the same variables, so that their diagrams can be compared: a level stands for
/// the same question or option in both, a value for the same answer. diagram::Numbers and days are
/// cut where either content cuts them. What a content cannot answer is Open in its space.
struct CommonSpaces {
  Space before;
  Space after;
};

[[nodiscard]] CommonSpaces common_spaces(const Content& before, const Content& after,
                                         const Matching& matching, int today);

}  // namespace wijzer::analysis
