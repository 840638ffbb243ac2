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

std::string weekday_in_words(const Content& content, const Date& date) {
  const unsigned weekday = std::chrono::weekday{std::chrono::sys_days{date}}.iso_encoding();
  return phrase(content, "weekday." + std::to_string(weekday)) + " " + date_in_words(content, date);
}

std::string days_in_words(const Content& content, int days) {
  return phrase(content, days == 1 ? "days.one" : "days.many", {{"count", std::to_string(days)}});
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

std::string fact_in_words(const Content& content, const Criterion& criterion, bool holds) {
  const std::string& text = holds ? criterion.text_true : criterion.text_false;
  if (!text.empty()) return text;
  return phrase(content, holds ? "pages.fact_yes" : "pages.fact_not",
                {{"question", criterion.text_unknown}});
}

const std::vector<std::string>& core_phrases() {
  static const std::vector<std::string> keys = {"verdict.fits",
                                                "verdict.possible",
                                                "verdict.no",
                                                "answer.who_pays",
                                                "answer.to_do",
                                                "answer.both",
                                                "answer.mind",
                                                "answer.more_days",
                                                "answer.begin",
                                                "answer.call",
                                                "answer.all_tried",
                                                "answer.if",
                                                "answer.maybe",
                                                "answer.not",
                                                "answer.nobody",
                                                "answer.about",
                                                "plan.heading",
                                                "plan.later",
                                                "plan.by",
                                                "plan.find_out",
                                                "plan.tried",
                                                "background.heading",
                                                "background.fits",
                                                "background.possible",
                                                "background.no",
                                                "background.topics",
                                                "background.answers",
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
                                                "result.forms",
                                                "result.contribution",
                                                "result.remarks",
                                                "result.open_norm",
                                                "result.open_norm_bring",
                                                "result.open_norm_ask",
                                                "result.sources_heading",
                                                "result.source_checked",
                                                "result.source_known",
                                                "result.disclaimer",
                                                "result.made_on",
                                                "result.version",
                                                "result.address",
                                                "result.privacy",
                                                "result.word_list_heading",
                                                "result.review",
                                                "result.outlived",
                                                "result.probably",
                                                "result.ask_last_day",
                                                "problem.pressing",
                                                "step.whom",
                                                "step.say",
                                                "step.papers",
                                                "step.time",
                                                "step.more",
                                                "contact.call",
                                                "contact.open",
                                                "contact.mail",
                                                "contact.above",
                                                "contact.check",
                                                "contact.undated",
                                                "contact.seen",
                                                "error.choose_one",
                                                "error.choose_some",
                                                "error.none_with_others",
                                                "error.number",
                                                "error.range",
                                                "error.date",
                                                "list.and",
                                                "days.one",
                                                "days.many",
                                                "weekday.1",
                                                "weekday.2",
                                                "weekday.3",
                                                "weekday.4",
                                                "weekday.5",
                                                "weekday.6",
                                                "weekday.7",
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
