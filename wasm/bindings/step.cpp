#include <algorithm>
#include <utility>

#include "bindings/request.hpp"
#include "core/advice/standing.hpp"
#include "core/load/lookup.hpp"
#include "core/summary/formats.hpp"
#include "core/summary/words.hpp"

namespace wijzer::api {
namespace {

/// How the request says that it stands with the step: one of the ways that the result offers.
std::optional<Standing> standing_of(const Request& request, StepIndex step, const Facts& facts,
                                    Diagnostics& diagnostics) {
  const std::optional<Spot> name = name_of(request, "state", diagnostics);
  if (!name) return std::nullopt;
  const std::vector<Standing> offered = standings(step, facts);
  std::vector<std::string> names;
  names.reserve(offered.size());
  for (const Standing& each : offered) names.push_back(each.name);
  const auto index = resolve_name(*name, names, "unknown-state", diagnostics);
  return index ? std::optional{offered[*index]} : std::nullopt;
}

/// What this changes of other answers than those that it gives.
WalkDifference changes(const Walk& before, const Walk& after, const StepState& state,
                       const Standing& standing) {
  WalkDifference out = difference(before, after, state.side);
  std::erase_if(out.returning, [&](const Answered& each) {
    return (standing.answer && each.question == *state.answer) || each.question == standing.day;
  });
  return out;
}

/// What to say to who does not see the plan change: what stands first in it now.
std::string said(const Content& content, const Summary& summary) {
  for (const Section& part : summary.sections.front().sections) {
    if (part.id != "first-step" || part.heading.empty()) continue;
    return phrase(content, "step.changed", {{"badge", part.badge}, {"step", part.heading}});
  }
  return phrase(content, "step.changed_all");
}

}  // namespace

std::string step_response(const Request& request, Diagnostics& diagnostics) {
  const Content& content = request.content;
  if (!request.given.today) {
    report(diagnostics, "bad-date", Place{"request", "/today"},
           "this call needs \"today\" as \"YYYY-MM-DD\"");
    return {};
  }
  if (!has_results(request, diagnostics)) return {};
  const std::optional<Spot> name = name_of(request, "step", diagnostics);
  const auto step =
      name ? resolve(*name, content.steps, "unknown-step", diagnostics) : std::nullopt;
  if (!step) return {};
  const Walk before = walk(content, request.given);
  const Facts facts(content, before.effective);
  const std::optional<Standing> standing = standing_of(request, *step, facts, diagnostics);
  if (!standing) return {};
  Request with = request;
  set_standing(*step, *standing, facts, with.given);
  Walk now = walk(content, with.given);
  JsonWriter writer;
  writer.begin_object();
  const std::vector<QuestionIndex> path = path_of(now);
  if (standing->day && std::binary_search(path.begin(), path.end(), *standing->day)) {
    if (member(request.json, "value") == nullptr) {
      write_question_screen(writer, with, now, *standing->day);
      writer.member("set", phrase(content, "step.set"));
      return writer.end_object().take();
    }
    const std::optional<Answer> day = answer_of(with, *standing->day, writer);
    if (!day) return writer.end_object().take();
    with.given[*standing->day] = *day;
    now = walk(content, with.given);
  }
  write_taken(writer, with, changes(before, now, *content[*step].state, *standing));
  const Summary summary = summary_of(with, now);
  writer.member("said", said(content, summary));
  writer.key("then").begin_object();
  write_result_screen(writer, with, now, summary);
  writer.end_object().end_object();
  return writer.take();
}

}  // namespace wijzer::api
