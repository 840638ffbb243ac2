#include "core/session/session.hpp"

#include <algorithm>

#include "core/rules/evaluate.hpp"
#include "core/rules/open_questions.hpp"

namespace wijzer {

Walk walk(const Content& content, const Answers& given) {
  Walk walk;
  walk.effective = no_answers(content);
  walk.effective.today = given.today;
  FlagSet open = open_questions(content, walk.effective);
  const auto waits = [&](QuestionIndex question) {
    return open[question.value] != 0 &&
           Facts(content, walk.effective).asked(question) == Truth::True;
  };
  for (std::uint32_t i = 0; i < content.questions.size(); ++i) {
    const QuestionIndex question{i};
    if (given[question].state == Answer::State::Open) continue;
    if (!waits(question)) {
      walk.lapsed.push_back(question);
      continue;
    }
    walk.asked.push_back(question);
    walk.effective[question] = given[question];
    open = open_questions(content, walk.effective);
  }
  // Only now: an answer further on may have settled what an earlier question was for.
  for (std::uint32_t i = 0; i < content.questions.size() && !walk.next; ++i) {
    const QuestionIndex question{i};
    if (given[question].state == Answer::State::Open && waits(question)) walk.next = question;
  }
  walk.at_most_left = static_cast<std::size_t>(std::count(open.begin(), open.end(), 1));
  return walk;
}

std::size_t max_questions(const Content& content) {
  return walk(content, no_answers(content)).at_most_left;
}

}  // namespace wijzer
