#pragma once

#include <doctest/doctest.h>

#include <cstdint>
#include <utility>
#include <vector>

#include "analysis/brute_force.hpp"
#include "analysis/families/measure.hpp"
#include "analysis/families/outputs.hpp"
#include "analysis/families/rules.hpp"
#include "support/random.hpp"
#include "support/random_content.hpp"

namespace wijzer::test {

/// A content with its diagrams and the search through all answers beside it.
struct Model {
  /// Most nodes; small contents need far fewer.
  static constexpr std::size_t cap = 1'000'000;
  /// The day around which the time limits of random contents end.
  static int today();

  explicit Model(Content given);

  /// The values of the variables that stand for these answers; 0 for what is open.
  [[nodiscard]] std::vector<std::uint32_t> values(const Answers& answers) const;
  /// The piece in which a number or day lies.
  [[nodiscard]] std::uint32_t piece(QuestionIndex question, int number) const;
  /// What the function is where the variables have these values.
  template <typename L>
  [[nodiscard]] L leaf(analysis::Diagram<L> of, const std::vector<std::uint32_t>& values) const {
    while (!diagrams.is_leaf(of)) of = diagrams.child(of, values[diagrams.level(of)]);
    return diagrams.value(of);
  }
  /// What the search says, in the numbers of analysis::Said.
  [[nodiscard]] std::uint32_t searched(const analysis::Output& output,
                                       const Answers& answers) const;

  Content content;
  analysis::Space space;
  analysis::Diagrams diagrams;
  analysis::Rules rules;
  std::vector<analysis::Output> outputs;
  BruteForce search;
};

/// What can still come in a conversation.
struct Course {
  double ways = 0;
  analysis::Bounds questions;
};

/// All conversations one by one, from this question on, when what the page asks is what matters.
[[nodiscard]] Course follow(const Model& model, std::uint32_t from, const Answers& answers);

/// Calls `check` with the models of a thousand random contents (or a part of them, see rounds())
/// that can be answered in at most `most` ways, and with the seed of each.
template <typename Check>
void in_small_contents(double most, const Check& check) {
  const int count = rounds(1000);
  int done = 0;
  for (std::uint32_t seed = 1; done < count; ++seed) {
    Content content = content_of(random_sample(seed));
    if (BruteForce(content, Model::today()).size() > most) continue;
    CAPTURE(seed);
    Model model(std::move(content));
    check(model, seed);
    ++done;
  }
}

}  // namespace wijzer::test
