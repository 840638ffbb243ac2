#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <variant>
#include <vector>

#include "core/model/content.hpp"

namespace wijzer {

/// What may be said of a condition once everything is answered. Two claims, as the advice looks at
/// conditions in two ways: a text appears where its condition is True, or where it is not False.
/// Behind "weet ik niet" a condition is neither True nor False.
enum class Claim : std::uint8_t { IsTrue, IsNotFalse };

/// The claim about a condition that decides this claim about its opposite.
[[nodiscard]] constexpr Claim opposite(Claim claim) {
  return claim == Claim::IsTrue ? Claim::IsNotFalse : Claim::IsTrue;
}

using GateIndex = std::uint32_t;

/// What a gate says, or the opposite.
struct Wire {
  std::uint32_t code = 0;

  [[nodiscard]] GateIndex gate() const { return code >> 1U; }
  [[nodiscard]] bool negated() const { return (code & 1U) != 0; }
  [[nodiscard]] Wire operator!() const { return Wire{code ^ 1U}; }

  friend bool operator==(const Wire&, const Wire&) = default;
};

/// A claim about the answer to one question, as far as that is asked.
struct Comparison {
  /// Holds of every answer.
  struct Whatever {};

  QuestionIndex question;
  Claim claim = Claim::IsTrue;
  std::variant<OptionIndex, Between, DeadlineIndex, Whatever> with;
};

/// One gate of a circuit.
struct Gate {
  enum class Kind : std::uint8_t { All, Any, Comparison };

  Kind kind = Kind::All;
  /// Of a comparison its position among them; else where its inputs begin, and how many it has.
  std::uint32_t first = 0;
  std::uint32_t count = 0;
};

/// Lists of numbers, one per row, in one piece.
struct Rows {
  std::vector<std::uint32_t> starts;
  std::vector<std::uint32_t> items;

  [[nodiscard]] std::span<const std::uint32_t> operator[](std::size_t row) const {
    return {items.data() + starts[row], items.data() + starts[row + 1]};
  }
};

/// What the advice of a content hangs on, as a Boolean circuit over claims about single answers:
/// the one meaning of conditions for what can still come of them. core/rules/prospects follows it
/// for one family, analysis/asking for all of them at once.
///
/// Everything in it is monotone in the answers: a claim that is settled stays so, and where the
/// advice does not look any more it never looks again.
struct Circuit {
  /// Outlives the circuit.
  const Content* content = nullptr;
  /// The first one is always True. The inputs of a gate stand before it.
  std::vector<Gate> gates;
  std::vector<Wire> inputs;
  std::vector<Comparison> comparisons;
  /// Per question: the claim that it is asked, and the gates that compare its answer.
  std::vector<Wire> asked;
  Rows compared;
  /// Per gate: the gates that it is an input of, as wires that are negated where the input is.
  Rows uses;
  /// Per gate: the gates at which the advice looks while this one, or its opposite, is not False.
  Rows looks;
  /// Per gate: how many looks, and how many gates at which the advice looks, need it to be settled
  /// while nothing is answered.
  std::vector<std::uint32_t> needed;

  [[nodiscard]] std::span<const Wire> inputs_of(GateIndex gate) const {
    if (gates[gate].count == 0) return {};
    return {inputs.data() + gates[gate].first, gates[gate].count};
  }
};

inline constexpr Wire always{0};
inline constexpr Wire never{1};

/// Takes time in proportion to the content, however often its parts name each other.
[[nodiscard]] Circuit circuit_of(const Content& content);

}  // namespace wijzer
