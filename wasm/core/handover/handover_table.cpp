#include "core/handover/handover_table.hpp"

#include <algorithm>
#include <utility>

#include "core/model/limits.hpp"

namespace wijzer {
namespace {

using IdKind = NumberedId::Kind;

int number_of(const Numbers& numbers, const NumberedId& wanted) {
  const auto at = std::find_if(numbers.ids.begin(), numbers.ids.end(), [&](const NumberedId& each) {
    return each.kind == wanted.kind && each.retired.empty() && each.question == wanted.question &&
           each.option == wanted.option && each.step == wanted.step;
  });
  return at == numbers.ids.end() ? 0 : at->number;
}

void write_type(JsonWriter& writer, const Question& question) {
  std::visit(overloaded{
                 [&](const Choice&) { writer.member("type", "choice"); },
                 [&](const Multiple&) { writer.member("type", "multiple"); },
                 [&](const Number& type) {
                   writer.member("type", "number").key("min").integer(type.min);
                   writer.key("max").integer(type.max);
                 },
                 [&](const Day& type) {
                   writer.member("type", "date");
                   if (type.not_after_today) writer.key("past").integer(1);
                 },
             },
             question.type);
}

void write_question(JsonWriter& writer, const Content& content, const Question& question) {
  NumberedId id;
  id.question = question.id;
  writer.begin_object().member("id", question.id.value);
  writer.key("n").integer(number_of(*content.numbers, id));
  write_type(writer, question);
  if (!question.unknown.empty()) writer.key("unknown").integer(1);
  const std::vector<Option>& options = options_of(question);
  id.kind = IdKind::Option;
  if (!options.empty()) writer.key("options").begin_array();
  for (const Option& option : options) {
    id.option = option.id;
    writer.begin_object().member("id", option.id.value);
    writer.key("n").integer(number_of(*content.numbers, id));
    if (option.none) writer.key("none").integer(1);
    writer.end_object();
  }
  if (!options.empty()) writer.end_array();
  writer.end_object();
}

int integer_in(const Json& json, const char* key) {
  const Json* value = member(json, key);
  const std::int64_t* number = value == nullptr ? nullptr : value->integer();
  return number == nullptr ? 0 : static_cast<int>(*number);
}

std::string name_in(const Json& json, const char* key) {
  const Json* value = member(json, key);
  const std::string* text = value == nullptr ? nullptr : value->string();
  return text == nullptr ? std::string{} : *text;
}

const JsonArray& members_of(const Json& json, const char* key) {
  static const JsonArray nothing;
  const Json* value = member(json, key);
  return value == nullptr || value->array() == nullptr ? nothing : *value->array();
}

std::vector<Option> read_table_options(const Json& json, const QuestionId& question,
                                       Numbers& numbers) {
  std::vector<Option> out;
  for (const Json& each : members_of(json, "options")) {
    Option option;
    option.id.value = name_in(each, "id");
    option.none = integer_in(each, "none") != 0;
    NumberedId id;
    id.kind = IdKind::Option;
    id.question = question;
    id.option = option.id;
    id.number = integer_in(each, "n");
    if (out.size() < limits::options) out.push_back(std::move(option));
    if (id.number > 0) numbers.ids.push_back(std::move(id));
  }
  return out;
}

Question read_table_question(const Json& json, Numbers& numbers) {
  Question out;
  out.id.value = name_in(json, "id");
  if (integer_in(json, "unknown") != 0) out.unknown = "?";
  NumberedId id;
  id.question = out.id;
  id.number = integer_in(json, "n");
  if (id.number > 0) numbers.ids.push_back(id);
  std::vector<Option> options = read_table_options(json, out.id, numbers);
  const std::string type = name_in(json, "type");
  if (type == "choice") {
    out.type = Choice{std::move(options)};
  } else if (type == "multiple") {
    out.type = Multiple{std::move(options)};
  }
  if (type == "number") out.type = Number{integer_in(json, "min"), integer_in(json, "max"), {}, {}};
  if (type == "date") out.type = Day{integer_in(json, "past") != 0};
  return out;
}

}  // namespace

void write_handover_table(JsonWriter& writer, const Content& content) {
  writer.member("wizard", content.id).member("version", content.version);
  writer.key("questions").begin_array();
  for (const Question& question : content.questions) write_question(writer, content, question);
  writer.end_array().key("steps").begin_array();
  for (const NumberedId& each : content.numbers->ids) {
    if (each.kind != IdKind::Step || !each.retired.empty()) continue;
    writer.begin_object().member("id", each.step.value).key("n").integer(each.number).end_object();
  }
  writer.end_array().key("retired").begin_array();
  for (const NumberedId& each : content.numbers->ids) {
    if (each.kind != IdKind::Question || each.retired.empty()) continue;
    writer.begin_object().member("was", each.retired).key("n").integer(each.number).end_object();
  }
  writer.end_array();
}

Content read_handover_table(const Json& json) {
  Content out;
  out.id = name_in(json, "wizard");
  out.version = name_in(json, "version");
  Numbers numbers;
  for (const Json& each : members_of(json, "questions")) {
    out.questions.push_back(read_table_question(each, numbers));
  }
  for (const Json& each : members_of(json, "steps")) {
    NumberedId id;
    id.kind = IdKind::Step;
    id.step.value = name_in(each, "id");
    id.number = integer_in(each, "n");
    numbers.ids.push_back(std::move(id));
  }
  for (const Json& each : members_of(json, "retired")) {
    NumberedId id;
    id.retired = name_in(each, "was");
    id.number = integer_in(each, "n");
    numbers.ids.push_back(std::move(id));
  }
  out.numbers.hold(std::move(numbers));
  return out;
}

}  // namespace wijzer
