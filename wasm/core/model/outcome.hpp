#pragma once

#include <optional>
#include <string>
#include <vector>

#include "core/model/condition.hpp"
#include "core/model/ids.hpp"
#include "core/model/route.hpp"

namespace wijzer {

/// What the answers lead to, one of an ordered list: the first whose condition holds counts. While
/// the condition of an earlier one is not known, that one and this one both may.
struct Outcome {
  OutcomeId id;
  std::string title;
  /// Absent: holds for all who get no earlier outcome.
  std::optional<Condition> when;
  std::vector<Note> items;
  std::vector<SourceIndex> sources;
  Place place;
};

}  // namespace wijzer
