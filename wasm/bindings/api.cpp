#include "bindings/api.hpp"

#include <utility>

#include "bindings/refuse.hpp"
#include "bindings/request.hpp"
#include "core/bundle/read_bundle.hpp"
#include "core/conversation/questions_left.hpp"
#include "core/load/load_answers.hpp"
#include "core/model/date.hpp"

namespace wijzer::api {
namespace {

/// The member "today", which every call may carry, in days since 1970-01-01.
std::optional<int> read_today(const Json& request, Diagnostics& diagnostics) {
  const Json* today = member(request, "today");
  if (today == nullptr) return std::nullopt;
  const std::string* text = today->string();
  const std::optional<Date> date = text == nullptr ? std::nullopt : parse_date(*text);
  if (date) return to_days(*date);
  report(diagnostics, "bad-date", Place{"request", "/today"}, "write \"today\" as \"YYYY-MM-DD\"");
  return std::nullopt;
}

/// What the call of this name says; what is wrong with it may stand in the diagnostics instead.
std::string response_to(const std::string& name, const Request& request, Diagnostics& diagnostics) {
  if (name == "question") return question_response(request, diagnostics);
  if (name == "answer") return answer_response(request, diagnostics);
  if (name == "step") return step_response(request, diagnostics);
  if (name == "preview") return preview_response(request, diagnostics);
  if (name == "overview") return overview_response(request);
  if (name == "result" || name == "paper") return result_response(request, name, diagnostics);
  return refuse("unknown-call", "/call",
                "there is no call \"" + name +
                    "\"; use question, answer, step, preview, overview, result or paper");
}

}  // namespace

std::string Api::load(std::string_view bundle) {
  BundleRead result = read_bundle(bundle);
  if (!result.problem.empty()) return refuse("bad-bundle", "", result.problem);
  // Without one of this content the page asks the same and promises a number from above.
  (void)use_table(result.content);
  content_ = std::make_unique<const Content>(std::move(result.content));
  JsonWriter writer;
  writer.begin_object().key("ok").boolean(true);
  writer.member("id", content_->id).member("version", content_->version);
  writer.member("date", content_->date).member("language", content_->language);
  writer.key("max_questions").integer(static_cast<std::int64_t>(max_questions(*content_)));
  writer.key("interface").begin_object();
  for (const auto& [key, phrase] : content_->interface) writer.member(key, phrase.text);
  writer.end_object().end_object();
  return writer.take();
}

std::string Api::call(std::string_view text) const {
  if (!content_) return refuse("not-loaded", "", "load all of the content first");
  const JsonResult parsed = parse_json("request", text);
  if (!parsed.diagnostics.empty()) return error_response(parsed.diagnostics);
  const Json* call = member(parsed.value, "call");
  const Json* answers = member(parsed.value, "answers");
  if (call == nullptr || call->string() == nullptr) {
    return refuse("missing-key", "/call", "a request is an object with the key \"call\"");
  }
  if (answers == nullptr) {
    return refuse("missing-key", "/answers", "a request holds the key \"answers\"");
  }
  Diagnostics diagnostics;
  const std::optional<int> today = read_today(parsed.value, diagnostics);
  Answers given =
      read_answers(Spot{answers, Place{"request", "/answers"}}, *content_, today, diagnostics);
  if (const Json* states = member(parsed.value, "steps")) {
    read_states(Spot{states, Place{"request", "/steps"}}, *content_, given, diagnostics);
  }
  if (!diagnostics.empty()) return error_response(diagnostics);
  const Request request{*content_, parsed.value, std::move(given)};
  const std::string response = response_to(*call->string(), request, diagnostics);
  return diagnostics.empty() ? response : error_response(diagnostics);
}

}  // namespace wijzer::api
