#include "core/logic/explain.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <optional>

#include "core/conversation/session.hpp"
#include "support/decided.hpp"
#include "support/files.hpp"
#include "support/printing.hpp"
#include "support/random.hpp"
#include "support/random_content.hpp"
#include "support/sample.hpp"

namespace wijzer {
namespace {

using test::json;
using test::Random;
using test::Sample;

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
  const auto explained = [&](Condition::Node node) {
    return explain(Condition(std::move(node)), decided.facts());
  };
  const Reason first{CriterionIndex{0}, Truth::True};
  const Reason second{CriterionIndex{1}, Truth::True};
  const Reason third{CriterionIndex{2}, Truth::False};
  CHECK(explained(Any{{criterion(1), criterion(0)}}) == std::vector<Reason>{second});
  CHECK(explained(All{{criterion(0), criterion(0)}}) == std::vector<Reason>{first});
  CHECK(explained(All{{criterion(1), criterion(2)}}) == std::vector<Reason>{third});
  CHECK(explained(Not{{criterion(2)}}) == std::vector<Reason>{third});
  CHECK(explained(Any{{Condition(All{{criterion(0), criterion(1)}}), criterion(1)}}) ==
        std::vector<Reason>{second});
}

/// The verdict of a route when only these criteria are known; nothing while it is not settled.
std::optional<Verdict> forced_by(const Content& content, const std::vector<Reason>& reasons,
                                 RouteIndex route) {
  std::vector<Truth> criteria(content.criteria.size(), Truth::Unknown);
  for (const Reason& reason : reasons) criteria[reason.criterion.value] = reason.truth;
  const test::Decided decided(criteria, content.routes);
  if (!is_settled(route, decided.facts())) return std::nullopt;
  return verdict_of(route, decided.facts());
}

/// The same when only these questions are answered, on the same day.
std::optional<Verdict> forced_by(const Content& content, const Answers& answers,
                                 const std::vector<QuestionIndex>& questions, RouteIndex route) {
  Answers few = no_answers(content);
  few.today = answers.today;
  for (const QuestionIndex each : questions) few[each] = answers[each];
  const Facts facts(content, few);
  if (!is_settled(route, facts)) return std::nullopt;
  return verdict_of(route, facts);
}

template <typename Element>
std::vector<Element> without(std::vector<Element> elements, std::size_t at) {
  elements.erase(elements.begin() + static_cast<std::ptrdiff_t>(at));
  return elements;
}

/// Calls `check` with every route under many answers, and under those of each shipped scenario.
template <typename Check>
void for_many_routes(std::uint32_t seed, const Check& check) {
  Random random(seed);
  const auto check_all = [&](const Content& content, const Answers& answers) {
    const Facts facts(content, answers);
    for (std::uint32_t i = 0; i < content.routes.size(); ++i) {
      CAPTURE(content.routes[i].id.value);
      check(content, RouteIndex{i}, answers, facts);
    }
  };
  for (const Content& content : test::many_contents(test::rounds(200))) {
    for (int round = 0; round < test::rounds(40); ++round) {
      CAPTURE(round);
      const Answers answers = test::random_answers(content, random, 60 + random.below(41));
      check_all(content, random.chance(50) ? walk(content, answers).effective : answers);
    }
  }
  for (const Scenario& scenario : test::shipped().scenarios) {
    CAPTURE(scenario.id.value);
    check_all(test::shipped(), walk(test::shipped(), scenario.answers).effective);
  }
}

TEST_CASE(
    "the reasons of a settled verdict are enough for that verdict by themselves, and none is too "
    "many") {
  std::size_t settled_verdicts = 0;
  std::size_t shared = 0;
  for_many_routes(
      11, [&](const Content& content, RouteIndex route, const Answers&, const Facts& facts) {
        const Verdict verdict = verdict_of(route, facts);
        if (verdict == Verdict::Possible) return;
        ++settled_verdicts;
        const auto why = reasons(route, facts);
        CHECK_FALSE(why.empty());
        CHECK(forced_by(content, why, route) == verdict);
        for (std::size_t i = 0; i < why.size(); ++i) {
          CHECK_FALSE(forced_by(content, without(why, i), route).has_value());
        }
        if (why.size() > 1) ++shared;
      });
  CHECK(settled_verdicts > test::rounds(2000));
  CHECK(shared > test::rounds(300));
}

TEST_CASE("a reason that another part needs anyway makes the reasons that it replaces needless") {
  Sample sample;
  for (const char* id : {"a", "b", "c"}) {
    sample.add("questions", test::choice(id, {"yes", "no"}));
    sample.add("criteria", test::criterion(id, {{"question", id}, {"is", "yes"}}));
  }
  // Part by part "a" is enough for the first, and only "b" for the second: then "b" alone is.
  sample.add("routes", test::route("r", json(R"({"all":[{"any":[{"criterion":"a"},
      {"criterion":"b"}]},{"criterion":"b"}]})")));
  const Content content = test::content_of(sample);
  const Answers answers = test::answers_of(content, R"({"a":"yes","b":"yes","c":"yes"})");
  const Facts facts(content, answers);
  CHECK(reasons(RouteIndex{0}, facts) ==
        std::vector<Reason>{{test::criterion_index(content, "b"), Truth::True}});
  CHECK(rests_on(RouteIndex{0}, facts) ==
        std::vector<QuestionIndex>{test::question_index(content, "b")});
}

TEST_CASE(
    "the answers that a settled verdict rests on are enough for it by themselves, and none is too "
    "many") {
  std::size_t settled_verdicts = 0;
  std::size_t several = 0;
  for_many_routes(12, [&](const Content& content, RouteIndex route, const Answers& answers,
                          const Facts& facts) {
    const auto found = rests_on(route, facts);
    if (!is_settled(route, facts)) {
      CHECK(found.empty());
      return;
    }
    ++settled_verdicts;
    CHECK(std::is_sorted(found.begin(), found.end()));
    CHECK(forced_by(content, answers, found, route) == verdict_of(route, facts));
    for (std::size_t i = 0; i < found.size(); ++i) {
      CHECK(answers[found[i]].state == Answer::State::Given);
      CHECK_FALSE(forced_by(content, answers, without(found, i), route).has_value());
    }
    if (found.size() > 1) ++several;
  });
  CHECK(settled_verdicts > test::rounds(2000));
  CHECK(several > test::rounds(300));
}

TEST_CASE("whatever else is answered, a verdict stays while the answers that it rests on stay") {
  Random random(14);
  for_many_routes(14, [&](const Content& content, RouteIndex route, const Answers& answers,
                          const Facts& facts) {
    const Verdict verdict = verdict_of(route, facts);
    if (verdict == Verdict::Possible) return;
    const auto found = rests_on(route, facts);
    Answers other = test::random_answers(content, random, 100);
    other.today = answers.today;
    for (const QuestionIndex each : found) other[each] = answers[each];
    CHECK(verdict_of(route, Facts(content, other)) == verdict);
  });
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
