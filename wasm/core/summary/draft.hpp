#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "core/summary/summary.hpp"
#include "core/summary/terms.hpp"

namespace wijzer {

/// What the parts of a summary share while it is drawn up: texts with marked words, the sources
/// used, which of those are due for review, and what was said already.
class Draft {
 public:
  explicit Draft(const SummaryInput& input);

  [[nodiscard]] const SummaryInput& input() const { return input_; }
  [[nodiscard]] const Content& content() const { return input_.content; }
  [[nodiscard]] const Advice& advice() const { return advice_; }
  [[nodiscard]] const Facts& facts() const { return facts_; }
  /// The problem whose outcome shows nothing but what to do; nullptr for most families.
  [[nodiscard]] const Problem* alone() const { return alone_; }
  [[nodiscard]] bool shows_routes() const {
    return advice_.routes_matter && alone_ == nullptr && !content().routes.empty();
  }
  /// What the answers lead to, or may lead to; none where they lead to nothing but what to do.
  [[nodiscard]] std::vector<OutcomeAdvice> outcomes() const {
    return alone_ == nullptr ? advice_.outcomes : std::vector<OutcomeAdvice>{};
  }

  /// Takes out of the advice what these answers do not lead to: steps of no problem, what to find
  /// out, and reasons. For a paper that must not give away other answers. Whether a law pays it
  /// tells in any case, so the steps that a law names for that stay.
  void keep_to(const Advice& told, const Facts& facts);

  /// Facts to find out that a parent may read of.
  [[nodiscard]] std::vector<CriterionIndex> to_find_out() const;

  [[nodiscard]] Text mark(std::string_view text) { return marker_.mark(text); }

  void line(std::vector<Block>& blocks, Line::Kind kind, std::string_view text);
  void paragraph(std::vector<Block>& blocks, std::string_view text) {
    line(blocks, Line::Kind::Paragraph, text);
  }
  /// A text of the page by key.
  void subheading(std::vector<Block>& blocks, std::string_view key);
  /// Texts as a list; one text is a paragraph, none is nothing.
  void texts(std::vector<Block>& blocks, const std::vector<std::string>& texts);
  /// Notes as paragraphs.
  void notes(std::vector<Block>& blocks, const std::vector<const Note*>& notes);
  /// Notes as a list under a subheading.
  void notes(std::vector<Block>& blocks, const char* key, const std::vector<const Note*>& notes);

  /// Whether this was not said before. For what may stand in an outcome only once.
  [[nodiscard]] bool first_time(const std::string& said);
  /// The text without the sentences that were said before as this kind of line, but for those with
  /// a placeholder, which say something of their own; all of it where nothing would be left.
  /// Questions go with the sentence that answers them.
  [[nodiscard]] std::string not_said(Line::Kind kind, const std::string& text);

  /// Remembers sources for the list at the end.
  void use(const std::vector<SourceIndex>& sources);
  [[nodiscard]] const std::vector<SourceIndex>& sources() const { return sources_; }
  [[nodiscard]] const std::vector<TermIndex>& terms() const { return marker_.used(); }

  /// The last day of the content once it has passed. The outcome then says so at its top.
  [[nodiscard]] const std::optional<Date>& ended() const { return ended_; }

  /// Ends a part: says at its end when a source used in it is past its day of review. Not where the
  /// top says that of everything.
  void close(std::vector<Block>& blocks);

 private:
  const SummaryInput& input_;
  Facts facts_;
  Advice advice_;
  const Problem* alone_ = nullptr;
  TermMarker marker_;
  std::vector<std::string> said_;
  std::vector<SourceIndex> sources_;
  /// The earliest missed day of review since the last close(); nothing when all are in date.
  std::optional<Date> overdue_;
  std::optional<Date> ended_;
};

// The layers of a summary, and their parts.
[[nodiscard]] Section draft_answer(Draft& draft);
[[nodiscard]] Section draft_plan(Draft& draft);
[[nodiscard]] Section draft_background(Draft& draft);

/// Who pays what, one line each: a part of the answer. Empty where that is not the question.
/// @param told  Where given, what is paid for is said only as far as these facts show it too.
[[nodiscard]] Section draft_payers(Draft& draft, const Facts* told = nullptr);
/// What to do by which day, or which day has passed, a line each: the nearest first.
[[nodiscard]] std::vector<std::string> last_day_lines(const Draft& draft);

/// Those of them that are still to come, with their date.
[[nodiscard]] std::vector<DueDay> due_days(const Draft& draft);

/// How to reach whom, who that is where `whom` says it, and what to say.
void draft_say(Draft& draft, std::vector<Block>& blocks, const Step& step, const std::string& whom);
/// The rest of a step: papers, time, what else to know.
void draft_step_more(Draft& draft, std::vector<Block>& blocks, const Step& step);
/// Whether the first thing of the plan is an answer that may still come in time.
[[nodiscard]] bool begins_with_waiting(const Draft& draft);
/// What to do while the answer to a step has not come, and until when it may.
void draft_waiting(Draft& draft, std::vector<Block>& blocks, const Step& step);
/// How it stands with a step, for the parent to set; nothing where nobody asks about it.
void draft_control(Draft& draft, std::vector<Block>& blocks, StepIndex step, bool folded);
/// A card about one law: why, what it depends on, what else to know.
[[nodiscard]] Folded draft_route(Draft& draft, const RouteAdvice& advice);
/// What an undecided condition still depends on, as a list under a heading.
/// @param find_out  Whether to say as well how to find out; of routes that stands in the plan.
void draft_undecided(Draft& draft, std::vector<Block>& blocks,
                     const std::vector<CriterionIndex>& undecided, bool find_out);
/// On which answers the verdict of one route rests, and what would make it different.
void draft_because(Draft& draft, std::vector<Block>& blocks, RouteIndex route);

/// Whether a last day can be told without reserve; see last_day_is_sure.
[[nodiscard]] bool is_sure(const Draft& draft, const Deadline& deadline,
                           const DeadlineState& state);
/// The same words, with the reserve where the day that they tell is not sure.
[[nodiscard]] std::string with_reserve(const Draft& draft, const Deadline& deadline,
                                       const DeadlineState& state, const std::string& words);
/// "dinsdag 22 december 2026", with that reserve; empty where the day is not known. Whatever names
/// a last day takes it from here.
[[nodiscard]] std::string day_in_words(const Draft& draft, const Deadline& deadline,
                                       const DeadlineState& state);

/// How a time limit stands, in the author's words: how long there still is on a screen only.
void draft_deadline(Draft& draft, std::vector<Block>& blocks, const Deadline& deadline,
                    const DeadlineState& state);

}  // namespace wijzer
