#pragma once

#include <span>

#include "core/model/date.hpp"
#include "core/model/problem.hpp"

namespace wijzer {

/// Easter Sunday in the Gregorian calendar. Years from earliest_date to latest_date.
/// Source: the anonymous algorithm in J. Meeus, Astronomical Algorithms (1991), chapter 8.
[[nodiscard]] Date easter_sunday(std::chrono::year year);

/// Whether a time limit of public law may not end on this day: Saturday, Sunday, a recognised
/// holiday (New Year's Day, Good Friday, Easter Monday, King's Day, 5 May, Ascension Day, Whit
/// Monday, both days of Christmas), or a day that the government equates with one. King's Day is
/// 27 April, or 26 April when that is a Sunday.
/// Source: Algemene termijnenwet, articles 1 and 3.
///
/// @param equated_days  Days that are known to be equated. One that is missing here makes a last
///                      day too early, never too late.
[[nodiscard]] bool closed_day(const Date& date, std::span<const Date> equated_days = {});

/// The day that it is in the Netherlands at this moment: an hour ahead of UTC, two in summer, which
/// is from the last Sunday of March up to that of October, both at 1:00 UTC.
/// Source: Directive 2000/84/EC, articles 1 to 3.
[[nodiscard]] Date day_in_the_netherlands(std::chrono::sys_seconds moment);

/// The last day of a time limit. One of public law of at most twelve weeks moves to the next day
/// that is not closed (Algemene termijnenwet, articles 1 and 4); a contract does not move.
///
/// @param first  The day of the letter; the limit is counted from the day after, so that six weeks
///               end on the same weekday (Awb 6:7, 6:8).
[[nodiscard]] Date last_day(const Date& first, const Deadline& deadline);

}  // namespace wijzer
