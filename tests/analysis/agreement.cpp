// Two implementations agree: the diagrams and a search that tries every answer, over random small
// contents.
#include <doctest/doctest.h>

#include <algorithm>
#include <array>
#include <map>
#include <set>
#include <span>

#include "analysis/answers.hpp"
#include "analysis/brute_force.hpp"
#include "analysis/measure.hpp"
#include "analysis/outcomes.hpp"
#include "analysis/relevance.hpp"
#include "core/model/date.hpp"
#include "support/random.hpp"
#include "support/random_content.hpp"
#include "support/sample.hpp"

namespace wijzer {
namespace {

using analysis::Diagrams;
using analysis::Level;
using analysis::Node;
using analysis::Outcome;
using analysis::Rules;
using analysis::Space;
using test::BruteForce;

constexpr std::size_t cap = 1'000'000;
const int today =
    to_days(Date{std::chrono::year{2026}, std::chrono::month{1}, std::chrono::day{5}});

/// A content with its diagrams and the search beside it.
struct Model {
  explicit Model(Content given)
      : content(std::move(given)),
        space(content, today),
        diagrams(space.widths(), cap),
        rules(content, space, diagrams),
        outcomes(analysis::outcomes(rules)),
        search(content, today) {}

  /// The values of the variables that stand for these answers; 0 for what is open.
  [[nodiscard]] std::vector<std::uint32_t> values(const Answers& answers) const {
    std::vector<std::uint32_t> out;
    for (const int value : analysis::values_of(content, space, answers)) {
      out.push_back(static_cast<std::uint32_t>(std::max(value, 0)));
    }
    return out;
  }

  [[nodiscard]] std::uint32_t piece(QuestionIndex question, int number) const {
    Answers answers = no_answers(content);
    answers[question] = number_answer(number);
    return values(answers)[space[question].first];
  }

  [[nodiscard]] std::uint32_t leaf(Node node, const std::vector<std::uint32_t>& values) const {
    while (!diagrams.is_leaf(node)) node = diagrams.children(node)[values[diagrams.level(node)]];
    return diagrams.value(node);
  }

  /// What the search says, in the numbers of the diagram's leaves.
  [[nodiscard]] std::uint32_t searched(const Outcome& outcome, const Answers& answers) const {
    const std::uint32_t value = search.value(outcome, answers);
    if (outcome.kind != Outcome::Kind::LastDay || value == 0) return value;
    const QuestionIndex from = content.deadlines.front().from;
    return piece(from, static_cast<int>(value)) + 1;
  }

  Content content;
  Space space;
  Diagrams diagrams;
  Rules rules;
  std::vector<Outcome> outcomes;
  BruteForce search;
};

/// Random contents that the search can go through in less than `most` ways.
template <typename Check>
void in_small_contents(int count, double most, const Check& check) {
  int done = 0;
  for (std::uint32_t seed = 1; done < count; ++seed) {
    Content content = test::content_of(test::random_sample(seed));
    if (BruteForce(content, today).size() > most) continue;
    CAPTURE(seed);
    Model model(std::move(content));
    check(model, seed);
    ++done;
  }
}

TEST_CASE("a diagram says of every family what the core says, in a thousand random contents") {
  in_small_contents(test::rounds(1000), 800, [](Model& model, std::uint32_t) {
    int wrong = 0;
    model.search.for_each([&](const Answers& answers) {
      const std::vector<std::uint32_t> values = model.values(answers);
      for (const Outcome& outcome : model.outcomes) {
        if (model.leaf(outcome.node, values) == model.searched(outcome, answers)) continue;
        if (wrong++ == 0) {
          FAIL_CHECK(outcome.name, " ", outcome.place.pointer, ": the diagram says ",
                     model.leaf(outcome.node, values), ", the core ",
                     model.searched(outcome, answers));
        }
      }
    });
    CHECK(wrong == 0);
  });
}

TEST_CASE("a value of an outcome has an example exactly when some family gets it") {
  in_small_contents(test::rounds(1000), 800, [](Model& model, std::uint32_t) {
    std::vector<std::set<std::uint32_t>> met(model.outcomes.size());
    model.search.for_each([&](const Answers& answers) {
      for (std::size_t i = 0; i < met.size(); ++i) {
        met[i].insert(model.searched(model.outcomes[i], answers));
      }
    });
    analysis::Examples examples(model.rules);
    for (std::size_t i = 0; i < met.size(); ++i) {
      const Outcome& outcome = model.outcomes[i];
      if (outcome.kind == Outcome::Kind::LastDay) continue;
      for (std::uint32_t value = 0; value <= 4; ++value) {
        CAPTURE(outcome.name);
        CAPTURE(outcome.place.pointer);
        CAPTURE(value);
        const Node same = model.diagrams.same(outcome.node, model.diagrams.leaf(value));
        const Node truth = model.diagrams.map(same, std::array<std::uint32_t, 2>{0, 2});
        const std::optional<analysis::Example> example = examples.find(truth);
        REQUIRE(example.has_value() == met[i].contains(value));
        if (example) CHECK(model.search.value(outcome, example->answers) == value);
      }
    }
  });
}

TEST_CASE("a question is relevant exactly when two of its answers lead to different outcomes") {
  in_small_contents(test::rounds(1000), 400, [](Model& model, std::uint32_t seed) {
    const std::vector<Node> relevant = analysis::relevance(model.rules, model.outcomes);
    test::Random random(seed);
    for (int round = 0; round < 3; ++round) {
      Answers answers = no_answers(model.content);
      answers.today = today;
      for (std::uint32_t i = 0; i < model.content.questions.size(); ++i) {
        const QuestionIndex question{i};
        const std::vector<Answer> choices = model.search.choices(question, answers);
        const bool by_diagram =
            model.leaf(relevant[i], model.values(answers)) == analysis::leaf_true;
        CAPTURE(i);
        REQUIRE(by_diagram == model.search.relevant(question, answers, model.outcomes));
        if (choices.empty()) break;
        answers[question] = choices[random.below(choices.size())];
      }
    }
  });
}

/// What can still come in a conversation.
struct Course {
  double ways = 0;
  analysis::Bounds questions;
};

/// All conversations one by one, from this question on.
Course follow(const Model& model, std::uint32_t from, const Answers& answers) {
  if (from == model.content.questions.size()) return {1, {}};
  const QuestionIndex question{from};
  if (!model.search.relevant(question, answers, model.outcomes)) {
    // Any answer will do. Left open it could keep the later ones from being settled.
    Answers filled = answers;
    const std::vector<Answer> choices = model.search.choices(question, answers);
    if (!choices.empty()) filled[question] = choices.front();
    return follow(model, from + 1, filled);
  }
  // Numbers and days count by piece.
  std::set<std::vector<std::uint32_t>> pieces;
  Course best;
  for (const Answer& choice : model.search.choices(question, answers)) {
    Answers more = answers;
    more[question] = choice;
    const std::vector<std::uint32_t> all = model.values(more);
    const analysis::QuestionSpace& mine = model.space[question];
    const std::span<const std::uint32_t> own =
        std::span<const std::uint32_t>(all).subspan(mine.first, mine.count);
    if (!pieces.emplace(own.begin(), own.end()).second) continue;
    const Course course = follow(model, from + 1, more);
    const int fewest = course.questions.fewest + 1;
    best.questions.fewest = best.ways == 0 ? fewest : std::min(best.questions.fewest, fewest);
    best.questions.most = std::max(best.questions.most, course.questions.most + 1);
    best.ways += course.ways;
  }
  return best;
}

TEST_CASE(
    "fewest and most questions, and the number of situations, are those of all conversations") {
  in_small_contents(test::rounds(1000), 150, [](Model& model, std::uint32_t) {
    analysis::Measure measure(model.rules, analysis::relevance(model.rules, model.outcomes), cap);
    Answers answers = no_answers(model.content);
    answers.today = today;
    const Course searched = follow(model, 0, answers);
    CHECK(measure.questions().fewest == searched.questions.fewest);
    CHECK(measure.questions().most == searched.questions.most);
    CHECK(measure.situations() == searched.ways);
  });
}

TEST_CASE(
    "from any point of a conversation on, the questions left are those of all ways to go on") {
  in_small_contents(test::rounds(1000), 150, [](Model& model, std::uint32_t seed) {
    analysis::Measure measure(model.rules, analysis::relevance(model.rules, model.outcomes), cap);
    test::Random random(seed);
    Answers given = no_answers(model.content);
    Answers filled = given;
    filled.today = today;
    const std::size_t stop = random.below(model.content.questions.size() + 1);
    for (std::uint32_t i = 0; i < stop; ++i) {
      const QuestionIndex question{i};
      const std::vector<Answer> choices = model.search.choices(question, filled);
      if (choices.empty()) break;
      const bool asked = model.search.relevant(question, filled, model.outcomes);
      filled[question] = asked ? choices[random.below(choices.size())] : choices.front();
      if (asked) given[question] = filled[question];
    }
    const Course searched = follow(model, static_cast<std::uint32_t>(stop), filled);
    CAPTURE(stop);
    CHECK(measure.questions(given).fewest == searched.questions.fewest);
    CHECK(measure.questions(given).most == searched.questions.most);
  });
}

TEST_CASE("the situations in which something is said are counted one by one") {
  in_small_contents(test::rounds(1000), 150, [](Model& model, std::uint32_t) {
    const std::vector<Node> asked = analysis::relevance(model.rules, model.outcomes);
    analysis::Measure measure(model.rules, asked, cap);
    // Answers to what is asked, and how often each outcome came with each value.
    std::set<std::vector<std::uint32_t>> met;
    std::vector<std::map<std::uint32_t, double>> often(model.outcomes.size());
    model.search.for_each([&](const Answers& answers) {
      std::vector<std::uint32_t> key = model.values(answers);
      for (std::uint32_t i = 0; i < asked.size(); ++i) {
        const analysis::QuestionSpace& mine = model.space[QuestionIndex{i}];
        if (model.leaf(asked[i], model.values(answers)) == analysis::leaf_true) continue;
        for (Level level = mine.first; level < mine.first + mine.count; ++level) key[level] = 99;
      }
      if (!met.insert(key).second) return;
      for (std::size_t i = 0; i < model.outcomes.size(); ++i) {
        ++often[i][model.searched(model.outcomes[i], answers)];
      }
    });
    for (std::size_t i = 0; i < model.outcomes.size(); ++i) {
      for (const auto& [value, times] : often[i]) {
        const Node same = model.diagrams.same(model.outcomes[i].node, model.diagrams.leaf(value));
        const Node truth = model.diagrams.map(same, std::array<std::uint32_t, 2>{0, 2});
        CAPTURE(model.outcomes[i].name);
        CAPTURE(value);
        CHECK(measure.situations(truth) == times);
      }
    }
  });
}

}  // namespace
}  // namespace wijzer
