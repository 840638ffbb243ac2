#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "core/summary/summary.hpp"
#include "core/summary/terms.hpp"

namespace wijzer {

/// What the parts of a summary share while it is drawn up: texts with marked words, the sources
/// used, and which of those are due for review.
class Draft {
 public:
  explicit Draft(const SummaryInput& input);

  [[nodiscard]] const SummaryInput& input() const { return input_; }
  [[nodiscard]] const Content& content() const { return input_.content; }
  [[nodiscard]] const Advice& advice() const { return advice_; }
  [[nodiscard]] const Facts& facts() const { return facts_; }

  /// A text of the page by key, unmarked.
  [[nodiscard]] Text words(std::string_view key) const;
  [[nodiscard]] Text mark(std::string_view text) { return marker_.mark(text); }

  void paragraph(std::vector<Block>& blocks, std::string_view text);
  void small(std::vector<Block>& blocks, std::string_view text);
  void subheading(std::vector<Block>& blocks, std::string_view key);
  void notice(std::vector<Block>& blocks, std::string_view text);
  /// Texts as a list; one text is a paragraph, none is nothing.
  void texts(std::vector<Block>& blocks, const std::vector<std::string>& texts);
  /// The same under a subheading, for notes; their sources are used.
  void notes(std::vector<Block>& blocks, const char* key, const std::vector<const Note*>& notes);

  /// Remembers sources for the list at the end.
  void use(const std::vector<SourceIndex>& sources);
  [[nodiscard]] const std::vector<SourceIndex>& sources() const { return sources_; }
  [[nodiscard]] const std::vector<TermIndex>& terms() const { return marker_.used(); }

  /// Ends a section: says at its top when a source used in it is past its day of review.
  void close(Section& section);
  /// Adds a finished section to the summary.
  void add(Section section) { sections_.push_back(std::move(section)); }
  [[nodiscard]] std::vector<Section> take() { return std::move(sections_); }

 private:
  const SummaryInput& input_;
  Facts facts_;
  Advice advice_;
  TermMarker marker_;
  std::vector<Section> sections_;
  std::vector<SourceIndex> sources_;
  /// The earliest missed day of review since the last close(); nothing when all are in date.
  std::optional<Date> overdue_;
};

/// A section without content; `heading` may be empty.
[[nodiscard]] Section new_section(std::string id, std::string_view heading,
                                  Tone tone = Tone::Plain);

// The parts of a summary, in the order in which they appear.
void draft_overview(Draft& draft);
/// What the answers lead to, or may lead to.
void draft_outcomes(Draft& draft);
void draft_problems(Draft& draft);
void draft_topics(Draft& draft, TopicPlace place);
void draft_routes(Draft& draft, Verdict verdict);
/// What an undecided condition still depends on, as a list under a heading.
/// @param find_out  Whether to say as well how to find out; of routes that stands in a list apart.
void draft_undecided(Draft& draft, std::vector<Block>& blocks,
                     const std::vector<CriterionIndex>& undecided, bool find_out);
/// On which answers the verdict of one route rests, and what would make it different.
void draft_because(Draft& draft, std::vector<Block>& blocks, RouteIndex route);
void draft_find_out(Draft& draft);
void draft_start(Draft& draft);
void draft_questions(Draft& draft);
void draft_papers(Draft& draft);
void draft_answers(Draft& draft);
void draft_sources(Draft& draft);
void draft_words(Draft& draft);
void draft_colophon(Draft& draft);

}  // namespace wijzer
