#include "core/session/session.hpp"

#include <algorithm>

#include "core/rules/prospects.hpp"
#include "core/session/questions_left.hpp"

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

}  // namespace

Walk walk(const Circuit& circuit, const Answers& given) {
  const Content& content = *circuit.content;
  Walk walk;
  walk.effective = no_answers(content);
  walk.effective.today = given.today;
  Prospects prospects(circuit);
  std::optional<Gap> gap;
  for (std::uint32_t i = 0; i < content.questions.size(); ++i) {
    const QuestionIndex question{i};
    const bool waits = prospects.waits(question);
    if (given[question].state == Answer::State::Open) {
      if (!gap && waits) gap = Gap{question, walk.asked.size()};
      continue;
    }
    if (!waits) {
      walk.lapsed.push_back(question);
      continue;
    }
    walk.asked.push_back(question);
    walk.effective[question] = given[question];
    prospects.answer(question, given[question], given.today);
  }
  // Only now: an answer further on may have settled what an earlier question was for.
  for (std::uint32_t i = 0; i < content.questions.size(); ++i) {
    const QuestionIndex question{i};
    if (walk.effective[question].state != Answer::State::Open) continue;
    if (prospects.matters(question)) ++walk.at_most_left;
    const bool unanswered = given[question].state == Answer::State::Open;
    if (unanswered && !walk.next && prospects.waits(question)) walk.next = question;
  }
  if (walk.next && gap) {
    const std::size_t most = most_after(content, walk.effective, *gap, walk.at_most_left);
    // A question waits, whatever the table says.
    walk.at_most_left = std::max<std::size_t>(1, std::min(walk.at_most_left, most));
  }
  return walk;
}

Walk walk(const Content& content, const Answers& given) { return walk(circuit_of(content), given); }

std::size_t max_questions(const Content& content) {
  if (content.questions_left.most > 0) return content.questions_left.most;
  return walk(content, no_answers(content)).at_most_left;
}

}  // namespace wijzer
