#include <algorithm>

#include "checker/check.hpp"
#include "checker/visit.hpp"
#include "core/logic/lifetime.hpp"

namespace wijzer::check {
namespace {

constexpr int warn_days = 30;

/// The longest time limit that moves past equated days.
int longest_public_limit(const Content& content) {
  int longest = 0;
  for (const Deadline& each : content.deadlines) {
    if (each.is_public && each.length.years == 0) longest = std::max(longest, each.length.days);
  }
  return longest;
}

void check_equated_days(const Content& content, const Date& today, Diagnostics& diagnostics) {
  const std::optional<Date> until = equated_known_until(content);
  const int longest = longest_public_limit(content);
  if (!until || longest == 0) return;
  if (to_days(*until) - to_days(today) >= longest + warn_days) return;
  add(diagnostics, Severity::Warning, "equated-days-end",
      content.equated_days.back().place / "known_until",
      "it is known until \"" + to_string(*until) +
          "\" which days count as holidays, and a letter of these days can have a last day after "
          "that; look on officielebekendmakingen.nl, add the days and move \"known_until\"",
      to_string(*until));
}

}  // namespace

void check_freshness(const Content& content, const Date& today, Diagnostics& diagnostics) {
  for (const Source& source : content.sources) {
    const std::optional<Date> review = parse_date(source.review_by);
    if (!review) continue;  // Reported as "bad-date".
    const int days_left = to_days(*review) - to_days(today);
    if (days_left >= warn_days) continue;
    const bool missed = days_left < 0;
    add(diagnostics, missed ? Severity::Error : Severity::Warning,
        missed ? "review-missed" : "review-soon", source.place / "review_by",
        "the source \"" + source.id.value + "\" " +
            (missed ? "was to be looked at again by " : "is to be looked at again by ") +
            source.review_by +
            "; read it, correct the texts that use it, and set \"checked_on\" and \"review_by\"",
        missed ? std::string{} : source.id.value);
  }
  check_equated_days(content, today, diagnostics);
}

}  // namespace wijzer::check
