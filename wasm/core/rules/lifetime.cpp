#include "core/rules/lifetime.hpp"

#include <vector>

namespace wijzer {
namespace {

class Earliest {
 public:
  explicit Earliest(const Content& content) : content_(content) {}

  void review(const std::vector<SourceIndex>& sources) {
    for (const SourceIndex source : sources) {
      if (const auto day = parse_date(content_[source].review_by)) offer(*day, source);
    }
  }

  void review(const std::vector<Note>& headlines) {
    for (const Note& headline : headlines) review(headline.sources);
  }

  void offer(const Date& day, std::optional<SourceIndex> source) {
    if (!found_ || day < found_->last_day) found_ = Lifetime{day, source};
  }

  [[nodiscard]] const std::optional<Lifetime>& found() const { return found_; }

 private:
  const Content& content_;
  std::optional<Lifetime> found_;
};

}  // namespace

std::optional<Lifetime> lifetime(const Content& content) {
  Earliest earliest(content);
  for (const Criterion& each : content.criteria) earliest.review(each.sources);
  for (const Route& each : content.routes) {
    earliest.review(each.sources);
    earliest.review(each.headlines_fits);
    earliest.review(each.headlines_possible);
    earliest.review(each.headlines_no);
  }
  for (const Deadline& each : content.deadlines) earliest.review(each.sources);
  if (const auto until = equated_known_until(content)) earliest.offer(*until, std::nullopt);
  return earliest.found();
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
