#include "analysis/families/space.hpp"

#include <algorithm>
#include <utility>

#include "analysis/families/pieces.hpp"

namespace wijzer::analysis {
namespace {

/// An example for each piece: its first number, but a day near today where it has one.
std::vector<Answer> examples(const std::vector<int>& starts, bool day) {
  std::vector<Answer> out;
  for (std::size_t i = 0; i < starts.size(); ++i) {
    const bool open_below = day && i == 0 && starts.size() > 1;
    out.push_back(number_answer(open_below ? starts[1] - 1 : starts[i]));
  }
  return out;
}

}  // namespace

Space::Space(const Content& content, int today) : today_(today) {
  const Pieces pieces(content);
  for (std::size_t i = 0; i < content.questions.size(); ++i) {
    const QuestionIndex question{static_cast<std::uint32_t>(i)};
    const bool unknown = !content[question].unknown.empty();
    questions_.push_back(QuestionSpace{static_cast<Level>(variables_.size()), 0, -1});
    const auto add_single = [&](std::vector<Answer> values) {
      if (unknown) {
        questions_.back().unknown = static_cast<int>(values.size());
        values.push_back(unknown_answer());
      }
      add_variable(question, std::move(values));
    };
    std::visit(
        overloaded{
            [&](const Choice& type) {
              std::vector<Answer> values;
              for (std::uint32_t k = 0; k < type.options.size(); ++k) {
                values.push_back(picked_answer(OptionIndex{k}));
              }
              add_single(std::move(values));
            },
            [&](const Multiple& type) { add_multiple(question, type, unknown); },
            [&](const Number&) { add_single(examples(pieces.starts(question, today), false)); },
            [&](const Day&) { add_single(examples(pieces.starts(question, today), true)); },
        },
        content[question].type);
    questions_.back().count = static_cast<Level>(variables_.size()) - questions_.back().first;
  }
}

void Space::add_variable(QuestionIndex question, std::vector<Answer> values) {
  variables_.push_back(Variable{question, std::move(values), false, {}});
}

void Space::add_multiple(QuestionIndex question, const Multiple& type, bool unknown) {
  std::vector<Answer> states = {picked_answer(OptionSet{})};
  for (std::uint32_t k = 0; k < type.options.size(); ++k) {
    if (type.options[k].none) states.push_back(picked_answer(OptionIndex{k}));
  }
  if (unknown) {
    questions_.back().unknown = static_cast<int>(states.size());
    states.push_back(unknown_answer());
  }
  add_variable(question, std::move(states));
  for (std::uint32_t k = 0; k < type.options.size(); ++k) {
    if (type.options[k].none) continue;
    variables_.push_back(Variable{question,
                                  {picked_answer(OptionSet{}), picked_answer(OptionIndex{k})},
                                  true,
                                  OptionIndex{static_cast<std::uint32_t>(k)}});
  }
}

std::vector<std::uint32_t> Space::widths() const {
  std::vector<std::uint32_t> out;
  out.reserve(variables_.size());
  for (const Variable& variable : variables_) {
    out.push_back(static_cast<std::uint32_t>(variable.values.size()));
  }
  return out;
}

Level Space::bit(QuestionIndex question, OptionIndex option) const {
  const QuestionSpace& space = (*this)[question];
  Level level = space.first + 1;
  while (level + 1 < space.first + space.count && variables_[level].option != option) ++level;
  return level;
}

int Space::value_of(QuestionIndex question, OptionIndex option) const {
  const Variable& variable = variables_[(*this)[question].first];
  for (std::size_t v = 0; v < variable.values.size(); ++v) {
    if (variable.values[v].picked == OptionSet(option)) return static_cast<int>(v);
  }
  return -1;
}

Answer Space::answer(QuestionIndex question, const std::vector<std::uint32_t>& values) const {
  const QuestionSpace& space = (*this)[question];
  Answer answer = variables_[space.first].values[values[space.first]];
  if (answer.state != Answer::State::Given || values[space.first] != 0) return answer;
  for (Level level = space.first + 1; level < space.first + space.count; ++level) {
    answer.picked = answer.picked.with(variables_[level].values[values[level]].picked);
  }
  return answer;
}

namespace {

/// The piece in which a number or day lies: every example but the first is where its piece begins.
int piece_of(const Variable& variable, int number) {
  const auto begins_later = [number](const Answer& value) {
    return value.state != Answer::State::Given || value.number > number;
  };
  const auto after = std::find_if(variable.values.begin() + 1, variable.values.end(), begins_later);
  return static_cast<int>(after - variable.values.begin()) - 1;
}

}  // namespace

std::vector<int> values_of(const Content& content, const Space& space, const Answers& answers) {
  std::vector<int> out(space.variables().size(), -1);
  for (std::uint32_t i = 0; i < content.questions.size(); ++i) {
    const QuestionIndex question{i};
    const QuestionSpace& mine = space[question];
    const Answer& answer = answers[question];
    if (answer.state == Answer::State::Open) continue;
    for (Level level = mine.first; level < mine.first + mine.count; ++level) out[level] = 0;
    int& first = out[mine.first];
    if (answer.state == Answer::State::Unknown) {
      first = mine.unknown;
      continue;
    }
    const std::size_t options = options_of(content[question]).size();
    if (options == 0) first = piece_of(space.variables()[mine.first], answer.number);
    for (std::uint32_t k = 0; k < options; ++k) {
      if (!answer.picked.has(OptionIndex{k})) continue;
      const int alone = space.value_of(question, OptionIndex{k});
      if (alone >= 0) {
        first = alone;
      } else {
        out[space.bit(question, OptionIndex{k})] = 1;
      }
    }
  }
  return out;
}

}  // namespace wijzer::analysis
