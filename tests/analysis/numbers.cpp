// Diagrams whose leaves are numbers: what they say once there is no room for more of them.
#include "diagram/numbers.hpp"

#include <doctest/doctest.h>

#include <cstdint>
#include <vector>

namespace wijzer {
namespace {

using diagram::Diagram;
using diagram::Level;
using diagram::Numbers;

/// A number of its own for every way to choose.
Diagram<double> all_different(Numbers& numbers, std::uint32_t levels) {
  Diagram<double> out = numbers.number(0);
  double step = 1;
  for (Level level = levels; level-- > 0; step *= 2) {
    const Diagram<double> here = numbers.branch(level, {numbers.number(0), numbers.number(step)});
    out = numbers.apply(Numbers::Operation::Plus, out, here);
  }
  return out;
}

TEST_CASE("what reached the cap says so, also once nodes were forgotten") {
  constexpr std::uint32_t levels = 8;
  Numbers numbers(std::vector<std::uint32_t>(levels, 2), 100);
  Diagram<double> one = numbers.number(1);
  CHECK_FALSE(numbers.full());
  (void)all_different(numbers, levels);
  REQUIRE(numbers.full());
  numbers.collect({&one});
  CHECK(numbers.full());
  CHECK(numbers.value(one) == 1);
}

TEST_CASE("zero is one number, whatever its sign") {
  Numbers numbers({2}, 100);
  CHECK(numbers.number(0.0) == numbers.number(-0.0));
  CHECK(numbers.number(1.0) != numbers.number(-1.0));
}

}  // namespace
}  // namespace wijzer
