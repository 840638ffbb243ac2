#include "checker/outcome_sizes.hpp"

#include <algorithm>
#include <utility>

#include "analysis/proof.hpp"
#include "core/session/session.hpp"
#include "core/summary/summary.hpp"
#include "core/summary/words.hpp"

namespace wijzer::check {
namespace {

std::uint64_t easiest_option(const std::vector<Option>& options) {
  for (std::size_t i = 0; i < options.size(); ++i) {
    if (options[i].none) return std::uint64_t{1} << i;
  }
  return 1;
}

/// What somebody answers that has nothing to say.
Answer easiest_answer(const Question& question, int today) {
  if (!question.unknown.empty()) return unknown_answer();
  return std::visit(
      overloaded{
          [](const Choice& type) { return picked_answer(easiest_option(type.options)); },
          [](const Multiple& type) { return picked_answer(easiest_option(type.options)); },
          [](const Number& type) { return number_answer(type.min); },
          [today](const Day&) { return number_answer(today); },
      },
      question.type);
}

Walk walk_to_the_end(const Content& content, Answers answers) {
  Walk state = walk(content, answers);
  while (state.next) {
    answers[*state.next] = easiest_answer(content[*state.next], answers.today.value_or(0));
    state = walk(content, answers);
  }
  return state;
}

OutcomeSize size_of(const Content& content, std::string example, Answers answers,
                    const Date& today) {
  if (!answers.today) answers.today = to_days(today);
  const Walk state = walk_to_the_end(content, std::move(answers));
  const Summary summary =
      summarise({content, state.effective, state.asked, from_days(*state.effective.today), ""});
  OutcomeSize size;
  size.example = std::move(example);
  size.words = visible_words(summary);
  size.questions = state.asked.size();
  if (!state.asked.empty()) {
    const QuestionIndex first = state.asked.front();
    size.goal = answer_in_words(content, first, state.effective[first]);
  }
  return size;
}

}  // namespace

std::vector<OutcomeSize> outcome_sizes(const Content& content, const Date& today) {
  std::vector<OutcomeSize> out;
  for (const Scenario& scenario : content.scenarios) {
    out.push_back(size_of(content, "scenario " + scenario.id.value, scenario.answers, today));
  }
  analysis::Task task{today};
  task.witnesses = true;
  for (analysis::Witness& witness : analysis::prove(content, task).witnesses) {
    if (!witness.decides) continue;
    out.push_back(size_of(content, std::move(witness.of), std::move(witness.answers), today));
    out.back().questions = 0;
  }
  return out;
}

std::vector<std::size_t> questions_of_scenarios(const Content& content, const Date& today) {
  std::vector<std::size_t> out;
  out.reserve(content.scenarios.size());
  for (const Scenario& scenario : content.scenarios) {
    Answers answers = scenario.answers;
    if (!answers.today) answers.today = to_days(today);
    out.push_back(walk_to_the_end(content, std::move(answers)).asked.size());
  }
  return out;
}

Spread spread_of(std::vector<std::size_t> numbers) {
  if (numbers.empty()) return {};
  std::sort(numbers.begin(), numbers.end());
  const std::size_t last = numbers.size() - 1;
  return Spread{numbers[last / 10], numbers[last / 2], numbers[last * 9 / 10], numbers[last]};
}

}  // namespace wijzer::check
