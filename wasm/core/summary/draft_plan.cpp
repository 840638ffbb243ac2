#include <algorithm>
#include <utility>

#include "core/advice/standing.hpp"
#include "core/summary/addresses.hpp"
#include "core/summary/draft.hpp"
#include "core/summary/words.hpp"

namespace wijzer {
namespace {

// How many steps stand open: enough to see how it goes on, few enough to take in.
constexpr std::size_t fewest_open = 3;
constexpr std::size_t most_open = 5;

/// A number to call, a page to open; what is no address stands as text.
void add_reach(Draft& draft, std::vector<Block>& blocks, const Reach& reach) {
  const Content& content = draft.content();
  const std::string address = address_of(reach);
  const char* key = reach.kind == Reach::Kind::Phone  ? "contact.call"
                    : reach.kind == Reach::Kind::Mail ? "contact.mail"
                                                      : "contact.open";
  if (address.empty()) {
    draft.line(blocks, Line::Kind::Small, reach.value);
  } else {
    blocks.push_back(Block{Link{phrase(content, key, {{"value", reach.value}}), address}});
  }
  const std::optional<Date> seen = parse_date(reach.seen_on);
  if (!seen) return;
  draft.line(blocks, Line::Kind::Small,
             phrase(content, "contact.check", {{"date", date_in_words(content, *seen)}}));
}

/// What is no link: hours, a postal address, and what to mind.
void add_contact_notes(Draft& draft, std::vector<Block>& blocks, const Contact& contact) {
  for (const Reach& reach : contact.reach) {
    if (address_of(reach).empty()) add_reach(draft, blocks, reach);
  }
  // Whether a page is still there, a look tells; a number or hours may have changed. Beside a day
  // on which one was seen this is said already.
  const auto is_seen = [](const Reach& reach) { return !reach.seen_on.empty(); };
  const auto may_change = [](const Reach& reach) { return reach.kind != Reach::Kind::Web; };
  if (std::any_of(contact.reach.begin(), contact.reach.end(), may_change) &&
      std::none_of(contact.reach.begin(), contact.reach.end(), is_seen)) {
    draft.line(blocks, Line::Kind::Small, phrase(draft.content(), "contact.undated"));
  }
  if (!contact.reach_note.empty()) draft.line(blocks, Line::Kind::Small, contact.reach_note);
  draft.use(contact.sources);
}

/// Whether to set this step would take the last day of another one away, as both are told by one
/// answer: objections to two organisations. That answer is given on its own screen, which says so.
bool says_too_much(const Draft& draft, StepIndex step) {
  const Content& content = draft.content();
  const std::optional<StepState>& state = content[step].state;
  if (!state || !content[step].deadline) return false;
  const std::vector<std::optional<StepIndex>>& items = draft.advice().plan.items;
  return std::any_of(items.begin(), items.end(), [&](const std::optional<StepIndex>& item) {
    if (!item || *item == step || !content[*item].deadline) return false;
    const std::optional<StepState>& other = content[*item].state;
    return other && other->side == state->side && other->option == state->option;
  });
}

bool waits(const Draft& draft, StepIndex step) {
  const std::vector<StepIndex>& waiting = draft.advice().plan.waiting;
  return std::find(waiting.begin(), waiting.end(), step) != waiting.end();
}

std::string label_of(const Content& content, StepIndex step, const Standing& standing) {
  if (standing.answer) {
    const std::vector<Option>& options = options_of(content[*content[step].state->answer]);
    return options[standing.answer->value].label;
  }
  return phrase(content, standing.name == "done" ? "step.done" : "step.not_done");
}

/// With whom, and by when: the step, or of one that waits its answer.
std::string aside_of(Draft& draft, StepIndex index) {
  const Content& content = draft.content();
  const Step& step = content[index];
  std::string out = first_sentence(step.whom).first;
  const auto limit = waits(draft, index) ? step.state->term : step.deadline;
  if (!limit) return out;
  const Deadline& deadline = content[*limit];
  const DeadlineState state = deadline_state(deadline, draft.facts());
  const bool to_come =
      state.phase == DeadlineState::Phase::Open || state.phase == DeadlineState::Phase::LastDay;
  if (!to_come) return out;
  const std::string by = phrase(content, "plan.by", {{"date", date_in_words(content, state.last)}});
  return out + ", " + with_reserve(draft, deadline, state, by);
}

/// @param is_first  Of the step that the answer tells about: only what it does not.
Folded step_line(Draft& draft, StepIndex index, bool is_first) {
  const Step& step = draft.content()[index];
  Folded line{step.title, aside_of(draft, index), {}};
  if (waits(draft, index)) {
    line.label = step.state->waits_title;
    if (!is_first) draft_waiting(draft, line.blocks, step);
  } else if (!is_first) {
    const std::string rest = first_sentence(step.whom).second;
    if (!rest.empty() && draft.first_time(rest)) draft.paragraph(line.blocks, rest);
    draft_say(draft, line.blocks, step, {});
  }
  if (!waits(draft, index)) draft_step_more(draft, line.blocks, step);
  draft.close(line.blocks);
  draft_control(draft, line.blocks, index, false);
  return line;
}

/// Facts to find out: each with who can tell, what to bring and what to ask. Those of which that is
/// the same stand together.
Folded find_out_line(Draft& draft) {
  const Content& content = draft.content();
  Folded line{phrase(content, "plan.find_out"), {}, {}};
  const std::vector<CriterionIndex> open = draft.to_find_out();
  for (std::size_t i = 0; i < open.size(); ++i) {
    const std::string& find_out = content[open[i]].find_out;
    bool told = false;
    for (std::size_t k = 0; k < open.size() && !told; ++k) {
      const Criterion& each = content[open[k]];
      if (k != i && (find_out.empty() || each.find_out != find_out)) continue;
      told = k < i;
      if (told) continue;
      line.blocks.push_back(
          Block{Line{Line::Kind::Subheading, TermMarker::plain(each.text_unknown)}});
      draft.use(each.sources);
    }
    if (!told && !find_out.empty()) draft.paragraph(line.blocks, find_out);
  }
  draft.close(line.blocks);
  return line;
}

/// What came of a step that was tried, and on which day; empty where nobody asked.
std::string outcome_of(const Draft& draft, StepIndex step) {
  const Content& content = draft.content();
  for (const Standing& standing : standings(step, draft.facts())) {
    if (!standing.is_now || !standing.answer) continue;
    std::string out = label_of(content, step, standing);
    if (!standing.day) return out;
    const Answer& day = draft.facts().answers()[*standing.day];
    if (day.state == Answer::State::Given) {
      out += " (" + date_in_words(content, from_days(day.number)) + ")";
    }
    return out;
  }
  return {};
}

Folded tried_line(Draft& draft) {
  const Content& content = draft.content();
  Folded line{phrase(content, "plan.tried"), {}, {}};
  for (const StepIndex step : draft.advice().plan.tried) {
    if (waits(draft, step)) continue;
    Folded tried{content[step].title, outcome_of(draft, step), {}};
    draft_control(draft, tried.blocks, step, false);
    line.blocks.push_back(Block{std::move(tried)});
  }
  return line;
}

/// Whether both wait for one answer of one organisation.
bool wait_alike(const Step& one, const Step& other) {
  return *one.state->answer == *other.state->answer &&
         first_sentence(one.whom).first == first_sentence(other.whom).first;
}

/// Steps of which the answer is still to come while others can go on.
void add_waiting(Draft& draft, Section& section) {
  const Content& content = draft.content();
  const Plan& plan = draft.advice().plan;
  for (auto step = plan.waiting.begin(); step != plan.waiting.end(); ++step) {
    const bool again = std::any_of(plan.waiting.begin(), step, [&](StepIndex before) {
      return wait_alike(content[before], content[*step]);
    });
    const auto item = std::find(plan.items.begin(), plan.items.end(), std::optional(*step));
    if (again || item != plan.items.end()) continue;
    section.blocks.push_back(Block{step_line(draft, *step, false)});
  }
}

}  // namespace

bool begins_with_waiting(const Draft& draft) {
  const Plan& plan = draft.advice().plan;
  return !plan.items.empty() && plan.items.front() && waits(draft, *plan.items.front());
}

void draft_waiting(Draft& draft, std::vector<Block>& blocks, const Step& step) {
  const std::string& text = step.state->waits_text;
  if (draft.first_time(text)) draft.paragraph(blocks, text);
  if (!step.state->term) return;
  const Deadline& deadline = draft.content()[*step.state->term];
  draft_deadline(draft, blocks, deadline, deadline_state(deadline, draft.facts()));
  draft.use(deadline.sources);
}

void draft_say(Draft& draft, std::vector<Block>& blocks, const Step& step,
               const std::string& whom) {
  const Contact* contact = step.contact ? &draft.content()[*step.contact] : nullptr;
  const bool above = contact != nullptr && !draft.first_time("contact " + contact->id.value);
  if (contact != nullptr && !above) {
    for (const Reach& reach : contact->reach) {
      if (!address_of(reach).empty()) add_reach(draft, blocks, reach);
    }
  }
  if (!whom.empty()) {
    draft.paragraph(blocks, whom);
    // The next step may say that as well.
    (void)draft.first_time(first_sentence(whom).second);
  }
  if (!step.say.empty() && draft.first_time(step.say)) {
    draft.line(blocks, Line::Kind::Quote, step.say);
  }
  if (above) {
    draft.line(blocks, Line::Kind::Small,
               phrase(draft.content(), "contact.above", {{"contact", contact->name}}));
  } else if (contact != nullptr) {
    add_contact_notes(draft, blocks, *contact);
  }
}

void draft_step_more(Draft& draft, std::vector<Block>& blocks, const Step& step) {
  std::vector<std::string> papers;
  for (const std::string& paper : step.papers) {
    if (draft.first_time(paper)) papers.push_back(paper);
  }
  if (!papers.empty()) {
    draft.subheading(blocks, "step.papers");
    draft.texts(blocks, papers);
  }
  if (!step.time.empty()) {
    draft.subheading(blocks, "step.time");
    draft.paragraph(blocks, step.time);
  }
  std::vector<const Note*> more;
  for (const Note& note : step.more) {
    if (shown(note, Verdict::Fits, draft.facts())) more.push_back(&note);
  }
  draft.notes(blocks, "step.more", more);
  draft.use(step.sources);
}

void draft_control(Draft& draft, std::vector<Block>& blocks, StepIndex step, bool folded) {
  if (says_too_much(draft, step)) return;
  const Content& content = draft.content();
  StepControl control{step, phrase(content, "step.state"), {}, {}};
  if (folded) control.fold = control.label;
  // Its answers belong to a question.
  const std::optional<StepState>& state = content[step].state;
  if (state && state->answer) control.label = content[*state->answer].title;
  for (const Standing& standing : standings(step, draft.facts())) {
    control.choices.push_back({standing.name, label_of(content, step, standing), standing.is_now});
  }
  if (!control.choices.empty()) blocks.push_back(Block{std::move(control)});
}

Section draft_plan(Draft& draft) {
  const Content& content = draft.content();
  const Plan& plan = draft.advice().plan;
  Section section{"plan", phrase(content, "plan.heading"), Tone::Plain, {}, {}, {}};
  const std::size_t open = std::clamp(plan.beginnings, fewest_open, most_open);
  Folded later;
  for (std::size_t i = 0; i < plan.items.size(); ++i) {
    const std::optional<StepIndex>& item = plan.items[i];
    Folded line = item ? step_line(draft, *item, i == 0) : find_out_line(draft);
    line.label = std::to_string(i + 1) + ". " + line.label;
    (i < open ? section.blocks : later.blocks).push_back(Block{std::move(line)});
  }
  add_waiting(draft, section);
  if (!later.blocks.empty()) {
    later.label =
        phrase(content, "plan.later", {{"count", std::to_string(plan.items.size() - open)}});
    section.blocks.push_back(Block{std::move(later)});
  }
  Folded tried = tried_line(draft);
  if (!tried.blocks.empty()) section.blocks.push_back(Block{std::move(tried)});
  return section;
}

}  // namespace wijzer
