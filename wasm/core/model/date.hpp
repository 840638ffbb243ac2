#pragma once

#include <chrono>
#include <optional>
#include <string>
#include <string_view>

namespace wijzer {

using Date = std::chrono::year_month_day;

/// The first and the last day that any door lets in.
inline constexpr Date earliest_date{std::chrono::year{1900}, std::chrono::January,
                                    std::chrono::day{1}};
inline constexpr Date latest_date{std::chrono::year{2200}, std::chrono::December,
                                  std::chrono::day{31}};

/// Reads an ISO date "YYYY-MM-DD" from earliest_date to latest_date; nothing when it is not a day
/// of the calendar.
[[nodiscard]] std::optional<Date> parse_date(std::string_view text);

/// Writes "YYYY-MM-DD".
[[nodiscard]] std::string to_string(const Date& date);

/// Days since 1970-01-01; negative before.
[[nodiscard]] int to_days(const Date& date);

[[nodiscard]] Date from_days(int days);

}  // namespace wijzer
