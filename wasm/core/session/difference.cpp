#include "core/session/difference.hpp"

#include <algorithm>
#include <iterator>

namespace wijzer {
namespace {

/// Both in the author's order, as Walk::lapsed is.
std::vector<QuestionIndex> without(const std::vector<QuestionIndex>& from,
                                   const std::vector<QuestionIndex>& remove) {
  std::vector<QuestionIndex> out;
  std::set_difference(from.begin(), from.end(), remove.begin(), remove.end(),
                      std::back_inserter(out));
  return out;
}

}  // namespace

WalkDifference difference(const Walk& before, const Walk& after, QuestionIndex answered) {
  return WalkDifference{without(after.lapsed, before.lapsed),
                        without(without(before.lapsed, after.lapsed), {answered})};
}

}  // namespace wijzer
