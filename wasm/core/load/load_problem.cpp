#include <array>
#include <cstdint>
#include <string>
#include <utility>

#include "core/load/load_condition.hpp"
#include "core/load/load_parts.hpp"
#include "core/load/lookup.hpp"
#include "core/load/read_word.hpp"
#include "core/load/state_conditions.hpp"
#include "core/model/limits.hpp"

namespace wijzer {
namespace {

constexpr std::pair<const char*, Reach::Kind> reach_kinds[] = {{"web", Reach::Kind::Web},
                                                               {"phone", Reach::Kind::Phone},
                                                               {"mail", Reach::Kind::Mail},
                                                               {"post", Reach::Kind::Post},
                                                               {"hours", Reach::Kind::Hours}};
constexpr std::pair<const char*, bool> rules[] = {{"public", true}, {"contract", false}};

}  // namespace

Reach read_reach(const Spot& spot, Diagnostics& diagnostics) {
  ObjectReader reader(spot, diagnostics);
  Reach reach;
  reach.kind = read_word(reader, "kind", reach_kinds, diagnostics);
  reach.value = reader.text("value");
  reach.seen_on = reader.optional_text("seen_on");
  reader.finish();
  return reach;
}

namespace {

Date read_day(const Spot& spot, Diagnostics& diagnostics) {
  const std::string* text = spot.json->string();
  const std::optional<Date> date = text == nullptr ? std::nullopt : parse_date(*text);
  if (!date) report(diagnostics, "bad-date", spot.place, "write the date as \"YYYY-MM-DD\"");
  return date.value_or(Date{});
}

Length read_length(ObjectReader& reader, Diagnostics& diagnostics) {
  const std::optional<int> weeks = reader.integer("weeks");
  const std::optional<int> days = reader.integer("days");
  const std::optional<int> years = reader.integer("years");
  const int given = (weeks ? 1 : 0) + (days ? 1 : 0) + (years ? 1 : 0);
  const std::int64_t all_days = days.value_or(0) + std::int64_t{7} * weeks.value_or(0);
  const int all_years = years.value_or(0);
  const bool in_range = all_days >= 0 && all_years >= 0 && all_days <= limits::deadline_days &&
                        all_years <= limits::deadline_years && all_days + all_years > 0;
  if (reader.is_object() && (given != 1 || !in_range)) {
    report(diagnostics, "bad-length", reader.place(),
           "a deadline has exactly one of \"weeks\", \"days\" and \"years\", more than nothing and "
           "at most " +
               std::to_string(limits::deadline_years) + " years");
    return Length{1, 0};
  }
  return Length{static_cast<int>(all_days), all_years};
}

/// The question that asks for the day of a state: {"step": id, "day": "on"}.
std::optional<QuestionIndex> read_state_day(const Spot& spot, const Content& content,
                                            Diagnostics& diagnostics) {
  ObjectReader from(spot, diagnostics);
  const auto step = resolve(from, "step", content.steps, "unknown-step", diagnostics);
  const std::string day = from.text("day");
  from.finish();
  if (!step) return std::nullopt;
  const std::optional<StepState>& state = content[*step].state;
  const auto question = !state           ? std::nullopt
                        : day == "on"    ? state->on
                        : day == "since" ? state->since
                                         : std::nullopt;
  if (!question) {
    report(diagnostics, "unknown-state", spot.place,
           "a deadline starts on the \"day\" \"on\" which an answer came, or \"since\" which "
           "people wait; the step \"" +
               content[*step].id.value + "\" does not ask for that day");
  }
  return question;
}

/// The question that asks for the first day.
std::optional<QuestionIndex> read_from(ObjectReader& reader, const Content& content,
                                       Diagnostics& diagnostics) {
  const std::optional<Spot> spot = reader.required("from");
  if (!spot) return std::nullopt;
  if (spot->json->object() != nullptr) return read_state_day(*spot, content, diagnostics);
  return resolve(*spot, content.questions, "unknown-question", diagnostics);
}

}  // namespace

Contact read_contact(const Spot& spot, const Content& content, Diagnostics& diagnostics) {
  ObjectReader reader(spot, diagnostics);
  Contact contact;
  contact.place = spot.place;
  contact.id.value = reader.text("id");
  contact.name = reader.text("name");
  contact.does = reader.paragraphs("does");
  contact.does_not = reader.optional_paragraphs("does_not");
  for (const Spot& each : reader.list("reach")) {
    contact.reach.push_back(read_reach(each, diagnostics));
  }
  contact.reach_note = reader.optional_text("reach_note");
  contact.sources = resolve_list(reader, "sources", content.sources, "unknown-source", diagnostics);
  // Only the checks look at this; see read_declarations.
  reader.leave("serves");
  reader.finish();
  return contact;
}

EquatedDays read_equated_days(const Spot& spot, const Content& content, Diagnostics& diagnostics) {
  ObjectReader reader(spot, diagnostics);
  EquatedDays out;
  out.place = spot.place;
  bool in_order = true;
  const auto later = [&](const Spot& day) {
    const Date date = read_day(day, diagnostics);
    if (date.ok() && !out.days.empty() && !(out.days.back() < date)) in_order = false;
    return date;
  };
  for (const Spot& day : reader.required_list("days")) {
    const Date date = later(day);
    if (date.ok()) out.days.push_back(date);
  }
  if (const auto until = reader.required("known_until")) out.known_until = later(*until);
  if (!in_order) {
    report(diagnostics, "wrong-order", spot.place,
           "write the days in order, each once, and \"known_until\" after the last of them");
  }
  out.sources = resolve_list(reader, "sources", content.sources, "unknown-source", diagnostics);
  reader.finish();
  return out;
}

Deadline read_deadline(const Spot& spot, const Content& content, Diagnostics& diagnostics) {
  ObjectReader reader(spot, diagnostics);
  Deadline deadline;
  deadline.place = spot.place;
  deadline.id.value = reader.text("id");
  deadline.title = reader.text("title");
  const auto from = read_from(reader, content, diagnostics);
  if (from) {
    deadline.from = *from;
    if (!std::holds_alternative<Day>(content[*from].type)) {
      report(diagnostics, "wrong-operator", reader.at("from"),
             "\"from\" must name a question of type \"date\"; \"" + content[*from].id.value +
                 "\" is of another type");
    }
  }
  deadline.length = read_length(reader, diagnostics);
  deadline.is_public = read_word(reader, "rule", rules, diagnostics);
  for (const EquatedDays& each : content.equated_days) {
    if (!deadline.is_public) break;
    deadline.equated_days.insert(deadline.equated_days.end(), each.days.begin(), each.days.end());
  }
  deadline.hurry_days = reader.required_integer("hurry_days");
  deadline.act = reader.optional_text("act");
  deadline.text_open = reader.text("open");
  deadline.text_last_day = reader.text("last_day");
  deadline.text_kept = reader.optional_text("kept");
  deadline.text_passed = reader.text("passed");
  deadline.text_unknown = reader.text("unknown");
  deadline.sources =
      resolve_list(reader, "sources", content.sources, "unknown-source", diagnostics);
  reader.finish();
  return deadline;
}

Step read_step(const Spot& spot, const Content& content, Diagnostics& diagnostics) {
  ObjectReader reader(spot, diagnostics);
  const ConditionContext context{content, ConditionUse::Note, {}};
  Step step;
  step.place = spot.place;
  step.id.value = reader.text("id");
  step.title = reader.text("title");
  step.when = read_optional_condition(reader, "when", context, diagnostics);
  step.show_when_unknown = !reader.has("show_when_unknown") || reader.flag("show_when_unknown");
  // Read before all questions; see StateLoader.
  (void)reader.value("state");
  step.tried = read_optional_condition(reader, "tried", context, diagnostics);
  step.whom = reader.text("whom");
  if (const auto spot_of_contact = reader.value("contact")) {
    step.contact = resolve(*spot_of_contact, content.contacts, "unknown-contact", diagnostics);
  }
  step.say = reader.optional_text("say");
  step.papers = reader.texts("papers");
  step.time = reader.optional_text("time");
  if (const auto spot_of_deadline = reader.value("deadline")) {
    step.deadline = resolve(*spot_of_deadline, content.deadlines, "unknown-deadline", diagnostics);
  }
  step.urgent = reader.flag("urgent");
  step.more = read_plain_notes(reader, "more", content, diagnostics);
  step.sources = resolve_list(reader, "sources", content.sources, "unknown-source", diagnostics);
  reader.finish();
  return step;
}

Problem read_problem(const Spot& spot, const Content& content, Diagnostics& diagnostics) {
  ObjectReader reader(spot, diagnostics);
  const ConditionContext context{content, ConditionUse::Note, {}};
  Problem problem;
  problem.place = spot.place;
  problem.id.value = reader.text("id");
  problem.title = reader.text("title");
  problem.alone = reader.optional_text("alone");
  problem.when = Condition{All{}, reader.at("when")};
  if (const auto when = reader.required("when")) {
    problem.when = read_condition(*when, context, diagnostics);
  }
  problem.intro = read_plain_notes(reader, "intro", content, diagnostics);
  problem.ladder = resolve_list(reader, "ladder", content.steps, "unknown-step", diagnostics);
  if (reader.is_object() &&
      (member(*spot.json, "ladder") == nullptr || (reader.list("ladder").empty()))) {
    report(diagnostics, "empty-ladder", reader.at("ladder"),
           "a problem needs a ladder: the ids of the steps to try, in order");
  }
  problem.sources = resolve_list(reader, "sources", content.sources, "unknown-source", diagnostics);
  reader.finish();
  return problem;
}

}  // namespace wijzer
