#include "analysis/measure.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <limits>

#include "analysis/answers.hpp"
#include "analysis/elimination.hpp"

namespace wijzer::analysis {
namespace {

constexpr double infinite = std::numeric_limits<double>::infinity();

}  // namespace

Measure::Measure(Rules& rules, const std::vector<Node>& asked, std::size_t cap)
    : rules_(rules), diagrams_(rules.diagrams()), cap_(cap) {
  for (std::uint32_t i = 0; i < asked.size(); ++i)
    codes_.push_back(code(QuestionIndex{i}, asked[i]));
}

Node Measure::code(QuestionIndex question, Node asked) {
  const Node skipped = diagrams_.map(stand_in(question),
                                     std::array<std::uint32_t, 3>{Impossible, Impossible, Skipped});
  const Node answered =
      diagrams_.map(diagrams_.both(answerable(rules_, question),
                                   nothing_beside(diagrams_, rules_.space()[question])),
                    std::array<std::uint32_t, 3>{Impossible, Impossible, Asked});
  const std::array<Node, 3> cases = {skipped, skipped, answered};
  return diagrams_.case_of(asked, cases);
}

Node Measure::exactly(QuestionIndex question, std::uint32_t value, Level bit) {
  const QuestionSpace& space = rules_.space()[question];
  Node out = diagrams_.leaf(leaf_true);
  for (Level level = space.first + space.count; level-- > space.first;) {
    const std::uint32_t wanted = level == space.first ? value : level == bit ? 1 : 0;
    std::vector<Node> cases(diagrams_.width(level), diagrams_.leaf(leaf_false));
    cases[wanted] = out;
    out = diagrams_.branch(level, cases);
  }
  return out;
}

Node Measure::stand_in(QuestionIndex question) {
  const QuestionSpace& space = rules_.space()[question];
  const std::vector<Option>& options = options_of(rules_.content()[question]);
  // No bit of the question: its first variable is none of them.
  const Level no_bit = space.first;
  if (space.unknown >= 0) {
    return exactly(question, static_cast<std::uint32_t>(space.unknown), no_bit);
  }
  // The first option that is offered; where none is, the first answer.
  Node out = exactly(question, 0, no_bit);
  for (std::uint32_t k = static_cast<std::uint32_t>(options.size()); k-- > 0;) {
    const OptionIndex option{k};
    const int alone = rules_.space().value_of(question, option);
    const Node pattern = alone >= 0 ? exactly(question, static_cast<std::uint32_t>(alone), no_bit)
                                    : exactly(question, 0, rules_.space().bit(question, option));
    const std::array<Node, 3> cases = {out, pattern, pattern};
    out = diagrams_.case_of(rules_.offered(question, option), cases);
  }
  return out;
}

double Measure::situations() { return situations(diagrams_.leaf(leaf_true)); }

double Measure::situations(Node truth) {
  Numbers numbers(rules_.space().widths(), cap_);
  const std::vector<int> free(diagrams_.levels(), -1);
  std::vector<Node> factors;
  for (const Node code : codes_) {
    factors.push_back(
        numbers.taken(diagrams_, code, free, [](std::uint32_t leaf) { return leaf == 0 ? 0 : 1; }));
  }
  factors.push_back(numbers.taken(diagrams_, truth, free,
                                  [](std::uint32_t leaf) { return leaf == leaf_true ? 1 : 0; }));
  const double out =
      eliminate(numbers, factors, Numbers::Operation::Times, Numbers::Operation::Plus, free);
  note(numbers);
  return out;
}

void Measure::note(const Numbers& numbers) {
  full_ = full_ || numbers.full();
  nodes_ = std::max(nodes_, numbers.most());
  bytes_ = std::max(bytes_, numbers.bytes());
}

int Measure::extreme(bool most, const std::vector<int>& fixed) {
  Numbers numbers(rules_.space().widths(), cap_);
  const double never = most ? -infinite : infinite;
  std::vector<Node> factors;
  for (std::uint32_t i = 0; i < codes_.size(); ++i) {
    if (fixed[rules_.space()[QuestionIndex{i}].first] >= 0) continue;  // asked already
    factors.push_back(numbers.taken(diagrams_, codes_[i], fixed, [&](std::uint32_t leaf) {
      return leaf == Impossible ? never : leaf == Asked ? 1 : 0;
    }));
  }
  const double out = eliminate(numbers, factors, Numbers::Operation::Plus,
                               most ? Numbers::Operation::Most : Numbers::Operation::Fewest, fixed);
  note(numbers);
  return std::isinf(out) ? 0 : static_cast<int>(out);
}

Bounds Measure::questions() { return questions(no_answers(rules_.content())); }

Bounds Measure::questions(const Answers& given) {
  const std::vector<int> fixed = values_of(rules_.content(), rules_.space(), given);
  return Bounds{extreme(false, fixed), extreme(true, fixed)};
}

}  // namespace wijzer::analysis
