#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "core/model/content.hpp"
#include "core/model/date.hpp"
#include "core/summary/pdf/typesetter.hpp"

namespace wijzer::check {

/// What the outcome asks of one reader.
struct OutcomeSize {
  /// "scenario both-palliative", "route wlz: fits".
  std::string example;
  /// The answer to the first question of all, in words: what they came for.
  std::string goal;
  /// Words of the outcome that a screen shows while nothing is unfolded.
  std::size_t words = 0;
  /// Questions until the outcome; 0 for a witness, whose answers nobody would give.
  std::size_t questions = 0;
  /// Their ids, in order.
  std::vector<std::string> asked;
  /// Sides of A4 of the short paper as a PDF, with all sensitive answers and own words on it; 0
  /// where there were no fonts to set it in.
  std::size_t sides = 0;
  /// Characters of the code that hands its answers over; 0 without numbers for ids.
  std::size_t code = 0;
};

/// The outcomes of every scenario, walked to its end, and of the shortest example of every verdict
/// and first step. What a scenario leaves open is answered with "weet ik niet", or else with the
/// option that excludes the others, or the first one, or the lowest number.
///
/// @param content  With scenarios.
/// @param today    For scenarios without a day of their own.
/// @param fonts    To count sides with; nothing to leave that out.
[[nodiscard]] std::vector<OutcomeSize> outcome_sizes(const Content& content, const Date& today,
                                                     const pdf::Fonts* fonts = nullptr);

/// How many questions each scenario meets until its outcome, walked to its end in the same way.
[[nodiscard]] std::vector<std::size_t> questions_of_scenarios(const Content& content,
                                                              const Date& today);

/// Families who answer every question with all that can be chosen, one per way to answer where only
/// one can be: the heaviest that the paper must hold. Nobody is like that, so they count in no
/// other number.
[[nodiscard]] std::vector<OutcomeSize> heaviest_outcomes(const Content& content, const Date& today,
                                                         const pdf::Fonts* fonts);

/// Ten per cent, middle, ninety per cent and largest of some numbers; all 0 for none.
struct Spread {
  std::size_t least_of_ten = 0;
  std::size_t median = 0;
  std::size_t most_of_ten = 0;
  std::size_t most = 0;
};

[[nodiscard]] Spread spread_of(std::vector<std::size_t> numbers);

}  // namespace wijzer::check
