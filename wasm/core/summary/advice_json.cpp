#include "core/conversation/changes.hpp"
#include "core/summary/formats.hpp"

namespace wijzer {
namespace {

std::string_view truth_name(Truth truth) {
  switch (truth) {
    case Truth::True:
      return "true";
    case Truth::False:
      return "false";
    case Truth::Unknown:
      return "unknown";
  }
  return "unknown";
}

void write_reasons(JsonWriter& writer, const RouteAdvice& advice, const Content& content) {
  writer.key("reasons").begin_array();
  for (const Reason& reason : advice.reasons) {
    const Criterion& criterion = content[reason.criterion];
    writer.begin_object()
        .member("criterion", criterion.id.value)
        .member("truth", truth_name(reason.truth))
        .member("text", reason.truth == Truth::True ? criterion.text_true : criterion.text_false)
        .key("sources")
        .begin_array();
    for (const SourceIndex source : criterion.sources) writer.string(content[source].id.value);
    writer.end_array().end_object();
  }
  writer.end_array();
}

void write_changes(JsonWriter& writer, RouteIndex route, const Content& content,
                   const Answers& answers) {
  writer.key("changes").begin_array();
  for (const Counterfactual& change : changes(content, route, answers)) {
    writer.begin_object().member("verdict", verdict_name(change.verdict));
    writer.key("find_out").begin_array();
    for (const CriterionIndex each : change.find_out) writer.string(content[each].id.value);
    writer.end_array().end_object();
  }
  writer.end_array();
}

void write_route(JsonWriter& writer, const RouteAdvice& advice, const Content& content,
                 const Facts& facts) {
  const Route& route = content[advice.route];
  writer.begin_object()
      .member("route", route.id.value)
      .member("name", route.name)
      .member("verdict", verdict_name(advice.verdict))
      .member("headline", advice.headline == nullptr ? std::string_view{}
                                                     : std::string_view{advice.headline->text});
  write_reasons(writer, advice, content);
  writer.key("depends_on").begin_array();
  for (const QuestionIndex question : advice.depends_on) writer.string(content[question].id.value);
  writer.end_array().key("rests_on").begin_array();
  for (const QuestionIndex question : rests_on(advice.route, facts)) {
    writer.string(content[question].id.value);
  }
  writer.end_array();
  write_changes(writer, advice.route, content, facts.answers());
  writer.end_object();
}

std::string_view state_name(StepAdvice::State state) {
  switch (state) {
    case StepAdvice::State::Tried:
      return "tried";
    case StepAdvice::State::First:
      return "first";
    case StepAdvice::State::Later:
      return "later";
  }
  return "later";
}

void write_ladder(JsonWriter& writer, const Ladder& ladder, const Content& content) {
  writer.begin_object().member("problem", content[ladder.problem].id.value).key("first");
  if (ladder.first) {
    writer.string(content[*ladder.first].id.value);
  } else {
    writer.null();
  }
  writer.key("steps").begin_array();
  for (const StepAdvice& step : ladder.steps) {
    writer.begin_object().member("step", content[step.step].id.value);
    writer.member("state", state_name(step.state)).key("pressing").boolean(step.pressing());
    writer.key("waits").boolean(step.waits);
    writer.end_object();
  }
  writer.end_array().end_object();
}

/// In the place of a step null: what to find out.
void write_plan(JsonWriter& writer, const Plan& plan, const Content& content) {
  const auto write = [&](const std::optional<StepIndex>& item) {
    if (item) {
      writer.string(content[*item].id.value);
    } else {
      writer.null();
    }
  };
  writer.key("first_step");
  write(plan.items.empty() ? std::nullopt : plan.items.front());
  writer.key("plan").begin_array();
  for (const std::optional<StepIndex>& item : plan.items) write(item);
  writer.end_array().key("waiting").begin_array();
  for (const StepIndex step : plan.waiting) writer.string(content[step].id.value);
  writer.end_array().key("beginnings").integer(static_cast<std::int64_t>(plan.beginnings));
}

}  // namespace

void write_advice(JsonWriter& writer, const Advice& advice, const Content& content,
                  const Answers& answers, std::optional<QuestionIndex> next) {
  const Facts facts(content, answers);
  writer.key("verdicts").begin_array();
  for (const RouteAdvice& route : advice.routes) {
    write_route(writer, route, content, facts);
  }
  writer.end_array().key("next_question");
  if (next) {
    writer.string(content[*next].id.value);
  } else {
    writer.null();
  }
  writer.key("find_out").begin_array();
  for (const OpenFact& fact : advice.find_out) {
    const Criterion& criterion = content[fact.criterion];
    writer.begin_object()
        .member("criterion", criterion.id.value)
        .member("text", criterion.text_unknown)
        .member("who", criterion.find_out)
        .key("routes")
        .begin_array();
    for (const RouteIndex route : fact.routes) writer.string(content[route].id.value);
    writer.end_array().end_object();
  }
  writer.end_array();
  write_plan(writer, advice.plan, content);
  writer.key("ladders").begin_array();
  for (const Ladder& ladder : advice.ladders) write_ladder(writer, ladder, content);
  writer.end_array().key("outcomes").begin_array();
  for (const OutcomeAdvice& outcome : advice.outcomes) {
    writer.begin_object().member("outcome", content[outcome.outcome].id.value);
    writer.key("settled").boolean(outcome.settled).end_object();
  }
  writer.end_array().key("topics").begin_array();
  for (const TopicAdvice& topic : advice.topics) writer.string(content[topic.topic].id.value);
  writer.end_array();
}

}  // namespace wijzer
