#include "bindings/request.hpp"

#include <algorithm>

#include "core/load/load_answers.hpp"
#include "core/load/lookup.hpp"
#include "core/session/difference.hpp"
#include "core/summary/formats.hpp"
#include "core/summary/terms.hpp"
#include "core/summary/words.hpp"

namespace wijzer::api {
namespace {

Spot spot_of(const Json& json, const char* key) {
  return Spot{&json, Place{"request", std::string("/") + key}};
}

}  // namespace

std::optional<QuestionIndex> question_of(const Request& request, Diagnostics& diagnostics) {
  const Json* id = member(request.json, "question");
  if (id == nullptr) {
    report(diagnostics, "missing-key", Place{"request", "/question"},
           "this call needs the key \"question\"");
    return std::nullopt;
  }
  return resolve(spot_of(*id, "question"), request.content.questions, "unknown-question",
                 diagnostics);
}

namespace {

void write_id(JsonWriter& writer, const char* key, const Content& content,
              std::optional<QuestionIndex> question) {
  writer.key(key);
  if (question) {
    writer.string(content[*question].id.value);
  } else {
    writer.null();
  }
}

/// The asked questions and the next one, in the order of the conversation.
std::vector<QuestionIndex> path_of(const Walk& walk) {
  std::vector<QuestionIndex> path = walk.asked;
  if (walk.next) path.insert(std::lower_bound(path.begin(), path.end(), *walk.next), *walk.next);
  return path;
}

/// Writes the value in the form in which requests carry it.
void write_value(JsonWriter& writer, const Content& content, QuestionIndex index,
                 const Answer& answer) {
  if (answer.state == Answer::State::Unknown) {
    writer.string("unknown");
    return;
  }
  const auto write_options = [&](const std::vector<Option>& options) {
    for (std::size_t i = 0; i < options.size(); ++i) {
      if ((answer.picked >> i & 1U) != 0) writer.string(options[i].id.value);
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
             content[index].type);
}

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

/// The parent-facing sentence for a value that can't be taken.
std::string problem_of(const Content& content, const Question& question, const Diagnostic& cause) {
  if (cause.check == "none-with-others") return phrase(content, "error.none_with_others");
  return std::visit(overloaded{
                        [&](const Choice&) { return phrase(content, "error.choose_one"); },
                        [&](const Multiple&) { return phrase(content, "error.choose_some"); },
                        [&](const Number& number) {
                          if (cause.check != "out-of-range") return phrase(content, "error.number");
                          return phrase(content, "error.range",
                                        {{"min", std::to_string(number.min)},
                                         {"max", std::to_string(number.max)}});
                        },
                        [&](const Day&) { return phrase(content, "error.date"); },
                    },
                    question.type);
}

}  // namespace

std::optional<Answer> answer_of(const Request& request, QuestionIndex question,
                                JsonWriter& writer) {
  static const Json nothing{JsonNull{}};
  const Json* value = member(request.json, "value");
  Diagnostics problems;
  std::optional<Answer> answer = read_answer(spot_of(value == nullptr ? nothing : *value, "value"),
                                             request.content[question], problems);
  if (!answer) {
    writer.member("problem",
                  problem_of(request.content, request.content[question], problems.front()));
  }
  return answer;
}

void write_row(JsonWriter& writer, const Content& content, QuestionIndex index,
               const Answer& answer) {
  const Question& question = content[index];
  writer.begin_object().member("question", question.id.value);
  writer.member("short", question.short_label).member("title", question.title);
  writer.member("answer", answer_in_words(content, index, answer)).end_object();
}

void write_rows(JsonWriter& writer, const char* key, const Content& content,
                const std::vector<QuestionIndex>& questions, const Answers& answers) {
  writer.key(key).begin_array();
  for (const QuestionIndex question : questions) {
    write_row(writer, content, question, answers[question]);
  }
  writer.end_array();
}

/// How many questions can follow this one at most, whatever is answered to it now: later answers
/// may come to count or lapse then, so they are left out.
///
/// @param number  Which question of the conversation it is, from 1.
/// @param ahead   How many are sure to follow while its answer stays.
std::int64_t at_most_after(const Request& request, QuestionIndex shown, std::int64_t number,
                           std::int64_t ahead) {
  Answers before = request.given;
  for (std::uint32_t i = shown.value; i < before.by_question.size(); ++i) {
    before[QuestionIndex{i}] = Answer{};
  }
  const Walk until = walk(request.content, before);
  const auto total = static_cast<std::int64_t>(until.asked.size() + until.at_most_left);
  return std::max(total - number, ahead);
}

std::string question_response(const Request& request, Diagnostics& diagnostics) {
  const Content& content = request.content;
  const std::vector<QuestionIndex> path = path_of(request.walk);
  std::optional<QuestionIndex> shown = request.walk.next;
  if (member(request.json, "question") != nullptr) {
    shown = question_of(request, diagnostics);
    if (!shown) return {};
  }
  JsonWriter writer;
  writer.begin_object();
  if (!shown) {
    writer.key("done").boolean(true);
    write_id(writer, "previous", content, path.empty() ? std::nullopt : std::optional(path.back()));
    writer.end_object();
    return writer.take();
  }
  const auto at = std::find(path.begin(), path.end(), *shown);
  if (at == path.end()) {
    report(diagnostics, "not-asked", Place{"request", "/question"},
           "the question \"" + content[*shown].id.value +
               "\" is not asked with these answers; ask for one of the overview");
    return {};
  }
  TermMarker marker(content);
  const Facts facts(content, request.walk.effective);
  write_question(writer, *shown, facts, marker);
  const Answer& given = request.given[*shown];
  if (given.state != Answer::State::Open) {
    writer.key("given");
    write_value(writer, content, *shown, given);
  }
  const std::int64_t number = at - path.begin() + 1;
  writer.key("number").integer(number);
  writer.key("at_most_left").integer(at_most_after(request, *shown, number, path.end() - at - 1));
  write_id(writer, "previous", content,
           at == path.begin() ? std::nullopt : std::optional(*(at - 1)));
  write_id(writer, "next", content, at + 1 == path.end() ? std::nullopt : std::optional(*(at + 1)));
  write_terms(writer, marker.used(), content);
  writer.end_object();
  return writer.take();
}

std::string answer_response(const Request& request, Diagnostics& diagnostics) {
  const Content& content = request.content;
  const std::optional<QuestionIndex> question = question_of(request, diagnostics);
  if (!question) return {};
  JsonWriter writer;
  writer.begin_object();
  const std::optional<Answer> answer = answer_of(request, *question, writer);
  if (!answer) {
    writer.end_object();
    return writer.take();
  }
  Answers given = request.given;
  given[*question] = *answer;
  const Walk after = walk(content, given);
  writer.key("answers").begin_object();
  for (std::size_t i = 0; i < content.questions.size(); ++i) {
    const QuestionIndex each{static_cast<std::uint32_t>(i)};
    if (given[each].state == Answer::State::Open) continue;
    writer.key(content[each].id.value);
    write_value(writer, content, each, given[each]);
  }
  writer.end_object();
  const std::vector<QuestionIndex> path = path_of(after);
  const auto at = std::upper_bound(path.begin(), path.end(), *question);
  write_id(writer, "next", content, at == path.end() ? std::nullopt : std::optional(*at));
  const WalkDifference changed = difference(request.walk, after, *question);
  write_rows(writer, "lapsed", content, changed.lapsing, given);
  write_rows(writer, "returned", content, changed.returning, given);
  writer.end_object();
  return writer.take();
}

std::string overview_response(const Request& request) {
  JsonWriter writer;
  writer.begin_object();
  write_rows(writer, "rows", request.content, request.walk.asked, request.given);
  write_rows(writer, "lapsed", request.content, request.walk.lapsed, request.given);
  write_id(writer, "next", request.content, request.walk.next);
  writer.key("at_most_left").integer(static_cast<std::int64_t>(request.walk.at_most_left));
  writer.end_object();
  return writer.take();
}

std::string result_response(const Request& request, std::string_view call,
                            Diagnostics& diagnostics) {
  const Json* address = member(request.json, "address");
  if (!request.given.today) {
    report(diagnostics, "bad-date", Place{"request", "/today"},
           "this call needs \"today\" as \"YYYY-MM-DD\"");
    return {};
  }
  if (address != nullptr && address->string() == nullptr) {
    report(diagnostics, "wrong-type", Place{"request", "/address"}, "\"address\" must be a text");
    return {};
  }
  const Date date = from_days(*request.given.today);
  const Summary summary =
      summarise(SummaryInput{request.content, request.walk.effective, request.walk.asked, date,
                             address == nullptr ? std::string{} : *address->string()});
  JsonWriter writer;
  writer.begin_object();
  if (call == "file") {
    writer.member("name", request.content.id + "-" + to_string(date) + ".html");
    writer.member("html", to_html(summary, request.content));
  } else if (call == "text") {
    writer.member("text", to_plain_text(summary));
  } else {
    write_summary(writer, summary, request.content);
  }
  writer.end_object();
  return writer.take();
}

}  // namespace wijzer::api
