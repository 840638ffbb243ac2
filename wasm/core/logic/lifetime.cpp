#include "core/logic/lifetime.hpp"

#include <vector>

namespace wijzer {
namespace {

/// Keeps the earliest day on which one of these must be read again.
void review(const Content& content, const std::vector<SourceIndex>& sources,
            std::optional<Lifetime>& found) {
  for (const SourceIndex source : sources) {
    const auto day = parse_date(content[source].review_by);
    if (day && (!found || *day < found->last_day)) found = Lifetime{*day, source};
  }
}

void review(const Content& content, const std::vector<Note>& notes,
            std::optional<Lifetime>& found) {
  for (const Note& note : notes) review(content, note.sources, found);
}

}  // namespace

std::optional<Lifetime> lifetime(const Content& content) {
  std::optional<Lifetime> found;
  for (const Criterion& each : content.criteria) review(content, each.sources, found);
  for (const Route& each : content.routes) {
    review(content, each.sources, found);
    for (const auto* headlines :
         {&each.headlines_fits, &each.headlines_possible, &each.headlines_no}) {
      review(content, *headlines, found);
    }
  }
  for (const Outcome& each : content.outcomes) {
    review(content, each.sources, found);
    review(content, each.items, found);
  }
  for (const Deadline& each : content.deadlines) review(content, each.sources, found);
  if (const auto until = equated_known_until(content)) {
    if (!found || *until < found->last_day) found = Lifetime{*until, std::nullopt};
  }
  return found;
}

std::optional<Date> equated_known_until(const Content& content) {
  std::optional<Date> out;
  for (const EquatedDays& each : content.equated_days) {
    if (!out || each.known_until > *out) out = each.known_until;
  }
  return out;
}

bool last_day_is_sure(const Content& content, const Deadline& deadline, const Date& last,
                      const Date& today) {
  const std::optional<Lifetime> life = lifetime(content);
  if (life && today > life->last_day) return false;
  const std::optional<Date> until = equated_known_until(content);
  return !deadline.is_public || !until || last <= *until;
}

}  // namespace wijzer
