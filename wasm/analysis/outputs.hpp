#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "analysis/rules.hpp"

namespace wijzer::analysis {

/// One thing that the advice can say in more than one way, as a diagram over all answers.
struct Output {
  enum class Kind {
    /// Leaves: wijzer::Verdict, or `hidden` while routes don't matter.
    Verdict,
    /// Leaves: position of the headline in its list, or `hidden`.
    Headline,
    /// Leaves: 0 hidden, 1 shown.
    Note,
    /// Of a route that may fit or an outcome that may count, per criterion. Leaves: 1 where the
    /// summary lists it among what that still depends on, else 0.
    Undecided,
    /// Leaves: 0 does not count, 1 may count, 2 counts.
    Outcome,
    Topic,
    Problem,
    /// Of a problem that holds. Leaves: 0 hidden, 1 to try, 2 tried, 3 waiting for an answer.
    Step,
    /// Of a problem that holds. Leaves: position on the ladder plus one; 0 when nothing is left to
    /// try or the problem does not hold.
    FirstStep,
    /// Leaves: which piece of days the answer lies in, plus one; 0 where no last day is shown. The
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
  Node node;
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
[[nodiscard]] Node counts(Rules& rules, OutcomeIndex outcome);

/// The leaf of a verdict or headline while routes don't matter.
inline constexpr std::uint32_t hidden = 100;

/// What a ladder does with one of its steps; True or False.
struct StepTruths {
  Node shown;
  Node tried;
  /// Shown and not tried yet.
  Node untried;
  /// Shown, done and not answered yet.
  Node waits;
  /// Untried, and it can't wait; see StepAdvice::pressing.
  Node pressing;
};

/// @param holds  True where the problem holds.
[[nodiscard]] StepTruths truths_of(Rules& rules, const Step& step, Node holds);

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
