#include "core/summary/draft.hpp"

#include <algorithm>
#include <utility>

#include "core/summary/words.hpp"

namespace wijzer {

Draft::Draft(const SummaryInput& input)
    : input_(input),
      facts_(input.content, input.answers),
      advice_(advise(input.content, input.answers)),
      marker_(input.content) {}

Text Draft::words(std::string_view key) const { return TermMarker::plain(phrase(content(), key)); }

void Draft::paragraph(std::vector<Block>& blocks, std::string_view text) {
  blocks.push_back(Block{Paragraph{mark(text)}});
}

void Draft::small(std::vector<Block>& blocks, std::string_view text) {
  blocks.push_back(Block{Small{TermMarker::plain(text)}});
}

void Draft::subheading(std::vector<Block>& blocks, std::string_view key) {
  blocks.push_back(Block{Subheading{words(key)}});
}

void Draft::notice(std::vector<Block>& blocks, std::string_view text) {
  blocks.push_back(Block{Notice{mark(text)}});
}

void Draft::texts(std::vector<Block>& blocks, const std::vector<std::string>& texts) {
  if (texts.size() == 1) paragraph(blocks, texts.front());
  if (texts.size() < 2) return;
  List list;
  for (const std::string& text : texts) list.items.push_back(mark(text));
  blocks.push_back(Block{std::move(list)});
}

void Draft::notes(std::vector<Block>& blocks, const char* key,
                  const std::vector<const Note*>& notes) {
  if (notes.empty()) return;
  subheading(blocks, key);
  std::vector<std::string> plain;
  for (const Note* note : notes) {
    plain.push_back(note->text);
    use(note->sources);
  }
  texts(blocks, plain);
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

void Draft::close(Section& section) {
  if (!overdue_) return;
  const std::string text =
      phrase(content(), "result.review", {{"date", date_in_words(content(), *overdue_)}});
  section.blocks.insert(section.blocks.begin(), Block{Notice{TermMarker::plain(text)}});
  overdue_.reset();
}

Section new_section(std::string id, std::string_view heading, Tone tone) {
  return Section{std::move(id), TermMarker::plain(heading), tone, {}, {}, {}};
}

}  // namespace wijzer
