#include "core/summary/summary.hpp"

#include <algorithm>
#include <utility>

#include "core/rules/lifetime.hpp"
#include "core/summary/draft.hpp"
#include "core/summary/words.hpp"

namespace wijzer {
namespace {

/// The titles of the routes with this verdict, for the middle of a sentence.
std::vector<std::string> titles(const Draft& draft, Verdict verdict) {
  std::vector<std::string> out;
  for (const RouteAdvice& route : draft.advice().routes) {
    if (route.verdict == verdict) out.push_back(draft.content()[route.route].title);
  }
  return out;
}

void add_route_overview(Draft& draft, std::vector<Block>& blocks) {
  const Content& content = draft.content();
  const std::vector<std::string> fits = titles(draft, Verdict::Fits);
  const std::vector<std::string> possible = titles(draft, Verdict::Possible);
  if (!fits.empty()) {
    draft.paragraph(blocks,
                    phrase(content, "result.summary_fits", {{"routes", enumerate(content, fits)}}));
  }
  if (!possible.empty()) {
    draft.paragraph(blocks, phrase(content, "result.summary_possible",
                                   {{"routes", enumerate(content, possible)}}));
  }
  if (fits.empty() && possible.empty()) {
    draft.paragraph(blocks, phrase(content, "result.summary_none"));
  }
}

void add_outcome_overview(Draft& draft, std::vector<Block>& blocks) {
  const Content& content = draft.content();
  const std::vector<OutcomeAdvice>& outcomes = draft.advice().outcomes;
  if (outcomes.empty()) return;
  std::vector<std::string> names;
  for (const OutcomeAdvice& each : outcomes) names.push_back(content[each.outcome].title);
  draft.paragraph(blocks, phrase(content, outcomes.front().settled ? "outcome.is" : "outcome.open",
                                 {{"outcome", enumerate(content, names)}}));
}

void add_notes(Draft& draft, std::vector<Block>& blocks, const std::vector<const Note*>& notes) {
  for (const Note* note : notes) {
    draft.paragraph(blocks, note->text);
    draft.use(note->sources);
  }
}

std::string source_in_words(const Content& content, const Source& source) {
  std::string out = source.title;
  if (!source.ecli.empty()) out += ", " + source.ecli;
  const bool known =
      source.confidence == Confidence::KnownHigh || source.confidence == Confidence::KnownModerate;
  if (known) return out + " (" + phrase(content, "result.source_known") + ")";
  const std::optional<Date> checked = parse_date(source.checked_on);
  const std::string day = checked ? date_in_words(content, *checked) : source.checked_on;
  return out + " (" + phrase(content, "result.source_checked", {{"date", day}}) + ")";
}

}  // namespace

void draft_overview(Draft& draft) {
  const Content& content = draft.content();
  Section section = new_section("overview", phrase(content, "result.title"));
  const std::optional<Lifetime> life = lifetime(content);
  if (life && draft.input().today > life->last_day) {
    draft.notice(section.blocks, phrase(content, "result.outlived",
                                        {{"date", date_in_words(content, life->last_day)}}));
  }
  if (const Ladder* ladder = first_ladder(draft.advice().ladders)) {
    draft.paragraph(section.blocks,
                    phrase(content, "problem.overview", {{"step", content[*ladder->first].title}}));
  }
  add_outcome_overview(draft, section.blocks);
  if (draft.advice().routes_matter && !content.routes.empty()) {
    add_route_overview(draft, section.blocks);
  }
  draft.small(section.blocks, phrase(content, "result.disclaimer"));
  draft.add(std::move(section));
}

void draft_outcomes(Draft& draft) {
  const Content& content = draft.content();
  for (const OutcomeAdvice& advice : draft.advice().outcomes) {
    const Outcome& outcome = content[advice.outcome];
    Section section = new_section(
        "outcome-" + outcome.id.value,
        advice.settled ? outcome.title
                       : phrase(content, "outcome.possible", {{"outcome", outcome.title}}),
        advice.settled ? Tone::Fits : Tone::Possible);
    add_notes(draft, section.blocks, advice.items);
    draft_undecided(draft, section.blocks, advice.undecided, true);
    draft.use(outcome.sources);
    draft.close(section);
    draft.add(std::move(section));
  }
}

void draft_topics(Draft& draft, TopicPlace place) {
  for (const TopicAdvice& advice : draft.advice().topics) {
    const Topic& topic = draft.content()[advice.topic];
    if (topic.shown != place) continue;
    Section section = new_section("topic-" + topic.id.value, topic.title,
                                  place == TopicPlace::Top ? Tone::Alert : Tone::Plain);
    draft.use(topic.sources);
    add_notes(draft, section.blocks, advice.items);
    draft.close(section);
    draft.add(std::move(section));
  }
}

void draft_answers(Draft& draft) {
  Table table = answers_table(draft.input());
  if (table.rows.empty()) return;
  Section section = new_section("answers", phrase(draft.content(), "result.answers_heading"));
  section.blocks.push_back(Block{std::move(table)});
  draft.add(std::move(section));
}

void draft_sources(Draft& draft) {
  const std::vector<SourceIndex>& used = draft.sources();
  const std::vector<Source>& sources = draft.content().sources;
  List list;
  for (std::size_t i = 0; i < sources.size(); ++i) {
    const SourceIndex source{static_cast<std::uint32_t>(i)};
    if (std::find(used.begin(), used.end(), source) == used.end()) continue;
    list.items.push_back(TermMarker::plain(source_in_words(draft.content(), sources[i])));
  }
  if (list.items.empty()) return;
  Folded folded{draft.words("result.sources_heading"), {}};
  folded.blocks.push_back(Block{std::move(list)});
  Section section = new_section("sources", "");
  section.blocks.push_back(Block{std::move(folded)});
  draft.add(std::move(section));
}

/// Explanations of all marked words; for paper and files, where nothing can be opened.
void draft_words(Draft& draft) {
  Table table;
  for (const TermIndex index : draft.terms()) {
    const Term& term = draft.content()[index];
    table.rows.emplace_back(TermMarker::plain(term.words.front()), TermMarker::plain(term.text));
  }
  if (table.rows.empty()) return;
  Section section = new_section("words", phrase(draft.content(), "result.word_list_heading"));
  section.blocks.push_back(Block{std::move(table)});
  draft.add(std::move(section));
}

void draft_colophon(Draft& draft) {
  const Content& content = draft.content();
  Section section = new_section("colophon", "");
  const std::optional<Date> date = parse_date(content.date);
  const std::string day = date ? date_in_words(content, *date) : content.date;
  const std::string today = date_in_words(content, draft.input().today);
  draft.small(section.blocks, phrase(content, "result.made_on", {{"date", today}}));
  draft.small(section.blocks,
              phrase(content, "result.version", {{"version", content.version}, {"date", day}}));
  if (!draft.input().address.empty()) {
    draft.small(section.blocks,
                phrase(content, "result.address", {{"address", draft.input().address}}));
  }
  draft.small(section.blocks, phrase(content, "result.privacy"));
  draft.add(std::move(section));
}

Summary summarise(const SummaryInput& input) {
  Draft draft(input);
  draft_overview(draft);
  draft_outcomes(draft);
  draft_topics(draft, TopicPlace::Top);
  draft_problems(draft);
  draft_routes(draft, Verdict::Fits);
  draft_find_out(draft);
  draft_routes(draft, Verdict::Possible);
  draft_routes(draft, Verdict::No);
  draft_start(draft);
  draft_questions(draft);
  draft_papers(draft);
  draft_topics(draft, TopicPlace::After);
  draft_answers(draft);
  draft_sources(draft);
  draft_words(draft);
  draft_colophon(draft);
  return Summary{phrase(input.content, "result.title"), input.content.language, draft.take(),
                 draft.terms()};
}

Table answers_table(const SummaryInput& input) {
  Table table;
  table.head_left = phrase(input.content, "result.answers_question");
  table.head_right = phrase(input.content, "result.answers_answer");
  for (const QuestionIndex question : input.asked) {
    table.rows.emplace_back(
        TermMarker::plain(input.content[question].title),
        TermMarker::plain(answer_in_words(input.content, question, input.answers[question])));
  }
  return table;
}

}  // namespace wijzer
