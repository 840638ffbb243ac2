#include <algorithm>
#include <array>
#include <cstdint>
#include <set>

#include "core/summary/formats.hpp"
#include "core/summary/words.hpp"

namespace wijzer {
namespace {

/// In bytes, without the line break: RFC 5545, section 3.1.
constexpr std::size_t longest_content_line = 75;

std::string compact(const Date& date) {
  std::string out = to_string(date);
  std::erase(out, '-');
  return out;
}

/// A text value: RFC 5545, section 3.3.11.
std::string escaped_value(std::string_view text) {
  std::string out;
  for (const char letter : text) {
    if (letter == '\\' || letter == ';' || letter == ',') out += '\\';
    if (letter == '\n') {
      out += "\\n";
    } else if (static_cast<unsigned char>(letter) >= 0x20) {
      out += letter;
    }
  }
  return out;
}

/// Writes a line, folded between letters where it is long.
void content_line(std::string& out, const std::string& text) {
  std::size_t used = 0;
  for (std::size_t at = 0; at < text.size();) {
    std::size_t end = at + 1;
    while (end < text.size() && (static_cast<unsigned char>(text[end]) & 0xC0U) == 0x80U) ++end;
    if (used + (end - at) > longest_content_line) {
      out += "\r\n ";
      used = 1;
    }
    out.append(text, at, end - at);
    used += end - at;
    at = end;
  }
  out += "\r\n";
}

/// Eight signs that tell texts apart and give none of them away: FNV-1a.
std::string short_hash(std::string_view text) {
  std::uint32_t hash = 2166136261U;
  for (const char letter : text) hash = (hash ^ static_cast<unsigned char>(letter)) * 16777619U;
  std::string out;
  for (int shift = 28; shift >= 0; shift -= 4) out += "0123456789abcdef"[(hash >> shift) & 0xFU];
  return out;
}

/// Nine o'clock in the morning, a week and a day before the day that begins at midnight: within the
/// last week the first one has passed.
constexpr std::array<std::string_view, 2> reminders = {"-P6DT15H", "-PT15H"};

}  // namespace

std::string to_calendar(const Summary& summary, const Content& content, const Date& today) {
  std::string out;
  const auto line = [&](const std::string& text) { content_line(out, text); };
  const std::string title = escaped_value(phrase(content, "paper.calendar"));
  std::set<std::string> known;
  for (const DueDay& last : summary.due_days) {
    if (last.day < today) continue;
    // The same in each file for the same thing to do: imported again it is no second entry.
    const std::string name = compact(last.day) + "-" + short_hash(last.what);
    const bool is_first = known.empty();
    if (!known.insert(name).second) continue;
    if (is_first) {
      line("BEGIN:VCALENDAR");
      line("VERSION:2.0");
      line("PRODID:-//" + content.id + "//" + content.version + "//EN");
    }
    line("BEGIN:VEVENT");
    line("UID:" + name + "@" + content.id + ".invalid");
    line("DTSTAMP:" + compact(today) + "T000000Z");
    line("DTSTART;VALUE=DATE:" + compact(last.day));
    line("SUMMARY:" + title);
    line("DESCRIPTION:" + escaped_value(last.what));
    line("CLASS:PRIVATE");
    line("TRANSP:TRANSPARENT");
    for (const std::string_view reminder : reminders) {
      line("BEGIN:VALARM");
      line("ACTION:DISPLAY");
      line("DESCRIPTION:" + title);
      line("TRIGGER:" + std::string(reminder));
      line("END:VALARM");
    }
    line("END:VEVENT");
  }
  if (!known.empty()) line("END:VCALENDAR");
  return out;
}

}  // namespace wijzer
