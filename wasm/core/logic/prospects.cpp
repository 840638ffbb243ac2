#include "core/logic/prospects.hpp"

#include <algorithm>

namespace wijzer {

template class ProspectsOf<AnswersSoFar>;

AnswersSoFar::AnswersSoFar(const Content& content, const Answers& answers)
    : content_(&content), answers_(&answers), first_() {
  const std::array<std::size_t, kept_kinds> sizes = {content.questions.size(),
                                                     content.criteria.size(), content.routes.size(),
                                                     content.routes.size()};
  std::size_t end = 0;
  for (std::size_t kind = 0; kind < kept_kinds; ++kind) {
    first_[kind] = end;
    end += sizes[kind];
  }
  known_.assign(2 * end, not_asked_for);
}

void AnswersSoFar::answer_added() {
  std::replace(known_.begin(), known_.end(), static_cast<std::uint8_t>(Truth::Unknown),
               not_asked_for);
  for (OptionTruths& truths : offered_) truths.forget();
}

}  // namespace wijzer
