#pragma once

#include <optional>
#include <vector>

#include "analysis/families/rules.hpp"

namespace wijzer::analysis {

/// Conditions as they read by themselves: as if every question were asked and every option offered.
/// So what one condition says about another does not hang on the order of the questions.
class Unguarded {
 public:
  /// Outlived by the rules. Its diagrams last until the rules' diagrams are released.
  explicit Unguarded(Rules& rules) : rules_(rules), criteria_(rules.content().criteria.size()) {}

  [[nodiscard]] Diagram<Truth> of(const Condition& condition);

 private:
  [[nodiscard]] Diagram<Truth> all(const std::vector<Condition>& parts);
  [[nodiscard]] Diagram<Truth> any(const std::vector<Condition>& parts);
  [[nodiscard]] Diagram<Truth> criterion(CriterionIndex index);
  [[nodiscard]] Diagram<Truth> verdict(const VerdictIs& node);

  Rules& rules_;
  std::vector<std::optional<Diagram<Truth>>> criteria_;
};

}  // namespace wijzer::analysis
