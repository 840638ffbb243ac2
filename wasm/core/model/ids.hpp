#pragma once

#include <compare>
#include <cstdint>
#include <string>

namespace wijzer {

/// A kebab-case name from the content. The tag keeps ids of different kinds apart at compile time.
template <typename Tag>
struct Id {
  std::string value;

  friend auto operator<=>(const Id&, const Id&) = default;
};

/// A resolved id: the position in the content's vector of that kind (options: within their
/// question).
template <typename Tag>
struct Index {
  std::uint32_t value = 0;

  friend auto operator<=>(const Index&, const Index&) = default;
};

using QuestionId = Id<struct QuestionTag>;
using OptionId = Id<struct OptionTag>;
using CriterionId = Id<struct CriterionTag>;
using RouteId = Id<struct RouteTag>;
using OutcomeId = Id<struct OutcomeTag>;
using TopicId = Id<struct TopicTag>;
using SourceId = Id<struct SourceTag>;
using TermId = Id<struct TermTag>;
using ContactId = Id<struct ContactTag>;
using DeadlineId = Id<struct DeadlineTag>;
using StepId = Id<struct StepTag>;
using ProblemId = Id<struct ProblemTag>;
using ScenarioId = Id<struct ScenarioTag>;

using QuestionIndex = Index<struct QuestionTag>;
using OptionIndex = Index<struct OptionTag>;
using CriterionIndex = Index<struct CriterionTag>;
using RouteIndex = Index<struct RouteTag>;
using OutcomeIndex = Index<struct OutcomeTag>;
using TopicIndex = Index<struct TopicTag>;
using SourceIndex = Index<struct SourceTag>;
using TermIndex = Index<struct TermTag>;
using ContactIndex = Index<struct ContactTag>;
using DeadlineIndex = Index<struct DeadlineTag>;
using StepIndex = Index<struct StepTag>;
using ProblemIndex = Index<struct ProblemTag>;

}  // namespace wijzer
