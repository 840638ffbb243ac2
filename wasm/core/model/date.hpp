#pragma once

#include <chrono>
#include <optional>
#include <string>
#include <string_view>

namespace wijzer {

using Date = std::chrono::year_month_day;

/// Reads an ISO date "YYYY-MM-DD" between 1900 and 2200; nothing when it is not a day of the
/// calendar.
[[nodiscard]] std::optional<Date> parse_date(std::string_view text);

/// Writes "YYYY-MM-DD".
[[nodiscard]] std::string to_string(const Date& date);

/// Days since 1970-01-01; negative before.
[[nodiscard]] int to_days(const Date& date);

[[nodiscard]] Date from_days(int days);

}  // namespace wijzer
