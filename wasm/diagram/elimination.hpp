#pragma once

#include <vector>

#include "diagram/numbers.hpp"

namespace wijzer::diagram {

/// What the factors give together over all values of all variables, `joined` with each other and
/// then `gathered` over the values: Times and Plus count, Plus and Max find the largest sum.
///
/// @param fixed  Per level whether it has one value only; such a level is in no factor.
[[nodiscard]] double eliminate(Numbers& numbers, const std::vector<Diagram<double>>& factors,
                               Numbers::Operation joined, Numbers::Operation gathered,
                               const std::vector<int>& fixed);

}  // namespace wijzer::diagram
