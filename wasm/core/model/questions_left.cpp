#include "core/model/questions_left.hpp"

namespace wijzer {

std::optional<TableLists> lists_of(std::span<const std::uint32_t> table, std::size_t questions) {
  const std::size_t fixed = 2 + 2 * questions;
  if (table.size() < fixed || table[0] > table.size() - fixed ||
      table[1] > table.size() - fixed - table[0] || table[1] % 3 != 0) {
    return std::nullopt;
  }
  TableLists out{};
  out.cuts = table.data() + 2;
  out.roots = out.cuts + table[0];
  out.levels = out.roots + 2 * questions;
  out.back = out.levels + table[1];
  const std::size_t rest = table.size() - fixed - table[0] - table[1];
  std::size_t left = rest / 2;
  out.adds = out.back + left;
  for (const std::uint32_t* each = out.levels; each != out.back; each += 3) {
    const std::uint32_t width = each[2];
    if (width == 0 || width > QuestionsLeft::most_values || each[1] > left / width) {
      return std::nullopt;
    }
    out.nodes += each[1];
    left -= std::size_t{each[1]} * width;
  }
  if (left != 0 || rest % 2 != 0) return std::nullopt;
  return out;
}

}  // namespace wijzer
