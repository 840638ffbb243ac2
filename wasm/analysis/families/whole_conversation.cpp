#include "analysis/families/whole_conversation.hpp"

#include "core/logic/open_questions.hpp"

namespace wijzer::analysis {
namespace {

/// The answer without options that are not offered; see walk().
Answer offered_part(const Content& content, const Prospects& prospects, QuestionIndex question,
                    Answer answer) {
  for (std::uint32_t i = 0; i < options_of(content[question]).size(); ++i) {
    const OptionIndex option{i};
    if (!answer.picked.has(option)) continue;
    const Truth offered = prospects.offered(question, option, Claim::IsNotFalse);
    if (offered == Truth::False) answer.picked.remove(option);
  }
  return answer;
}

}  // namespace

Answers whole_conversation(const Content& content, std::optional<int> today,
                           const AnswerFor& answer_for) {
  Answers out = no_answers(content);
  out.today = today;
  OpenQuestions open(content, out);
  // What is certain stays so, so that a question that was passed over never waits later on.
  for (std::uint32_t i = 0; i < content.questions.size(); ++i) {
    const QuestionIndex question{i};
    if (!open.waits(question)) continue;
    out[question] = offered_part(content, open.prospects(), question, answer_for(question, out));
    open.answer_added();
  }
  return out;
}

}  // namespace wijzer::analysis
