// What the content that ships asks of a family: questions until the outcome, words on it, sides of
// the short paper, and characters to hand the answers over.
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

/// Of every scenario and witness. The proof behind the witnesses takes seconds, so once for all.
const std::vector<check::OutcomeSize>& sizes() {
  static const std::vector<check::OutcomeSize> all =
      check::outcome_sizes(test::shipped(), outcome_day, &test::paper_fonts());
  return all;
}

std::vector<std::size_t> numbers_of(const std::string& goal,
                                    std::size_t check::OutcomeSize::*number) {
  std::vector<std::size_t> out;
  for (const check::OutcomeSize& size : sizes()) {
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

void hold_to_two(const std::vector<check::OutcomeSize>& sizes) {
  for (const check::OutcomeSize& size : sizes) {
    CAPTURE(size.example);
    CHECK(size.sides >= 1);
    CHECK(size.sides <= 2);
  }
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

TEST_CASE("the paper of every scenario and witness takes two sides at most") {
  CHECK(sizes().size() > test::shipped().scenarios.size());
  hold_to_two(sizes());
}

TEST_CASE("the paper of who chooses all that can be chosen takes two sides at most") {
  const std::vector<check::OutcomeSize> heaviest =
      check::heaviest_outcomes(test::shipped(), outcome_day, &test::paper_fonts());
  CHECK(heaviest.size() >= 4);
  hold_to_two(heaviest);
}

TEST_CASE("nine of ten scenarios and witnesses are handed over in 150 characters at most") {
  std::vector<std::size_t> lengths;
  for (const check::OutcomeSize& size : sizes()) {
    CAPTURE(size.example);
    CHECK(size.code > 0);
    lengths.push_back(size.code);
  }
  const check::Spread spread = check::spread_of(lengths);
  CHECK(spread.most_of_ten <= 150);
  // So short that typing it over is no work; more asks for a look at how it is spelled.
  CHECK(spread.most <= 75);
}

TEST_CASE("the questions of a scenario are counted as its outcome is reached") {
  const std::vector<std::size_t> counted =
      check::questions_of_scenarios(test::shipped(), outcome_day);
  REQUIRE(counted.size() == test::shipped().scenarios.size());
  for (std::size_t i = 0; i < counted.size(); ++i) {
    CAPTURE(sizes()[i].example);
    CHECK(counted[i] == sizes()[i].questions);
  }
}

}  // namespace wijzer
