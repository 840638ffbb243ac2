#pragma once

#include "core/logic/truth.hpp"

namespace wijzer::test {

// Short, so that tables of truths stand in columns.
inline constexpr Truth F = Truth::False;
inline constexpr Truth U = Truth::Unknown;
inline constexpr Truth T = Truth::True;

}  // namespace wijzer::test
