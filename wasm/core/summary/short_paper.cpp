#include "core/summary/short_paper.hpp"

#include <algorithm>
#include <utility>

#include "core/summary/draft.hpp"
#include "core/summary/family_lines.hpp"
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
/// In bytes: what somebody can say in one breath.
constexpr std::size_t longest_say = 170;

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

/// The first so many texts as a list, and how many more there are.
void list(const Draft& draft, Section& section, const std::vector<std::string>& texts,
          std::size_t most) {
  List out;
  for (std::size_t i = 0; i < std::min(most, texts.size()); ++i) {
    out.items.push_back(plain(texts[i]));
  }
  if (!out.items.empty()) section.blocks.push_back(Block{std::move(out)});
  if (texts.size() <= most) return;
  line(section, Line::Kind::Small,
       phrase(draft.content(), "paper.more", {{"count", std::to_string(texts.size() - most)}}));
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
  return section;
}

Section question(const Draft& draft) {
  Section section = part(draft, "paper-question", "paper.question");
  std::vector<std::string> titles;
  for (const Ladder& ladder : draft.advice().ladders) {
    const Problem& problem = draft.content()[ladder.problem];
    if (draft.alone() == nullptr) titles.push_back(problem.title);
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
  if (all.size() > titles.size()) {
    line(section, Line::Kind::Small,
         phrase(content, "paper.more", {{"count", std::to_string(all.size() - titles.size())}}));
  }
  list(draft, section, texts, most_asked);
  return section;
}

Section last_day(Draft& draft) {
  Section section = part(draft, "paper-last-day", "paper.last_day");
  list(draft, section, last_day_lines(draft), most_days);
  return section;
}

/// Whether the family said so itself: a later step implies earlier ones that may never have been
/// done.
bool was_said(const Draft& draft, const Step& step) {
  if (!step.state) return true;
  const Answer& side = draft.input().answers[step.state->side];
  return side.state == Answer::State::Given && side.picked.has(step.state->option);
}

/// A step that was done, with the day and the answer as far as they are known.
std::string done_in_words(const Draft& draft, const Step& step) {
  const Content& content = draft.content();
  const Answers& answers = draft.input().answers;
  if (!step.state) return step.title;
  const auto given = [&](const std::optional<QuestionIndex>& question) -> const Answer* {
    if (!question || answers[*question].state != Answer::State::Given) return nullptr;
    return &answers[*question];
  };
  std::string out = options_of(content[step.state->side])[step.state->option.value].label;
  const Answer* on = given(step.state->on);
  const Answer* since = given(step.state->since);
  if (const Answer* day = on != nullptr ? on : since) {
    out += " (" + date_in_words(content, from_days(day->number)) + ")";
  }
  if (const Answer* answer = given(step.state->answer)) {
    out += ": " + answer_in_words(content, *step.state->answer, *answer);
  }
  return out;
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

/// Whole sentences from the start, as many as somebody can say in one breath; the first always.
std::string in_one_breath(const std::string& say) {
  if (say.size() <= longest_say) return say;
  std::size_t end = 0;
  for (std::size_t at = say.find(' '); at != std::string::npos; at = say.find(' ', at + 1)) {
    const char sign = say[at - 1];
    if (sign != '.' && sign != '?' && sign != '!') continue;
    if (end != 0 && at > longest_say) break;
    end = at;
  }
  return end == 0 ? say : say.substr(0, end);
}

/// Whom, and the number or page to find them by.
std::string whom_in_words(const Draft& draft, const Step& step) {
  std::string out = step.whom;
  if (!step.contact) return out;
  const Contact& contact = draft.content()[*step.contact];
  for (const Reach::Kind kind : {Reach::Kind::Phone, Reach::Kind::Web, Reach::Kind::Mail}) {
    for (const Reach& reach : contact.reach) {
      if (reach.kind == kind) return out + " " + contact.name + ": " + reach.value;
    }
  }
  return out;
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
  if (items.size() > most_first) {
    line(section, Line::Kind::Small,
         phrase(draft.content(), "paper.more",
                {{"count", std::to_string(items.size() - most_first)}}));
  }
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
  for (const OpenNorm* norm : norms(draft)) add_once(texts, in_one_breath(norm->ask));
  const std::vector<std::optional<StepIndex>>& items = draft.advice().plan.items;
  for (std::size_t i = most_first; i < items.size() && texts.size() < most_asked; ++i) {
    if (items[i]) add_once(texts, in_one_breath(draft.content()[*items[i]].say));
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
