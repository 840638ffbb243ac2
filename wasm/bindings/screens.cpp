#include <algorithm>

#include "bindings/request.hpp"
#include "core/summary/answer_json.hpp"
#include "core/summary/formats.hpp"
#include "core/summary/short_paper.hpp"
#include "core/summary/terms.hpp"
#include "core/summary/words.hpp"

namespace wijzer::api {
namespace {

void write_texts(JsonWriter& writer, const char* key, const std::vector<std::string>& texts,
                 TermMarker& marker, const Content& content) {
  writer.key(key).begin_array();
  for (const std::string& text : texts) write_text(writer, marker.mark(text), content);
  writer.end_array();
}

void write_options(JsonWriter& writer, QuestionIndex question, const Facts& facts,
                   TermMarker& marker) {
  const Content& content = facts.content();
  const std::vector<Option>& options = options_of(content[question]);
  writer.key("options").begin_array();
  for (std::uint32_t i = 0; i < options.size(); ++i) {
    if (facts.offered(question, OptionIndex{i}) == Truth::False) continue;
    const Option& option = options[i];
    // A label is part of a click target, so its words are explained in the hint or help only.
    writer.begin_object().member("id", option.id.value).member("label", option.label);
    if (!option.hint.empty()) {
      writer.key("hint");
      write_text(writer, marker.mark(option.hint), content);
    }
    if (option.none) writer.key("none").boolean(true);
    writer.end_object();
  }
  writer.end_array();
}

void write_question(JsonWriter& writer, QuestionIndex index, const Facts& facts,
                    TermMarker& marker) {
  const Content& content = facts.content();
  const Question& question = content[index];
  writer.key("question").begin_object();
  writer.member("id", question.id.value).member("short", question.short_label);
  writer.key("title");
  write_text(writer, marker.mark(question.title), content);
  write_texts(writer, "help", question.help, marker, content);
  std::visit(overloaded{
                 [&](const Choice&) {
                   writer.member("type", "choice");
                   write_options(writer, index, facts, marker);
                 },
                 [&](const Multiple&) {
                   writer.member("type", "multiple");
                   write_options(writer, index, facts, marker);
                 },
                 [&](const Number& number) {
                   writer.member("type", "number").member("unit", number.unit);
                   writer.key("min").integer(number.min).key("max").integer(number.max);
                 },
                 [&](const Day&) { writer.member("type", "date"); },
             },
             question.type);
  write_texts(writer, "why", question.why, marker, content);
  if (!question.unknown.empty()) writer.member("unknown", question.unknown);
  writer.end_object();
}

/// How many questions the conversation takes at most, whatever is answered from this one on: later
/// answers may come to count or lapse then, so they are left out.
std::int64_t most_in_all(const Request& request, const Walk& now, QuestionIndex from) {
  const auto total = [](const Walk& walk) {
    return static_cast<std::int64_t>(walk.asked.size() + walk.at_most_left);
  };
  Answers before = request.given;
  bool left_out = false;
  for (std::uint32_t i = from.value; i < before.by_question.size(); ++i) {
    Answer& answer = before[QuestionIndex{i}];
    left_out = left_out || answer.state != Answer::State::Open;
    answer = Answer{};
  }
  return total(left_out ? walk(request.content, before) : now);
}

/// What every screen with a conversation tells: the first question that is still open.
void write_next(JsonWriter& writer, const Request& request, const Walk& walk) {
  writer.key("next");
  if (walk.next) {
    writer.string(request.content[*walk.next].id.value);
  } else {
    writer.null();
  }
}

}  // namespace

std::vector<QuestionIndex> path_of(const Walk& walk) {
  std::vector<QuestionIndex> path = current_questions(walk);
  if (walk.next) path.insert(std::lower_bound(path.begin(), path.end(), *walk.next), *walk.next);
  return path;
}

void write_rows(JsonWriter& writer, const char* key, const Content& content,
                const std::vector<Answered>& answers) {
  writer.key(key).begin_array();
  for (const auto& [index, answer] : answers) {
    const Question& question = content[index];
    writer.begin_object().member("question", question.id.value);
    writer.member("short", question.short_label).member("title", question.title);
    writer.member("answer", answer_in_words(content, index, answer)).end_object();
  }
  writer.end_array();
}

void write_question_screen(JsonWriter& writer, const Request& request, const Walk& walk,
                           QuestionIndex question) {
  const Content& content = request.content;
  const std::vector<QuestionIndex> path = path_of(walk);
  const auto at = std::lower_bound(path.begin(), path.end(), question);
  TermMarker marker(content);
  writer.member("screen", "question");
  write_question(writer, question, Facts(content, walk.effective), marker);
  const Answer& given = walk.current[question];
  if (given.state != Answer::State::Open) {
    writer.key("given");
    write_answer(writer, content[question], given);
  }
  const std::int64_t number = at - path.begin() + 1;
  const std::int64_t ahead = path.end() - at - 1;
  writer.key("number").integer(number);
  writer.key("at_most_left")
      .integer(std::max(most_in_all(request, walk, question) - number, ahead));
  write_next(writer, request, walk);
  write_terms(writer, marker.used(), content);
}

void write_overview_screen(JsonWriter& writer, const Request& request, const Walk& walk) {
  writer.member("screen", "overview");
  std::vector<Answered> rows;
  for (const QuestionIndex question : current_questions(walk)) {
    rows.push_back({question, walk.current[question]});
  }
  write_rows(writer, "rows", request.content, rows);
  write_rows(writer, "lapsed", request.content, walk.lapsed);
  write_next(writer, request, walk);
  writer.key("at_most_left").integer(static_cast<std::int64_t>(walk.at_most_left));
}

namespace {

/// A text of the request; empty where it has none.
std::string text_of(const Request& request, std::string_view key) {
  const Json* value = member(request.json, key);
  const std::string* text = value == nullptr ? nullptr : value->string();
  return text == nullptr ? std::string{} : *text;
}

}  // namespace

SummaryInput input_of(const Request& request, const Walk& walk) {
  return SummaryInput{request.content,
                      walk.effective,
                      walk.asked,
                      from_days(request.given.today.value_or(0)),
                      text_of(request, "address"),
                      text_of(request, "sender")};
}

Summary summary_of(const Request& request, const Walk& walk) {
  return summarise(input_of(request, walk));
}

void write_result_screen(JsonWriter& writer, const Request& request, const Walk& walk,
                         const Summary& summary) {
  writer.member("screen", "result");
  write_summary(writer, summary, request.content);
  writer.key("sensitive").begin_array();
  for (const SensitiveLine& line : sensitive_lines(request.content, walk.effective, walk.asked)) {
    writer.begin_object().member("id", line.id).member("label", line.label).end_object();
  }
  writer.end_array();
  write_next(writer, request, walk);
}

}  // namespace wijzer::api
