#pragma once

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>

#include "core/model/questions_left.hpp"

namespace wijzer::bundle {

/// Goes through the edges of a table of questions left value by value, as a bundle tells them:
/// first those of the first value of all nodes. Neighbours are alike, so that what each adds to the
/// one before is a small number.
///
/// @param levels  What the table says of variables; see QuestionsLeft.
/// @param visit   Takes the number of the node, from 1, the position of the edge in the table, and
///                whether it is the first of its variable.
template <typename Visit>
void for_each_edge(std::span<const std::uint32_t> levels, const Visit& visit) {
  std::uint32_t widest = 0;
  for (std::size_t i = 0; i < levels.size(); i += 3) widest = std::max(widest, levels[i + 2]);
  for (std::uint32_t value = 0; value < widest; ++value) {
    std::uint32_t node = 1;
    std::size_t edge = 0;
    for (std::size_t i = 0; i < levels.size(); i += 3) {
      const std::uint32_t width = levels[i + 2];
      for (std::uint32_t nth = 0; nth < levels[i + 1]; ++nth, ++node, edge += width) {
        if (value < width) visit(node, edge + value, nth == 0);
      }
    }
  }
}

/// The lists of a table whose edges lead back, as a bundle can tell only those; nothing for
/// another.
[[nodiscard]] inline std::optional<TableLists> lists_that_lead_back(
    std::span<const std::uint32_t> table, std::size_t questions) {
  std::optional<TableLists> lists = lists_of(table, questions);
  if (!lists) return lists;
  bool leads_back = true;
  for_each_edge({lists->levels, lists->back}, [&](std::uint32_t node, std::size_t edge, bool) {
    if (lists->back[edge] >= node) leads_back = false;
  });
  if (!leads_back) lists.reset();
  return lists;
}

}  // namespace wijzer::bundle
