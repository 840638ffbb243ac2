#include "bindings/typed.hpp"

#include <algorithm>
#include <array>
#include <optional>
#include <vector>

#include "core/model/ascii.hpp"
#include "core/model/date.hpp"
#include "core/summary/pdf/letters.hpp"
#include "core/summary/words.hpp"

namespace wijzer::api {
namespace {

using Boxes = std::array<std::string, 3>;
constexpr std::size_t day_box = 0;
constexpr std::size_t month_box = 1;
constexpr std::size_t year_box = 2;
constexpr std::array<const char*, 3> box_names = {"day", "month", "year"};

bool is_digit(char c) { return c >= '0' && c <= '9'; }
/// Letters outside ASCII are letters too: no byte of theirs separates.
bool is_letter(char c) {
  return (ascii_lower(c) >= 'a' && ascii_lower(c) <= 'z') ||
         (static_cast<unsigned char>(c) & 0x80U) != 0;
}

/// The sign of a plain keyboard that this letter stands for, if one.
std::optional<char> plain_sign(char32_t letter) {
  for (const char32_t zero : {U'\u0660', U'\u06F0', U'\uFF10'}) {
    if (letter >= zero && letter < zero + 10) return static_cast<char>('0' + (letter - zero));
  }
  const bool is_dash = (letter >= 0x2010 && letter <= 0x2015) || letter == 0x2212;
  if (is_dash) return '-';
  const bool is_mark = (letter >= 0x2000 && letter <= 0x206F) || letter == 0x3000;
  if (is_mark || letter == 0xA0 || letter == 0xFEFF) return ' ';
  return std::nullopt;
}

/// A text as a plain keyboard writes it: what is copied has other spaces and dashes, and signs that
/// nobody sees, a phone puts other apostrophes, and some keyboards have other digits.
std::string plain(const std::string& text) {
  std::string out;
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t begin = at;
    const std::optional<char> sign = plain_sign(pdf::next_letter(text, at));
    out += sign ? std::string(1, *sign) : text.substr(begin, at - begin);
  }
  return out;
}

/// Runs of digits and runs of letters; all else stands between them.
std::vector<std::string> pieces_of(const std::string& text) {
  std::vector<std::string> out;
  const auto kind = [](char c) { return is_digit(c) ? 1 : is_letter(c) ? 2 : 0; };
  int before = 0;
  for (const char c : text) {
    const int now = kind(c);
    if (now != 0 && now != before) out.emplace_back();
    if (now != 0) out.back() += ascii_lower(c);
    before = now;
  }
  return out;
}

/// A whole number of at most four digits.
std::optional<int> number_of(const std::string& text) {
  if (text.empty() || text.size() > 4 || !std::all_of(text.begin(), text.end(), is_digit)) {
    return std::nullopt;
  }
  return std::stoi(text);
}

/// Whether at least three letters of the name stand there in its order, the first one first: "feb",
/// "mrt".
bool shortens(const std::string& letters, const std::string& name) {
  if (letters.size() < 3 || ascii_lower(name.front()) != letters.front()) return false;
  std::size_t at = 0;
  for (const char c : name) {
    if (at < letters.size() && letters[at] == ascii_lower(c)) ++at;
  }
  return at == letters.size();
}

/// 1 to 12, or nothing where it is no month or could be two.
std::optional<int> month_of(const Content& content, const std::string& text) {
  if (const std::optional<int> number = number_of(text)) {
    return *number >= 1 && *number <= 12 ? number : std::nullopt;
  }
  std::optional<int> found;
  for (int month = 1; month <= 12; ++month) {
    const std::string name = phrase(content, "month." + std::to_string(month));
    if (!shortens(text, name)) continue;
    if (found) return std::nullopt;
    found = month;
  }
  return found;
}

TypedValue wrong(const Content& content, const char* key, std::optional<std::size_t> box) {
  TypedValue out;
  out.problem = phrase(content, key);
  if (box) out.box = box_names[*box];
  return out;
}

std::string two_digits(int number) { return (number < 10 ? "0" : "") + std::to_string(number); }

bool is_word(const std::string& piece) { return !is_digit(piece.front()); }

/// Leaves out words that name no month, where something else stands there: "1e", "Utrecht, 1e
/// februari 2026", "March 3rd, 2026".
void leave_out_other_words(const Content& content, std::vector<std::string>& pieces) {
  const auto is_other = [&](const std::string& piece) {
    return is_word(piece) && !month_of(content, piece);
  };
  if (!std::all_of(pieces.begin(), pieces.end(), is_other)) std::erase_if(pieces, is_other);
}

/// Leaves out what people write around a date: "dinsdag 3-2-2026".
void leave_out_words(const Content& content, std::vector<std::string>& pieces) {
  const auto is_month = [&](const std::string& piece) {
    return is_word(piece) && month_of(content, piece);
  };
  if (std::any_of(pieces.begin(), pieces.end(), is_month)) leave_out_other_words(content, pieces);
  while (pieces.size() > 3 && is_word(pieces.front())) pieces.erase(pieces.begin());
}

/// The three parts of a date that stands in one text; nothing when they are not three.
std::optional<Boxes> parts_of(const Content& content, const std::string& text) {
  std::vector<std::string> pieces = pieces_of(text);
  leave_out_words(content, pieces);
  if (pieces.size() == 1 && (pieces[0].size() == 6 || pieces[0].size() == 8) &&
      std::all_of(pieces[0].begin(), pieces[0].end(), is_digit)) {
    const std::string& digits = pieces[0];
    const bool year_first = digits.size() == 8 && digits.substr(2, 2) > "12";
    if (year_first) return Boxes{digits.substr(6), digits.substr(4, 2), digits.substr(0, 4)};
    return Boxes{digits.substr(0, 2), digits.substr(2, 2), digits.substr(4)};
  }
  // "1 feb": it is the year that lacks.
  const bool yearless =
      pieces.size() == 2 && is_digit(pieces[0].front()) && !is_digit(pieces[1].front());
  if (yearless) pieces.emplace_back();
  if (pieces.size() != 3) return std::nullopt;
  const bool year_first = pieces[0].size() == 4 && is_digit(pieces[0].front());
  const bool month_first = !is_digit(pieces[0].front()) && is_digit(pieces[1].front());
  if (year_first) std::swap(pieces[0], pieces[2]);
  if (month_first) std::swap(pieces[0], pieces[1]);
  return Boxes{pieces[0], pieces[1], pieces[2]};
}

/// What stands in each box. A date in one box, in no boxes, or not divided over them as they are
/// meant is taken apart.
std::optional<Boxes> boxes_of(const Content& content, const std::string& text) {
  const std::size_t first = text.find('|');
  const std::size_t second = first == std::string::npos ? first : text.find('|', first + 1);
  if (second == std::string::npos) return parts_of(content, text);
  const Boxes boxes = {text.substr(0, first), text.substr(first + 1, second - first - 1),
                       text.substr(second + 1)};
  const auto is_empty = [](const std::string& box) { return pieces_of(box).empty(); };
  if (std::any_of(boxes.begin(), boxes.end(), is_empty)) {
    if (std::optional<Boxes> parts = parts_of(content, text)) return parts;
  }
  return boxes;
}

/// What stands in a box by itself: "1e" is 1. Empty where that is not one thing.
std::string part_of(const Content& content, const std::string& box) {
  std::vector<std::string> pieces = pieces_of(box);
  leave_out_other_words(content, pieces);
  return pieces.size() == 1 ? pieces[0] : "";
}

std::optional<int> day_of(const std::string& part) {
  const std::optional<int> day = number_of(part);
  return day && *day >= 1 && *day <= 31 ? day : std::nullopt;
}

/// A year of two digits is one from 2000.
std::optional<int> year_of(const std::string& part) {
  const std::optional<int> given = number_of(part);
  const int year = given && part.size() == 2 ? 2000 + *given : given.value_or(0);
  const std::chrono::year named{year};
  if (named < earliest_date.year() || named > latest_date.year()) return std::nullopt;
  return year;
}

/// The day of what stands in the boxes, or which of them is the first that is wrong, and why.
TypedValue date_of(const Content& content, const Boxes& boxes) {
  const std::optional<int> day = day_of(part_of(content, boxes[day_box]));
  const std::optional<int> month = month_of(content, part_of(content, boxes[month_box]));
  const std::optional<int> year = year_of(part_of(content, boxes[year_box]));
  constexpr std::array<const char*, 3> problems = {"error.date_day", "error.date_month",
                                                   "error.date_year"};
  const std::array<bool, 3> good = {day.has_value(), month.has_value(), year.has_value()};
  for (std::size_t i = 0; i < boxes.size(); ++i) {
    if (pieces_of(boxes[i]).empty()) return wrong(content, "error.date_part", i);
    if (!good[i]) return wrong(content, problems[i], i);
  }
  const std::string text =
      std::to_string(*year) + "-" + two_digits(*month) + "-" + two_digits(*day);
  if (!parse_date(text)) return wrong(content, "error.date_none", day_box);
  TypedValue out;
  out.value = Json{text};
  return out;
}

TypedValue typed_date(const Content& content, const std::string& text) {
  const std::optional<Boxes> boxes = boxes_of(content, text);
  return boxes ? date_of(content, *boxes) : wrong(content, "error.date", std::nullopt);
}

/// A number, with or without its unit behind it. One with more digits than any limit has is as
/// large as nine of them.
Json typed_number(const std::string& text, const std::string& unit) {
  const std::vector<std::string> pieces = pieces_of(text);
  const bool with_unit = pieces.size() == 2 && pieces[1] == unit;
  const bool only_digits = pieces.size() == 1 && text.find_first_of(".,-<>") == std::string::npos;
  if ((!with_unit && !only_digits) || !is_digit(pieces[0].front())) return Json{text};
  constexpr std::size_t most_digits = 9;
  const std::size_t zeros = std::min(pieces[0].find_first_not_of('0'), pieces[0].size() - 1);
  const std::string digits = pieces[0].substr(zeros);
  return Json{std::int64_t{
      std::stoi(digits.size() > most_digits ? std::string(most_digits, '9') : digits)}};
}

}  // namespace

TypedValue typed_value(const Content& content, QuestionIndex question, const Json& given) {
  const std::string* text = given.string();
  TypedValue as_it_is;
  as_it_is.value = given;
  if (text == nullptr || *text == "unknown") return as_it_is;
  return std::visit(overloaded{
                        [&](const Choice&) { return as_it_is; },
                        [&](const Multiple&) { return as_it_is; },
                        [&](const Number& number) {
                          as_it_is.value = typed_number(plain(*text), number.unit);
                          return as_it_is;
                        },
                        [&](const Day&) { return typed_date(content, plain(*text)); },
                    },
                    content[question].type);
}

}  // namespace wijzer::api
