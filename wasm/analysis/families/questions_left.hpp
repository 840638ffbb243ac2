#pragma once

#include <cstddef>
#include <optional>
#include <vector>

#include "analysis/families/rules.hpp"
#include "core/load/letters.hpp"

namespace wijzer::analysis {

/// Most nodes, variables and cuts of a table: about 15 kB for the page to download. One that is
/// larger is not made, and the page promises a number from above.
inline constexpr std::size_t largest_table = 8'000;
static_assert(largest_table < QuestionsLeft::base && QuestionsLeft::base == letters * letters,
              "a bundle writes two letters for a number");

/// The most questions that can still be asked, for every state, as the table that a bundle carries.
/// Exact on the day of the rules. On later days too, save where only answers of a few days lead to
/// many questions and today has no such days, as no time limit ends in a weekend: there the number
/// may be too large.
///
/// @param rules  On a day on which Pieces::lasting() finds all cuts; see questions_left() below.
/// @param asked  Per question, over earlier answers: True where it is asked. Answers to questions
///               that are not asked do not matter to it.
/// @param cap    Most nodes to make on the way.
/// Empty when a cap is reached, or when the cuts depend on today.
[[nodiscard]] QuestionsLeft questions_left(Rules& rules, const std::vector<Diagram<Truth>>& asked,
                                           std::size_t cap);

/// The first day from `today` on which no two cuts of one question fall on the same day; nothing
/// where there is none within two months, or their order is another then than today.
[[nodiscard]] std::optional<int> day_of_table(const Content& content, int today);

/// The table of a content, worked out on the first day from `today` that can show it.
[[nodiscard]] QuestionsLeft questions_left(const Content& content, int today, std::size_t cap);

}  // namespace wijzer::analysis
