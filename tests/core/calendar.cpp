// The last day of a time limit: holidays, weekends, and every date from 2020 to 2100.
#include "core/logic/calendar.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <map>
#include <set>
#include <string>
#include <vector>

#include "support/printing.hpp"

namespace wijzer {
namespace {

using std::chrono::days;
using std::chrono::sys_days;

Date day(const std::string& text) {
  const std::optional<Date> date = parse_date(text);
  REQUIRE_MESSAGE(date.has_value(), "no date: ", text);
  return *date;
}

const sys_days first_day{std::chrono::year{2020} / 1 / 1};
const sys_days final_day{std::chrono::year{2100} / 12 / 31};

constexpr Length six_weeks{42, 0};

Deadline public_limit(const Length& length, std::vector<Date> equated_days = {}) {
  Deadline out;
  out.length = length;
  out.equated_days = std::move(equated_days);
  return out;
}

Deadline contract(const Length& length) {
  Deadline out;
  out.length = length;
  out.is_public = false;
  return out;
}

/// Another way to find Easter than that of the calendar: the rule of Gauss, with the numbers that
/// hold from 1900 to 2199.
Date easter_by_gauss(int year) {
  const int a = year % 19;
  const int d = (19 * a + 24) % 30;
  const int e = (2 * (year % 4) + 4 * (year % 7) + 6 * d + (year < 2100 ? 5 : 6)) % 7;
  const bool early = e == 6 && (d == 29 || (d == 28 && a > 10));
  return Date{sys_days{std::chrono::year{year} / 3 / 22} + days{d + e - (early ? 7 : 0)}};
}

TEST_CASE("Easter is where a second rule finds it, and where calendars of the past had it") {
  for (int year = 1900; year <= 2199; ++year) {
    CAPTURE(year);
    CHECK(easter_sunday(std::chrono::year{year}) == easter_by_gauss(year));
  }
  for (const char* easter : {"1954-04-18", "1981-04-19", "2008-03-23", "2011-04-24", "2020-04-12",
                             "2024-03-31", "2025-04-20", "2038-04-25"}) {
    const Date date = day(easter);
    CHECK(easter_sunday(date.year()) == date);
  }
}

TEST_CASE("the recognised holidays are those of the facts base (F-TRM-04), and no other weekday") {
  const std::map<int, std::vector<const char*>> holidays = {
      {2026, {"01-01", "04-03", "04-06", "04-27", "05-05", "05-14", "05-25", "12-25", "12-26"}},
      {2027, {"01-01", "03-26", "03-29", "04-27", "05-05", "05-06", "05-17", "12-25", "12-26"}},
      {2028, {"01-01", "04-14", "04-17", "04-27", "05-05", "05-25", "06-05", "12-25", "12-26"}},
      {2029, {"01-01", "03-30", "04-02", "04-27", "05-05", "05-10", "05-21", "12-25", "12-26"}},
      {2030, {"01-01", "04-19", "04-22", "04-27", "05-05", "05-30", "06-10", "12-25", "12-26"}}};
  for (const auto& [year, dates] : holidays) {
    std::set<sys_days> closed;
    for (const char* date : dates) {
      closed.insert(sys_days{day(std::to_string(year) + "-" + date)});
    }
    CHECK(closed.size() == 9);
    const sys_days end{std::chrono::year{year} / 12 / 31};
    for (sys_days at{std::chrono::year{year} / 1 / 1}; at <= end; at += days{1}) {
      const std::chrono::weekday weekday{at};
      const bool weekend = weekday == std::chrono::Saturday || weekday == std::chrono::Sunday;
      CAPTURE(to_string(Date{at}));
      CHECK(closed_day(Date{at}) == (weekend || closed.contains(at)));
    }
  }
}

TEST_CASE("King's Day is on the 26th when the 27th is a Sunday, and 5 May counts every year") {
  CHECK(std::chrono::weekday{sys_days{day("2031-04-27")}} == std::chrono::Sunday);
  CHECK(closed_day(day("2031-04-26")));
  CHECK_FALSE(closed_day(day("2031-04-28")));
  CHECK(closed_day(day("2032-04-27")));
  CHECK_FALSE(closed_day(day("2032-04-26")));
  for (int year = 2020; year <= 2100; ++year) {
    CAPTURE(year);
    CHECK(closed_day(Date{std::chrono::year{year} / 5 / 5}));
  }
}

TEST_CASE("the day is that of the Netherlands, in winter and in summer") {
  struct Row {
    const char* moment;
    int hour;
    int minute;
    const char* day;
  };
  const Row rows[] = {
      {"2026-11-28", 22, 59, "2026-11-28"}, {"2026-11-28", 23, 0, "2026-11-29"},
      {"2026-12-31", 23, 0, "2027-01-01"},  {"2026-07-01", 21, 59, "2026-07-01"},
      {"2026-07-01", 22, 0, "2026-07-02"},  {"2026-03-28", 22, 59, "2026-03-28"},
      {"2026-03-28", 23, 0, "2026-03-29"},  {"2026-03-29", 21, 59, "2026-03-29"},
      {"2026-03-29", 22, 0, "2026-03-30"},  {"2026-10-24", 21, 59, "2026-10-24"},
      {"2026-10-24", 22, 0, "2026-10-25"},  {"2026-10-25", 22, 59, "2026-10-25"},
      {"2026-10-25", 23, 0, "2026-10-26"},
  };
  for (const Row& row : rows) {
    CAPTURE(row.moment);
    CAPTURE(row.hour);
    const std::chrono::sys_seconds moment = std::chrono::sys_days{*parse_date(row.moment)} +
                                            std::chrono::hours{row.hour} +
                                            std::chrono::minutes{row.minute};
    CHECK(day_in_the_netherlands(moment) == parse_date(row.day));
  }
}

TEST_CASE("six weeks end where the facts base says (F-TRM-05)") {
  struct Row {
    const char* letter;
    const char* last;
  };
  const Row rows[] = {
      {"2026-10-15", "2026-11-26"},  // Thursday, six weeks later
      {"2026-11-13", "2026-12-28"},  // 25 December, then the weekend
      {"2026-04-02", "2026-05-15"},  // Ascension Day; the Friday after it is equated, see below
      {"2026-03-23", "2026-05-04"},  // the day before 5 May
      {"2027-02-12", "2027-03-30"},  // Good Friday to Easter Monday
  };
  for (const Row& row : rows) {
    CAPTURE(row.letter);
    CHECK(last_day(day(row.letter), public_limit(six_weeks)) == day(row.last));
  }
}

TEST_CASE("a time limit of public law passes over equated days, and only over those it knows") {
  const std::vector<Date> equated = {day("2026-05-15"), day("2026-05-18")};
  CHECK(last_day(day("2026-04-02"), public_limit(six_weeks, equated)) == day("2026-05-19"));
  CHECK(last_day(day("2026-04-03"), public_limit(six_weeks, equated)) == day("2026-05-19"));
  CHECK(last_day(day("2026-04-07"), public_limit(six_weeks, equated)) == day("2026-05-19"));
  CHECK(last_day(day("2026-04-08"), public_limit(six_weeks, equated)) == day("2026-05-20"));
  CHECK(closed_day(day("2026-05-15"), equated));
  CHECK_FALSE(closed_day(day("2026-05-15")));
}

TEST_CASE("a contract does not move, and neither does a limit of more than twelve weeks") {
  CHECK(last_day(day("2026-11-13"), contract(six_weeks)) == day("2026-12-25"));
  // 84 and 85 days before Christmas.
  CHECK(last_day(day("2026-10-02"), public_limit(Length{84, 0})) == day("2026-12-28"));
  CHECK(last_day(day("2026-10-01"), public_limit(Length{85, 0})) == day("2026-12-25"));
  CHECK(last_day(day("2025-12-25"), public_limit(Length{0, 1})) == day("2026-12-25"));
}

TEST_CASE("a year after 29 February ends on the last day of that month") {
  CHECK(last_day(day("2028-02-29"), contract(Length{0, 1})) == day("2029-02-28"));
  CHECK(last_day(day("2028-02-29"), contract(Length{0, 4})) == day("2032-02-29"));
  CHECK(last_day(day("2027-03-01"), contract(Length{0, 1})) == day("2028-03-01"));
}

/// The most closed days one after the other, from the facts base and not from the code: when
/// Easter is on 25 April, Good Friday to Easter Monday and then King's Day.
constexpr days longest_run{5};

TEST_CASE("no run of closed days from 2020 to 2100 is longer than five, and one is as long") {
  days longest{0};
  days run{0};
  for (sys_days at = first_day; at <= final_day; at += days{1}) {
    run = closed_day(Date{at}) ? run + days{1} : days{0};
    longest = std::max(longest, run);
  }
  CHECK(longest == longest_run);
  CHECK(closed_day(day("2038-04-23")));
  CHECK(closed_day(day("2038-04-27")));
}

TEST_CASE("for a letter of any day from 2020 to 2100 the last day is the first open one") {
  std::size_t wrong = 0;
  std::size_t moved = 0;
  for (const int length : {14, 42, 84}) {
    const Deadline limit = public_limit(Length{length, 0});
    for (sys_days letter = first_day; letter <= final_day; letter += days{1}) {
      const sys_days raw = letter + days{length};
      const sys_days last{last_day(Date{letter}, limit)};
      // Never on a closed day, never earlier than the raw day, never more than a run later.
      if (closed_day(Date{last}) || last < raw || last - raw > longest_run) ++wrong;
      // And no open day is passed over: nobody is told a day that is too late.
      for (sys_days at = raw; at < last; at += days{1}) {
        if (!closed_day(Date{at})) ++wrong;
      }
      if (last != raw) ++moved;
    }
  }
  CHECK(wrong == 0);
  // Two days of the week and about eight holidays on weekdays.
  const auto all = static_cast<std::size_t>((final_day - first_day).count() + 1) * 3;
  CHECK(moved > all * 2 / 7);
  CHECK(moved < all / 3);
}

}  // namespace
}  // namespace wijzer
