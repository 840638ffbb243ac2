#pragma once

#include <optional>
#include <set>
#include <string>
#include <vector>

#include "core/model/content.hpp"

namespace wijzer::analysis {

/// An element of two contents: its position in each; nothing where a content lacks it.
template <typename IndexType>
struct Pair {
  std::optional<IndexType> before;
  std::optional<IndexType> after;

  [[nodiscard]] bool in_both() const { return before && after; }
};

using QuestionPair = Pair<QuestionIndex>;
using OptionPair = Pair<OptionIndex>;

/// What became of an id.
struct IdChange {
  enum class Kind {
    Added,
    Removed,
    /// Looks the same under another id; then both are compared as one.
    Renamed,
    /// Of a question whose type changed, or an option that began or ceased to exclude the others:
    /// its answers can't be compared.
    Retyped,
  };

  Kind kind = Kind::Added;
  /// "question", "option", "route", "outcome", "topic", "problem" or "step".
  std::string what;
  /// The ids; empty where there is none. Of an option "<question>/<option>".
  std::string before;
  std::string after;
};

/// Which elements of two contents are the same: those with the same id, and those that look the
/// same under another id.
struct Matching {
  /// In an order in which every question stands after those that its `when` looks at in either
  /// content; beyond that in the order of the content after.
  std::vector<QuestionPair> questions;
  /// Per entry of `questions`: its options, in the order of the content after.
  std::vector<std::vector<OptionPair>> options;
  /// In the order of the content after, then those that were removed.
  std::vector<Pair<RouteIndex>> routes;
  std::vector<Pair<OutcomeIndex>> outcomes;
  std::vector<Pair<TopicIndex>> topics;
  std::vector<Pair<ProblemIndex>> problems;
  std::vector<Pair<StepIndex>> steps;
  std::vector<IdChange> changes;
};

[[nodiscard]] Matching match(const Content& before, const Content& after);

/// Of each question what looks at it by itself, not through a criterion: "criterion nursing", "step
/// skgz".
[[nodiscard]] std::vector<std::set<std::string>> uses_of_questions(const Content& content);

/// The questions that a condition looks at, also through criteria, deadlines and verdicts.
[[nodiscard]] std::set<QuestionIndex> questions_in(const Content& content,
                                                   const Condition& condition);

}  // namespace wijzer::analysis
