#pragma once

#include <vector>

#include "core/session/session.hpp"

namespace wijzer {

/// Which answers one new answer makes count no longer, or again; in the author's order.
struct WalkDifference {
  std::vector<QuestionIndex> lapsing;
  /// Without the question that was answered: its answer is new.
  std::vector<QuestionIndex> returning;
};

[[nodiscard]] WalkDifference difference(const Walk& before, const Walk& after,
                                        QuestionIndex answered);

}  // namespace wijzer
