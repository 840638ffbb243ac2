#pragma once

#include "core/model/date.hpp"
#include "core/model/problem.hpp"

namespace wijzer {

/// Easter Sunday in the Gregorian calendar. Years 1900..2200.
/// Source: the anonymous algorithm in J. Meeus, Astronomical Algorithms (1991), chapter 8.
[[nodiscard]] Date easter_sunday(std::chrono::year year);

/// Whether a time limit of public law may not end on this day: Saturday, Sunday, or a recognised
/// holiday (New Year's Day, Good Friday, Easter Monday, King's Day, 5 May, Ascension Day, Whit
/// Monday, both days of Christmas). King's Day is 27 April, or 26 April when that is a Sunday.
/// Extra days that the government designates are not known here; they only lengthen a limit.
/// Source: Algemene termijnenwet, articles 1 and 3.
[[nodiscard]] bool closed_day(const Date& date);

/// The last day of a time limit.
///
/// @param first      The day of the letter; the limit is counted from the day after, so that six
///                   weeks end on the same weekday (Awb 6:7, 6:8).
/// @param is_public  A limit of public law of at most twelve weeks moves to the next day that is
/// not
///                   closed (Algemene termijnenwet, articles 1 and 4); a contract does not move.
[[nodiscard]] Date last_day(const Date& first, const Length& length, bool is_public);

/// Whether the last day is over.
///
/// @param first  The answer to the question for the first day; like today in days since 1970-01-01.
[[nodiscard]] bool has_passed(const Deadline& deadline, int first, int today);

}  // namespace wijzer
