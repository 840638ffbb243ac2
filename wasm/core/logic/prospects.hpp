#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <vector>

#include "core/logic/given.hpp"
#include "core/logic/option_truths.hpp"
#include "core/logic/prospects_of.hpp"

namespace wijzer {

/// The answers of one family so far.
class AnswersSoFar {
 public:
  using Value = Truth;

  /// @param answers  One per question. They and the content outlive this; only answers to open
  ///                 questions may be added, see `answer_added`.
  AnswersSoFar(const Content& content, const Answers& answers);
  AnswersSoFar(const Content&, Answers&&) = delete;

  /// Takes note that an open question was answered: what is certain stays, the rest is looked at
  /// anew.
  void answer_added();

  [[nodiscard]] static Truths domain() { return {}; }
  [[nodiscard]] const Content& content() const { return *content_; }
  [[nodiscard]] const Answers& answers() const { return *answers_; }

  template <typename Node>
  [[nodiscard]] Truth answer(QuestionIndex question, const Node& node, Claim claim) const {
    if (answers()[question].state != Answer::State::Unknown) return given(node, answers());
    return truth_of(claim == Claim::IsNotFalse);
  }

  template <typename Decide>
  [[nodiscard]] Truth once(Kept kind, std::uint32_t index, Claim claim, const Decide& decide) {
    const std::size_t at =
        2 * (first_[static_cast<std::size_t>(kind)] + index) + static_cast<std::size_t>(claim);
    if (known_[at] == not_asked_for) known_[at] = static_cast<std::uint8_t>(decide());
    return static_cast<Truth>(known_[at]);
  }
  template <typename Decide>
  [[nodiscard]] Truth once(QuestionIndex question, OptionIndex option, Claim claim,
                           const Decide& decide) {
    return offered_[static_cast<std::size_t>(claim)].once(question, option,
                                                          content_->questions.size(), decide);
  }
  /// Looking is as quick as keeping would be.
  template <typename Decide>
  [[nodiscard]] static Truth once(const Condition&, QuestionIndex, Claim, const Decide& decide) {
    return decide();
  }

 private:
  static constexpr std::uint8_t not_asked_for = 0xFF;

  const Content* content_;
  const Answers* answers_;
  /// Where each kind begins.
  std::array<std::size_t, kept_kinds> first_;
  /// What is known so far of each of a kind, for both claims.
  std::vector<std::uint8_t> known_;
  /// The same of options, per claim.
  std::array<OptionTruths, 2> offered_;
};

using Prospects = ProspectsOf<AnswersSoFar>;
extern template class ProspectsOf<AnswersSoFar>;

}  // namespace wijzer
