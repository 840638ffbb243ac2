#include <algorithm>

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

}  // namespace

std::string to_calendar(const Summary& summary, const Content& content, const Date& today) {
  std::string out;
  const auto line = [&](const std::string& text) { content_line(out, text); };
  const std::string title = escaped_value(phrase(content, "paper.calendar"));
  std::size_t count = 0;
  for (const DueDay& last : summary.due_days) {
    if (last.day < today) continue;
    if (count == 0) {
      line("BEGIN:VCALENDAR");
      line("VERSION:2.0");
      line("PRODID:-//" + content.id + "//" + content.version + "//EN");
    }
    ++count;
    line("BEGIN:VEVENT");
    line("UID:" + compact(last.day) + "-" + std::to_string(count) + "@" + content.id + ".invalid");
    line("DTSTAMP:" + compact(today) + "T000000Z");
    line("DTSTART;VALUE=DATE:" + compact(last.day));
    line("SUMMARY:" + title);
    line("DESCRIPTION:" + escaped_value(last.what));
    line("CLASS:PRIVATE");
    line("TRANSP:TRANSPARENT");
    line("BEGIN:VALARM");
    line("ACTION:DISPLAY");
    line("DESCRIPTION:" + title);
    // Nine o'clock in the morning, a week before the day that begins at midnight.
    line("TRIGGER:-P6DT15H");
    line("END:VALARM");
    line("END:VEVENT");
  }
  if (count > 0) line("END:VCALENDAR");
  return out;
}

}  // namespace wijzer
