#pragma once

#include <algorithm>
#include <cstddef>
#include <cstdint>
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

/// Whether its lists are as long as the table says, so that they can be told apart, and edges lead
/// back.
[[nodiscard]] inline bool is_laid_out(std::span<const std::uint32_t> table, std::size_t questions) {
  const std::size_t fixed = 2 + 2 * questions;
  if (table.size() < fixed || table[0] > table.size() - fixed ||
      table[1] > table.size() - fixed - table[0] || table[1] % 3 != 0) {
    return false;
  }
  const std::span<const std::uint32_t> levels = table.subspan(fixed + table[0], table[1]);
  std::uint64_t edges = 0;
  for (std::size_t i = 0; i < levels.size(); i += 3) {
    if (levels[i + 2] == 0 || levels[i + 2] > QuestionsLeft::most_values) return false;
    edges += std::uint64_t{levels[i + 1]} * levels[i + 2];
  }
  if (fixed + table[0] + table[1] + 2 * edges != table.size()) return false;
  const std::span<const std::uint32_t> back = table.subspan(fixed + table[0] + table[1]);
  bool leads_back = true;
  for_each_edge(levels, [&](std::uint32_t node, std::size_t edge, bool) {
    if (back[edge] >= node) leads_back = false;
  });
  return leads_back;
}

}  // namespace wijzer::bundle
