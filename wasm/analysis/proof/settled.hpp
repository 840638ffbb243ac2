#pragma once

#include <vector>

#include "analysis/proof/inquiry.hpp"

namespace wijzer::analysis {

/// A part of a condition that decides nothing: it always holds, or never, whatever is answered.
struct SettledPart {
  const Condition* part = nullptr;
  bool holds = false;
};

/// The parts with which that begins: nothing inside them, and no criterion, question or route that
/// they look at, is settled already. In the order of for_each_whole_condition.
///
/// Never means: never known to hold. Of what is shown while that is not known, never means that it
/// is always known not to hold.
[[nodiscard]] std::vector<SettledPart> settled_parts(Inquiry& inquiry);

/// Reports them as "settled-condition".
void report_settled(Inquiry& inquiry, const std::vector<SettledPart>& parts);

/// The same content with every such part turned round, so that what is found in both does not
/// follow from them.
[[nodiscard]] Content turned_round(Content content, const std::vector<SettledPart>& parts);

}  // namespace wijzer::analysis
