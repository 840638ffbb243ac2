// A bundle of the right form whose content is none that the loader would take: it is refused, so
// that nothing goes in circles, beside a list or without end.
#include <doctest/doctest.h>

#include <functional>
#include <iterator>

#include "bindings/sample_api.hpp"
#include "core/bundle/read_bundle.hpp"
#include "core/bundle/write_bundle.hpp"
#include "core/model/limits.hpp"
#include "support/bundles.hpp"
#include "support/everything.hpp"
#include "support/printing.hpp"
#include "support/random.hpp"

namespace wijzer {
namespace {

using bundle::with_heads;
using test::bodies_of;
using test::everything;
using test::joined;
using test::no_more_than;
using test::picked;
using test::problem_of;
using test::says;

TEST_CASE("whatever a bundle of the right form says is refused, or can be asked and advised") {
  const std::string sound = write_bundle(everything());
  const std::vector<std::string> bodies = bodies_of(sound);
  test::Random random(62);
  int taken = 0;
  const int all = test::rounds(6000);
  for (int round = 0; round < all; ++round) {
    std::vector<std::string> changed = bodies;
    for (std::size_t changes = 1 + random.below(3); changes > 0; --changes) {
      std::string& body = changed[random.below(2) * 2 + (random.chance(20) ? 1 : 0)];
      const std::size_t at = random.below(body.size());
      if (random.chance(20)) {
        body.erase(at, 1 + random.below(3));
      } else if (random.chance(20)) {
        body.insert(at, body.substr(random.below(body.size()), 1 + random.below(4)));
      } else {
        body[at] = static_cast<char>(random.chance(60) ? random.below(8) : random.below(256));
      }
    }
    test::Page page(test::api_sample());
    page.loaded = test::json(page.api.load(with_heads(changed)));
    if (page.loaded.contains("error")) continue;
    ++taken;
    for (const char* request :
         {R"({"call":"question","answers":{},"today":"2026-11-21"})",
          R"({"call":"result","answers":{},"today":"2026-11-21","address":""})",
          R"({"call":"paper","answers":{},"today":"2026-11-21","address":""})"}) {
      CHECK(page.call(request).is_object());
    }
  }
  CHECK(taken > all / 50);
  CHECK(taken < all);
}

/// What becomes of the content after this change.
std::string after(const std::function<void(Content&)>& change) {
  Content content = everything();
  change(content);
  return problem_of(write_bundle(std::move(content)));
}

TEST_CASE("rules that lead in circles, or look where they may not, are refused") {
  REQUIRE(after([](Content&) {}).empty());
  const std::function<void(Content&)> changes[] = {
      // Criteria: in a circle, named twice, before one that they use.
      [](Content& each) { each.criteria[0].when = Condition{CriterionHolds{CriterionIndex{1}}}; },
      [](Content& each) { each.criteria_order[1] = CriterionIndex{0}; },
      [](Content& each) { std::swap(each.criteria_order[0], each.criteria_order[1]); },
      [](Content& each) {
        each.criteria[0].when = Condition{VerdictIs{RouteIndex{0}, true}};
      },
      // Questions and options: by themselves, a later one, or a criterion or time limit that does.
      [](Content& each) { each.questions[1].when = no_more_than(1, 3); },
      [](Content& each) { each.questions[0].when = picked(3, 0); },
      [](Content& each) {
        std::get<Multiple>(each.questions[3].type).options[0].when =
            Condition{CriterionHolds{CriterionIndex{1}}};
      },
      [](Content& each) {
        each.questions[1].when = Condition{DeadlineIs{DeadlineIndex{0}, true}};
      },
      // A law: by its own verdict, or by an answer.
      [](Content& each) {
        each.routes[0].fits_when = Condition{VerdictIs{RouteIndex{0}, true}};
      },
      [](Content& each) { each.routes[0].possible_when = picked(0, 0); },
      [](Content& each) {
        each.routes_when = Condition{VerdictIs{RouteIndex{0}, true}};
      },
      // Beside a list.
      [](Content& each) {
        each.routes[0].fits_when = Condition{CriterionHolds{CriterionIndex{2}}};
      },
      [](Content& each) { each.problems[0].when = picked(0, 2); },
      [](Content& each) { each.problems[0].ladder[0] = StepIndex{9}; },
      [](Content& each) { each.problems[0].ladder.clear(); },
      [](Content& each) { each.steps[0].contact = ContactIndex{1}; },
      // Questions of another type than is needed.
      [](Content& each) { each.deadlines[0].from = QuestionIndex{1}; },
      [](Content& each) { each.steps[0].state->side = QuestionIndex{0}; },
      [](Content& each) { each.steps[0].state->since = QuestionIndex{0}; },
      [](Content& each) { each.steps[0].state->answer = QuestionIndex{2}; },
      // It waits for an answer that nothing asks for.
      [](Content& each) { each.steps[0].state.reset(); },
      [](Content& each) { each.steps[0].state->answer.reset(); },
      [](Content& each) { std::get<Choice>(each.questions[0].type).options.clear(); },
      [](Content& each) { std::get<Choice>(each.questions[0].type).options.resize(65); },
      // Numbers past their limits.
      [](Content& each) { each.deadlines[0].length.years = limits::deadline_years + 1; },
      [](Content& each) { each.questions[1].brief_line = limits::brief_lines + 1; },
      [](Content& each) { std::get<Number>(each.questions[1].type).max = -1; },
      [](Content& each) { each.questions_left.most = 5; },
      // A cut, told in digits.
      [](Content& each) { each.questions_left.table[2] = QuestionsLeft::base; },
      // More memory than there is, by what every element gets a copy of.
      [](Content& each) {
        each.steps[0].title.assign(60'000, 'a');
        for (int i = 0; i < 150; ++i) {
          each.routes[0].steps.emplace_back().step = StepIndex{0};
        }
      },
      [](Content& each) {
        each.equated_days[0].days.resize(20'000, from_days(20'000));
        each.deadlines.resize(100, each.deadlines[0]);
      },
      // No text.
      [](Content& each) { each.questions[0].title = "\xC3"; },
      [](Content& each) { each.questions[0].id.value = "\xFF"; }};
  for (std::size_t i = 0; i < std::size(changes); ++i) {
    CAPTURE(i);
    CHECK(says(after(changes[i]), "damaged"));
  }
}

/// Conditions inside conditions.
Condition nested(std::size_t depth) {
  Condition out = picked(0, 0);
  for (std::size_t i = 1; i < depth; ++i) out = joined<Not>(std::move(out));
  return out;
}

TEST_CASE("conditions and criteria are built on each other up to the limits of all content") {
  const auto with_depth = [](std::size_t depth) {
    return after([&](Content& each) { each.topics[0].when = nested(depth); });
  };
  CHECK(with_depth(limits::nesting).empty());
  CHECK(says(with_depth(limits::nesting + 1), "damaged"));
  CHECK(says(with_depth(300), "damaged"));
  const auto with_chain = [](std::size_t length) {
    return after([&](Content& each) {
      each.criteria.resize(length);
      each.criteria_order.clear();
      for (std::uint32_t i = 0; i < length; ++i) {
        if (i > 0) each.criteria[i].when = Condition{CriterionHolds{CriterionIndex{i - 1}}};
        each.criteria_order.push_back(CriterionIndex{i});
      }
    });
  };
  CHECK(with_chain(limits::criteria_chain).empty());
  CHECK(says(with_chain(limits::criteria_chain + 1), "damaged"));
}

TEST_CASE("lists that claim more than there are bytes or memory for are refused") {
  const std::vector<std::string> bodies = bodies_of(write_bundle(everything()));
  // The number of questions comes behind id, version and date.
  const std::size_t at =
      bodies[0].find('\0', bodies[0].find('\0', bodies[0].find('\0') + 1) + 1) + 1;
  REQUIRE(bodies[0][at] == 4);
  for (const std::string& number :
       {std::string("\xFF\xFF\xFF\xFF\x0F"), std::string("\xFF\xFF\x7F"), std::string("\x05"),
        std::string("\xFF\xFF\xFF\xFF\xFF\x01"),
        // Four, and a bit that a number of 32 bits has no place for.
        std::string("\x84\x80\x80\x80\x10")}) {
    std::vector<std::string> changed = bodies;
    changed[0].replace(at, 1, number);
    CHECK(says(problem_of(with_heads(changed)), "damaged"));
  }
}

TEST_CASE("a table that claims more edges than a size can count is refused") {
  const Content content = everything();
  std::vector<std::string> bodies = bodies_of(write_bundle(everything()));
  const auto number = [](std::uint32_t number) {
    std::string out;
    for (; number >= 128; number >>= 7U) out += static_cast<char>(number % 128 + 128);
    return out + static_cast<char>(number);
  };
  // The table comes last, each of its numbers a byte.
  const std::size_t table = content.questions_left.table.size();
  bodies[2].erase(bodies[2].size() - table);
  // No cuts, and a function per question that is nothing.
  std::string hostile =
      number(1) + number(3 * 64) + std::string(2 * content.questions.size(), '\0');
  // Together 2 to the power of 32, which in 32 bits is nothing.
  for (int level = 0; level < 64; ++level) hostile += number(0) + number(262'144) + number(256);
  bodies[2] += hostile + std::string(300'000, '\0');
  CHECK(says(problem_of(with_heads(bodies)), "damaged"));
}

}  // namespace
}  // namespace wijzer
