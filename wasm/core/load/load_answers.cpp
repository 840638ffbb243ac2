#include "core/load/load_answers.hpp"

#include <string>

#include "core/load/load_parts.hpp"
#include "core/load/lookup.hpp"
#include "core/model/date.hpp"

namespace wijzer {
namespace {

std::string option_names(const std::vector<Option>& options) {
  std::string out;
  for (const Option& option : options) {
    if (!out.empty()) out += ", ";
    out += option.id.value;
  }
  return out;
}

std::string allowed_answers(const Question& question) {
  const std::string allowed =
      std::visit(overloaded{
                     [](const Choice& choice) { return "one of: " + option_names(choice.options); },
                     [](const Multiple& multiple) {
                       return "a list with one or more of: " + option_names(multiple.options);
                     },
                     [](const Number& number) {
                       return "a whole number from " + std::to_string(number.min) + " to " +
                              std::to_string(number.max);
                     },
                     [](const Day& day) {
                       return std::string("a date \"YYYY-MM-DD\"") +
                              (day.not_after_today ? " that is not after today" : "");
                     },
                 },
                 question.type);
  return allowed + (question.unknown.empty() ? "" : ", or \"unknown\"");
}

std::nullopt_t refuse(Diagnostics& diagnostics, const char* check, const Spot& spot,
                      const Question& question) {
  report(diagnostics, check, spot.place,
         "this is no answer to \"" + question.id.value + "\"; allowed is " +
             allowed_answers(question));
  return std::nullopt;
}

std::optional<Answer> read_choice(const Spot& spot, const Question& question,
                                  const std::vector<Option>& options, Diagnostics& diagnostics) {
  if (spot.json->string() == nullptr) return refuse(diagnostics, "wrong-type", spot, question);
  const auto option = resolve(spot, options, "unknown-option", diagnostics);
  if (!option) return std::nullopt;
  return picked_answer(*option);
}

std::optional<Answer> read_multiple(const Spot& spot, const Question& question,
                                    const std::vector<Option>& options, Diagnostics& diagnostics) {
  const JsonArray* array = spot.json->array();
  if (array == nullptr) return refuse(diagnostics, "wrong-type", spot, question);
  if (array->empty()) return refuse(diagnostics, "empty-answer", spot, question);
  OptionSet picked;
  bool none = false;
  for (const Spot& element : elements(spot, diagnostics)) {
    const auto option = resolve(element, options, "unknown-option", diagnostics);
    if (!option) return std::nullopt;
    picked.add(*option);
    none = none || options[option->value].none;
  }
  if (none && picked.size() > 1) {
    report(diagnostics, "none-with-others", spot.place,
           "an answer that excludes the others can't stand beside them; keep one or the other");
    return std::nullopt;
  }
  return picked_answer(picked);
}

std::optional<Answer> read_number(const Spot& spot, const Question& question, const Number& type,
                                  Diagnostics& diagnostics) {
  const std::int64_t* number = spot.json->integer();
  if (number == nullptr) return refuse(diagnostics, "wrong-type", spot, question);
  if (*number < type.min || *number > type.max) {
    return refuse(diagnostics, "out-of-range", spot, question);
  }
  return number_answer(static_cast<int>(*number));
}

std::optional<Answer> read_day(const Spot& spot, const Question& question, std::optional<int> today,
                               Diagnostics& diagnostics) {
  const std::string* text = spot.json->string();
  if (text == nullptr) return refuse(diagnostics, "wrong-type", spot, question);
  const std::optional<Date> date = parse_date(*text);
  if (!date) return refuse(diagnostics, "bad-date", spot, question);
  if (std::get<Day>(question.type).not_after_today && today && to_days(*date) > *today) {
    return refuse(diagnostics, "out-of-range", spot, question);
  }
  return number_answer(to_days(*date));
}

}  // namespace

std::optional<Answer> read_answer(const Spot& spot, const Question& question,
                                  std::optional<int> today, Diagnostics& diagnostics) {
  if (answers_unknown(question)) return std::nullopt;
  const std::string* text = spot.json->string();
  if (text != nullptr && *text == "unknown") {
    if (question.unknown.empty()) return refuse(diagnostics, "no-unknown", spot, question);
    return unknown_answer();
  }
  return std::visit(
      overloaded{
          [&](const Choice& type) {
            return read_choice(spot, question, type.options, diagnostics);
          },
          [&](const Multiple& type) {
            return read_multiple(spot, question, type.options, diagnostics);
          },
          [&](const Number& type) { return read_number(spot, question, type, diagnostics); },
          [&](const Day&) { return read_day(spot, question, today, diagnostics); },
      },
      question.type);
}

Answers read_answers(const Spot& spot, const Content& content, std::optional<int> today,
                     Diagnostics& diagnostics) {
  Answers answers = no_answers(content);
  answers.today = today;
  const JsonObject* object = spot.json->object();
  if (object == nullptr) {
    report(diagnostics, "wrong-type", spot.place,
           "the answers must be an object {\"<question>\": answer, ...}, not " +
               std::string(kind_of(*spot.json)));
    return answers;
  }
  for (const auto& [key, value] : *object) {
    const Place place = spot.place / escape_pointer(key);
    const Json name{key};
    const auto index =
        resolve(Spot{&name, place}, content.questions, "unknown-question", diagnostics);
    if (!index) continue;
    const auto answer = read_answer(Spot{&value, place}, content[*index], today, diagnostics);
    if (answer) answers[*index] = *answer;
  }
  return answers;
}

}  // namespace wijzer
