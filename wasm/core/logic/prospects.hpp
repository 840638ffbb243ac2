#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <vector>

#include "core/logic/option_truths.hpp"
#include "core/logic/truth.hpp"
#include "core/model/content.hpp"

namespace wijzer {

/// What may be said of a condition once everything is answered. Two claims, as the advice looks at
/// conditions in two ways: a text appears where its condition is True, or where it is not False.
enum class Claim : std::uint8_t { IsTrue, IsNotFalse };

/// The claim about a condition that decides this claim about its opposite.
[[nodiscard]] constexpr Claim opposite(Claim claim) {
  return claim == Claim::IsTrue ? Claim::IsNotFalse : Claim::IsTrue;
}

/// What can still come of the content, whatever is answered to the open questions. In contrast to
/// Facts, "weet ik niet" is an answer here: no further answer makes such a condition True.
class Prospects {
 public:
  /// @param answers  One per question. They and the content outlive the prospects; only answers to
  ///                 open questions may be added, see `answer_added`.
  Prospects(const Content& content, const Answers& answers);
  Prospects(const Content&, Answers&&) = delete;

  /// True: the claim holds whatever is answered further. False: it never will. Unknown: both can
  /// come, as far as Kleene's logic sees.
  [[nodiscard]] Truth of(const Condition& condition, Claim claim) const;
  /// The same for `when` of a question, and of an option; absent is always True.
  [[nodiscard]] Truth asked(QuestionIndex question, Claim claim) const;
  [[nodiscard]] Truth offered(QuestionIndex question, OptionIndex option, Claim claim) const;
  [[nodiscard]] Truth criterion(CriterionIndex criterion, Claim claim) const;
  [[nodiscard]] Truth fits(RouteIndex route, Claim claim) const;
  [[nodiscard]] Truth possible(RouteIndex route, Claim claim) const;
  /// The claim that the verdict of the route is `no`: that neither of its conditions holds.
  [[nodiscard]] Truth is_no(RouteIndex route, Claim claim) const;

  /// Takes note that an open question was answered: what is certain stays, the rest is looked at
  /// anew.
  void answer_added();

  [[nodiscard]] const Answers& answers() const { return answers_; }

 private:
  [[nodiscard]] Truth picked(const Picked& node, Claim claim) const;
  [[nodiscard]] Truth between(const Between& node, Claim claim) const;
  [[nodiscard]] Truth passed(const Deadline& deadline, Claim claim) const;
  /// Whether an answer to the question makes the claim: `given` when there is one.
  [[nodiscard]] Truth by_answer(QuestionIndex question, bool given, Claim claim) const;
  template <typename Decide>
  [[nodiscard]] Truth once(std::size_t slot, Claim claim, const Decide& decide) const;

  const Content& content_;
  const Answers& answers_;
  /// What is known so far of questions, criteria, routes that fit and routes that may, each for
  /// both claims.
  mutable std::vector<std::uint8_t> known_;
  /// The same of options, per claim.
  mutable std::array<OptionTruths, 2> offered_;
};

}  // namespace wijzer
