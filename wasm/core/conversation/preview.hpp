#pragma once

#include <optional>
#include <vector>

#include "core/conversation/session.hpp"
#include "core/model/content.hpp"

namespace wijzer {

/// A route whose verdict becomes another.
struct VerdictChange {
  RouteIndex route;
  Verdict before = Verdict::Possible;
  Verdict after = Verdict::Possible;

  friend bool operator==(const VerdictChange&, const VerdictChange&) = default;
};

/// What one answer would change.
struct Preview {
  /// What would count no longer of the given answers, and what was kept aside and would count
  /// again.
  std::vector<Answered> lapsing;
  std::vector<Answered> returning;
  /// Whether the parent sees routes at all.
  bool routes_before = true;
  bool routes_after = true;
  /// In the author's order; empty unless the parent sees routes before and after.
  std::vector<VerdictChange> verdicts;
  /// The step to try before all others; nothing when there is none.
  std::optional<StepIndex> first_before;
  std::optional<StepIndex> first_after;
};

/// Says beforehand what comes of an answer: exactly the difference between the two conversations.
///
/// @param before    The conversation so far.
/// @param given     All answers ever given, lapsed ones included: those that `before` walked.
/// @param question  May have an answer already.
[[nodiscard]] Preview preview(const Content& content, const Walk& before, const Answers& given,
                              QuestionIndex question, const Answer& answer);

}  // namespace wijzer
