#include <algorithm>
#include <utility>

#include "core/logic/lifetime.hpp"
#include "core/summary/draft.hpp"
#include "core/summary/words.hpp"

namespace wijzer {
namespace {

Section box(std::string id, std::string heading, Tone tone, std::string badge) {
  return Section{std::move(id), std::move(heading), tone, std::move(badge), {}, {}};
}

Section part(std::string id) { return box(std::move(id), {}, Tone::Plain, {}); }

/// Adds a section that is not empty.
void add(Section& answer, Section section) {
  if (!section.blocks.empty()) answer.sections.push_back(std::move(section));
}

/// What the answers lead to; without outcomes, what the answer is about.
std::string title_of(const Draft& draft) {
  const Content& content = draft.content();
  if (draft.alone() != nullptr) return draft.alone()->alone;
  const std::vector<OutcomeAdvice> outcomes = draft.outcomes();
  std::vector<std::string> titles;
  titles.reserve(outcomes.size());
  for (const OutcomeAdvice& each : outcomes) titles.push_back(content[each.outcome].title);
  if (!outcomes.empty()) {
    return phrase(content, outcomes.front().settled ? "outcome.is" : "outcome.open",
                  {{"outcome", enumerate(content, titles)}});
  }
  if (!draft.shows_routes()) return phrase(content, "answer.to_do");
  return phrase(content, draft.advice().ladders.empty() ? "answer.who_pays" : "answer.both");
}

/// What the outcome says that counts for certain. Of those that may, the background does: each
/// holds only if what it hangs on turns out so.
Section outcome(Draft& draft) {
  Section section = part("outcome");
  for (const OutcomeAdvice& advice : draft.outcomes()) {
    if (!advice.settled) continue;
    draft.notes(section.blocks, advice.items);
    draft.use(draft.content()[advice.outcome].sources);
  }
  draft.close(section.blocks);
  return section;
}

// Last days.

struct LastDay {
  const Deadline* deadline;
  DeadlineState state;
};

/// What comes first in the answer: days to come, the nearest first, then days that have passed,
/// then those that are not known.
int order(const LastDay& day) {
  constexpr int passed = 1'000'000;
  if (day.state.phase == DeadlineState::Phase::Unknown) return 2 * passed;
  return day.state.days_left < 0 ? passed - day.state.days_left : day.state.days_left;
}

/// The time limits of what is to do. One whose first day is not known stands here only in public
/// law: there the day has mostly come, and weeks count. A contract is in less of a hurry.
std::vector<LastDay> last_days(const Draft& draft) {
  std::vector<LastDay> out;
  for (const std::optional<StepIndex>& item : draft.advice().plan.items) {
    if (!item || !draft.content()[*item].deadline) continue;
    const Deadline& deadline = draft.content()[*draft.content()[*item].deadline];
    const LastDay day{&deadline, deadline_state(deadline, draft.facts())};
    const bool seen = std::any_of(
        out.begin(), out.end(), [&](const LastDay& each) { return each.deadline == day.deadline; });
    const bool known = day.state.phase != DeadlineState::Phase::Unknown;
    const bool begun = draft.facts().asked(deadline.from) == Truth::True;
    if (seen || !(known || (deadline.is_public && begun))) continue;
    out.insert(std::find_if(out.begin(), out.end(),
                            [&](const LastDay& each) { return order(day) < order(each); }),
               day);
  }
  return out;
}

bool is_to_come(const LastDay& day) {
  return day.state.phase == DeadlineState::Phase::Open ||
         day.state.phase == DeadlineState::Phase::LastDay;
}

/// Of a day that is not sure the heading keeps to what it is about, and says that reserve.
std::string heading_of(const Draft& draft, const LastDay& day) {
  if (!is_to_come(day)) return day.deadline->title;
  const std::string last = day_in_words(draft, *day.deadline, day.state);
  const bool acts = !day.deadline->act.empty() && is_sure(draft, *day.deadline, day.state);
  return acts ? filled(day.deadline->act, {{"last_day", last}}) : day.deadline->title + ": " + last;
}

/// On paper nothing follows the heading, so that it says as well which day has passed.
std::string line_of(const Draft& draft, const LastDay& day) {
  if (is_to_come(day)) return heading_of(draft, day);
  const std::string& title = day.deadline->title;
  if (day.state.phase == DeadlineState::Phase::Unknown) {
    return phrase(draft.content(), "paper.day_unknown", {{"title", title}});
  }
  const std::string last = weekday_in_words(draft.content(), day.state.last);
  return phrase(draft.content(), "paper.day_was", {{"title", title}, {"last_day", last}});
}

Section last_day_box(Draft& draft) {
  const Content& content = draft.content();
  const std::vector<LastDay> days = last_days(draft);
  Section section = part("last-day");
  Folded more;
  for (const LastDay& day : days) {
    std::vector<Block>& blocks = &day == &days.front() ? section.blocks : more.blocks;
    const std::string heading = heading_of(draft, day);
    if (&day == &days.front()) {
      section = box("last-day", heading, Tone::Alert, phrase(content, "answer.mind"));
    } else {
      blocks.push_back(Block{Line{Line::Kind::Subheading, TermMarker::plain(heading)}});
    }
    draft_deadline(draft, blocks, *day.deadline, day.state);
    if (!is_sure(draft, *day.deadline, day.state)) {
      draft.paragraph(blocks, phrase(content, "result.ask_last_day"));
    }
    draft.use(day.deadline->sources);
  }
  if (more.blocks.empty()) return section;
  more.label = phrase(content, "answer.more_days", {{"count", std::to_string(days.size() - 1)}});
  section.blocks.push_back(Block{std::move(more)});
  return section;
}

// Where to begin.

Section first_box(Draft& draft) {
  const Content& content = draft.content();
  const Plan& plan = draft.advice().plan;
  const std::string badge =
      phrase(content, draft.alone() == nullptr ? "answer.begin" : "answer.call");
  if (plan.items.empty()) {
    Section section = part("first-step");
    if (!plan.tried.empty()) draft.paragraph(section.blocks, phrase(content, "answer.all_tried"));
    return section;
  }
  if (!plan.items.front()) {
    const Criterion& criterion = content[draft.to_find_out().front()];
    Section section = box("first-step", criterion.text_unknown, Tone::Fits, badge);
    if (!criterion.find_out.empty()) draft.paragraph(section.blocks, criterion.find_out);
    return section;
  }
  const Step& step = content[*plan.items.front()];
  if (begins_with_waiting(draft)) {
    Section section =
        box("first-step", step.state->waits_title, Tone::Fits, phrase(content, "answer.waits"));
    draft_waiting(draft, section.blocks, step);
    draft.close(section.blocks);
    draft_control(draft, section.blocks, *plan.items.front(), true);
    return section;
  }
  Section section = box("first-step", step.title, Tone::Fits, badge);
  draft_say(draft, section.blocks, step, step.whom);
  draft.close(section.blocks);
  draft_control(draft, section.blocks, *plan.items.front(), true);
  return section;
}

// Who pays what.

std::string payer_of(const Route& route) { return route.payer.empty() ? route.title : route.payer; }

/// The texts of the notes that apply.
///
/// @param told  As of draft_payers.
std::vector<std::string> texts_of(const Draft& draft, const std::vector<Note>& notes,
                                  Verdict verdict, const Facts* told = nullptr) {
  std::vector<std::string> out;
  for (const Note& note : notes) {
    const bool is_told = told == nullptr || shown(note, verdict, *told);
    if (is_told && shown(note, verdict, draft.facts())) out.push_back(note.text);
  }
  return out;
}

/// What a route that fits pays for this child, and how far that goes.
std::string coverage(const Draft& draft, const Route& route, const Facts* told) {
  std::string out = enumerate(draft.content(), texts_of(draft, route.covers, Verdict::Fits, told));
  for (const std::string& limit : texts_of(draft, route.limits, Verdict::Fits)) {
    out += (out.empty() ? "" : ", ") + limit;
  }
  return out;
}

/// One line per payer: routes of the same one share it.
void add_fitting(Draft& draft, Rows& rows, const Route& route, const Facts* told) {
  const std::string payer = payer_of(route);
  const Text text = draft.mark(coverage(draft, route, told));
  for (Rows::Row& row : rows.rows) {
    if (row.name != payer) continue;
    row.text.push_back(Run{"; ", std::nullopt});
    for (const Run& run : text) row.text.push_back(run);
    return;
  }
  rows.rows.push_back({payer, text, Tone::Fits});
}

/// What a possible route hangs on, said of what is open, or else in general; empty for nothing.
std::string hangs_on(const Draft& draft, const RouteAdvice& advice, const Facts* told) {
  const Content& content = draft.content();
  constexpr std::size_t most = 2;
  std::vector<std::string> facts;
  for (const Hinge& hinge : advice.hinges) {
    const Criterion& criterion = content[hinge.criterion];
    const std::string& text = hinge.holds ? criterion.if_true : criterion.if_false;
    const bool is_told = told == nullptr || told->criterion(hinge.criterion) == Truth::Unknown;
    if (!text.empty() && is_told) facts.push_back(text);
  }
  if (facts.empty() || facts.size() > most || facts.size() < advice.hinges.size()) {
    facts = texts_of(draft, content[advice.route].only_if, Verdict::Possible, told);
    if (facts.size() > 1) facts.resize(1);
  }
  return facts.empty() ? std::string{}
                       : phrase(content, "answer.if", {{"facts", enumerate(content, facts)}});
}

/// What the family asked about, in its own words; not where that would hurt.
Section about(Draft& draft) {
  Section section = part("about");
  List list;
  for (const Ladder& ladder : draft.advice().ladders) {
    const Problem& problem = draft.content()[ladder.problem];
    if (&problem != draft.alone()) list.items.push_back(TermMarker::plain(problem.title));
    draft.use(problem.sources);
  }
  if (list.items.empty()) return section;
  draft.line(section.blocks, Line::Kind::Small, phrase(draft.content(), "answer.about"));
  section.blocks.push_back(Block{std::move(list)});
  return section;
}

/// Whether care goes on meanwhile, what to mind, and who decides.
Section meanwhile(Draft& draft) {
  Section section = part("meanwhile");
  for (const Ladder& ladder : draft.advice().ladders) draft.notes(section.blocks, ladder.intro);
  for (const TopicAdvice& topic : draft.advice().topics) {
    if (draft.content()[topic.topic].shown != TopicPlace::Top || draft.alone() != nullptr) continue;
    draft.notes(section.blocks, topic.items);
    draft.use(draft.content()[topic.topic].sources);
  }
  draft.close(section.blocks);
  draft.line(section.blocks, Line::Kind::Small, phrase(draft.content(), "result.disclaimer"));
  return section;
}

}  // namespace

Section draft_payers(Draft& draft, const Facts* told) {
  const Content& content = draft.content();
  Section section = part("payers");
  if (!draft.shows_routes()) return section;
  if (!draft.advice().ladders.empty() || !draft.outcomes().empty()) {
    section.heading = phrase(content, "answer.who_pays");
  }
  Rows rows;
  std::vector<std::string> not_paying;
  for (const RouteIndex index : in_weight_order(draft.facts())) {
    const RouteAdvice& advice = draft.advice().routes[index.value];
    const Route& route = content[index];
    switch (advice.verdict) {
      case Verdict::Fits:
        add_fitting(draft, rows, route, told);
        break;
      case Verdict::Possible:
        rows.rows.push_back({phrase(content, "answer.maybe", {{"payer", payer_of(route)}}),
                             draft.mark(hangs_on(draft, advice, told)), Tone::Possible});
        break;
      case Verdict::No:
        not_paying.push_back(route.title);
        break;
    }
  }
  if (rows.rows.empty() && !not_paying.empty()) {
    draft.paragraph(section.blocks, phrase(content, "answer.nobody"));
  }
  if (!not_paying.empty()) {
    rows.rows.push_back({phrase(content, "answer.not"),
                         TermMarker::plain(enumerate(content, not_paying)), Tone::No});
  }
  if (!rows.rows.empty()) section.blocks.push_back(Block{std::move(rows)});
  return section;
}

std::vector<std::string> last_day_lines(const Draft& draft) {
  std::vector<std::string> out;
  for (const LastDay& day : last_days(draft)) out.push_back(line_of(draft, day));
  return out;
}

std::vector<DueDay> due_days(const Draft& draft) {
  std::vector<DueDay> out;
  for (const LastDay& day : last_days(draft)) {
    if (is_to_come(day)) out.push_back({heading_of(draft, day), day.state.last});
  }
  return out;
}

bool is_sure(const Draft& draft, const Deadline& deadline, const DeadlineState& state) {
  return state.phase == DeadlineState::Phase::Unknown ||
         last_day_is_sure(draft.content(), deadline, state.last, draft.input().today);
}

std::string with_reserve(const Draft& draft, const Deadline& deadline, const DeadlineState& state,
                         const std::string& words) {
  if (is_sure(draft, deadline, state)) return words;
  return phrase(draft.content(), "result.probably", {{"day", words}});
}

std::string day_in_words(const Draft& draft, const Deadline& deadline, const DeadlineState& state) {
  if (state.phase == DeadlineState::Phase::Unknown) return {};
  return with_reserve(draft, deadline, state, weekday_in_words(draft.content(), state.last));
}

void draft_deadline(Draft& draft, std::vector<Block>& blocks, const Deadline& deadline,
                    const DeadlineState& state) {
  const Content& content = draft.content();
  const std::string day = day_in_words(draft, deadline, state);
  const auto say = [&](Line::Kind kind, const std::string& text) {
    if (text.empty()) return;
    // What has to be done today stands with each letter.
    const std::string words =
        state.phase == DeadlineState::Phase::LastDay ? text : draft.not_said(kind, text);
    draft.line(
        blocks, kind,
        filled(words, {{"last_day", day}, {"days", days_in_words(content, state.days_left)}}));
  };
  switch (state.phase) {
    case DeadlineState::Phase::Open:
      say(Line::Kind::Today, deadline.text_open);
      return say(Line::Kind::Lasting, deadline.text_kept);
    case DeadlineState::Phase::LastDay:
      say(Line::Kind::Today, deadline.text_last_day);
      return say(Line::Kind::Lasting, deadline.text_kept);
    case DeadlineState::Phase::Passed:
      return say(Line::Kind::Paragraph, deadline.text_passed);
    case DeadlineState::Phase::Unknown:
      return say(Line::Kind::Paragraph, deadline.text_unknown);
  }
}

Section draft_answer(Draft& draft) {
  const Content& content = draft.content();
  Section answer = box("answer", title_of(draft), Tone::Plain, {});
  if (draft.ended()) {
    draft.line(
        answer.blocks, Line::Kind::Notice,
        phrase(content, "result.outlived", {{"date", date_in_words(content, *draft.ended())}}));
  }
  add(answer, outcome(draft));
  // Who only asks who pays reads that first; who is stuck, what to do.
  const bool stuck = !draft.advice().ladders.empty();
  if (!stuck) add(answer, draft_payers(draft));
  add(answer, last_day_box(draft));
  add(answer, first_box(draft));
  add(answer, about(draft));
  if (stuck) add(answer, draft_payers(draft));
  add(answer, meanwhile(draft));
  return answer;
}

}  // namespace wijzer
