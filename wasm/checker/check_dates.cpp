#include <optional>
#include <string>

#include "checker/check.hpp"
#include "checker/visit.hpp"

namespace wijzer::check {
namespace {

/// Looks whether days can be what they say; that they are days, check_sources() finds.
class DateCheck {
 public:
  DateCheck(const Date& today, Diagnostics& diagnostics)
      : today_(today), diagnostics_(diagnostics) {}

  /// A day on which somebody did something.
  void past(const std::string& day, const Place& place) {
    const std::optional<Date> date = parse_date(day);
    // A check may be run for an earlier day than that of the last change.
    constexpr int month = 31;
    if (!date || to_days(*date) <= to_days(today_) + month) return;
    report(place, "\"" + day + "\" is still to come (today is " + to_string(today_) +
                      "); write the day on which it was, or mend the year");
  }

  void review(const Source& source) {
    const std::optional<Date> checked = parse_date(source.checked_on);
    const std::optional<Date> review = parse_date(source.review_by);
    if (!checked || !review) return;
    if (to_days(*review) >= to_days(*checked)) return;
    report(source.place / "review_by", "\"" + source.review_by + "\" is before \"checked_on\", " +
                                           source.checked_on + "; mend one of the two");
  }

 private:
  void report(const Place& place, std::string message) {
    add(diagnostics_, Severity::Error, "unlikely-date", place, std::move(message));
  }

  Date today_;
  Diagnostics& diagnostics_;
};

}  // namespace

void check_dates(const Content& content, const Date& today, Diagnostics& diagnostics) {
  DateCheck check(today, diagnostics);
  check.past(content.date, Place{"content.json", "/date"});
  for (const Source& source : content.sources) {
    check.past(source.date, source.place / "date");
    check.past(source.checked_on, source.place / "checked_on");
    check.review(source);
  }
  for (const Contact& contact : content.contacts) {
    for (std::size_t i = 0; i < contact.reach.size(); ++i) {
      check.past(contact.reach[i].seen_on, contact.place / "reach" / std::to_string(i) / "seen_on");
    }
  }
}

}  // namespace wijzer::check
