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

std::pair<std::string, std::string> first_sentence(const std::string& text) {
  const std::size_t end = text.find(". ");
  if (end != std::string::npos) return {text.substr(0, end), text.substr(end + 2)};
  const bool closed = !text.empty() && text.back() == '.';
  return {text.substr(0, text.size() - (closed ? 1 : 0)), {}};
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
    for (std::uint32_t i = 0; i < options.size(); ++i) {
      if (!answer.picked.has(OptionIndex{i})) continue;
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

}  // namespace wijzer
