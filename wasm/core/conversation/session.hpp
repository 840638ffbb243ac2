#pragma once

#include <optional>
#include <vector>

#include "core/logic/missing.hpp"
#include "core/model/content.hpp"

namespace wijzer {

/// A question with an answer to it, or with a part of one.
struct Answered {
  QuestionIndex question;
  Answer answer;

  friend bool operator==(const Answered&, const Answered&) = default;
};

/// Where a conversation stands, derived from the answers alone: there is no other state, so the
/// same answers always give the same place, whatever was tried in between.
struct Walk {
  /// Questions that were asked and answered, in the author's order.
  std::vector<QuestionIndex> asked;
  /// The answers that count: those of `asked`, without options that are not offered; every other
  /// question is open.
  Answers effective;
  /// The answers to show and to change: those that count, and those of which that is undecided, as
  /// an open question before them decides whether any of their options is offered. These do not
  /// count yet: their question may come again. Never that of `next`.
  Answers current;
  /// What was answered and does not count now, in the author's order: answers on which nothing
  /// depends, and options that are not offered. It is kept aside and counts again when it matters
  /// again. A question of which no answer is left is open again; one of which some is left stands
  /// both here and in `current`.
  std::vector<Answered> lapsed;
  /// First question in the author's order that some outcome still depends on; nothing when done.
  std::optional<QuestionIndex> next;
  /// How many questions can follow at most, `next` included. Never grows by answering, and becomes
  /// less by each answer to `next`. Exact where the content carries QuestionsLeft whole, the
  /// answers carry today, and no question after `next` is answered; else a number from above: the
  /// questions on which some outcome still depends, also those of which only one of two can come.
  std::size_t at_most_left = 0;
};

/// Goes through the questions in the author's order. A question counts when, given the answers
/// before it, it may be asked (`when` True) and some outcome still depends on it.
///
/// @param given  All answers ever given, lapsed ones included; gaps are allowed.
/// Cost: once through the content at the start and at the end, and about one part of the advice per
/// answer.
///
/// @example
///   Answers given = no_answers(content);
///   const Walk at_the_start = walk(content, given);
///   given[*at_the_start.next] = picked_answer(OptionIndex{0});
[[nodiscard]] Walk walk(const Content& content, const Answers& given);

/// The questions of its current answers, in the author's order.
[[nodiscard]] std::vector<QuestionIndex> current_questions(const Walk& walk);
/// Those of which it is undecided whether the answer counts.
[[nodiscard]] std::vector<QuestionIndex> undecided_questions(const Walk& walk);

/// Largest number of questions that one conversation can take. Exact where the content carries
/// QuestionsLeft, else a number from above.
[[nodiscard]] std::size_t max_questions(const Content& content);

}  // namespace wijzer
