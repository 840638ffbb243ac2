#pragma once

#include <cstdint>
#include <optional>
#include <vector>

#include "core/model/content.hpp"
#include "core/rules/circuit.hpp"
#include "core/rules/missing.hpp"
#include "core/rules/truth.hpp"

namespace wijzer {

/// What can still come of one conversation, whatever is answered further. A gate is settled once
/// and a look ends once, and counters say what each of them still waits for: so a whole
/// conversation takes time in proportion to the content. Source: W. F. Dowling, J. H. Gallier,
/// Linear-time algorithms for testing the satisfiability of propositional Horn formulae (Journal of
/// Logic Programming 1, 1984).
class Prospects {
 public:
  /// Nothing is answered yet. The circuit outlives the prospects.
  explicit Prospects(const Circuit& circuit);
  explicit Prospects(Circuit&&) = delete;

  /// Takes the answer to a question, which then stays.
  /// @param today  As in Answers.
  void answer(QuestionIndex question, const Answer& answer, std::optional<int> today);

  /// Whether the question is sure to be asked and an answer still matters.
  [[nodiscard]] bool waits(QuestionIndex question) const {
    const Wire asked = circuit_.asked[question.value];
    return cells_[asked.gate()].truth == truth_of(!asked.negated()) && matters(question);
  }

  /// Whether an answer to this open question can still change something that the advice says: a
  /// verdict, what a possible route still depends on, a first step, or whether a text is shown.
  /// False of one that can't be asked any more. What can't change is decided by Kleene's logic, so
  /// this may be said of a question where an exact search would not, and never the reverse;
  /// analysis/asking.hpp says for whom, and for the content that ships that is nobody.
  [[nodiscard]] bool matters(QuestionIndex question) const;

 private:
  struct Cell {
    /// Of a gate that is not settled: inputs that are not settled either.
    std::uint32_t waits_for = 0;
    /// See Circuit::needed, now.
    std::uint32_t needed = 0;
    Truth truth = Truth::Unknown;
  };

  void settle(GateIndex gate, bool holds);
  void tell_users(GateIndex gate);
  /// Takes back one need of each of these, and of what they needed in turn.
  void need_no_more();

  const Circuit& circuit_;
  std::vector<Cell> cells_;
  /// Settled, and not told to their users yet.
  std::vector<GateIndex> settled_;
  /// Needed by one thing less.
  std::vector<GateIndex> needless_;
};

/// The open questions that matter; see Prospects::matters.
///
/// @param answers  One per question of this content.
[[nodiscard]] FlagSet open_questions(const Content& content, const Answers& answers);

}  // namespace wijzer
