#pragma once

#include <cstdint>

namespace wijzer {

/// Kleene's strong three-valued logic. Compare with ==; there is no conversion to bool, so that
/// Unknown can't pass for a "no". The order False < Unknown < True makes "and" a minimum.
/// Source: S.C. Kleene, Introduction to Metamathematics (1952), section 64.
enum class Truth : std::uint8_t { False, Unknown, True };

[[nodiscard]] constexpr Truth and_kleene(Truth a, Truth b) { return a < b ? a : b; }

[[nodiscard]] constexpr Truth or_kleene(Truth a, Truth b) { return a < b ? b : a; }

[[nodiscard]] constexpr Truth not_kleene(Truth a) {
  return static_cast<Truth>(static_cast<std::uint8_t>(Truth::True) - static_cast<std::uint8_t>(a));
}

[[nodiscard]] constexpr Truth truth_of(bool holds) { return holds ? Truth::True : Truth::False; }

}  // namespace wijzer
