// The short paper of the content that ships takes at most two sides of A4, whatever a family
// answers.
#include <doctest/doctest.h>

#include "checker/outcome_sizes.hpp"
#include "checker/paper_sides.hpp"
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
  const std::vector<check::OutcomeSize> sizes = check::outcome_sizes(test::shipped(), paper_day);
  CHECK(sizes.size() > test::shipped().scenarios.size());
  hold_to_two(sizes);
}

TEST_CASE("the paper of who chooses all that can be chosen takes two sides at most") {
  const std::vector<check::OutcomeSize> sizes =
      check::heaviest_outcomes(test::shipped(), paper_day);
  CHECK(sizes.size() >= 4);
  hold_to_two(sizes);
}

TEST_CASE("a paper that is too long for two sides counts as more") {
  Summary paper;
  Section section{"paper-ask", "What to ask", Tone::Plain, "", {}, {}};
  const auto sides_with = [&](int lines) {
    section.blocks = {Block{Ruled{"", lines}}};
    paper.sections = {section};
    return check::paper_sides(paper);
  };
  CHECK(sides_with(30) == 1);
  CHECK(sides_with(60) == 2);
  CHECK(sides_with(90) == 3);
  section.blocks.clear();
  List list;
  list.items.assign(100, Text{Run{std::string(70, 'x'), std::nullopt}});
  paper.sections.front().blocks = {Block{list}};
  const std::size_t short_lines = check::paper_sides(paper);
  list.items.assign(100, Text{Run{std::string(300, 'x'), std::nullopt}});
  paper.sections.front().blocks = {Block{list}};
  CHECK(check::paper_sides(paper) > 2 * short_lines);
}

}  // namespace
}  // namespace wijzer
