#pragma once

#include <vector>

#include "core/conversation/session.hpp"

namespace wijzer {

/// What one new answer makes count no longer, or again, in the author's order: whole answers, or
/// the options of one that are not offered any more, or again.
struct WalkDifference {
  std::vector<Answered> lapsing;
  /// Without the question that was answered: its answer is new.
  std::vector<Answered> returning;
};

[[nodiscard]] WalkDifference difference(const Walk& before, const Walk& after,
                                        QuestionIndex answered);

}  // namespace wijzer
