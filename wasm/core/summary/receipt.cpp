#include "core/summary/receipt.hpp"

#include <algorithm>

#include "core/summary/words.hpp"

namespace wijzer {

std::vector<std::string> receipt_lines(const Content& content) {
  std::vector<std::string> out;
  std::optional<Date> first;
  std::optional<Date> last;
  for (const Source& source : content.sources) {
    const std::optional<Date> day = parse_date(source.checked_on);
    if (!day) continue;
    first = first ? std::min(*first, *day) : day;
    last = last ? std::max(*last, *day) : day;
  }
  if (first && content.interface.contains("result.read")) {
    out.push_back(phrase(
        content, "result.read",
        {{"from", date_in_words(content, *first)}, {"until", date_in_words(content, *last)}}));
  }
  const auto mark = content.interface.find(fingerprint_key);
  if (mark != content.interface.end() && content.interface.contains("result.mark")) {
    out.push_back(phrase(content, "result.mark", {{"mark", mark->second.text}}));
  }
  return out;
}

}  // namespace wijzer
