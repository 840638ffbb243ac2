#pragma once

#include <string>
#include <vector>

#include "analysis/proof/inquiry.hpp"

namespace wijzer::analysis {

/// Something that must hold, as one of several at once.
struct Requirement {
  /// True or False.
  Diagram<Truth> holds;
  /// "age below 18", "route wlz fits".
  std::string words;
  /// What it rests on; absent where that is no condition of the content.
  const Condition* condition = nullptr;
};

/// The parts of a condition, each of which must hold for it to hold.
[[nodiscard]] std::vector<Requirement> requirements_of(Inquiry& inquiry,
                                                       const Condition& condition);

/// Why these never hold at once, in as few words as there are: the fewest of them that can't hold
/// together, with an example of answers for which all but the last do; or, where one of them never
/// holds by itself, why that is so.
///
/// @param required  At least one; nobody can answer so that all are True.
[[nodiscard]] std::string why_never(Inquiry& inquiry, std::vector<Requirement> required);

}  // namespace wijzer::analysis
