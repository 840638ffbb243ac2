#include "analysis/families/measure.hpp"

#include <algorithm>
#include <cmath>
#include <limits>

#include "analysis/families/answers.hpp"
#include "diagram/elimination.hpp"

namespace wijzer::analysis {
namespace {

constexpr double infinite = std::numeric_limits<double>::infinity();

}  // namespace

Measure::Measure(Rules& rules, const std::vector<Diagram<Truth>>& asked, std::size_t cap)
    : rules_(rules), diagrams_(rules.diagrams()), cap_(cap) {
  for (std::uint32_t i = 0; i < asked.size(); ++i)
    codes_.push_back(code(QuestionIndex{i}, asked[i]));
}

Diagram<Measure::Code> Measure::code(QuestionIndex question, Diagram<Truth> asked) {
  using enum Code;
  const Diagram<Code> skipped =
      diagrams_.apply(stand_in(question), {Impossible, Impossible, Skipped});
  const Diagram<Code> answered =
      diagrams_.apply(diagrams_.and_kleene(answerable(rules_, question),
                                           nothing_beside(diagrams_, rules_.space()[question])),
                      {Impossible, Impossible, Asked});
  return diagrams_.ite(asked, answered, skipped);
}

Diagram<Truth> Measure::exactly(QuestionIndex question, std::uint32_t value, Level bit) {
  const QuestionSpace& space = rules_.space()[question];
  Diagram<Truth> out = diagrams_.leaf(Truth::True);
  for (Level level = space.first + space.count; level-- > space.first;) {
    const std::uint32_t wanted = level == space.first ? value : level == bit ? 1 : 0;
    std::vector<Diagram<Truth>> cases(diagrams_.width(level), diagrams_.leaf(Truth::False));
    cases[wanted] = out;
    out = diagrams_.branch(level, cases);
  }
  return out;
}

Diagram<Truth> Measure::stand_in(QuestionIndex question) {
  const QuestionSpace& space = rules_.space()[question];
  const std::vector<Option>& options = options_of(rules_.content()[question]);
  // No bit of the question: its first variable is none of them.
  const Level no_bit = space.first;
  if (space.unknown >= 0) {
    return exactly(question, static_cast<std::uint32_t>(space.unknown), no_bit);
  }
  // The first option that is offered; where none is, the first answer.
  Diagram<Truth> out = exactly(question, 0, no_bit);
  for (std::uint32_t k = static_cast<std::uint32_t>(options.size()); k-- > 0;) {
    const OptionIndex option{k};
    const int alone = rules_.space().value_of(question, option);
    const Diagram<Truth> pattern =
        alone >= 0 ? exactly(question, static_cast<std::uint32_t>(alone), no_bit)
                   : exactly(question, 0, rules_.space().bit(question, option));
    const Diagram<Truth> cases[] = {out, pattern, pattern};
    out = diagrams_.case_of(rules_.offered(question, option), cases);
  }
  return out;
}

double Measure::situations() { return situations(diagrams_.leaf(Truth::True)); }

double Measure::situations(Diagram<Truth> truth) {
  diagram::Numbers numbers(rules_.space().widths(), cap_);
  const std::vector<int> free(diagrams_.levels(), -1);
  std::vector<Diagram<double>> factors;
  for (const Diagram<Code> code : codes_) {
    factors.push_back(numbers.transfer(diagrams_, code, free,
                                       [](Code each) { return each == Code::Impossible ? 0 : 1; }));
  }
  factors.push_back(numbers.transfer(diagrams_, truth, free,
                                     [](Truth each) { return each == Truth::True ? 1 : 0; }));
  const double out = diagram::eliminate(numbers, factors, diagram::Numbers::Operation::Times,
                                        diagram::Numbers::Operation::Plus, free);
  note(numbers);
  return out;
}

void Measure::note(const diagram::Numbers& numbers) {
  full_ = full_ || numbers.full();
  nodes_ = std::max(nodes_, numbers.most());
  bytes_ = std::max(bytes_, numbers.bytes());
}

int Measure::extreme(bool most, const std::vector<int>& fixed) {
  diagram::Numbers numbers(rules_.space().widths(), cap_);
  const double never = most ? -infinite : infinite;
  std::vector<Diagram<double>> factors;
  for (std::uint32_t i = 0; i < codes_.size(); ++i) {
    if (fixed[rules_.space()[QuestionIndex{i}].first] >= 0) continue;  // asked already
    factors.push_back(numbers.transfer(diagrams_, codes_[i], fixed, [&](Code each) {
      return each == Code::Impossible ? never : each == Code::Asked ? 1.0 : 0.0;
    }));
  }
  const double out = diagram::eliminate(
      numbers, factors, diagram::Numbers::Operation::Plus,
      most ? diagram::Numbers::Operation::Max : diagram::Numbers::Operation::Min, fixed);
  note(numbers);
  return std::isinf(out) ? 0 : static_cast<int>(out);
}

Bounds Measure::questions() { return questions(no_answers(rules_.content())); }

Bounds Measure::questions(const Answers& given) {
  const std::vector<int> fixed = values_of(rules_.content(), rules_.space(), given);
  return Bounds{extreme(false, fixed), extreme(true, fixed)};
}

}  // namespace wijzer::analysis
