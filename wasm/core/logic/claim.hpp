#pragma once

#include <cstdint>

namespace wijzer {

/// What may be said of a condition once everything is answered. Two claims, as the advice looks at
/// conditions in two ways: a text appears where its condition is True, or where it is not False.
enum class Claim : std::uint8_t { IsTrue, IsNotFalse };

/// The claim about a condition that decides this claim about its opposite.
[[nodiscard]] constexpr Claim opposite(Claim claim) {
  return claim == Claim::IsTrue ? Claim::IsNotFalse : Claim::IsTrue;
}

}  // namespace wijzer
