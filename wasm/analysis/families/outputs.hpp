#pragma once

#include <compare>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "analysis/families/rules.hpp"

namespace wijzer::analysis {

/// In which of its ways one thing is said; Output::Kind tells what the numbers mean.
struct Said {
  std::uint32_t value = 0;

  friend auto operator<=>(const Said&, const Said&) = default;
};

/// Of a verdict, and of an outcome that counts, may count or does not.
[[nodiscard]] constexpr Said said_of(Verdict verdict) { return Said{diagram::number_of(verdict)}; }
[[nodiscard]] constexpr Said said_of(Truth truth) { return Said{diagram::number_of(truth)}; }

/// One thing that the advice can say in more than one way, as a diagram over all answers.
struct Output {
  enum class Kind {
    /// The number of a wijzer::Verdict, or `hidden` while routes don't matter.
    Verdict,
    /// position of the headline in its list, or `hidden`.
    Headline,
    /// 0 hidden, 1 shown.
    Note,
    /// Of a route that may fit or an outcome that may count, per criterion: 1 where the
    /// summary lists it among what that still depends on, else 0.
    Undecided,
    /// 0 does not count, 1 may count, 2 counts.
    Outcome,
    Topic,
    Problem,
    /// Of a problem that holds. 0 hidden, 1 to try, 2 tried, 3 waiting for an answer.
    Step,
    /// Of a problem that holds. position on the ladder plus one; 0 when nothing is left to
    /// try or the problem does not hold.
    FirstStep,
    /// which piece of days the answer lies in, plus one; 0 where no last day is shown. The
    /// day itself is shown, so two days of one piece differ as well.
    LastDay,
  };

  /// What says it: a route or outcome with its texts, a topic, or a problem with its ladder.
  enum class Part { Route, Outcome, Topic, Problem };

  Kind kind = Kind::Verdict;
  /// For people: "route zvw", "problem te-weinig-uren".
  std::string name;
  /// Position of the route, outcome, topic or problem; of that to which a note, headline or step
  /// belongs.
  std::uint32_t owner = 0;
  Place place;
  Diagram<Said> said;
  Part part = Part::Route;
  /// Of a last day: the question that asks for the first day.
  std::optional<QuestionIndex> day = std::nullopt;
  /// Of a step and its last day.
  std::optional<StepIndex> step = std::nullopt;
  /// Of what a route or outcome still depends on.
  std::optional<CriterionIndex> criterion = std::nullopt;
};

/// Where an outcome of the content counts, as a truth: Unknown where it or an earlier one is not
/// known.
[[nodiscard]] Diagram<Truth> counts(Rules& rules, OutcomeIndex outcome);

/// The leaf of a verdict or headline while routes don't matter.
inline constexpr Said hidden{100};

/// What a ladder does with one of its steps; True or False.
struct StepTruths {
  Diagram<Truth> shown;
  Diagram<Truth> tried;
  /// Shown and not tried yet.
  Diagram<Truth> untried;
  /// Shown, done and not answered yet.
  Diagram<Truth> waits;
  /// Untried, and it can't wait; see StepAdvice::pressing.
  Diagram<Truth> pressing;
};

/// @param holds  True where the problem holds.
[[nodiscard]] StepTruths truths_of(Rules& rules, const Step& step, Diagram<Truth> holds);

/// For people: "route zvw", "problem te-weinig-uren".
[[nodiscard]] std::string name_of(const Content& content, Output::Part part, std::uint32_t owner);

/// Everything the advice can say, in the author's order: verdicts and headlines, notes, what a
/// route still depends on, outcomes, topics, problems, steps, first steps and last days.
[[nodiscard]] std::vector<Output> outputs(Rules& rules);
/// Those of one route, outcome, topic or problem.
[[nodiscard]] std::vector<Output> outputs(Rules& rules, Output::Part part, std::uint32_t owner);
/// Only verdicts, outcomes, topics, problems, steps and first steps, in the same order: what
/// scenarios expect.
[[nodiscard]] std::vector<Output> main_outputs(Rules& rules);

}  // namespace wijzer::analysis
