#pragma once

#include <cstddef>
#include <cstdint>
#include <utility>
#include <vector>

#include "core/bundle/values.hpp"
#include "core/model/content.hpp"
#include "core/model/limits.hpp"

/// The one list of what a bundle holds of the content. An archive either writes or reads; it goes
/// through all of it twice: first for what is enough to ask, then for the rest, which the outcome
/// and the papers look at. In both rounds rules and texts lie apart: rules are the same in every
/// language. Whoever changes this list gives it another number; see bundle_format.
///
/// An archive has
/// - asks(): whether this is the first round; reads: whether it reads; ok(): false once it failed;
///   content(): what is read or written, as far as it is there;
/// - in the rules: flag(bool&), number(unsigned&, last), integer(int&, least, most),
///   index(unsigned&, size), option(question, option&), name(std::string&), count(vector&), which
///   makes the list so long; enter() and leave() around what can lie inside itself;
/// - in the texts: text(std::string&);
/// - for what is no list of fields: interface(), is_now() for a term, next_criterion(), table();
/// - where it reads: spend(bytes), before what it copies.
namespace wijzer::bundle {

// One function per kind of element, with what comes in each round.

/// A list of which each round brings a part.
template <typename Archive, typename Element>
void fields(Archive& archive, std::vector<Element>& list) {
  if (archive.asks()) archive.count(list);
  for (Element& each : list) fields(archive, each);
}

template <typename Archive>
void fields(Archive& archive, Option& option) {
  if (!archive.asks()) {
    archive.text(option.brief);
    flags(archive, option.sensitive);
    return;
  }
  archive.name(option.id.value);
  archive.text(option.label);
  archive.text(option.hint);
  bool has_when = option.when.has_value();
  flags(archive, has_when, option.none);
  where(archive, has_when, option.when);
}

template <typename Archive>
void fields(Archive& archive, Question& question) {
  const bool asks = archive.asks();
  if (asks) (void)kind_of(archive, question.type);
  std::visit(overloaded{
                 [&](Choice& type) { fields(archive, type.options); },
                 [&](Multiple& type) { fields(archive, type.options); },
                 [&](Number& type) {
                   if (!asks) return;
                   archive.integer(type.min, -limits::number, limits::number);
                   archive.integer(type.max, type.min, limits::number);
                   archive.text(type.unit);
                   archive.text(type.if_not_whole);
                 },
                 [&](Day& type) {
                   if (!asks) return;
                   flags(archive, type.not_after_today);
                   archive.integer(type.long_ago_years, 0, limits::long_ago_years);
                 },
             },
             question.type);
  if (asks) {
    archive.name(question.id.value);
    archive.text(question.short_label);
    archive.text(question.title);
    value(archive, question.help);
    value(archive, question.why);
    archive.text(question.unknown);
    value(archive, question.when);
  } else {
    flags(archive, question.never_suggest, question.sensitive);
    archive.integer(question.brief_line, 0, limits::brief_lines);
    archive.text(question.brief);
    archive.text(question.brief_unknown);
    value(archive, question.sources);
  }
}

template <typename Archive>
void value(Archive& archive, OpenNorm& norm) {
  archive.text(norm.decided_by);
  archive.text(norm.bring);
  archive.text(norm.ask);
}

template <typename Archive>
void fields(Archive& archive, Criterion& criterion) {
  if (archive.asks()) {
    value(archive, criterion.when);
    return;
  }
  archive.name(criterion.id.value);
  archive.text(criterion.text_true);
  archive.text(criterion.text_false);
  archive.text(criterion.if_true);
  archive.text(criterion.if_false);
  archive.text(criterion.text_unknown);
  archive.text(criterion.find_out);
  value(archive, criterion.open_norm);
  value(archive, criterion.sources);
}

template <typename Archive>
void fields(Archive& archive, Note& note) {
  if (archive.asks()) {
    bool has_step = note.step.has_value();
    bool has_when = note.when.has_value();
    VerdictSet& verdicts = note.verdicts;
    flags(archive, has_step, has_when, verdicts.fits, verdicts.possible, verdicts.no,
          note.show_when_unknown);
    where(archive, has_step, note.step);
    where(archive, has_when, note.when);
    return;
  }
  if (!note.step) {
    archive.text(note.text);
  } else if constexpr (Archive::reads) {
    const std::string& title = archive.content()[*note.step].title;
    if (archive.spend(title.size())) note.text = title;
  }
  value(archive, note.sources);
}

template <typename Archive>
void fields(Archive& archive, Route& route) {
  if (archive.asks()) {
    archive.name(route.id.value);
    value(archive, route.fits_when);
    bool has_possible = route.possible_when.has_value();
    flags(archive, has_possible, route.settles_others);
    where(archive, has_possible, route.possible_when);
  } else {
    archive.text(route.name);
    archive.text(route.title);
    archive.text(route.payer);
    value(archive, route.pays);
    value(archive, route.sources);
  }
  fields(archive, route.headlines_fits);
  fields(archive, route.headlines_possible);
  fields(archive, route.headlines_no);
  [&]<std::size_t... i>(std::index_sequence<i...>) {
    (fields(archive, route.*note_lists[i].notes), ...);
  }
  (std::make_index_sequence<note_list_count>());
}

template <typename Archive>
void fields(Archive& archive, Outcome& outcome) {
  if (archive.asks()) {
    value(archive, outcome.when);
  } else {
    archive.name(outcome.id.value);
    archive.text(outcome.title);
    value(archive, outcome.sources);
  }
  fields(archive, outcome.items);
}

template <typename Archive>
void fields(Archive& archive, Topic& topic) {
  if (archive.asks()) {
    bool on_top = topic.shown == TopicPlace::Top;
    flags(archive, on_top, topic.show_when_unknown, topic.nothing_fits);
    topic.shown = on_top ? TopicPlace::Top : TopicPlace::After;
    value(archive, topic.when);
  } else {
    archive.name(topic.id.value);
    archive.text(topic.title);
    value(archive, topic.sources);
  }
  fields(archive, topic.items);
}

template <typename Archive>
void fields(Archive& archive, EquatedDays& equated) {
  if (!archive.asks()) {
    value(archive, equated.sources);
    return;
  }
  archive.count(equated.days);
  for (Date& each : equated.days) day(archive, each);
  day(archive, equated.known_until);
}

template <typename Archive>
void fields(Archive& archive, Deadline& deadline) {
  if (!archive.asks()) {
    archive.name(deadline.id.value);
    archive.text(deadline.title);
    archive.text(deadline.act);
    archive.text(deadline.text_open);
    archive.text(deadline.text_last_day);
    archive.text(deadline.text_kept);
    archive.text(deadline.text_passed);
    archive.text(deadline.text_unknown);
    value(archive, deadline.sources);
    return;
  }
  value(archive, deadline.from);
  archive.integer(deadline.length.days, 0, limits::deadline_days);
  archive.integer(deadline.length.years, 0, limits::deadline_years);
  flags(archive, deadline.is_public);
  archive.integer(deadline.hurry_days, -limits::number, limits::number);
  if constexpr (Archive::reads) {
    for (const EquatedDays& each : archive.content().equated_days) {
      if (!deadline.is_public || !archive.spend(each.days.size() * sizeof(Date))) break;
      deadline.equated_days.insert(deadline.equated_days.end(), each.days.begin(), each.days.end());
    }
  }
}

template <typename Archive>
void value(Archive& archive, StepState& state) {
  bool answer = state.answer.has_value();
  bool since = state.since.has_value();
  bool on = state.on.has_value();
  bool term = state.term.has_value();
  flags(archive, answer, since, on, term);
  value(archive, state.side);
  archive.option(state.side, state.option);
  where(archive, answer, state.answer);
  where(archive, since, state.since);
  where(archive, on, state.on);
  where(archive, term, state.term);
}

template <typename Archive>
void fields(Archive& archive, Step& step) {
  if (archive.asks()) {
    archive.name(step.id.value);
    bool when = step.when.has_value();
    bool state = step.state.has_value();
    bool tried = step.tried.has_value();
    bool waits = step.waits.has_value();
    bool deadline = step.deadline.has_value();
    flags(archive, when, state, tried, waits, deadline, step.show_when_unknown, step.urgent);
    where(archive, when, step.when);
    where(archive, state, step.state);
    where(archive, tried, step.tried);
    where(archive, waits, step.waits);
    where(archive, deadline, step.deadline);
  } else {
    archive.text(step.title);
    if (step.state && step.state->answer) {
      archive.text(step.state->waits_title);
      archive.text(step.state->waits_text);
    }
    archive.text(step.whom);
    value(archive, step.contact);
    archive.text(step.say);
    value(archive, step.papers);
    archive.text(step.time);
    value(archive, step.sources);
  }
  fields(archive, step.more);
}

template <typename Archive>
void fields(Archive& archive, Problem& problem) {
  if (archive.asks()) {
    value(archive, problem.when);
    value(archive, problem.ladder);
  } else {
    archive.name(problem.id.value);
    archive.text(problem.title);
    archive.text(problem.alone);
    value(archive, problem.sources);
  }
  fields(archive, problem.intro);
}

template <typename Archive>
void value(Archive& archive, Reach& reach) {
  word(archive, reach.kind, Reach::Kind::Hours);
  // Opening times are words; addresses and numbers are the same in every language.
  if (reach.kind == Reach::Kind::Hours) {
    archive.text(reach.value);
  } else {
    archive.name(reach.value);
  }
  archive.name(reach.seen_on);
}

template <typename Archive>
void value(Archive& archive, Contact& contact) {
  archive.name(contact.id.value);
  archive.text(contact.name);
  value(archive, contact.does);
  value(archive, contact.does_not);
  value(archive, contact.reach);
  archive.text(contact.reach_note);
  value(archive, contact.sources);
}

template <typename Archive>
void value(Archive& archive, Source& source) {
  archive.name(source.id.value);
  word(archive, source.kind, SourceKind::Page);
  archive.name(source.title);
  archive.name(source.jci);
  archive.name(source.ecli);
  archive.name(source.url);
  archive.name(source.date);
  archive.name(source.checked_on);
  archive.name(source.review_by);
  word(archive, source.confidence, Confidence::KnownModerate);
}

/// @param round  Whether its words come in this round.
template <typename Archive>
void fields(Archive& archive, Term& term, bool round) {
  if (round) {
    archive.name(term.id.value);
    value(archive, term.words);
    archive.text(term.text);
  }
  if (!archive.asks()) value(archive, term.sources);
}

/// How long the lists are that indices point into: before all of them.
template <typename Archive>
void sizes(Archive& archive, Content& content) {
  archive.count(content.questions);
  archive.count(content.criteria);
  archive.count(content.routes);
  archive.count(content.deadlines);
  archive.count(content.steps);
  archive.count(content.sources);
  archive.count(content.contacts);
  archive.count(content.terms);
}

/// All of what this round brings.
template <typename Archive>
void fields(Archive& archive, Content& content) {
  if (archive.asks()) {
    archive.name(content.id);
    archive.name(content.version);
    archive.name(content.date);
    archive.text(content.language);
    sizes(archive, content);
    archive.number(content.questions_left.most,
                   static_cast<std::uint32_t>(content.questions.size()));
  } else {
    for (Source& each : content.sources) value(archive, each);
    for (Contact& each : content.contacts) value(archive, each);
  }
  archive.interface(content.interface);
  for (std::size_t i = 0; i < content.terms.size(); ++i) {
    fields(archive, content.terms[i], archive.is_now(i));
  }
  for (Question& each : content.questions) fields(archive, each);
  fields(archive, content.equated_days);
  for (Deadline& each : content.deadlines) fields(archive, each);
  for (Criterion& each : content.criteria) fields(archive, each);
  // Before what names them.
  for (Step& each : content.steps) fields(archive, each);
  for (Route& each : content.routes) fields(archive, each);
  fields(archive, content.outcomes);
  fields(archive, content.topics);
  fields(archive, content.problems);
  if (archive.asks()) {
    value(archive, content.routes_when);
    for (std::size_t i = 0; i < content.criteria.size(); ++i) archive.next_criterion(content, i);
  } else {
    archive.table(content.questions_left.table, content.questions.size());
  }
}

}  // namespace wijzer::bundle
