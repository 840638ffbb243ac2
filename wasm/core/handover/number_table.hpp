#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "core/model/content.hpp"

namespace wijzer {

// How a code is laid out. It begins with its version, the length of the whole (ten bits) and the
// name of the wizard (ten bits); then come numbers, and at the end the check.
inline constexpr std::size_t head_length = 5;
inline constexpr std::size_t longest_code = 1023;
inline constexpr Date first_day{std::chrono::year{2020}, std::chrono::month{1},
                                std::chrono::day{1}};

// The orders of the numbers, each near what it mostly is.
inline constexpr unsigned order_day = 13;
inline constexpr unsigned order_year = 11;
inline constexpr unsigned order_part = 3;
inline constexpr unsigned order_highest = 7;
inline constexpr unsigned order_count = 4;
inline constexpr unsigned order_gap = 0;
inline constexpr unsigned order_value = 1;

/// Numbers of either sign as numbers from 0 on, small ones first.
[[nodiscard]] std::uint64_t folded(std::int64_t value);
[[nodiscard]] std::int64_t unfolded(std::uint64_t value);

/// Ten bits of the id of the content, so that a code for another wizard is noticed.
[[nodiscard]] std::uint32_t wizard_bits(std::string_view id);

/// The numbers of the content, to look up from either side.
struct NumberTable {
  explicit NumberTable(const Content& content);

  /// Per question; 0 for none.
  std::vector<int> of_question;
  /// Per question and option.
  std::vector<std::vector<int>> options;
  std::map<int, QuestionIndex> questions;
  /// What retired questions were called.
  std::map<int, std::string> retired;
  int highest = 0;

 private:
  void add(const Content& content, const NumberedId& each);
};

}  // namespace wijzer
