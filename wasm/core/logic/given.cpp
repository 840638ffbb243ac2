#include "core/logic/given.hpp"

#include "core/logic/calendar.hpp"
#include "core/model/date.hpp"

namespace wijzer {

Truth given(const Picked& node, const Answers& answers) {
  const Answer& answer = answers[node.question];
  if (answer.state != Answer::State::Given) return Truth::Unknown;
  return truth_of(answer.picked.has(node.option));
}

Truth given(const Between& node, const Answers& answers) {
  const Answer& answer = answers[node.question];
  if (answer.state != Answer::State::Given) return Truth::Unknown;
  return truth_of(contains(node, answer.number));
}

Truth given(const Deadline& deadline, const Answers& answers) {
  const Answer& answer = answers[deadline.from];
  if (answer.state != Answer::State::Given || !answers.today) return Truth::Unknown;
  return truth_of(has_passed(deadline, answer.number, *answers.today));
}

bool has_passed(const Deadline& deadline, int first, int today) {
  return today > to_days(last_day(from_days(first), deadline));
}

}  // namespace wijzer
