// The short paper of the content that ships takes at most two sides of A4, whatever a family
// answers.
#include <doctest/doctest.h>

#include "checker/outcome_sizes.hpp"
#include "support/files.hpp"

namespace wijzer {
namespace {

const Date paper_day = *parse_date("2026-11-21");

void hold_to_two(const std::vector<check::OutcomeSize>& sizes) {
  for (const check::OutcomeSize& size : sizes) {
    CAPTURE(size.example);
    CHECK(size.sides >= 1);
    CHECK(size.sides <= 2);
  }
}

TEST_CASE("the paper of every scenario and witness takes two sides at most") {
  const std::vector<check::OutcomeSize> sizes =
      check::outcome_sizes(test::shipped(), paper_day, &test::paper_fonts());
  CHECK(sizes.size() > test::shipped().scenarios.size());
  hold_to_two(sizes);
}

TEST_CASE("the paper of who chooses all that can be chosen takes two sides at most") {
  const std::vector<check::OutcomeSize> sizes =
      check::heaviest_outcomes(test::shipped(), paper_day, &test::paper_fonts());
  CHECK(sizes.size() >= 4);
  hold_to_two(sizes);
}

}  // namespace
}  // namespace wijzer
