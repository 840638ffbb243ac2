#include "core/session/session.hpp"

#include <algorithm>

namespace wijzer {

Walk walk(const Content& content, const Answers& given) {
  Walk walk;
  walk.effective = no_answers(content);
  walk.effective.today = given.today;
  Facts facts = establish(content, walk.effective);
  Missing missing = missing_anywhere(content, walk.effective, facts);
  for (std::size_t i = 0; i < content.questions.size(); ++i) {
    const QuestionIndex question{static_cast<std::uint32_t>(i)};
    const bool answered = given[question].state != Answer::State::Open;
    if (facts.asked[i] != Truth::True || missing.open[i] == 0) {
      if (answered) walk.lapsed.push_back(question);
      continue;
    }
    if (!answered) continue;
    walk.asked.push_back(question);
    walk.effective[question] = given[question];
    facts = establish(content, walk.effective);
    missing = missing_anywhere(content, walk.effective, facts);
  }
  // Only now: an answer further on may have settled what an earlier question was for.
  for (std::size_t i = 0; i < content.questions.size() && !walk.next; ++i) {
    const QuestionIndex question{static_cast<std::uint32_t>(i)};
    const bool waits = facts.asked[i] == Truth::True && missing.open[i] != 0;
    if (waits && given[question].state == Answer::State::Open) walk.next = question;
  }
  walk.at_most_left =
      static_cast<std::size_t>(std::count(missing.open.begin(), missing.open.end(), 1));
  return walk;
}

std::size_t max_questions(const Content& content) {
  return walk(content, no_answers(content)).at_most_left;
}

}  // namespace wijzer
