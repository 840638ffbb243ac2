#include "bindings/hand_over.hpp"

#include "bindings/json_access.hpp"
#include "bindings/refuse.hpp"
#include "core/handover/code.hpp"
#include "core/handover/handover_file.hpp"
#include "core/load/load_answers.hpp"
#include "core/summary/answer_json.hpp"

namespace wijzer::api {
namespace {

void write_ids(JsonWriter& writer, const char* key, const Content& table,
               const std::vector<QuestionIndex>& questions) {
  writer.key(key).begin_array();
  for (const QuestionIndex question : questions) writer.string(table[question].id.value);
  writer.end_array();
}

void write_own(JsonWriter& writer, const HandedWords& own) {
  writer.key("own").begin_object();
  writer.member("words", own.words).member("questions", own.questions);
  writer.key("notes").begin_array();
  for (const HandedNote& note : own.notes) {
    writer.begin_object().member("step", note.step.value).member("day", note.day);
    writer.member("who", note.who).member("text", note.text).end_object();
  }
  writer.end_array().end_object();
}

HandedWords own_in(const Json& request) {
  HandedWords out;
  const Json* own = member(request, "own");
  if (own == nullptr) return out;
  out.words = text_in(*own, "words");
  out.questions = text_in(*own, "questions");
  for (const Json& note : list_in(*own, "notes")) {
    out.notes.push_back({StepId{text_in(note, "step")}, text_in(note, "day"), text_in(note, "who"),
                         text_in(note, "text")});
  }
  return out;
}

std::string opened(const Content& table, const HandedOver& handed) {
  const Handover& handover = handed.handover;
  JsonWriter writer;
  writer.begin_object();
  write_answers(writer, table, handover.answers);
  writer.member("version", handover.version).member("made", to_string(handover.made));
  writer.key("newer").boolean(handover.newer);
  writer.key("not_known").integer(static_cast<std::int64_t>(handover.not_known));
  write_ids(writer, "not_offered", table, handover.not_offered);
  writer.key("retired").begin_array();
  for (const std::string& name : handover.retired) writer.string(name);
  writer.end_array();
  write_ids(writer, "added", table, handover.added);
  write_own(writer, handed.own);
  return writer.end_object().take();
}

std::string not_opened(const HandoverProblem& problem) {
  JsonWriter writer;
  writer.begin_object().key("problem").begin_object();
  writer.member("kind", name_of(problem.kind)).member("character", problem.character);
  writer.key("group").integer(static_cast<std::int64_t>(problem.group));
  writer.key("count").integer(static_cast<std::int64_t>(problem.count));
  return writer.end_object().end_object().take();
}

std::string without_day() {
  return refuse("bad-date", "/today", "write \"today\" as \"YYYY-MM-DD\"");
}

}  // namespace

std::string hand_over_response(const Content& table, const Json& request) {
  const std::optional<Date> today = parse_date(text_in(request, "today"));
  const Json* given = member(request, "answers");
  if (!today) return without_day();
  if (given == nullptr) return refuse("missing-key", "/answers", "a request holds \"answers\"");
  Diagnostics diagnostics;
  Answers answers =
      read_answers(Spot{given, Place{"request", "/answers"}}, table, to_days(*today), diagnostics);
  if (!diagnostics.empty()) return error_response(diagnostics);
  for (const Json& each : list_in(request, "without")) {
    const std::string* id = each.string();
    const auto question = id == nullptr ? std::nullopt : find(table.questions, QuestionId{*id});
    if (question) leave_out(table, answers, *question);
  }
  const std::string code = handover_code(table, answers, *today);
  JsonWriter writer;
  writer.begin_object().member("code", code).member("groups", in_groups(code));
  writer.member("name", table.id + "-" + to_string(*today) + ".json");
  writer.member("text", handover_file(table, code, own_in(request)));
  return writer.end_object().take();
}

std::string open_response(const Content& table, const Json& request) {
  const std::optional<Date> today = parse_date(text_in(request, "today"));
  if (!today) return without_day();
  const std::variant<HandedOver, HandoverProblem> read =
      read_handover(table, text_in(request, "text"), *today);
  return std::visit(overloaded{
                        [&](const HandedOver& handed) { return opened(table, handed); },
                        [](const HandoverProblem& problem) { return not_opened(problem); },
                    },
                    read);
}

}  // namespace wijzer::api
