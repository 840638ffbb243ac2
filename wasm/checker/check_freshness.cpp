#include "checker/check.hpp"
#include "checker/visit.hpp"

namespace wijzer::check {

void check_freshness(const Content& content, const Date& today, Diagnostics& diagnostics) {
  constexpr int warn_days = 30;
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
}

}  // namespace wijzer::check
