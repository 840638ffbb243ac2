#pragma once

#include <optional>
#include <utility>
#include <vector>

#include "analysis/families/outputs.hpp"
#include "core/model/content.hpp"

namespace wijzer::analysis {

/// What the scenarios of a content look at.
class Covered {
 public:
  Covered(const Content& content, const Space& space, const Diagrams& diagrams);

  /// Whether some scenario's family is one for which the diagram is True, whatever it leaves open,
  /// and the scenario would fail if the output were another one there.
  ///
  /// @param exactly  Only scenarios with this answer, of a number or day.
  [[nodiscard]] bool by_scenario(const Output& output, Diagram<Truth> where,
                                 const std::optional<std::pair<QuestionIndex, int>>& exactly) const;

 private:
  struct Family {
    const Scenario* scenario;
    /// See values_of.
    std::vector<int> values;
  };

  [[nodiscard]] bool holds(Diagram<Truth> where, const std::vector<int>& values) const;

  const Diagrams& diagrams_;
  std::vector<Family> families_;
};

/// Whether a day is among the answers.
[[nodiscard]] bool answers_day(const Content& content, const Answers& answers);

/// Whether the expectations of a scenario name this output.
[[nodiscard]] bool expects(const Expectation& expect, const Output& output);

}  // namespace wijzer::analysis
