#pragma once

#include <vector>

#include "core/model/content.hpp"
#include "core/model/date.hpp"
#include "core/rules/truth.hpp"

namespace wijzer {

/// Everything that follows from one set of answers, by Kleene's strong logic. True and False are
/// final: no further answer can change them. Each vector is in the author's order.
struct Facts {
  /// Per question: may it be asked (`when`)? False makes every condition on it False ("not asked").
  std::vector<Truth> asked;
  /// Per question, one bit per option: not offered, and not known whether offered.
  std::vector<std::uint64_t> hidden;
  std::vector<std::uint64_t> unsure;
  std::vector<Truth> criteria;
  /// Per deadline: has it passed?
  std::vector<Truth> passed;
  /// Per route: `fits_when`.
  std::vector<Truth> fits;
  /// Per route: `possible_when`; False where the author gave none.
  std::vector<Truth> possible;
};

/// Evaluates all questions, deadlines, criteria and routes once.
///
/// @param answers  One per question of this content; open questions are unknown, not "no".
/// Never fails. Cost: linear in the size of the content.
[[nodiscard]] Facts establish(const Content& content, const Answers& answers);

/// Decides one condition from facts that were established from the same answers.
/// "A or not A" stays Unknown while A is open.
[[nodiscard]] Truth evaluate(const Condition& condition, const Answers& answers,
                             const Facts& facts);

/// fits_when True: fits. Otherwise, unless both conditions are False: possible. Otherwise: no.
[[nodiscard]] Verdict verdict_of(RouteIndex route, const Facts& facts);

/// True: the verdict is `fits` (or `no`) whatever is answered further; False: it can't become that.
[[nodiscard]] Truth settled(RouteIndex route, bool fits, const Facts& facts);

/// Whether a note of a route may appear: by the route's verdict and the note's own condition.
[[nodiscard]] bool shown(const Note& note, Verdict verdict, const Answers& answers,
                         const Facts& facts);

/// Whether a topic appears.
[[nodiscard]] bool shown(const Topic& topic, const Answers& answers, const Facts& facts);

/// Whether an option is offered: unless its `when` is False.
[[nodiscard]] bool offered(QuestionIndex question, OptionIndex option, const Facts& facts);

/// Whether the routes matter to the parent: unless `routes_when` is False.
[[nodiscard]] bool routes_matter(const Content& content, const Answers& answers,
                                 const Facts& facts);

/// The last day of a time limit; nothing while its first day is not known.
[[nodiscard]] std::optional<Date> last_day_of(const Deadline& deadline, const Answers& answers,
                                              const Facts& facts);

}  // namespace wijzer
