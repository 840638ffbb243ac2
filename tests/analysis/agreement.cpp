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
#include "analysis/conversation.hpp"
#include "analysis/outcomes.hpp"
#include "analysis/relevance.hpp"
#include "core/model/date.hpp"
#include "support/random.hpp"
#include "support/random_content.hpp"
#include "support/sample.hpp"

namespace wijzer {
namespace {

using analysis::Diagrams;
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

  /// The values of the variables that stand for these answers.
  [[nodiscard]] std::vector<std::uint32_t> values(const Answers& answers) const {
    std::vector<std::uint32_t> out(space.variables().size());
    for (std::uint32_t i = 0; i < content.questions.size(); ++i) {
      const QuestionIndex question{i};
      const analysis::QuestionSpace& mine = space[question];
      const Answer& answer = answers[question];
      if (answer.state == Answer::State::Unknown)
        out[mine.first] = static_cast<std::uint32_t>(mine.unknown);
      if (answer.state != Answer::State::Given) continue;
      if (options_of(content[question]).empty()) {
        out[mine.first] = piece(question, answer.number);
        continue;
      }
      for (std::uint32_t k = 0; k < options_of(content[question]).size(); ++k) {
        if ((answer.picked >> k & 1U) == 0) continue;
        const int alone = space.value_of(question, OptionIndex{k});
        if (alone >= 0) {
          out[mine.first] = static_cast<std::uint32_t>(alone);
        } else {
          out[space.bit(question, OptionIndex{k})] = 1;
        }
      }
    }
    return out;
  }

  [[nodiscard]] std::uint32_t piece(QuestionIndex question, int number) const {
    const std::vector<int> starts = analysis::pieces(content, question, today);
    return static_cast<std::uint32_t>(std::upper_bound(starts.begin(), starts.end(), number) -
                                      starts.begin() - 1);
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

/// All conversations one by one.
analysis::Course follow(const Model& model, std::uint32_t from, const Answers& answers) {
  if (from == model.content.questions.size()) return {1, 0, 0};
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
  analysis::Course best;
  for (const Answer& choice : model.search.choices(question, answers)) {
    Answers more = answers;
    more[question] = choice;
    const std::vector<std::uint32_t> all = model.values(more);
    const analysis::QuestionSpace& mine = model.space[question];
    const std::span<const std::uint32_t> own =
        std::span<const std::uint32_t>(all).subspan(mine.first, mine.count);
    if (!pieces.emplace(own.begin(), own.end()).second) continue;
    const analysis::Course course = follow(model, from + 1, more);
    best.fewest = best.ways == 0 ? course.fewest + 1 : std::min(best.fewest, course.fewest + 1);
    best.most = std::max(best.most, course.most + 1);
    best.ways += course.ways;
  }
  return best;
}

TEST_CASE("fewest and most questions, and the number of conversations, are those of all of them") {
  in_small_contents(test::rounds(1000), 150, [](Model& model, std::uint32_t) {
    analysis::Conversations conversations(model.rules,
                                          analysis::relevance(model.rules, model.outcomes), cap);
    const analysis::Course course = conversations.all();
    Answers answers = no_answers(model.content);
    answers.today = today;
    const analysis::Course searched = follow(model, 0, answers);
    CHECK(course.fewest == searched.fewest);
    CHECK(course.most == searched.most);
    CHECK(course.ways == searched.ways);
  });
}

}  // namespace
}  // namespace wijzer
