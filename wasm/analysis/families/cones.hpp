#pragma once

#include <optional>
#include <vector>

#include "core/model/content.hpp"

namespace wijzer::analysis {

/// The questions that something depends on, in the author's order.
using Cone = std::vector<QuestionIndex>;

[[nodiscard]] bool contains(const Cone& cone, QuestionIndex question);

/// Which questions the parts of a content depend on, directly or through whatever they name.
class Cones {
 public:
  explicit Cones(const Content& content);

  /// Of whether it is asked.
  [[nodiscard]] const Cone& asked(QuestionIndex i) const { return asked_[i.value]; }
  /// Of a condition on its answer: itself, whether it is asked, and whether its options are
  /// offered.
  [[nodiscard]] const Cone& compared(QuestionIndex i) const { return compared_[i.value]; }
  [[nodiscard]] const Cone& criterion(CriterionIndex i) const { return *criteria_[i.value]; }
  [[nodiscard]] const Cone& fits(RouteIndex i) const { return fits_[i.value]; }
  [[nodiscard]] const Cone& possible(RouteIndex i) const { return possible_[i.value]; }
  [[nodiscard]] Cone of(const Condition& condition) const;
  /// Of everything that is said of it.
  [[nodiscard]] Cone of(const Route& route) const;
  [[nodiscard]] Cone of(const Topic& topic) const;
  /// Of which outcome counts, and what is said of each.
  [[nodiscard]] Cone of_outcomes() const;
  [[nodiscard]] Cone of(const Problem& problem) const;
  [[nodiscard]] Cone of(const Step& step) const;
  /// Whether the condition depends on the question.
  [[nodiscard]] bool depends(const Condition& condition, QuestionIndex question) const;

 private:
  /// Calls `visit` with the cone of every leaf of the condition.
  template <typename Visit>
  void for_each(const Condition& condition, const Visit& visit) const;
  [[nodiscard]] Cone of(const std::optional<Condition>& condition) const;
  void join_all(Cone& cone, const std::vector<Note>& notes) const;
  void add_criterion(CriterionIndex index);
  void add_criteria(const Condition& condition);

  const Content& content_;
  std::vector<Cone> asked_;
  std::vector<Cone> compared_;
  /// Each from when a question or another criterion needs it; all of them once the cones are made.
  std::vector<std::optional<Cone>> criteria_;
  std::vector<Cone> fits_;
  std::vector<Cone> possible_;
};

}  // namespace wijzer::analysis
