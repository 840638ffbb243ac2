#pragma once

#include <cstdint>
#include <unordered_map>
#include <vector>

#include "analysis/families/cones.hpp"
#include "analysis/families/rules.hpp"
#include "core/logic/prospects.hpp"

namespace wijzer::analysis {

/// What core/logic/prospects works out for one set of answers, for all of them at once: what can
/// still come when the questions before a certain one have been answered, as far as they were
/// asked. Leaves are truths of claims.
class ProspectRules {
 public:
  /// Rules and cones outlive it.
  ProspectRules(Rules& rules, const Cones& cones);

  /// From now on this question is the first open one; its turn comes after all earlier ones.
  /// @param asked  Of the question before it: True where it was asked, else False.
  void answered(Diagram<Truth> asked);
  /// The first open question.
  [[nodiscard]] QuestionIndex open() const {
    return QuestionIndex{static_cast<std::uint32_t>(asked_.size())};
  }

  [[nodiscard]] Diagram<Truth> of(const Condition& condition, Claim claim);
  [[nodiscard]] Diagram<Truth> asked(QuestionIndex question, Claim claim);
  [[nodiscard]] Diagram<Truth> offered(QuestionIndex question, OptionIndex option, Claim claim);
  [[nodiscard]] Diagram<Truth> criterion(CriterionIndex criterion, Claim claim);
  [[nodiscard]] Diagram<Truth> fits(RouteIndex route, Claim claim);
  [[nodiscard]] Diagram<Truth> possible(RouteIndex route, Claim claim);
  [[nodiscard]] Diagram<Truth> is_no(RouteIndex route, Claim claim);

 private:
  /// A claim about one thing, and how many of the questions that it depends on were answered then.
  struct Known {
    std::size_t answered = static_cast<std::size_t>(-1);
    Diagram<Truth> node;
  };

  [[nodiscard]] Diagram<Truth> truth(bool holds);
  /// `given` over the question's own variables, with "weet ik niet" as Unknown: what the answer
  /// makes of the claim, Unknown while the question is open.
  [[nodiscard]] Diagram<Truth> by_answer(QuestionIndex question, Diagram<Truth> given, Claim claim);
  [[nodiscard]] Diagram<Truth> compared(Diagram<Truth> asked, Diagram<Truth> asked_at_all,
                                        Diagram<Truth> answer, Claim claim);
  /// A condition on the answer to one question.
  template <typename Decide>
  [[nodiscard]] Diagram<Truth> once(const Condition& condition, QuestionIndex question, Claim claim,
                                    const Decide& decide);
  [[nodiscard]] Diagram<Truth> picked(const Picked& node, Claim claim);
  [[nodiscard]] Diagram<Truth> between(const Between& node, Claim claim);
  [[nodiscard]] Diagram<Truth> passed(const Deadline& deadline, Claim claim);
  template <typename Decide>
  [[nodiscard]] Diagram<Truth> once(std::vector<Known>& known, std::size_t i, const Cone& cone,
                                    Claim claim, const Decide& decide);

  Rules& rules_;
  Diagrams& diagrams_;
  const Content& content_;
  const Cones& cones_;
  /// Per answered question where it was asked.
  std::vector<Diagram<Truth>> asked_;
  /// Two per question, criterion and route: one for each claim.
  std::vector<Known> questions_;
  std::vector<Known> criteria_;
  std::vector<Known> fits_;
  std::vector<Known> possible_;
  std::unordered_map<const Condition*, std::vector<Known>> answers_;
};

}  // namespace wijzer::analysis
