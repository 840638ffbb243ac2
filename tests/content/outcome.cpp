// What the content that ships asks of a family: questions until the outcome, and words on it.
#include <doctest/doctest.h>

#include <string>
#include <vector>

#include "checker/outcome_sizes.hpp"
#include "support/files.hpp"

namespace wijzer {
namespace {

struct Limits {
  const char* goal;
  std::size_t median;
  std::size_t most_of_ten;
  std::size_t most;
};

const Date outcome_day = *parse_date("2026-11-21");

std::vector<std::size_t> numbers_of(const std::string& goal,
                                    std::size_t check::OutcomeSize::*number) {
  static const std::vector<check::OutcomeSize> sizes =
      check::outcome_sizes(test::shipped(), outcome_day);
  std::vector<std::size_t> out;
  for (const check::OutcomeSize& size : sizes) {
    if (size.*number > 0 && (goal.empty() || size.goal == goal)) out.push_back(size.*number);
  }
  return out;
}

void hold_to(const Limits& limits, std::vector<std::size_t> numbers) {
  CAPTURE(limits.goal);
  CHECK(numbers.size() >= 10);
  const check::Spread spread = check::spread_of(std::move(numbers));
  CHECK(spread.median <= limits.median);
  CHECK(spread.most_of_ten <= limits.most_of_ten);
  CHECK(spread.most <= limits.most);
}

}  // namespace

TEST_CASE("a family meets no more questions than were promised, whatever it comes for") {
  for (const Limits& limits :
       {Limits{"Ik wil weten welke wet de zorg betaalt", 11, 14, 15},
        Limits{"Wij lopen vast en willen weten wat wij nu kunnen doen", 7, 8, 11},
        Limits{"Allebei, of dat weet ik nog niet", 15, 18, 18}}) {
    hold_to(limits, numbers_of(limits.goal, &check::OutcomeSize::questions));
  }
}

TEST_CASE("an outcome shows no more words than can be read at once") {
  hold_to({"", 250, 300, 400}, numbers_of("", &check::OutcomeSize::words));
}

}  // namespace wijzer
