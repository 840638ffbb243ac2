#include "core/summary/short_paper.hpp"

#include <algorithm>
#include <utility>

#include "core/summary/draft.hpp"
#include "core/summary/family_lines.hpp"
#include "core/summary/paper_steps.hpp"
#include "core/summary/receipt.hpp"
#include "core/summary/words.hpp"

namespace wijzer {
namespace {

// What each part holds at most, so that the whole stays within two sides whatever the answers are.
constexpr std::size_t most_questions = 3;
constexpr std::size_t most_days = 2;
constexpr std::size_t most_outcomes = 3;
constexpr std::size_t most_done = 6;
constexpr std::size_t most_first = 3;
constexpr std::size_t most_asked = 6;
constexpr std::size_t most_brought = 8;

Text plain(std::string_view text) { return TermMarker::plain(text); }

void add_once(std::vector<std::string>& texts, const std::string& text) {
  if (text.empty() || std::find(texts.begin(), texts.end(), text) != texts.end()) return;
  texts.push_back(text);
}

Section part(const Draft& draft, const char* id, const char* heading) {
  return Section{id, phrase(draft.content(), heading), Tone::Plain, {}, {}, {}};
}

void line(Section& section, Line::Kind kind, std::string_view text) {
  section.blocks.push_back(Block{Line{kind, plain(text)}});
}

void room(Section& section, int lines, std::string label = {}) {
  section.blocks.push_back(Block{Ruled{std::move(label), lines}});
}

/// How many of so many stand on the paper: one more than the most takes the line that would say so.
std::size_t kept_of(std::size_t count, std::size_t most) {
  return count <= most + 1 ? count : most;
}

/// Says how many more there are than stand on the paper.
void more(const Draft& draft, Section& section, std::size_t count, std::size_t kept) {
  if (count <= kept) return;
  line(section, Line::Kind::Small,
       phrase(draft.content(), "paper.more", {{"count", std::to_string(count - kept)}}));
}

/// The first so many texts as a list, and how many more there are.
void list(const Draft& draft, Section& section, const std::vector<std::string>& texts,
          std::size_t most) {
  const std::size_t kept = kept_of(texts.size(), most);
  List out;
  for (std::size_t i = 0; i < kept; ++i) out.items.push_back(plain(texts[i]));
  if (!out.items.empty()) section.blocks.push_back(Block{std::move(out)});
  more(draft, section, texts.size(), kept);
}

/// Who made it, when, of which version of the content; with whom the talk is.
Section head(const Draft& draft) {
  const Content& content = draft.content();
  const SummaryInput& input = draft.input();
  Section section{"paper-head", {}, Tone::Plain, {}, {}, {}};
  std::string text = input.sender.empty() ? "" : input.sender + " · ";
  text += date_in_words(content, input.today) + " · " +
          phrase(content, "paper.version", {{"version", content.version}});
  line(section, Line::Kind::Small, text);
  room(section, 1, phrase(content, "paper.talk"));
  room(section, 1, phrase(content, "paper.from"));
  return section;
}

Section question(const Draft& draft) {
  Section section = part(draft, "paper-question", "paper.question");
  std::vector<std::string> titles;
  for (const Ladder& ladder : draft.advice().ladders) {
    const Problem& problem = draft.content()[ladder.problem];
    if (draft.alone() == nullptr) titles.push_back(problem.title);
  }
  if (draft.shows_routes() && draft.alone() == nullptr) {
    titles.push_back(phrase(draft.content(), "paper.which_route"));
  }
  list(draft, section, titles, most_questions);
  room(section, titles.empty() ? 3 : 2);
  return section;
}

Section family(const Draft& draft, const std::vector<std::string>& chosen) {
  Section section = part(draft, "paper-child", "paper.child");
  for (const std::string& text : family_lines(draft.input(), chosen)) {
    line(section, Line::Kind::Paragraph, text);
  }
  // Who reads it has never met the child: what was not asked can be written there.
  if (section.blocks.empty()) room(section, 2);
  return section;
}

/// What to find out about an outcome, and how.
std::string to_find_out(const Criterion& criterion) {
  return criterion.text_unknown + (criterion.find_out.empty() ? "" : " " + criterion.find_out);
}

/// What the answers lead to: of the outcome that counts what belongs to it, of those that may what
/// they hang on. A note that only answers show which the paper leaves out is left out as well.
Section outcome(const Draft& draft, const Facts& told) {
  const Content& content = draft.content();
  const std::vector<OutcomeAdvice> all = draft.outcomes();
  Section section = part(draft, "paper-outcome", "answer.to_do");
  if (all.empty()) return section;
  std::vector<std::string> titles;
  std::vector<std::string> texts;
  for (std::size_t i = 0; i < std::min(most_outcomes, all.size()); ++i) {
    titles.push_back(content[all[i].outcome].title);
    for (const Note* note : all[i].items) {
      if (!all[i].settled) break;
      if (!note->when || evaluate(*note->when, told) == Truth::True) add_once(texts, note->text);
    }
    for (const CriterionIndex index : all[i].undecided) {
      if (!is_silent(content[index])) add_once(texts, to_find_out(content[index]));
    }
  }
  const char* key = all.front().settled ? "outcome.is" : "outcome.open";
  line(section, Line::Kind::Subheading,
       phrase(content, key, {{"outcome", enumerate(content, titles)}}));
  more(draft, section, all.size(), titles.size());
  list(draft, section, texts, most_asked);
  return section;
}

/// Whether something of the plan has a time limit, also one that does not stand under the last
/// days: for an answer, or from a day that is not known.
bool has_term(const Draft& draft) {
  const Content& content = draft.content();
  const Plan& plan = draft.advice().plan;
  return std::any_of(plan.items.begin(), plan.items.end(),
                     [&](const auto& item) { return item && content[*item].deadline; }) ||
         std::any_of(plan.waiting.begin(), plan.waiting.end(), [&](StepIndex step) {
           return content[step].state && content[step].state->term;
         });
}

/// Whether the family ticked a problem whose outcome shows nothing but what to do, also beside
/// others.
bool tells_of_what_stands_alone(const Draft& draft) {
  const std::vector<Ladder>& ladders = draft.advice().ladders;
  return std::any_of(ladders.begin(), ladders.end(), [&](const Ladder& ladder) {
    return !draft.content()[ladder.problem].alone.empty();
  });
}

/// Also where there is none: who reads it could not tell that from one that was forgotten. Not of a
/// child that will not get better, for whom these words would mean something else.
Section last_day(Draft& draft) {
  if (draft.content().deadlines.empty()) return {};
  Section section = part(draft, "paper-last-day", "paper.last_day");
  std::vector<std::string> days = last_day_lines(draft);
  if (days.empty() && !has_term(draft) && !tells_of_what_stands_alone(draft)) {
    days.push_back(phrase(draft.content(), "paper.no_day"));
  }
  list(draft, section, days, most_days);
  return section;
}

/// Whether the family said so itself: a later step implies earlier ones that may never have been
/// done.
bool was_said(const Draft& draft, const Step& step) {
  if (!step.state) return true;
  const Answer& side = draft.input().answers[step.state->side];
  return side.state == Answer::State::Given && side.picked.has(step.state->option);
}

Section done(const Draft& draft) {
  const Plan& plan = draft.advice().plan;
  Section section = part(draft, "paper-done", "paper.done");
  std::vector<StepIndex> steps = plan.tried;
  for (const StepIndex step : plan.waiting) {
    if (std::find(steps.begin(), steps.end(), step) == steps.end()) steps.push_back(step);
  }
  std::vector<std::string> texts;
  for (const StepIndex index : steps) {
    const Step& step = draft.content()[index];
    if (was_said(draft, step)) add_once(texts, done_in_words(draft, step));
  }
  list(draft, section, texts, most_done);
  // Nobody asked for most days and answers, and who reads it looks for them.
  if (!texts.empty()) room(section, 1, phrase(draft.content(), "paper.done_when"));
  return section;
}

/// As the outcome says it, without its marks for difficult words: paper has no room to explain.
Section payers(Draft& draft, const Facts& told) {
  Section section = draft_payers(draft, &told);
  section.id = "paper-payers";
  section.heading = phrase(draft.content(), "paper.payers");
  for (Block& block : section.blocks) {
    Rows* rows = std::get_if<Rows>(&block.node);
    if (rows == nullptr) continue;
    for (Rows::Row& row : rows->rows) {
      for (Run& run : row.text) run.term.reset();
    }
  }
  return section;
}

/// Until when the answer may take, in words that are true on any day; empty where nothing says so.
std::string waits_until(const Draft& draft, const Step& step) {
  if (!step.state->term) return {};
  const Deadline& term = draft.content()[*step.state->term];
  const DeadlineState state = deadline_state(term, draft.facts());
  if (state.phase == DeadlineState::Phase::Unknown) return term.text_unknown;
  const bool is_over = state.phase == DeadlineState::Phase::Passed;
  return filled(is_over ? term.text_passed : term.text_kept,
                {{"last_day", day_in_words(draft, term, state)}});
}

void first_step(const Draft& draft, Section& section, const std::optional<StepIndex>& item,
                const std::string& number) {
  const Content& content = draft.content();
  if (!item) {
    const Criterion& criterion = content[draft.to_find_out().front()];
    line(section, Line::Kind::Subheading, number + criterion.text_unknown);
    if (!criterion.find_out.empty()) line(section, Line::Kind::Paragraph, criterion.find_out);
    return;
  }
  const Step& step = content[*item];
  const std::vector<StepIndex>& waiting = draft.advice().plan.waiting;
  if (std::find(waiting.begin(), waiting.end(), *item) != waiting.end()) {
    line(section, Line::Kind::Subheading, number + step.state->waits_title);
    const std::string until = waits_until(draft, step);
    if (!until.empty()) line(section, Line::Kind::Paragraph, until);
    return;
  }
  line(section, Line::Kind::Subheading, number + step.title);
  line(section, Line::Kind::Paragraph, whom_in_words(draft, step));
  if (!step.say.empty()) line(section, Line::Kind::Quote, in_one_breath(step.say));
}

Section first(const Draft& draft) {
  Section section = part(draft, "paper-first", "paper.first");
  const std::vector<std::optional<StepIndex>>& items = draft.advice().plan.items;
  for (std::size_t i = 0; i < std::min(most_first, items.size()); ++i) {
    first_step(draft, section, items[i], std::to_string(i + 1) + ". ");
  }
  more(draft, section, items.size(), std::min(most_first, items.size()));
  return section;
}

/// The open norms behind what pays or may pay, each once.
std::vector<const OpenNorm*> norms(const Draft& draft) {
  std::vector<const OpenNorm*> out;
  if (!draft.shows_routes()) return out;
  for (const RouteAdvice& advice : draft.advice().routes) {
    if (advice.verdict == Verdict::No) continue;
    std::vector<CriterionIndex> judged = advice.undecided;
    for (const Reason& reason : advice.reasons) judged.push_back(reason.criterion);
    for (const CriterionIndex index : judged) {
      const auto& norm = draft.content()[index].open_norm;
      if (norm && std::find(out.begin(), out.end(), &*norm) == out.end()) out.push_back(&*norm);
    }
  }
  return out;
}

/// What to ask who decides, and what the steps after the first ones say.
Section to_ask(const Draft& draft) {
  Section section = part(draft, "paper-ask", "paper.ask");
  std::vector<std::string> texts;
  for (const OpenNorm* norm : norms(draft)) add_once(texts, norm->ask);
  const std::vector<std::optional<StepIndex>>& items = draft.advice().plan.items;
  for (std::size_t i = most_first; i < items.size() && texts.size() < most_asked; ++i) {
    if (items[i] && !draft.content()[*items[i]].say.empty()) {
      add_once(texts, say_to(draft.content()[*items[i]]));
    }
  }
  if (texts.size() > most_asked) texts.resize(most_asked);
  list(draft, section, texts, most_asked);
  return section;
}

Section to_bring(const Draft& draft) {
  Section section = part(draft, "paper-bring", "paper.bring");
  std::vector<std::string> texts;
  for (const std::optional<StepIndex>& item : draft.advice().plan.items) {
    if (!item) continue;
    for (const std::string& paper : draft.content()[*item].papers) add_once(texts, paper);
  }
  list(draft, section, texts, most_brought);
  return section;
}

Section notes(const Draft& draft) {
  Section section = part(draft, "paper-notes", "paper.notes");
  room(section, 6);
  return section;
}

Section foot(const Draft& draft) {
  const Content& content = draft.content();
  Section section{"paper-foot", {}, Tone::Plain, {}, {}, {}};
  line(section, Line::Kind::Small, phrase(content, "result.disclaimer"));
  line(section, Line::Kind::Small, phrase(content, "paper.not_sent"));
  std::string receipt;
  for (const std::string& text : receipt_lines(content)) {
    receipt += (receipt.empty() ? "" : " ") + text;
  }
  if (!receipt.empty()) line(section, Line::Kind::Small, receipt);
  if (!draft.input().address.empty()) {
    line(section, Line::Kind::Small,
         phrase(content, "result.address", {{"address", draft.input().address}}));
  }
  return section;
}

}  // namespace

Summary short_paper(const SummaryInput& input, const std::vector<std::string>& chosen) {
  const Answers told = told_answers(input, chosen);
  Draft draft(input);
  const Facts facts(input.content, told);
  draft.keep_to(advise(input.content, told), facts);
  Summary summary;
  summary.language = input.content.language;
  summary.title = phrase(input.content, "page.name");
  for (Section section :
       {head(draft), question(draft), family(draft, chosen), outcome(draft, facts), last_day(draft),
        done(draft), payers(draft, facts), first(draft), to_ask(draft), to_bring(draft),
        notes(draft), foot(draft)}) {
    if (!section.blocks.empty()) summary.sections.push_back(std::move(section));
  }
  return summary;
}

Summary whole_paper(Summary outcome, const Summary& brief) {
  outcome.title = brief.title;
  for (const Section& section : brief.sections) {
    if (section.id != "paper-head" || section.blocks.empty()) continue;
    outcome.sections.push_back({"paper-foot", {}, Tone::Plain, {}, {section.blocks.front()}, {}});
  }
  return outcome;
}

}  // namespace wijzer
