#include "core/conversation/session.hpp"

#include <algorithm>

#include "core/conversation/questions_left.hpp"
#include "core/logic/open_questions.hpp"

namespace wijzer {
namespace {

/// A question that waits for an answer, while all before it that are asked were answered.
struct Gap {
  QuestionIndex question;
  std::size_t asked_before = 0;
};

/// The most questions from the gap on; `otherwise` where that is not known.
std::size_t most_after(const Content& content, const Answers& answers, const Gap& gap,
                       std::size_t otherwise) {
  const QuestionsLeft& left = content.questions_left;
  // Without today time limits stay open, and the questions about them.
  if (left.most == 0 || !answers.today) return otherwise;
  if (!left.table.empty()) {
    const auto most = most_from(content, left.table, answers, gap.question);
    return most ? *most : otherwise;
  }
  return left.most > gap.asked_before ? left.most - gap.asked_before : 0;
}

/// The answer without options that are not offered; open where nothing of it is left, or behind a
/// gap where that is not certain yet.
Answer offered_part(const Content& content, const Prospects& prospects, QuestionIndex question,
                    Answer answer, bool behind_gap) {
  if (answer.picked.empty()) return answer;
  bool stays = !behind_gap;
  for (std::uint32_t i = 0; i < options_of(content[question]).size(); ++i) {
    const OptionIndex option{i};
    if (!answer.picked.has(option)) continue;
    const Truth offered = prospects.offered(question, option, Claim::IsNotFalse);
    if (offered == Truth::False) answer.picked.remove(option);
    if (offered == Truth::True) stays = true;
  }
  return answer.picked.empty() || !stays ? Answer{} : answer;
}

}  // namespace

Walk walk(const Content& content, const Answers& given) {
  Walk walk;
  walk.effective = no_answers(content);
  walk.effective.today = given.today;
  OpenQuestions open(content, walk.effective);
  std::optional<Gap> gap;
  for (std::uint32_t i = 0; i < content.questions.size(); ++i) {
    const QuestionIndex question{i};
    Answer answer = given[question];
    const bool is_answered = answer.state != Answer::State::Open;
    // Behind a gap an open question makes no difference.
    if ((!is_answered && gap) || !open.waits(question)) {
      if (is_answered) walk.lapsed.push_back({question, answer});
      continue;
    }
    const Answer counts =
        offered_part(content, open.prospects(), question, answer, gap.has_value());
    answer.picked = answer.picked.without(counts.picked);
    if (!answer.picked.empty()) walk.lapsed.push_back({question, answer});
    if (counts.state == Answer::State::Open) {
      if (!gap) gap = Gap{question, walk.asked.size()};
      continue;
    }
    walk.asked.push_back(question);
    walk.effective[question] = counts;
    open.answer_added();
  }
  // Only now: an answer further on may have settled what an earlier question was for.
  for (std::uint32_t i = 0; i < content.questions.size() && !walk.next; ++i) {
    const QuestionIndex question{i};
    const bool is_open = walk.effective[question].state == Answer::State::Open;
    if (is_open && open.waits(question)) walk.next = question;
  }
  walk.at_most_left = static_cast<std::size_t>(std::count(open.all().begin(), open.all().end(), 1));
  if (walk.next && gap) {
    const std::size_t most = most_after(content, walk.effective, *gap, walk.at_most_left);
    // A question waits, whatever the table says.
    walk.at_most_left = std::max<std::size_t>(1, std::min(walk.at_most_left, most));
  }
  return walk;
}

std::size_t max_questions(const Content& content) {
  if (content.questions_left.most > 0) return content.questions_left.most;
  return walk(content, no_answers(content)).at_most_left;
}

}  // namespace wijzer
