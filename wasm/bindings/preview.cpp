#include "core/whatif/preview.hpp"

#include "bindings/request.hpp"
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

}  // namespace

std::string preview_response(const Request& request, Diagnostics& diagnostics) {
  const Content& content = request.content;
  const std::optional<QuestionIndex> question = question_of(request, diagnostics);
  if (!question) return {};
  JsonWriter writer;
  writer.begin_object();
  if (const std::optional<Answer> answer = answer_of(request, *question, writer)) {
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
