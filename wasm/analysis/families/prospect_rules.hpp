#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <unordered_map>
#include <vector>

#include "analysis/families/cones.hpp"
#include "analysis/families/rules.hpp"
#include "core/logic/prospects_of.hpp"

namespace wijzer::analysis {

/// The answers of all families so far: to the questions before a certain one, as far as they were
/// asked.
class FamiliesSoFar {
 public:
  using Value = Diagram<Truth>;

  /// Rules and cones outlive it.
  FamiliesSoFar(Rules& rules, const Cones& cones);

  /// From now on this question is the first open one; its turn comes after all earlier ones.
  /// @param asked  Of the question before it: True where it was asked, else False.
  void answered(Diagram<Truth> asked) { asked_.push_back(asked); }
  /// The first open question.
  [[nodiscard]] QuestionIndex open() const {
    return QuestionIndex{static_cast<std::uint32_t>(asked_.size())};
  }

  [[nodiscard]] Diagrams& domain() const { return rules_->diagrams(); }
  [[nodiscard]] const Content& content() const { return rules_->content(); }

  template <typename Node>
  [[nodiscard]] Diagram<Truth> answer(QuestionIndex question, const Node& node, Claim claim) {
    return by_answer(question, rules_->given(node), claim);
  }

  template <typename Decide>
  [[nodiscard]] Diagram<Truth> once(Kept kind, std::uint32_t index, Claim claim,
                                    const Decide& decide) {
    KnownOfBoth& known = known_[static_cast<std::size_t>(kind)][index];
    return once(known, cone_of(kind, index), claim, decide);
  }
  /// What an option depends on is kept where it stands.
  template <typename Decide>
  [[nodiscard]] static Diagram<Truth> once(QuestionIndex, OptionIndex, Claim,
                                           const Decide& decide) {
    return decide();
  }
  template <typename Decide>
  [[nodiscard]] Diagram<Truth> once(const Condition& condition, QuestionIndex question, Claim claim,
                                    const Decide& decide) {
    return once(compared_[&condition], cones_->compared(question), claim, decide);
  }

 private:
  /// A claim about one thing, and how many of the questions that it depends on were answered then.
  struct Known {
    std::size_t answered = static_cast<std::size_t>(-1);
    Diagram<Truth> node;
  };
  /// One for each claim.
  using KnownOfBoth = std::array<Known, 2>;

  /// `given` over the question's own variables, with "weet ik niet" as Unknown: what the answer
  /// makes of the claim, Unknown while the question is open.
  [[nodiscard]] Diagram<Truth> by_answer(QuestionIndex question, Diagram<Truth> given, Claim claim);
  [[nodiscard]] const Cone& cone_of(Kept kind, std::uint32_t index) const;
  [[nodiscard]] std::size_t answered_of(const Cone& cone) const;

  template <typename Decide>
  [[nodiscard]] Diagram<Truth> once(KnownOfBoth& both, const Cone& cone, Claim claim,
                                    const Decide& decide) {
    Known& known = both[static_cast<std::size_t>(claim)];
    const std::size_t answered = answered_of(cone);
    if (known.answered != answered) known = Known{answered, decide()};
    return known.node;
  }

  Rules* rules_;
  const Cones* cones_;
  /// Per answered question where it was asked.
  std::vector<Diagram<Truth>> asked_;
  std::array<std::vector<KnownOfBoth>, kept_kinds> known_;
  std::unordered_map<const Condition*, KnownOfBoth> compared_;
};

/// What core/logic/prospects works out for one set of answers, for all of them at once. Leaves are
/// truths of claims.
using ProspectRules = ProspectsOf<FamiliesSoFar>;

}  // namespace wijzer::analysis

namespace wijzer {
extern template class ProspectsOf<analysis::FamiliesSoFar>;
}  // namespace wijzer
