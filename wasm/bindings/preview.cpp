#include "core/conversation/preview.hpp"

#include "bindings/request.hpp"
#include "core/model/date.hpp"
#include "core/summary/formats.hpp"
#include "core/summary/words.hpp"

namespace wijzer::api {
namespace {

void write_verdicts(JsonWriter& writer, const Content& content,
                    const std::vector<VerdictChange>& changes) {
  const auto verdict = [&](const char* key, Verdict is) {
    const std::string_view name = verdict_name(is);
    writer.key(key).begin_object().member("verdict", name);
    writer.member("text", phrase(content, "verdict." + std::string(name))).end_object();
  };
  writer.key("verdicts").begin_array();
  for (const VerdictChange& change : changes) {
    writer.begin_object().member("route", content[change.route].id.value);
    writer.member("title", content[change.route].title);
    verdict("before", change.before);
    verdict("after", change.after);
    writer.end_object();
  }
  writer.end_array();
}

void write_step(JsonWriter& writer, const char* key, const Content& content,
                std::optional<StepIndex> step) {
  writer.key(key);
  if (!step) {
    writer.null();
    return;
  }
  writer.begin_object().member("step", content[*step].id.value);
  writer.member("title", content[*step].title).end_object();
}

/// A date as it was read, and a doubt about one of long ago.
void write_date(JsonWriter& writer, const Request& request, QuestionIndex question,
                const Answer& answer) {
  const Day* day = std::get_if<Day>(&request.content[question].type);
  if (day == nullptr || answer.state != Answer::State::Given) return;
  const Date date = from_days(answer.number);
  writer.member("date", phrase(request.content, "preview.date",
                               {{"date", date_in_words(request.content, date)}}));
  if (!request.given.today || day->long_ago_years == 0) return;
  const Date today = from_days(*request.given.today);
  if (date + std::chrono::years{day->long_ago_years} >= today) return;
  writer.member("doubt", phrase(request.content, "preview.long_ago"));
}

}  // namespace

std::string preview_response(const Request& request, Diagnostics& diagnostics) {
  const Content& content = request.content;
  const std::optional<QuestionIndex> question = question_of(request, diagnostics);
  if (!question) return {};
  JsonWriter writer;
  writer.begin_object();
  if (const std::optional<Answer> answer = answer_of(request, *question, writer)) {
    write_date(writer, request, *question, *answer);
    const Walk now = walk(content, request.given);
    const Preview ahead = preview(content, now, request.given, *question, *answer);
    write_rows(writer, "lapsing", content, ahead.lapsing);
    write_rows(writer, "returning", content, ahead.returning);
    writer.key("routes").begin_object().key("before").boolean(ahead.routes_before);
    writer.key("after").boolean(ahead.routes_after).end_object();
    write_verdicts(writer, content, ahead.verdicts);
    writer.key("first_step").begin_object();
    write_step(writer, "before", content, ahead.first_before);
    write_step(writer, "after", content, ahead.first_after);
    writer.end_object();
  }
  writer.end_object();
  return writer.take();
}

}  // namespace wijzer::api
