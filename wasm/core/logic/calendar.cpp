#include "core/logic/calendar.hpp"

#include <algorithm>

namespace wijzer {
namespace {

using std::chrono::days;
using std::chrono::sys_days;

constexpr int longest_moving_days = 12 * 7;

}  // namespace

Date easter_sunday(std::chrono::year year) {
  const int y = static_cast<int>(year);
  const int golden = y % 19;
  const int century = y / 100;
  const int leap_centuries = century / 4;
  const int moon_shift = (century - (century + 8) / 25 + 1) / 3;
  const int moon = (19 * golden + century - leap_centuries - moon_shift + 15) % 30;
  const int weekday = (32 + 2 * (century % 4) + 2 * (y % 100 / 4) - moon - y % 100 % 4) % 7;
  const int late = (golden + 11 * moon + 22 * weekday) / 451;
  const int month_and_day = moon + weekday - 7 * late + 114;
  return Date{year, std::chrono::month{static_cast<unsigned>(month_and_day / 31)},
              std::chrono::day{static_cast<unsigned>(month_and_day % 31 + 1)}};
}

bool closed_day(const Date& date, std::span<const Date> equated_days) {
  const sys_days day{date};
  const std::chrono::weekday weekday{day};
  if (weekday == std::chrono::Saturday || weekday == std::chrono::Sunday) return true;
  const std::chrono::year year = date.year();
  const sys_days easter{easter_sunday(year)};
  constexpr days after_easter[] = {days{-2}, days{1}, days{39}, days{50}};
  for (const days offset : after_easter) {
    if (day == easter + offset) return true;
  }
  using namespace std::chrono_literals;
  const sys_days king{year / std::chrono::April / 27d};
  const bool sunday = std::chrono::weekday{king} == std::chrono::Sunday;
  if (day == (sunday ? king - days{1} : king)) return true;
  return day == sys_days{year / std::chrono::January / 1d} ||
         day == sys_days{year / std::chrono::May / 5d} ||
         day == sys_days{year / std::chrono::December / 25d} ||
         day == sys_days{year / std::chrono::December / 26d} ||
         std::find(equated_days.begin(), equated_days.end(), date) != equated_days.end();
}

Date day_in_the_netherlands(std::chrono::sys_seconds moment) {
  using namespace std::chrono;
  const year now = Date{floor<days>(moment)}.year();
  const auto turn = [&](month in) { return sys_days{now / in / Sunday[last]} + hours{1}; };
  const bool summer = moment >= turn(March) && moment < turn(October);
  return Date{floor<days>(moment + hours{summer ? 2 : 1})};
}

Date last_day(const Date& first, const Deadline& deadline) {
  const Length& length = deadline.length;
  Date shifted = first + std::chrono::years{length.years};
  // 29 February has no counterpart in most years: the limit then ends on the last of the month.
  if (!shifted.ok()) shifted = shifted.year() / shifted.month() / std::chrono::last;
  sys_days day = sys_days{shifted} + days{length.days};
  if (deadline.is_public && length.years == 0 && length.days <= longest_moving_days) {
    while (closed_day(Date{day}, deadline.equated_days)) day += days{1};
  }
  return Date{day};
}

}  // namespace wijzer
