#include "core/model/date.hpp"

namespace wijzer {
namespace {

std::optional<int> digits(std::string_view text) {
  int number = 0;
  for (const char letter : text) {
    if (letter < '0' || letter > '9') return std::nullopt;
    number = number * 10 + (letter - '0');
  }
  return number;
}

void append_padded(std::string& out, unsigned number, unsigned width) {
  const std::string plain = std::to_string(number);
  for (std::size_t i = plain.size(); i < width; ++i) out += '0';
  out += plain;
}

}  // namespace

std::optional<Date> parse_date(std::string_view text) {
  if (text.size() != 10 || text[4] != '-' || text[7] != '-') return std::nullopt;
  const auto year = digits(text.substr(0, 4));
  const auto month = digits(text.substr(5, 2));
  const auto day = digits(text.substr(8, 2));
  if (!year || !month || !day) return std::nullopt;
  const Date date{std::chrono::year{*year}, std::chrono::month{static_cast<unsigned>(*month)},
                  std::chrono::day{static_cast<unsigned>(*day)}};
  if (!date.ok() || date < earliest_date || date > latest_date) return std::nullopt;
  return date;
}

std::string to_string(const Date& date) {
  std::string out;
  append_padded(out, static_cast<unsigned>(static_cast<int>(date.year())), 4);
  out += '-';
  append_padded(out, static_cast<unsigned>(date.month()), 2);
  out += '-';
  append_padded(out, static_cast<unsigned>(date.day()), 2);
  return out;
}

int to_days(const Date& date) {
  return static_cast<int>(std::chrono::sys_days{date}.time_since_epoch().count());
}

Date from_days(int days) { return Date{std::chrono::sys_days{std::chrono::days{days}}}; }

}  // namespace wijzer
