#pragma once

#include <cstddef>
#include <map>
#include <optional>
#include <vector>

#include "analysis/families/rules.hpp"
#include "diagram/numbers.hpp"

namespace wijzer::analysis {

/// In how much of all situations something holds, from 0 to 1, when at every question each answer
/// that is let through after the earlier ones is as likely as any other. Days count by piece.
///
/// Exact. A question whose answer nothing here depends on is left out: its answers are one together
/// whatever they are.
class Likelihood {
 public:
  /// A question as these situations see it.
  struct Heard {
    QuestionSpace space;
    /// True where its variables make one answer that is let through.
    Diagram<Truth> answerable;
    /// For how many answers each value of its first variable stands; empty: for one.
    std::vector<double> lengths;
  };

  /// @param heard  Every question, in order: what is let through depends on earlier ones.
  /// @param cap    Most nodes to make for one share.
  Likelihood(Diagrams& diagrams, std::vector<Heard> heard, std::size_t cap);

  [[nodiscard]] const Heard& operator[](std::size_t question) const { return heard_[question]; }
  [[nodiscard]] std::size_t question_of(Level level) const { return question_of_[level]; }
  /// The questions that the diagrams look at, and those that decide which answers these have.
  [[nodiscard]] std::vector<std::size_t> cone(const std::vector<Diagram<Truth>>& truths) const;
  /// Where every one of these is True; nothing where that takes more than the cap.
  [[nodiscard]] std::optional<double> of_all(const std::vector<Diagram<Truth>>& truths);
  /// Lets go of what was kept for further shares.
  void forget();

 private:
  /// How likely each answer is after the earlier ones.
  [[nodiscard]] Diagram<double> weight(std::size_t question);
  /// The sum of the weights of all answers to these questions for which every truth is True.
  [[nodiscard]] double total(const std::vector<std::size_t>& questions,
                             const std::vector<Diagram<Truth>>& truths);
  /// Of one truth, which takes less from the last question on: the answers to that are one together
  /// after all earlier ones, so that what is left never looks at more than the truth did.
  [[nodiscard]] double total_of(const std::vector<std::size_t>& questions, Diagram<Truth> truth);

  Diagrams& diagrams_;
  std::size_t cap_;
  bool too_much_ = false;
  std::vector<Heard> heard_;
  std::vector<std::size_t> question_of_;
  /// What was worked out for earlier shares.
  std::optional<diagram::Numbers> numbers_;
  std::map<std::size_t, Diagram<double>> weights_;
  std::map<std::vector<std::size_t>, double> totals_;
};

/// For how many answers each value of a question's first variable stands, where that is a number;
/// else empty.
[[nodiscard]] std::vector<double> lengths_of(const Rules& rules, QuestionIndex question);

}  // namespace wijzer::analysis
