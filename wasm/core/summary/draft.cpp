#include "core/summary/draft.hpp"

#include <algorithm>
#include <utility>

#include "core/summary/words.hpp"

namespace wijzer {

Draft::Draft(const SummaryInput& input)
    : input_(input),
      facts_(input.content, input.answers),
      advice_(advise(input.content, input.answers)),
      marker_(input.content) {
  for (const Ladder& ladder : advice_.ladders) {
    const Problem& problem = content()[ladder.problem];
    if (alone_ == nullptr && !problem.alone.empty()) alone_ = &problem;
  }
}

std::vector<CriterionIndex> Draft::to_find_out() const {
  std::vector<CriterionIndex> out;
  for (const OpenFact& fact : advice_.find_out) {
    if (!is_silent(content()[fact.criterion])) out.push_back(fact.criterion);
  }
  return out;
}

void Draft::line(std::vector<Block>& blocks, Line::Kind kind, std::string_view text) {
  blocks.push_back(Block{Line{kind, mark(text)}});
}

void Draft::subheading(std::vector<Block>& blocks, std::string_view key) {
  blocks.push_back(Block{Line{Line::Kind::Subheading, TermMarker::plain(phrase(content(), key))}});
}

void Draft::texts(std::vector<Block>& blocks, const std::vector<std::string>& texts) {
  if (texts.size() == 1) paragraph(blocks, texts.front());
  if (texts.size() < 2) return;
  List list;
  for (const std::string& text : texts) list.items.push_back(mark(text));
  blocks.push_back(Block{std::move(list)});
}

void Draft::notes(std::vector<Block>& blocks, const std::vector<const Note*>& notes) {
  for (const Note* note : notes) {
    if (first_time(note->text)) paragraph(blocks, note->text);
    use(note->sources);
  }
}

void Draft::notes(std::vector<Block>& blocks, const char* key,
                  const std::vector<const Note*>& notes) {
  std::vector<std::string> fresh;
  for (const Note* note : notes) {
    if (first_time(note->text)) fresh.push_back(note->text);
    use(note->sources);
  }
  if (fresh.empty()) return;
  subheading(blocks, key);
  texts(blocks, fresh);
}

bool Draft::first_time(const std::string& said) {
  if (std::find(said_.begin(), said_.end(), said) != said_.end()) return false;
  said_.push_back(said);
  return true;
}

void Draft::use(const std::vector<SourceIndex>& sources) {
  for (const SourceIndex source : sources) {
    if (std::find(sources_.begin(), sources_.end(), source) == sources_.end()) {
      sources_.push_back(source);
    }
    const std::optional<Date> review = parse_date(content()[source].review_by);
    if (!review || to_days(*review) >= to_days(input_.today)) continue;
    if (!overdue_ || to_days(*review) < to_days(*overdue_)) overdue_ = review;
  }
}

void Draft::close(std::vector<Block>& blocks) {
  if (!overdue_) return;
  const std::string text =
      phrase(content(), "result.review", {{"date", date_in_words(content(), *overdue_)}});
  blocks.push_back(Block{Line{Line::Kind::Notice, TermMarker::plain(text)}});
  overdue_.reset();
}

}  // namespace wijzer
