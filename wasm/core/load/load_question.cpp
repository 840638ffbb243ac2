#include <algorithm>
#include <string>
#include <utility>

#include "core/load/load_parts.hpp"
#include "core/load/lookup.hpp"
#include "core/model/limits.hpp"

namespace wijzer {
namespace {

/// @param of_family  Whether it tells of the family, so that it may have to be chosen for the
/// paper.
Option read_option(const Spot& spot, bool multiple, bool of_family, Diagnostics& diagnostics) {
  ObjectReader reader(spot, diagnostics);
  Option option;
  option.id.value = reader.text("id");
  option.label = reader.text("label");
  option.hint = reader.optional_text("hint");
  option.brief = reader.optional_text("brief");
  if (of_family) option.sensitive = reader.flag("sensitive");
  if (multiple) option.none = reader.flag("none");
  // Read once every question is known; until then it stands there empty.
  if (reader.value("when")) option.when = Condition{};
  if (option.id.value == "unknown") {
    report(diagnostics, "bad-id", reader.at("id"),
           "\"unknown\" is kept for \"weet ik niet\"; use the key \"unknown\" of the question");
  }
  reader.finish();
  return option;
}

/// The option "nothing yet" of a question of which the states of steps are the others.
std::vector<Option> read_none(ObjectReader& reader, Diagnostics& diagnostics) {
  std::vector<Option> options;
  if (const auto spot = reader.required("none")) {
    options.push_back(read_option(*spot, true, true, diagnostics));
    options.front().none = true;
  }
  return options;
}

Number read_number_type(ObjectReader& reader, Diagnostics& diagnostics) {
  Number number;
  number.min = reader.required_integer("min");
  number.max = reader.required_integer("max");
  number.unit = reader.text("unit");
  number.if_not_whole = reader.optional_text("if_not_whole");
  if (number.min > number.max) {
    report(diagnostics, "bad-range", reader.at("min"), "\"min\" must not be more than \"max\"");
  }
  return number;
}

}  // namespace

void read_long_ago(ObjectReader& reader, Day& day, Diagnostics& diagnostics) {
  const std::optional<int> years = reader.integer("long_ago_years");
  if (years && (*years < 1 || *years > limits::long_ago_years)) {
    report(diagnostics, "bad-range", reader.at("long_ago_years"),
           "\"long_ago_years\" is a whole number from 1 to 100");
  } else {
    day.long_ago_years = years.value_or(0);
  }
}

std::vector<Option> read_options(ObjectReader& reader, bool multiple, bool of_family,
                                 Diagnostics& diagnostics) {
  std::vector<Option> options;
  for (const Spot& spot : reader.required_list("options")) {
    Option option = read_option(spot, multiple, of_family, diagnostics);
    // Beyond the limit the number of options is what is wrong.
    const bool again = options.size() < limits::options &&
                       std::any_of(options.begin(), options.end(),
                                   [&](const Option& other) { return other.id == option.id; });
    if (again) {
      report(diagnostics, "duplicate-id", spot.place / "id",
             "this question has the option \"" + option.id.value + "\" twice; rename one");
    }
    options.push_back(std::move(option));
  }
  if (reader.has("options") && (options.size() < 2 || options.size() > limits::options)) {
    report(diagnostics, "too-few-options", reader.at("options"),
           "a question needs 2 to " + std::to_string(limits::options) + " options, not " +
               std::to_string(options.size()));
  }
  if (options.size() > limits::options) options.resize(limits::options);
  return options;
}

void read_question_words(ObjectReader& reader, Question& question) {
  question.short_label = reader.text("short");
  question.title = reader.text("title");
  question.help = reader.optional_paragraphs("help");
  question.why = reader.paragraphs("why");
  question.unknown = reader.optional_text("unknown");
}

namespace {

/// Reports what is wrong with what the short paper says.
void check_brief(ObjectReader& reader, Question& question, Diagnostics& diagnostics) {
  const std::vector<Option>& options = options_of(question);
  if (!options.empty() && !question.brief.empty()) {
    report(diagnostics, "wrong-type", reader.at("brief"),
           "the short paper tells of each option in its own words; give the options \"brief\"");
  }
  for (std::size_t i = 0; i < options.size(); ++i) {
    if (!options[i].sensitive || !options[i].brief.empty()) continue;
    report(diagnostics, "missing-key", reader.at("options") / std::to_string(i) / "sensitive",
           "\"sensitive\" keeps the words of \"brief\" off the short paper, and there are none; "
           "add \"brief\", or leave \"sensitive\" out");
  }
  if (question.brief_line >= 1 && question.brief_line <= limits::brief_lines) return;
  report(diagnostics, "bad-range", reader.at("brief_line"),
         "\"brief_line\" says on which line of the short paper this stands: a whole number from 1 "
         "to " +
             std::to_string(limits::brief_lines));
  question.brief_line = 0;
}

/// What the short paper says of the answers: words need a line to stand on.
void read_brief(ObjectReader& reader, Question& question, Diagnostics& diagnostics) {
  question.brief_line = reader.integer("brief_line").value_or(0);
  question.brief = reader.optional_text("brief");
  question.brief_unknown = reader.optional_text("brief_unknown");
  bool says = reader.has("brief_line") || reader.has("brief") || reader.has("brief_unknown");
  for (const Option& option : options_of(question)) {
    says = says || option.sensitive || !option.brief.empty();
  }
  if (says) check_brief(reader, question, diagnostics);
}

Day read_day_type(ObjectReader& reader, Diagnostics& diagnostics) {
  Day day;
  const std::string bound = reader.optional_text("not_after");
  day.not_after_today = bound == "today";
  if (!bound.empty() && !day.not_after_today) {
    report(diagnostics, "bad-range", reader.at("not_after"),
           "\"not_after\" can only be \"today\"; leave it out where a day may still come");
  }
  read_long_ago(reader, day, diagnostics);
  return day;
}

}  // namespace

Question read_question(const Spot& spot, const Content& content, Diagnostics& diagnostics) {
  ObjectReader reader(spot, diagnostics);
  Question question;
  question.place = spot.place;
  question.id.value = reader.text("id");
  const std::string type = reader.text("type");
  read_question_words(reader, question);
  if (type == "choice") {
    question.type = Choice{read_options(reader, false, true, diagnostics)};
  } else if (type == "multiple") {
    question.type = Multiple{read_options(reader, true, true, diagnostics)};
  } else if (type == "steps") {
    question.type = Multiple{read_none(reader, diagnostics), true};
  } else if (type == "number") {
    question.type = read_number_type(reader, diagnostics);
  } else if (type == "date") {
    question.type = read_day_type(reader, diagnostics);
  } else if (!type.empty()) {
    report(diagnostics, "wrong-type", reader.at("type"),
           "\"type\" must be one of: choice, multiple, steps, number, date");
  }
  read_brief(reader, question, diagnostics);
  (void)reader.value("when");
  question.never_suggest = reader.flag("never_suggest");
  question.sensitive = reader.flag("sensitive");
  question.sources =
      resolve_list(reader, "sources", content.sources, "unknown-source", diagnostics);
  reader.finish();
  return question;
}

}  // namespace wijzer
