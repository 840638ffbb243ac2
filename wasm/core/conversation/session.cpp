#include "core/conversation/session.hpp"

#include <algorithm>

#include "core/conversation/questions_left.hpp"
#include "core/logic/open_questions.hpp"

namespace wijzer {
namespace {

/// The most questions from the gap on, which is the first question that waits for an answer;
/// `otherwise` where that is not known.
std::size_t most_after(const Content& content, const Answers& answers, QuestionIndex gap,
                       std::size_t otherwise) {
  const QuestionsLeft& left = content.questions_left;
  // Without today time limits stay open, and the questions about them.
  if (left.most == 0 || !answers.today) return otherwise;
  if (!left.table.empty()) {
    const auto most = most_from(content, left.table, answers, gap);
    return most ? *most : otherwise;
  }
  std::size_t most = left.most;
  for (std::uint32_t i = 0; i < gap.value; ++i) {
    if (most > 0 && answers.by_question[i].state != Answer::State::Open) --most;
  }
  return most;
}

/// What is left of an answer once options that are not offered are taken out; open for nothing.
///
/// @param certain  Becomes false where it is undecided whether any option of it is offered.
Answer offered_part(const Content& content, const Prospects& prospects, QuestionIndex question,
                    Answer answer, bool& certain) {
  if (answer.picked.empty()) return answer;
  certain = false;
  for (std::uint32_t i = 0; i < options_of(content[question]).size(); ++i) {
    const OptionIndex option{i};
    if (!answer.picked.has(option)) continue;
    const Truth offered = prospects.offered(question, option, Claim::IsNotFalse);
    if (offered == Truth::False) answer.picked.remove(option);
    if (offered == Truth::True) certain = true;
  }
  return answer.picked.empty() ? Answer{} : answer;
}

bool is_open(const Answer& answer) { return answer.state == Answer::State::Open; }

/// Takes the answers in the author's order, each by those before it. Returns the gap: the first
/// question that waits for an answer. Behind it those of which it is undecided whether they are
/// offered are current, but do not count.
std::optional<QuestionIndex> take_answers(const Content& content, const Answers& given,
                                          OpenQuestions& open, Walk& walk) {
  std::optional<QuestionIndex> gap;
  for (std::uint32_t i = 0; i < content.questions.size(); ++i) {
    const QuestionIndex question{i};
    // Behind a gap an open question makes no difference.
    if ((gap && is_open(given[question])) || !open.waits(question)) continue;
    bool certain = true;
    Answer& current = walk.current[question];
    current = offered_part(content, open.prospects(), question, given[question], certain);
    if (is_open(current)) {
      if (!gap) gap = question;
    } else if (!gap || certain) {
      walk.effective[question] = current;
      open.answer_added();
    }
  }
  return gap;
}

/// Finds what is asked next, once all answers were taken: one further on may have settled what an
/// earlier question was for. What was undecided because of that counts then.
void find_next(OpenQuestions& open, Walk& walk) {
  for (std::uint32_t i = 0; i < walk.current.by_question.size() && !walk.next; ++i) {
    const QuestionIndex question{i};
    if (!is_open(walk.effective[question]) || !open.waits(question)) continue;
    if (is_open(walk.current[question])) {
      walk.next = question;
    } else {
      walk.effective[question] = walk.current[question];
      open.answer_added();
    }
  }
}

/// The questions with an answer.
std::vector<QuestionIndex> answered(const Answers& answers) {
  std::vector<QuestionIndex> out;
  for (std::uint32_t i = 0; i < answers.by_question.size(); ++i) {
    if (!is_open(answers.by_question[i])) out.push_back(QuestionIndex{i});
  }
  return out;
}

/// What of the given answers is not current.
std::vector<Answered> kept_aside(const Answers& given, const Answers& current) {
  std::vector<Answered> out;
  for (std::uint32_t i = 0; i < given.by_question.size(); ++i) {
    Answered aside{QuestionIndex{i}, given.by_question[i]};
    const Answer& counts = current.by_question[i];
    aside.answer.picked = aside.answer.picked.without(counts.picked);
    if (is_open(counts) ? !is_open(aside.answer) : !aside.answer.picked.empty()) {
      out.push_back(aside);
    }
  }
  return out;
}

}  // namespace

Walk walk(const Content& content, const Answers& given) {
  Walk walk;
  walk.effective = no_answers(content);
  walk.effective.today = given.today;
  walk.current = no_answers(content);
  walk.current.today = given.today;
  OpenQuestions open(content, walk.effective);
  const std::optional<QuestionIndex> gap = take_answers(content, given, open, walk);
  find_next(open, walk);
  walk.asked = answered(walk.effective);
  walk.lapsed = kept_aside(given, walk.current);
  walk.at_most_left = static_cast<std::size_t>(std::count(open.all().begin(), open.all().end(), 1));
  if (walk.next && gap) {
    const std::size_t most = most_after(content, walk.effective, *gap, walk.at_most_left);
    // A question waits, whatever the table says.
    walk.at_most_left = std::max<std::size_t>(1, std::min(walk.at_most_left, most));
  }
  return walk;
}

std::vector<QuestionIndex> current_questions(const Walk& walk) { return answered(walk.current); }

std::vector<QuestionIndex> undecided_questions(const Walk& walk) {
  std::vector<QuestionIndex> out = current_questions(walk);
  std::erase_if(out, [&](QuestionIndex question) { return !is_open(walk.effective[question]); });
  return out;
}

std::size_t max_questions(const Content& content) {
  if (content.questions_left.most > 0) return content.questions_left.most;
  return walk(content, no_answers(content)).at_most_left;
}

}  // namespace wijzer
