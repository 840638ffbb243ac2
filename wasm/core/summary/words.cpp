#include "core/summary/words.hpp"

namespace wijzer {

std::string phrase(const Content& content, std::string_view key) {
  const auto found = content.interface.find(key);
  return found == content.interface.end() ? std::string(key) : found->second.text;
}

std::string filled(std::string text,
                   std::initializer_list<std::pair<std::string_view, std::string_view>> values) {
  for (const auto& [name, value] : values) {
    const std::string hole = "{" + std::string(name) + "}";
    for (std::size_t at = text.find(hole); at != std::string::npos;
         at = text.find(hole, at + value.size())) {
      text.replace(at, hole.size(), value);
    }
  }
  return text;
}

std::string phrase(const Content& content, std::string_view key,
                   std::initializer_list<std::pair<std::string_view, std::string_view>> values) {
  return filled(phrase(content, key), values);
}

std::string enumerate(const Content& content, const std::vector<std::string>& names) {
  std::string out;
  for (std::size_t i = 0; i < names.size(); ++i) {
    if (i > 0) out += i + 1 < names.size() ? ", " : " " + phrase(content, "list.and") + " ";
    out += names[i];
  }
  return out;
}

std::string date_in_words(const Content& content, const Date& date) {
  const auto month = std::to_string(static_cast<unsigned>(date.month()));
  return std::to_string(static_cast<unsigned>(date.day())) + " " +
         phrase(content, "month." + month) + " " + std::to_string(static_cast<int>(date.year()));
}

std::string answer_in_words(const Content& content, QuestionIndex index, const Answer& answer) {
  const Question& question = content[index];
  if (answer.state == Answer::State::Unknown) return question.unknown;
  if (answer.state == Answer::State::Open) return {};
  const auto picked = [&answer](const std::vector<Option>& options) {
    std::string out;
    for (std::size_t i = 0; i < options.size(); ++i) {
      if ((answer.picked >> i & 1U) == 0) continue;
      out += (out.empty() ? "" : "; ") + options[i].label;
    }
    return out;
  };
  return std::visit(
      overloaded{
          [&](const Choice& choice) { return picked(choice.options); },
          [&](const Multiple& multiple) { return picked(multiple.options); },
          [&](const Number& number) { return std::to_string(answer.number) + " " + number.unit; },
          [&](const Day&) { return date_in_words(content, from_days(answer.number)); },
      },
      question.type);
}

const std::vector<std::string>& core_phrases() {
  static const std::vector<std::string> keys = {"verdict.fits",
                                                "verdict.possible",
                                                "verdict.no",
                                                "result.title",
                                                "result.summary_fits",
                                                "result.summary_possible",
                                                "result.summary_none",
                                                "result.fits_heading",
                                                "result.possible_heading",
                                                "result.no_heading",
                                                "result.reasons_for",
                                                "result.reasons_against",
                                                "result.reasons_known",
                                                "result.depends",
                                                "result.because",
                                                "result.rests_on",
                                                "result.changes",
                                                "result.changes_text",
                                                "result.changes_together",
                                                "result.pays",
                                                "result.need_by",
                                                "result.decided_by",
                                                "result.start",
                                                "result.forms",
                                                "result.contribution",
                                                "result.ask",
                                                "result.papers",
                                                "result.remarks",
                                                "result.find_out_heading",
                                                "result.find_out_more",
                                                "result.open_norm",
                                                "result.open_norm_bring",
                                                "result.open_norm_ask",
                                                "result.answers_heading",
                                                "result.answers_question",
                                                "result.answers_answer",
                                                "result.sources_heading",
                                                "result.source_checked",
                                                "result.source_known",
                                                "result.disclaimer",
                                                "result.made_on",
                                                "result.version",
                                                "result.address",
                                                "result.more",
                                                "result.privacy",
                                                "result.word_list_heading",
                                                "result.review",
                                                "result.outlived",
                                                "result.probably",
                                                "result.ask_last_day",
                                                "problem.first",
                                                "problem.next",
                                                "problem.tried",
                                                "problem.all_tried",
                                                "problem.pressing",
                                                "problem.overview",
                                                "step.whom",
                                                "step.say",
                                                "step.papers",
                                                "step.time",
                                                "step.more",
                                                "contact.seen",
                                                "contact.undated",
                                                "error.choose_one",
                                                "error.choose_some",
                                                "error.none_with_others",
                                                "error.number",
                                                "error.range",
                                                "error.date",
                                                "list.and",
                                                "month.1",
                                                "month.2",
                                                "month.3",
                                                "month.4",
                                                "month.5",
                                                "month.6",
                                                "month.7",
                                                "month.8",
                                                "month.9",
                                                "month.10",
                                                "month.11",
                                                "month.12"};
  return keys;
}

}  // namespace wijzer
