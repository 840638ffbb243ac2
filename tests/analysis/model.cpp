#include "analysis/model.hpp"

#include <algorithm>

#include "core/model/date.hpp"

namespace wijzer::test {

using analysis::Node;
using analysis::Outcome;

int Model::today() { return *first_answers(Content{}).today; }

Model::Model(Content given)
    : content(std::move(given)),
      space(content, today()),
      diagrams(space.widths(), cap),
      rules(content, space, diagrams),
      outcomes(analysis::outcomes(rules)),
      search(content, today()) {}

std::vector<std::uint32_t> Model::values(const Answers& answers) const {
  std::vector<std::uint32_t> out;
  for (const int value : analysis::values_of(content, space, answers)) {
    out.push_back(static_cast<std::uint32_t>(std::max(value, 0)));
  }
  return out;
}

std::uint32_t Model::piece(QuestionIndex question, int number) const {
  const std::vector<int> starts = analysis::pieces(content, question, today());
  return static_cast<std::uint32_t>(std::upper_bound(starts.begin(), starts.end(), number) -
                                    starts.begin() - 1);
}

std::uint32_t Model::leaf(Node node, const std::vector<std::uint32_t>& values) const {
  while (!diagrams.is_leaf(node)) node = diagrams.children(node)[values[diagrams.level(node)]];
  return diagrams.value(node);
}

std::uint32_t Model::searched(const Outcome& outcome, const Answers& answers) const {
  const std::uint32_t value = search.value(outcome, answers);
  if (outcome.kind != Outcome::Kind::LastDay || value == 0) return value;
  const QuestionIndex from = content.deadlines.front().from;
  return piece(from, static_cast<int>(value)) + 1;
}

}  // namespace wijzer::test
