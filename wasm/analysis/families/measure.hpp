#pragma once

#include <cstddef>
#include <vector>

#include "analysis/families/rules.hpp"
#include "core/model/answers.hpp"
#include "diagram/numbers.hpp"

namespace wijzer::analysis {

/// Fewest and most questions that can still be asked.
struct Bounds {
  int fewest = 0;
  int most = 0;

  friend bool operator==(const Bounds&, const Bounds&) = default;
};

/// Counts families exactly. A situation is one way to answer what is asked: numbers and days count
/// by piece, and what is not asked counts once, with one value that stands for all.
///
/// All figures are sums, products or extremes over factors that each look at few variables, so the
/// variables are left out one by one, the cheapest first, joining only the factors that look at it.
/// Source: R. Dechter, Bucket elimination (Artificial Intelligence 113, 1999).
class Measure {
 public:
  /// @param asked  Per question, over earlier answers: True where it is asked; see relevance().
  /// @param cap    Most nodes to make for one figure; see full().
  Measure(Rules& rules, const std::vector<Diagram<Truth>>& asked, std::size_t cap);

  /// How many there are, of all or of those for which the diagram is True. Rounded above 2^53.
  [[nodiscard]] double situations();
  [[nodiscard]] double situations(Diagram<Truth> truth);

  /// Questions from the start, or from a state on: after the answers to questions that were asked.
  [[nodiscard]] Bounds questions();
  [[nodiscard]] Bounds questions(const Answers& given);

  /// True once the cap was reached: figures since then mean nothing.
  [[nodiscard]] bool full() const { return full_; }
  /// Most nodes and bytes that one figure took.
  [[nodiscard]] std::size_t nodes() const { return nodes_; }
  [[nodiscard]] std::size_t bytes() const { return bytes_; }

 private:
  /// No such answers; with the value that stands for what is not asked; asked.
  enum class Code { Impossible, Skipped, Asked };

  [[nodiscard]] Diagram<Code> code(QuestionIndex question, Diagram<Truth> asked);
  /// Where the question has the value that stands for all while it is not asked.
  [[nodiscard]] Diagram<Truth> stand_in(QuestionIndex question);
  /// True where the variables of the question have exactly these values.
  [[nodiscard]] Diagram<Truth> exactly(QuestionIndex question, std::uint32_t value, Level bit);
  void note(const diagram::Numbers& numbers);
  [[nodiscard]] int extreme(bool most, const std::vector<int>& fixed);

  Rules& rules_;
  Diagrams& diagrams_;
  std::size_t cap_;
  bool full_ = false;
  std::size_t nodes_ = 0;
  std::size_t bytes_ = 0;
  /// Per question.
  std::vector<Diagram<Code>> codes_;
};

}  // namespace wijzer::analysis
