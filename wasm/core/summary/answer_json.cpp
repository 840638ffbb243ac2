#include "core/summary/answer_json.hpp"

#include "core/model/date.hpp"

namespace wijzer {

void write_answer(JsonWriter& writer, const Question& question, const Answer& answer) {
  if (answer.state == Answer::State::Unknown) {
    writer.string("unknown");
    return;
  }
  const auto write_options = [&](const std::vector<Option>& options) {
    for (std::uint32_t i = 0; i < options.size(); ++i) {
      if (answer.picked.has(OptionIndex{i})) writer.string(options[i].id.value);
    }
  };
  std::visit(overloaded{
                 [&](const Choice& choice) { write_options(choice.options); },
                 [&](const Multiple& multiple) {
                   writer.begin_array();
                   write_options(multiple.options);
                   writer.end_array();
                 },
                 [&](const Number&) { writer.integer(answer.number); },
                 [&](const Day&) { writer.string(to_string(from_days(answer.number))); },
             },
             question.type);
}

void write_answers(JsonWriter& writer, const Content& content, const Answers& answers) {
  writer.key("answers").begin_object();
  for (std::uint32_t i = 0; i < content.questions.size(); ++i) {
    const Answer& answer = answers[QuestionIndex{i}];
    if (answer.state == Answer::State::Open) continue;
    writer.key(content.questions[i].id.value);
    write_answer(writer, content.questions[i], answer);
  }
  writer.end_object();
}

}  // namespace wijzer
