#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <vector>

#include "core/logic/option_truths.hpp"
#include "core/logic/truth.hpp"
#include "core/model/content.hpp"
#include "core/model/date.hpp"

namespace wijzer {

/// Everything that follows from one set of answers, by Kleene's strong logic. True and False are
/// final: no further answer can change them. Each fact is worked out when it is first asked for,
/// and once: most of the content does not matter to most of the answers.
class Facts {
 public:
  /// @param answers  One per question of this content; open questions are unknown, not "no". Like
  ///                 the content, they must outlive the facts and stay as they are meanwhile.
  Facts(const Content& content, const Answers& answers);
  Facts(const Content&, Answers&&) = delete;
  Facts(const Facts&) = delete;
  Facts& operator=(const Facts&) = delete;

  /// May the question be asked (`when`)? False makes every condition on it False ("not asked").
  [[nodiscard]] Truth asked(QuestionIndex question) const;
  /// May the option be picked (its own `when`)?
  [[nodiscard]] Truth offered(QuestionIndex question, OptionIndex option) const;
  [[nodiscard]] Truth criterion(CriterionIndex criterion) const;
  /// Has the time limit passed?
  [[nodiscard]] Truth passed(DeadlineIndex deadline) const;
  /// `fits_when` of the route.
  [[nodiscard]] Truth fits(RouteIndex route) const;
  /// `possible_when`; False where the author gave none.
  [[nodiscard]] Truth possible(RouteIndex route) const;

  /// Takes the criterion for decided in this way from now on, whatever the answers say. What was
  /// asked for before stays as it was.
  void suppose(CriterionIndex criterion, Truth truth);

  [[nodiscard]] const Content& content() const { return *content_; }
  [[nodiscard]] const Answers& answers() const { return *answers_; }

 private:
  /// Bits per fact: its truth, or that nobody asked for it yet.
  static constexpr std::size_t bits = 2;
  static constexpr std::uint32_t not_asked_for = 3;
  static constexpr std::size_t per_word = 32 / bits;

  template <typename Decide>
  [[nodiscard]] Truth once(std::size_t slot, const Decide& decide) const;

  const Content* content_;
  const Answers* answers_;
  /// Where criteria, time limits, routes that fit and routes that may begin, after the questions.
  std::size_t criteria_;
  std::size_t deadlines_;
  std::size_t fits_;
  std::size_t possible_;
  /// What is known so far, in `few_` where that has room: most evaluations are too short to ask for
  /// memory.
  std::uint32_t* known_ = nullptr;
  std::array<std::uint32_t, 8> few_;
  std::vector<std::uint32_t> many_;
  /// Of options that are looked at on behalf of another option; most contents have none of those.
  mutable OptionTruths offered_;
  mutable bool within_option_ = false;
};

/// Decides one condition. "A or not A" stays Unknown while A is open.
[[nodiscard]] Truth evaluate(const Condition& condition, const Facts& facts);

/// fits_when True: fits. Otherwise, unless both conditions are False: possible. Otherwise: no.
[[nodiscard]] Verdict verdict_of(RouteIndex route, const Facts& facts);

/// True: the verdict is `fits` (or `no`) whatever is answered further; False: it can't become that.
[[nodiscard]] Truth settled(RouteIndex route, bool fits, const Facts& facts);

/// Whether a note of a route may appear: by the route's verdict and the note's own condition.
[[nodiscard]] bool shown(const Note& note, Verdict verdict, const Facts& facts);

/// Whether a topic appears.
[[nodiscard]] bool shown(const Topic& topic, const Facts& facts);
/// Whether a step of a ladder applies; `tried` is another matter.
[[nodiscard]] bool shown(const Step& step, const Facts& facts);

/// Whether the routes matter to the parent: unless `routes_when` is False.
[[nodiscard]] bool routes_matter(const Facts& facts);

/// The last day of a time limit; nothing while its first day is not known.
[[nodiscard]] std::optional<Date> last_day_of(const Deadline& deadline, const Facts& facts);

}  // namespace wijzer
