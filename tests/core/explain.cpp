#include "core/rules/explain.hpp"

#include <doctest/doctest.h>

#include <algorithm>

#include "support/decided.hpp"
#include "support/printing.hpp"
#include "support/random.hpp"
#include "support/random_content.hpp"
#include "support/sample.hpp"

namespace wijzer {
namespace {

using test::Random;

/// A random tree in which every criterion stands once; `next` counts the criteria.
Condition random_tree(Random& random, std::size_t depth, std::uint32_t& next) {
  const std::size_t kind = depth == 0 ? 0 : random.below(4);
  if (kind == 0) return Condition{CriterionHolds{CriterionIndex{next++}}, {}};
  if (kind == 1) return Condition{Not{{random_tree(random, depth - 1, next)}}, {}};
  std::vector<Condition> parts;
  const std::size_t count = 1 + random.below(3);
  for (std::size_t i = 0; i < count; ++i) parts.push_back(random_tree(random, depth - 1, next));
  if (kind == 2) return Condition{All{std::move(parts)}, {}};
  return Condition{Any{std::move(parts)}, {}};
}

Truth with_criteria(const Condition& condition, const std::vector<Truth>& criteria) {
  return evaluate(condition, test::Decided(criteria).facts());
}

/// The truth when only the criteria in `chosen` (one bit each) are known.
Truth with_only(const Condition& condition, const std::vector<Truth>& criteria,
                std::size_t chosen) {
  std::vector<Truth> known(criteria.size(), Truth::Unknown);
  for (std::size_t i = 0; i < criteria.size(); ++i) {
    if ((chosen >> i & 1U) != 0) known[i] = criteria[i];
  }
  return with_criteria(condition, known);
}

std::size_t fewest_that_force(const Condition& condition, const std::vector<Truth>& criteria,
                              Truth truth) {
  std::size_t fewest = criteria.size();
  for (std::size_t chosen = 0; chosen < (std::size_t{1} << criteria.size()); ++chosen) {
    const auto size = static_cast<std::size_t>(__builtin_popcountll(chosen));
    if (size < fewest && with_only(condition, criteria, chosen) == truth) fewest = size;
  }
  return fewest;
}

TEST_CASE("the reasons of a tree force its truth, and no smaller set does") {
  Random random(7);
  std::size_t decided = 0;
  for (int round = 0; round < test::rounds(2000); ++round) {
    CAPTURE(round);
    std::uint32_t count = 0;
    const Condition tree = random_tree(random, 3, count);
    if (count > 10) continue;
    std::vector<Truth> criteria;
    for (std::uint32_t i = 0; i < count; ++i) {
      criteria.push_back(static_cast<Truth>(random.below(3)));
    }
    const Truth truth = with_criteria(tree, criteria);
    if (truth == Truth::Unknown) continue;
    ++decided;
    const auto reasons = explain(tree, test::Decided(criteria).facts());
    std::size_t chosen = 0;
    for (const Reason& reason : reasons) {
      CHECK(reason.truth == criteria[reason.criterion.value]);
      chosen |= std::size_t{1} << reason.criterion.value;
    }
    CHECK(with_only(tree, criteria, chosen) == truth);
    CHECK(reasons.size() == fewest_that_force(tree, criteria, truth));
  }
  CHECK(decided > test::rounds(500));
}

TEST_CASE("of equally short reasons the author's first one is given, and none twice") {
  const auto criterion = [](std::uint32_t i) {
    return Condition{CriterionHolds{CriterionIndex{i}}, {}};
  };
  const test::Decided decided({Truth::True, Truth::True, Truth::False});
  const auto explained = [&](Condition condition) { return explain(condition, decided.facts()); };
  const Reason first{CriterionIndex{0}, Truth::True};
  const Reason second{CriterionIndex{1}, Truth::True};
  const Reason third{CriterionIndex{2}, Truth::False};
  CHECK(explained({Any{{criterion(1), criterion(0)}}, {}}) == std::vector<Reason>{second});
  CHECK(explained({All{{criterion(0), criterion(0)}}, {}}) == std::vector<Reason>{first});
  CHECK(explained({All{{criterion(1), criterion(2)}}, {}}) == std::vector<Reason>{third});
  CHECK(explained({Not{{criterion(2)}}, {}}) == std::vector<Reason>{third});
  CHECK(explained({Any{{Condition{All{{criterion(0), criterion(1)}}, {}}, criterion(1)}}, {}}) ==
        std::vector<Reason>{second});
}

/// The verdict when only the criteria among the reasons are known.
Verdict verdict_by(const Content& content, const std::vector<Reason>& reasons, RouteIndex route) {
  std::vector<Truth> criteria(content.criteria.size(), Truth::Unknown);
  for (const Reason& reason : reasons) criteria[reason.criterion.value] = reason.truth;
  return verdict_of(route, test::Decided(criteria, content.routes).facts());
}

TEST_CASE("the reasons of a settled verdict are enough for that verdict by themselves") {
  Random random(11);
  std::size_t settled_verdicts = 0;
  for (const Content& content : test::many_contents(60)) {
    for (int round = 0; round < test::rounds(60); ++round) {
      const Answers answers = test::random_answers(content, random, 90);
      const Facts facts(content, answers);
      for (std::uint32_t i = 0; i < content.routes.size(); ++i) {
        const RouteIndex route{i};
        const Verdict verdict = verdict_of(route, facts);
        if (verdict == Verdict::Possible) continue;
        ++settled_verdicts;
        CAPTURE(content.routes[i].id.value);
        const auto why = reasons(route, facts);
        CHECK_FALSE(why.empty());
        CHECK(verdict_by(content, why, route) == verdict);
      }
    }
  }
  CHECK(settled_verdicts > test::rounds(1000));
}

TEST_CASE("of a possible route the reasons are facts that are true, never an open one") {
  Random random(13);
  std::size_t found = 0;
  for (const Content& content : test::many_contents(20)) {
    for (int round = 0; round < test::rounds(40); ++round) {
      const Answers answers = test::random_answers(content, random, 50);
      const Facts facts(content, answers);
      for (std::uint32_t i = 0; i < content.routes.size(); ++i) {
        if (verdict_of(RouteIndex{i}, facts) != Verdict::Possible) continue;
        for (const Reason& reason : reasons(RouteIndex{i}, facts)) {
          ++found;
          CHECK(reason.truth != Truth::Unknown);
          CHECK(reason.truth == facts.criterion(reason.criterion));
        }
      }
    }
  }
  CHECK(found > test::rounds(100));
}

}  // namespace
}  // namespace wijzer
