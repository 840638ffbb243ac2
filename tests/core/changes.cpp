// What would make the verdict of a route different, over random contents and the content that
// ships.
#include "core/conversation/changes.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <optional>
#include <set>

#include "core/advice/advice.hpp"
#include "core/conversation/alternatives.hpp"
#include "core/conversation/session.hpp"
#include "core/model/leaves.hpp"
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
using test::Tree;

/// Random content of which about a third of the questions is marked.
Content marked_content(std::uint32_t seed) {
  Random random(seed);
  Sample sample = test::random_sample(seed);
  for (Tree& question : sample.tree["questions"]) {
    if (random.chance(30)) question["never_suggest"] = true;
  }
  return test::content_of(sample);
}

Answers changed(const Answers& answers, const std::vector<OtherFact>& facts) {
  Answers out = answers;
  for (const OtherFact& fact : facts) out[fact.question] = fact.answer;
  return out;
}

/// Nothing where the parent does not see routes.
std::optional<Verdict> verdict_after(const Content& content, RouteIndex route,
                                     const Answers& answers) {
  const Advice advice = advise(content, walk(content, answers).effective);
  if (!advice.routes_matter) return std::nullopt;
  return advice.routes[route.value].verdict;
}

/// Calls `check` with every route and its changes: random contents, random answers to the content
/// that ships, and all its scenarios.
template <typename Check>
void for_many_changes(std::uint32_t seed, const Check& check) {
  Random random(seed);
  const auto check_all = [&](const Content& content, const Answers& given) {
    const Answers answers = walk(content, given).effective;
    for (std::uint32_t i = 0; i < content.routes.size(); ++i) {
      CAPTURE(content.routes[i].id.value);
      check(content, RouteIndex{i}, answers, changes(content, RouteIndex{i}, answers));
    }
  };
  for (int i = 0; i < test::rounds(300); ++i) {
    CAPTURE(i);
    const Content content = marked_content(static_cast<std::uint32_t>(2000 + i));
    for (int round = 0; round < 8; ++round) {
      check_all(content, test::random_answers(content, random, 70 + random.below(31)));
    }
  }
  for (int round = 0; round < test::rounds(150); ++round) {
    Answers answers = test::random_answers(test::shipped(), random, 95);
    // With a goal that asks about routes.
    answers.by_question.front() = picked_answer(OptionIndex{0});
    check_all(test::shipped(), answers);
  }
  for (const Scenario& scenario : test::some_of(test::shipped().scenarios)) {
    CAPTURE(scenario.id.value);
    check_all(test::shipped(), scenario.answers);
  }
}

TEST_CASE("with the facts of a change the route gets the verdict that the change says") {
  std::size_t of_one = 0;
  std::size_t of_two = 0;
  for_many_changes(21, [&](const Content& content, RouteIndex route, const Answers& answers,
                           const std::vector<Counterfactual>& found) {
    CHECK(found.size() <= 3);
    const std::optional<Verdict> before = verdict_after(content, route, answers);
    if (!before) CHECK(found.empty());
    for (const Counterfactual& change : found) {
      const std::optional<Verdict> after =
          verdict_after(content, route, changed(answers, change.facts));
      CHECK(after == change.verdict);
      CHECK(after != before);
      (change.facts.size() == 1 ? of_one : of_two) += 1;
    }
  });
  CHECK(of_one > test::rounds(1000));
  CHECK(of_two > test::rounds(50));
}

TEST_CASE("a change is as small as can be: of two facts neither is enough alone") {
  for_many_changes(22, [&](const Content& content, RouteIndex route, const Answers& answers,
                           const std::vector<Counterfactual>& found) {
    const std::optional<Verdict> before = verdict_after(content, route, answers);
    for (const Counterfactual& change : found) {
      CHECK(change.facts.size() == found.front().facts.size());
      REQUIRE(change.facts.size() <= 2);
      if (change.facts.size() < 2) continue;
      for (const OtherFact& fact : change.facts) {
        // Of a pair on one question the second answer holds the first one already.
        if (change.facts[0].question == change.facts[1].question) continue;
        const std::optional<Verdict> alone =
            verdict_after(content, route, changed(answers, {fact}));
        CHECK((!alone || alone == before));
      }
    }
  });
}

/// Whether two answers are the same for every condition on the question: the same piece.
bool same_piece(const Content& content, QuestionIndex question, const Answer& one,
                const Answer& other) {
  if (one.picked != other.picked) return false;
  bool same = true;
  const auto look = [&](const Condition& condition) {
    for_each_leaf(condition, [&](const Condition& leaf) {
      const Between* between = std::get_if<Between>(&leaf.node);
      if (between == nullptr || between->question != question) return;
      const auto inside = [&](int number) {
        return (!between->at_least || number >= *between->at_least) &&
               (!between->below || number < *between->below);
      };
      same = same && inside(one.number) == inside(other.number);
    });
  };
  for (const Criterion& each : content.criteria) look(each.when);
  for (const Question& each : content.questions) {
    if (each.when) look(*each.when);
    for (const Option& option : options_of(each)) {
      if (option.when) look(*option.when);
    }
  }
  return same;
}

/// Whether each option of the question is offered.
std::vector<Truth> offers(QuestionIndex question, const Facts& facts) {
  std::vector<Truth> out;
  for (std::uint32_t i = 0; i < options_of(facts.content()[question]).size(); ++i) {
    out.push_back(facts.offered(question, OptionIndex{i}));
  }
  return out;
}

TEST_CASE("when no change is found, no single answer that may be suggested makes a difference") {
  std::size_t without_change = 0;
  for_many_changes(23, [&](const Content& content, RouteIndex route, const Answers& answers,
                           const std::vector<Counterfactual>& found) {
    const Facts facts(content, answers);
    if (!found.empty() || !is_settled(route, facts)) return;
    if (!routes_matter(facts)) return;
    ++without_change;
    for (std::uint32_t i = 0; i < content.questions.size(); ++i) {
      const QuestionIndex question{i};
      if (answers[question].state != Answer::State::Given) continue;
      if (content[question].never_suggest) continue;
      for (const Answer& answer : alternatives(question, facts)) {
        const Answers other = changed(answers, {{question, answer}});
        const Facts after(content, other);
        if (verdict_of(route, after) == verdict_of(route, facts)) continue;
        if (!verdict_after(content, route, other)) continue;
        // Left out only because a marked question came or went with it.
        bool marked = false;
        for (std::uint32_t k = 0; k < content.questions.size(); ++k) {
          const QuestionIndex each{k};
          marked = marked ||
                   (content[each].never_suggest && (after.asked(each) != facts.asked(each) ||
                                                    offers(each, after) != offers(each, facts)));
        }
        CHECK(marked);
      }
    }
  });
  CHECK(without_change > test::rounds(100));
}

TEST_CASE("alternatives are other answers that the question offers, and reach every piece") {
  Random random(24);
  for (int i = 0; i < test::rounds(200); ++i) {
    const Content content = test::content_of(test::random_sample(static_cast<std::uint32_t>(i)));
    const Answers answers = test::random_answers(content, random, 100);
    const Facts facts(content, answers);
    for (std::uint32_t k = 0; k < content.questions.size(); ++k) {
      const QuestionIndex question{k};
      const Answer given = answers[question];
      if (given.state != Answer::State::Given) continue;
      std::uint64_t hidden = 0;
      const std::vector<Truth> offered = offers(question, facts);
      for (std::size_t o = 0; o < offered.size(); ++o) {
        if (offered[o] == Truth::False) hidden |= std::uint64_t{1} << o;
      }
      const auto found = alternatives(question, facts);
      for (const Answer& each : found) {
        CHECK(each.state == Answer::State::Given);
        CHECK_FALSE(each == given);
        CHECK((each.picked.bits() & hidden) == (given.picked.bits() & hidden & each.picked.bits()));
      }
      if (!options_of(content[question]).empty()) continue;
      for (int round = 0; round < 10; ++round) {
        const Answer other = test::random_answer(content[question], random);
        if (other.state != Answer::State::Given) continue;
        CHECK((same_piece(content, question, given, other) ||
               std::any_of(found.begin(), found.end(), [&](const Answer& each) {
                 return same_piece(content, question, each, other);
               })));
      }
    }
  }
}

TEST_CASE("what would change an outcome is never a day that no answer can be") {
  Sample sample;
  sample.add("questions", test::date("day"));
  sample.add("criteria",
             test::criterion(
                 "c", json(R"({"question":"day","from":"1900-01-01","before":"2000-01-01"})")));
  sample.add("routes", test::route("r", json(R"({"criterion":"c"})")));
  const Content content = test::content_of(sample);
  Answers answers = test::answers_of(content, R"({"day":"1999-12-31"})");
  const std::vector<Answer> found = alternatives(QuestionIndex{0}, Facts(content, answers));
  REQUIRE(found.size() == 1);
  CHECK(from_days(found.front().number) == *parse_date("2000-01-01"));
}

TEST_CASE("toggling an option keeps \"none of these\" alone") {
  Sample sample;
  sample.add("questions", test::multiple("m", {"a", "b", "none"}));
  sample.add("criteria", test::criterion("c", json(R"({"question":"m","has":"a"})")));
  sample.add("routes", test::route("r", json(R"({"criterion":"c"})")));
  const Content content = test::content_of(sample);
  const auto after = [&content](std::uint64_t picked) {
    Answers answers = no_answers(content);
    answers.by_question[0] = picked_answer(OptionSet::of_bits(picked));
    std::vector<std::uint64_t> out;
    for (const Answer& each : alternatives(QuestionIndex{0}, Facts(content, answers))) {
      out.push_back(each.picked.bits());
    }
    return out;
  };
  using Picks = std::vector<std::uint64_t>;
  CHECK(after(0b100) == Picks{0b001, 0b010});
  CHECK(after(0b001) == Picks{0b100, 0b011});
  CHECK(after(0b011) == Picks{0b010, 0b001});
}

/// The questions that a condition looks at, also through other criteria.
void collect_questions(const Content& content, const Condition& condition,
                       std::set<std::uint32_t>& out) {
  for_each_leaf(condition, [&](const Condition& leaf) {
    if (const auto* picked = std::get_if<Picked>(&leaf.node)) out.insert(picked->question.value);
    if (const auto* between = std::get_if<Between>(&leaf.node)) {
      out.insert(between->question.value);
    }
    if (const auto* inner = std::get_if<CriterionHolds>(&leaf.node)) {
      collect_questions(content, content[inner->criterion].when, out);
    }
  });
}

TEST_CASE("no change ever touches an answer that the authors marked, nor speaks about one") {
  std::size_t looked_at = 0;
  for_many_changes(25, [&](const Content& content, RouteIndex, const Answers& answers,
                           const std::vector<Counterfactual>& found) {
    for (const Counterfactual& change : found) {
      ++looked_at;
      const Answers after = changed(answers, change.facts);
      const Facts facts(content, after);
      const Facts before(content, answers);
      for (std::uint32_t i = 0; i < content.questions.size(); ++i) {
        if (content.questions[i].never_suggest) {
          CHECK(after.by_question[i] == answers.by_question[i]);
        }
      }
      CHECK_FALSE(change.find_out.empty());
      for (const CriterionIndex criterion : change.find_out) {
        std::set<std::uint32_t> below;
        collect_questions(content, content[criterion].when, below);
        // Something else than a marked question made it turn out otherwise.
        bool other = false;
        for (const std::uint32_t each : below) {
          if (content.questions[each].never_suggest) {
            CHECK(facts.asked(QuestionIndex{each}) == before.asked(QuestionIndex{each}));
          } else {
            other = true;
          }
        }
        CHECK(other);
        CHECK(facts.criterion(criterion) != before.criterion(criterion));
      }
    }
  });
  CHECK(looked_at > test::rounds(1000));
}

TEST_CASE("age, diagnosis, how long the child lives, and decisions of others are marked") {
  const Content& content = test::shipped();
  for (const char* id : {"age", "care-now", "causes", "intellectual", "last-months",
                         "wlz-indication", "living", "situation"}) {
    CAPTURE(id);
    CHECK(content[test::question_index(content, id)].never_suggest);
  }
  for (const char* id : {"lasting", "supervision", "help", "more-than-usual"}) {
    CAPTURE(id);
    CHECK_FALSE(content[test::question_index(content, id)].never_suggest);
  }
}

TEST_CASE("no two changes of a route say the same, and while a verdict is open there are none") {
  for_many_changes(26, [&](const Content& content, RouteIndex route, const Answers& answers,
                           const std::vector<Counterfactual>& found) {
    if (!is_settled(route, Facts(content, answers))) CHECK(found.empty());
    for (std::size_t i = 0; i < found.size(); ++i) {
      CHECK(std::is_sorted(found[i].find_out.begin(), found[i].find_out.end()));
      for (std::size_t k = i + 1; k < found.size(); ++k) {
        CHECK(found[i].find_out != found[k].find_out);
      }
    }
  });
}

TEST_CASE("a child whose care is for now only may have the Wlz when it turns out to be for life") {
  const Content& content = test::shipped();
  const Answers answers = walk(content, test::answers_of(content, R"({
      "goal": "route", "age": 6, "care-now": ["none"], "living": "home", "help": ["guidance"],
      "extra": ["none"], "more-than-usual": "yes", "causes": ["sensory"],
      "supervision": "permanent", "lasting": "no", "situation": ["none"]})"))
                              .effective;
  const std::vector<Counterfactual> found =
      changes(content, test::route_index(content, "wlz"), answers);
  REQUIRE(found.size() == 1);
  CHECK(found[0].find_out ==
        std::vector<CriterionIndex>{test::criterion_index(content, "lasting")});
  CHECK(found[0].verdict == Verdict::Fits);
}

TEST_CASE("two options of one question can be the two facts that make a difference together") {
  Sample sample;
  sample.add("questions", test::multiple("m", {"a", "b", "none"}));
  sample.add("criteria", test::criterion("c", json(R"({"any":[{"question":"m","has":"a"},
      {"question":"m","has":"b"}]})")));
  sample.add("routes", test::route("r", json(R"({"criterion":"c"})")));
  const Content content = test::content_of(sample);
  const auto found = changes(content, {0}, test::answers_of(content, R"({"m":["a","b"]})"));
  REQUIRE(found.size() == 1);
  CHECK(found[0].facts.size() == 2);
  CHECK(found[0].verdict == Verdict::No);
}

}  // namespace
}  // namespace wijzer
