#include "bindings/request.hpp"

#include <algorithm>

#include "bindings/typed.hpp"
#include "core/conversation/difference.hpp"
#include "core/load/load_answers.hpp"
#include "core/load/lookup.hpp"
#include "core/summary/answer_json.hpp"
#include "core/summary/formats.hpp"
#include "core/summary/short_paper.hpp"
#include "core/summary/terms.hpp"
#include "core/summary/words.hpp"

namespace wijzer::api {
namespace {

Spot spot_of(const Json& json, const char* key) {
  return Spot{&json, Place{"request", std::string("/") + key}};
}

}  // namespace

std::optional<Spot> name_of(const Request& request, const char* key, Diagnostics& diagnostics) {
  if (const Json* name = member(request.json, key)) return spot_of(*name, key);
  report(diagnostics, "missing-key", Place{"request", std::string("/") + key},
         "this call needs the key \"" + std::string(key) + "\"");
  return std::nullopt;
}

std::optional<QuestionIndex> question_of(const Request& request, Diagnostics& diagnostics) {
  const std::optional<Spot> name = name_of(request, "question", diagnostics);
  if (!name) return std::nullopt;
  return resolve(*name, request.content.questions, "unknown-question", diagnostics);
}

namespace {

/// The parent-facing sentence for a value that can't be taken.
std::string problem_of(const Content& content, const Question& question, const Diagnostic& cause) {
  if (cause.check == "none-with-others") return phrase(content, "error.none_with_others");
  return std::visit(overloaded{
                        [&](const Choice&) { return phrase(content, "error.choose_one"); },
                        [&](const Multiple&) { return phrase(content, "error.choose_some"); },
                        [&](const Number& number) {
                          if (cause.check != "out-of-range") {
                            return number.if_not_whole.empty() ? phrase(content, "error.number")
                                                               : number.if_not_whole;
                          }
                          return phrase(content, "error.range",
                                        {{"min", std::to_string(number.min)},
                                         {"max", std::to_string(number.max)}});
                        },
                        [&](const Day&) {
                          return phrase(content, cause.check == "out-of-range" ? "error.date_ahead"
                                                                               : "error.date");
                        },
                    },
                    question.type);
}

}  // namespace

std::optional<Answer> answer_of(const Request& request, QuestionIndex question,
                                JsonWriter& writer) {
  static const Json nothing{JsonNull{}};
  const Json* given = member(request.json, "value");
  const TypedValue typed =
      typed_value(request.content, question, given == nullptr ? nothing : *given);
  if (!typed.problem.empty()) {
    writer.member("problem", typed.problem);
    if (!typed.box.empty()) writer.member("box", typed.box);
    return std::nullopt;
  }
  Diagnostics problems;
  std::optional<Answer> answer = read_answer(
      spot_of(typed.value, "value"), request.content[question], request.given.today, problems);
  if (!answer) {
    writer.member("problem",
                  problem_of(request.content, request.content[question], problems.front()));
  }
  return answer;
}

std::string question_response(const Request& request, Diagnostics& diagnostics) {
  const Walk now = walk(request.content, request.given);
  std::optional<QuestionIndex> shown = now.next;
  if (member(request.json, "question") != nullptr) {
    shown = question_of(request, diagnostics);
    if (!shown) return {};
  }
  JsonWriter writer;
  writer.begin_object();
  const std::vector<QuestionIndex> path = path_of(now);
  if (shown && std::binary_search(path.begin(), path.end(), *shown)) {
    write_question_screen(writer, request, now, *shown);
  } else {
    write_overview_screen(writer, request, now);
  }
  return writer.end_object().take();
}

namespace {

/// What the page says about an answer that was changed from another screen.
struct Changing {
  /// The question that was open when the change began.
  std::optional<QuestionIndex> next;
  bool from_result = false;
};

/// The member "change" of a request; nothing where it has none.
std::optional<Changing> changing_of(const Request& request, Diagnostics& diagnostics) {
  const Json* change = member(request.json, "change");
  if (change == nullptr) return std::nullopt;
  const Json* from = member(*change, "from");
  const std::string* screen = from == nullptr ? nullptr : from->string();
  if (screen == nullptr || (*screen != "overview" && *screen != "result")) {
    report(diagnostics, "wrong-type", Place{"request", "/change/from"},
           "\"change\" is an object in which \"from\" is \"overview\" or \"result\"");
    return std::nullopt;
  }
  Changing out{std::nullopt, *screen == "result"};
  const Json* next = member(*change, "next");
  if (next != nullptr && next->string() != nullptr) {
    out.next = resolve(Spot{next, Place{"request", "/change/next"}}, request.content.questions,
                       "unknown-question", diagnostics);
  }
  return out;
}

/// Whether the new answer can have made others lapse or return, or does not count itself.
bool touches_others(const Answers& given, const Walk& now, QuestionIndex answered) {
  for (std::size_t i = answered.value + 1; i < given.by_question.size(); ++i) {
    if (given.by_question[i].state != Answer::State::Open) return true;
  }
  return !now.lapsed.empty() && now.lapsed.back().question == answered;
}

/// The screen that follows on an answer. A changed answer can open questions; those come first.
void write_following(JsonWriter& writer, const Request& request, const Walk& now,
                     QuestionIndex answered, const std::optional<Changing>& changing) {
  std::optional<QuestionIndex> question = now.next;
  if (changing) {
    if (question == changing->next) question.reset();
  } else {
    const std::vector<QuestionIndex> path = path_of(now);
    const auto at = std::upper_bound(path.begin(), path.end(), answered);
    if (at != path.end()) question = *at;
  }
  writer.key("then").begin_object();
  if (question) {
    write_question_screen(writer, request, now, *question);
  } else if (changing && !changing->from_result) {
    write_overview_screen(writer, request, now);
  } else if (member(request.json, "address") != nullptr && request.given.today) {
    write_result_screen(writer, request, now, summary_of(request, now));
  } else {
    writer.member("screen", "result");
  }
  writer.end_object();
}

}  // namespace

void write_taken(JsonWriter& writer, const Request& taken, const WalkDifference& changed) {
  const Content& content = taken.content;
  write_answers(writer, content, taken.given);
  write_rows(writer, "lapsed", content, changed.lapsing);
  write_rows(writer, "returned", content, changed.returning);
}

std::string answer_response(const Request& request, Diagnostics& diagnostics) {
  const std::optional<QuestionIndex> question = question_of(request, diagnostics);
  const std::optional<Changing> changing = changing_of(request, diagnostics);
  if (!question || !diagnostics.empty()) return {};
  JsonWriter writer;
  writer.begin_object();
  const std::optional<Answer> answer = answer_of(request, *question, writer);
  if (!answer) return writer.end_object().take();
  Request with = request;
  with.given[*question] = *answer;
  const Walk now = walk(request.content, with.given);
  WalkDifference changed;
  if (touches_others(with.given, now, *question)) {
    changed = difference(walk(request.content, request.given), now, *question);
  }
  write_taken(writer, with, changed);
  write_following(writer, with, now, *question, changing);
  return writer.end_object().take();
}

bool has_results(const Request& request, Diagnostics& diagnostics) {
  if (!request.content.only_asks) return true;
  report(diagnostics, "not-loaded", Place{"request", ""}, "load all of the content first");
  return false;
}

std::string overview_response(const Request& request) {
  JsonWriter writer;
  writer.begin_object();
  write_overview_screen(writer, request, walk(request.content, request.given));
  return writer.end_object().take();
}

namespace {

/// The member "chosen" of a request: ids of sensitive lines that the parent wants on paper.
std::vector<std::string> read_chosen(const Request& request, Diagnostics& diagnostics) {
  std::vector<std::string> out;
  const Json* chosen = member(request.json, "chosen");
  if (chosen == nullptr) return out;
  for (const Spot& spot : elements(Spot{chosen, Place{"request", "/chosen"}}, diagnostics)) {
    out.push_back(read_text(spot, diagnostics));
  }
  return out;
}

/// Whether the member is there, and true.
bool is_true(const Json* json) {
  const bool* value = json == nullptr ? nullptr : json->boolean();
  return value != nullptr && *value;
}

}  // namespace

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
  if (!has_results(request, diagnostics)) return {};
  const Walk now = walk(request.content, request.given);
  JsonWriter writer;
  writer.begin_object();
  if (call == "paper") {
    const std::vector<std::string> chosen = read_chosen(request, diagnostics);
    write_summary(writer, short_paper(input_of(request, now), chosen), request.content);
  } else if (is_true(member(request.json, "exact"))) {
    write_verdicts(writer, input_of(request, now));
  } else {
    write_result_screen(writer, request, now, summary_of(request, now));
  }
  return writer.end_object().take();
}

}  // namespace wijzer::api
