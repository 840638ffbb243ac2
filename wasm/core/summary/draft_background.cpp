#include <algorithm>
#include <utility>

#include "core/summary/addresses.hpp"
#include "core/summary/draft.hpp"
#include "core/summary/receipt.hpp"
#include "core/summary/words.hpp"

namespace wijzer {
namespace {

void add_routes(Draft& draft, std::vector<Block>& blocks) {
  for (const RouteIndex route : in_weight_order(draft.facts())) {
    blocks.push_back(Block{draft_route(draft, draft.advice().routes[route.value])});
  }
}

/// Each outcome that may count while something is not known: what it says, and what it hangs on.
/// Of the one that counts for certain the answer says all.
void add_outcomes(Draft& draft, std::vector<Block>& blocks) {
  const Content& content = draft.content();
  for (const OutcomeAdvice& advice : draft.outcomes()) {
    if (advice.settled) continue;
    const Outcome& outcome = content[advice.outcome];
    Folded folded{phrase(content, "outcome.possible", {{"outcome", outcome.title}}), {}, {}};
    // Two that may count can say the same, and each must be whole.
    for (const Note* note : advice.items) {
      draft.paragraph(folded.blocks, note->text);
      draft.use(note->sources);
    }
    draft_undecided(draft, folded.blocks, advice.undecided, true);
    draft.use(outcome.sources);
    draft.close(folded.blocks);
    blocks.push_back(Block{std::move(folded)});
  }
}

/// What else is good to know, a fold in a fold: none of it is urgent.
void add_topics(Draft& draft, std::vector<Block>& blocks) {
  const Content& content = draft.content();
  Folded all;
  for (const TopicAdvice& advice : draft.advice().topics) {
    const Topic& topic = content[advice.topic];
    if (topic.shown != TopicPlace::After) continue;
    Folded folded{topic.title, {}, {}};
    draft.use(topic.sources);
    draft.notes(folded.blocks, advice.items);
    draft.close(folded.blocks);
    if (!folded.blocks.empty()) all.blocks.push_back(Block{std::move(folded)});
  }
  if (all.blocks.empty()) return;
  all.label = phrase(content, "background.topics", {{"count", std::to_string(all.blocks.size())}});
  blocks.push_back(Block{std::move(all)});
}

void add_answers(Draft& draft, std::vector<Block>& blocks) {
  const Content& content = draft.content();
  Rows rows;
  for (const QuestionIndex index : draft.input().asked) {
    const Question& question = content[index];
    if (question.sensitive) continue;
    rows.rows.push_back(
        {question.short_label,
         TermMarker::plain(answer_in_words(content, index, draft.input().answers[index])),
         Tone::Plain, index});
  }
  if (rows.rows.empty()) return;
  Folded folded{phrase(content, "background.answers"), {}, {}};
  folded.blocks.push_back(Block{std::move(rows)});
  blocks.push_back(Block{std::move(folded)});
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

/// Where all of this comes from: sources, the version of the content, and when this was made.
void add_sources(Draft& draft, std::vector<Block>& blocks) {
  const Content& content = draft.content();
  Folded folded{phrase(content, "result.sources_heading"), {}, {}};
  const auto small = [&](const std::string& text) {
    folded.blocks.push_back(Block{Line{Line::Kind::Small, TermMarker::plain(text)}});
  };
  const std::vector<SourceIndex>& used = draft.sources();
  for (std::uint32_t i = 0; i < content.sources.size(); ++i) {
    if (std::find(used.begin(), used.end(), SourceIndex{i}) == used.end()) continue;
    const Source& source = content.sources[i];
    std::string address = address_of(source);
    if (address.empty()) {
      small(source_in_words(content, source));
    } else {
      folded.blocks.push_back(Block{Link{source_in_words(content, source), std::move(address)}});
    }
  }
  const std::optional<Date> date = parse_date(content.date);
  const std::string day = date ? date_in_words(content, *date) : content.date;
  const std::string today = date_in_words(content, draft.input().today);
  const std::string& sender = draft.input().sender;
  if (!sender.empty()) small(phrase(content, "sender.by") + " " + sender);
  small(phrase(content, "result.made_on", {{"date", today}}));
  small(phrase(content, "result.version", {{"version", content.version}, {"date", day}}));
  for (const std::string& text : receipt_lines(content)) small(text);
  if (!draft.input().address.empty()) {
    small(phrase(content, "result.address", {{"address", draft.input().address}}));
  }
  small(phrase(content, "result.privacy"));
  blocks.push_back(Block{std::move(folded)});
}

/// A screen explains words in place; paper and files have this list.
Section words(Draft& draft) {
  Section section{"words", phrase(draft.content(), "result.word_list_heading"), Tone::Plain, {}, {},
                  {}};
  Rows rows;
  for (const TermIndex term : draft.terms()) {
    rows.rows.push_back(
        {draft.content()[term].words.front(), TermMarker::plain(draft.content()[term].text)});
  }
  if (!rows.rows.empty()) section.blocks.push_back(Block{std::move(rows)});
  return section;
}

}  // namespace

Section draft_background(Draft& draft) {
  Section section{
      "background", phrase(draft.content(), "background.heading"), Tone::Plain, {}, {}, {}};
  add_outcomes(draft, section.blocks);
  if (draft.shows_routes()) add_routes(draft, section.blocks);
  if (draft.alone() == nullptr) {
    add_topics(draft, section.blocks);
    add_answers(draft, section.blocks);
  }
  add_sources(draft, section.blocks);
  Section list = words(draft);
  if (!list.blocks.empty()) section.sections.push_back(std::move(list));
  return section;
}

}  // namespace wijzer
