#include "core/conversation/difference.hpp"

#include <algorithm>

namespace wijzer {
namespace {

/// What of `from` is not in `remove`. Both in the author's order, as Walk::lapsed is.
std::vector<Answered> without(const std::vector<Answered>& from,
                              const std::vector<Answered>& remove) {
  std::vector<Answered> out;
  for (Answered each : from) {
    const auto other = std::find_if(remove.begin(), remove.end(), [&](const Answered& one) {
      return one.question == each.question;
    });
    if (other != remove.end()) {
      each.answer.picked = each.answer.picked.without(other->answer.picked);
      if (each.answer.picked.empty()) continue;
    }
    out.push_back(each);
  }
  return out;
}

}  // namespace

WalkDifference difference(const Walk& before, const Walk& after, QuestionIndex answered) {
  std::vector<Answered> returning = without(before.lapsed, after.lapsed);
  std::erase_if(returning, [&](const Answered& each) { return each.question == answered; });
  return WalkDifference{without(after.lapsed, before.lapsed), std::move(returning)};
}

}  // namespace wijzer
