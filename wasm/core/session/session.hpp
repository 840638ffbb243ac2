#pragma once

#include <optional>
#include <vector>

#include "core/model/content.hpp"
#include "core/rules/circuit.hpp"

namespace wijzer {

/// Where a conversation stands, derived from the answers alone: there is no other state, so the
/// same answers always give the same place, whatever was tried in between.
struct Walk {
  /// Questions that were asked and answered, in the author's order.
  std::vector<QuestionIndex> asked;
  /// The answers that count: those of `asked`; every other question is open.
  Answers effective;
  /// Questions with an answer that does not count now, because nothing depends on it. The answers
  /// are kept aside and count again when they matter again.
  std::vector<QuestionIndex> lapsed;
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
/// @param circuit  Of the content; made once, it serves any number of walks.
/// @param given    All answers ever given, lapsed ones included; gaps are allowed.
/// Takes time in proportion to the content, however much was answered.
[[nodiscard]] Walk walk(const Circuit& circuit, const Answers& given);
[[nodiscard]] Walk walk(const Content& content, const Answers& given);

/// Largest number of questions that one conversation can take. Exact where the content carries
/// QuestionsLeft, else a number from above.
[[nodiscard]] std::size_t max_questions(const Content& content);

}  // namespace wijzer
