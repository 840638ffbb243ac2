#include <utility>

#include "core/rules/lifetime.hpp"
#include "core/summary/draft.hpp"
#include "core/summary/words.hpp"

namespace wijzer {
namespace {

/// How a time limit stands, in the author's words.
void add_deadline(Draft& draft, std::vector<Block>& blocks, const Deadline& deadline) {
  const Content& content = draft.content();
  const DeadlineState state = deadline_state(deadline, draft.facts());
  const std::string* text = &deadline.text_unknown;
  switch (state.phase) {
    case DeadlineState::Phase::Unknown:
      break;
    case DeadlineState::Phase::Open:
      text = &deadline.text_open;
      break;
    case DeadlineState::Phase::LastDay:
      text = &deadline.text_last_day;
      break;
    case DeadlineState::Phase::Passed:
      text = &deadline.text_passed;
      break;
  }
  const bool known = state.phase != DeadlineState::Phase::Unknown;
  const bool sure = !known || last_day_is_sure(content, deadline, state.last, draft.input().today);
  std::string day = known ? date_in_words(content, state.last) : std::string{};
  if (!sure) day = phrase(content, "result.probably", {{"day", day}});
  const std::string told =
      filled(*text, {{"last_day", day}, {"days", std::to_string(state.days_left)}});
  draft.notice(blocks, sure ? told : told + " " + phrase(content, "result.ask_last_day"));
  draft.use(deadline.sources);
}

/// Name and ways to reach somebody, each with the day on which it was seen: these change.
void add_contact(Draft& draft, std::vector<Block>& blocks, const Contact& contact) {
  const Content& content = draft.content();
  std::vector<std::string> lines;
  for (const Reach& reach : contact.reach) {
    const std::optional<Date> seen = parse_date(reach.seen_on);
    const std::string day =
        seen ? phrase(content, "contact.seen", {{"date", date_in_words(content, *seen)}})
             : phrase(content, "contact.undated");
    lines.push_back(contact.name + ": " + reach.value + " (" + day + ")");
  }
  draft.texts(blocks, lines);
  if (!contact.reach_note.empty()) draft.small(blocks, contact.reach_note);
  draft.use(contact.sources);
}

void add_labelled(Draft& draft, std::vector<Block>& blocks, const char* key,
                  const std::string& text) {
  if (text.empty()) return;
  draft.subheading(blocks, key);
  draft.paragraph(blocks, text);
}

void add_step(Draft& draft, std::vector<Block>& blocks, const Step& step) {
  if (step.deadline) add_deadline(draft, blocks, draft.content()[*step.deadline]);
  add_labelled(draft, blocks, "step.whom", step.whom);
  if (step.contact) add_contact(draft, blocks, draft.content()[*step.contact]);
  add_labelled(draft, blocks, "step.say", step.say);
  if (!step.papers.empty()) {
    draft.subheading(blocks, "step.papers");
    draft.texts(blocks, step.papers);
  }
  add_labelled(draft, blocks, "step.time", step.time);
  std::vector<const Note*> more;
  for (const Note& note : step.more) {
    if (shown(note, Verdict::Fits, draft.facts())) more.push_back(&note);
  }
  draft.notes(blocks, "step.more", more);
  draft.use(step.sources);
}

/// The step to try first, in a section of its own so that it stands out.
Section first_section(Draft& draft, const Ladder& ladder, const StepAdvice& advice) {
  const Step& step = draft.content()[advice.step];
  Section section =
      new_section("first-step-" + draft.content()[ladder.problem].id.value,
                  phrase(draft.content(), "problem.first", {{"step", step.title}}), Tone::Fits);
  if (advice.pressing) draft.notice(section.blocks, phrase(draft.content(), "problem.pressing"));
  add_step(draft, section.blocks, step);
  draft.close(section);
  return section;
}

Section later_section(Draft& draft, const Ladder& ladder) {
  const Content& content = draft.content();
  Section section = new_section("next-steps-" + content[ladder.problem].id.value,
                                phrase(content, "problem.next"));
  int number = 1;
  for (const StepAdvice& advice : ladder.steps) {
    if (advice.state != StepAdvice::State::Later) continue;
    const Step& step = content[advice.step];
    Folded folded{TermMarker::plain(std::to_string(++number) + ". " + step.title), {}};
    add_step(draft, folded.blocks, step);
    section.blocks.push_back(Block{std::move(folded)});
  }
  draft.close(section);
  return section;
}

Section problem_section(Draft& draft, const Ladder& ladder) {
  const Content& content = draft.content();
  const Problem& problem = content[ladder.problem];
  Section section = new_section("problem-" + problem.id.value, problem.title, Tone::Alert);
  for (const Note* note : ladder.intro) {
    draft.paragraph(section.blocks, note->text);
    draft.use(note->sources);
  }
  draft.use(problem.sources);
  draft.close(section);
  std::vector<std::string> tried;
  bool later = false;
  for (const StepAdvice& advice : ladder.steps) {
    if (advice.state == StepAdvice::State::First) {
      section.sections.push_back(first_section(draft, ladder, advice));
    } else if (advice.state == StepAdvice::State::Tried) {
      tried.push_back(content[advice.step].title);
    } else {
      later = true;
    }
  }
  if (!ladder.first) draft.paragraph(section.blocks, phrase(content, "problem.all_tried"));
  if (later) section.sections.push_back(later_section(draft, ladder));
  if (!tried.empty()) {
    Section done = new_section("tried-" + problem.id.value, phrase(content, "problem.tried"));
    draft.texts(done.blocks, tried);
    section.sections.push_back(std::move(done));
  }
  return section;
}

}  // namespace

void draft_problems(Draft& draft) {
  for (const Ladder& ladder : draft.advice().ladders) draft.add(problem_section(draft, ladder));
}

}  // namespace wijzer
