// Kleene's strong logic: the tables of S.C. Kleene, Introduction to Metamathematics (1952),
// section 64.
#include "core/logic/truth.hpp"

#include <doctest/doctest.h>

#include <type_traits>

#include "support/printing.hpp"
#include "support/truths.hpp"

namespace wijzer {
namespace {

using test::F;
using test::T;
using test::U;

TEST_CASE("and, or and not follow Kleene's tables") {
  struct Row {
    Truth a, b, both, either;
  };
  constexpr Row rows[] = {{F, F, F, F}, {F, U, F, U}, {F, T, F, T}, {U, F, F, U}, {U, U, U, U},
                          {U, T, U, T}, {T, F, F, T}, {T, U, U, T}, {T, T, T, T}};
  for (const Row& row : rows) {
    CAPTURE(row.a);
    CAPTURE(row.b);
    CHECK(and_kleene(row.a, row.b) == row.both);
    CHECK(or_kleene(row.a, row.b) == row.either);
  }
  CHECK(not_kleene(F) == T);
  CHECK(not_kleene(U) == U);
  CHECK(not_kleene(T) == F);
}

TEST_CASE("a truth never passes for true or false by itself") {
  CHECK_FALSE(std::is_convertible_v<Truth, bool>);
  CHECK(truth_of(true) == T);
  CHECK(truth_of(false) == F);
}

}  // namespace
}  // namespace wijzer
