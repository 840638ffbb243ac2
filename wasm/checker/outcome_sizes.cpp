#include "checker/outcome_sizes.hpp"

#include <algorithm>
#include <utility>

#include "analysis/families/whole_conversation.hpp"
#include "analysis/proof/proof.hpp"
#include "core/conversation/session.hpp"
#include "core/handover/code.hpp"
#include "core/handover/handover.hpp"
#include "core/summary/chosen.hpp"
#include "core/summary/formats.hpp"
#include "core/summary/short_paper.hpp"
#include "core/summary/words.hpp"

namespace wijzer::check {
namespace {

OptionIndex easiest_option(const std::vector<Option>& options) {
  const OptionSet none = excluding(options);
  return none.empty() ? OptionIndex{0} : none.first();
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

/// More than anybody writes, of each kind.
OwnWords longest_own_words(const Content& content) {
  OwnWords out;
  std::string title;
  for (const Step& step : content.steps) {
    if (step.title.size() > title.size()) title = step.title;
  }
  while (out.words.size() < 10'000) out.words += "Words of the family. ";
  for (int i = 0; i < 100; ++i) out.questions += std::string(200, 'x') + "\n";
  out.notes.assign(20, {title, "a day in words", "a name", std::string(500, 'x')});
  return out;
}

std::string code_of(const Content& content, const Walk& state) {
  if (content.numbers->ids.empty()) return {};
  return handover_code(content, state.effective, from_days(*state.effective.today));
}

/// The short paper with everything on it that can be: all sensitive lines, long own words, and the
/// code that hands the answers over.
std::size_t sides_of(const Content& content, const Walk& state, const pdf::Fonts* fonts) {
  if (fonts == nullptr) return 0;
  const SummaryInput input{content,
                           state.effective,
                           state.asked,
                           from_days(*state.effective.today),
                           "https://www.an-organisation-with-a-long-name.example/the-wizard/",
                           "An organisation with a long name, and a department"};
  std::vector<std::string> chosen;
  for (const SensitiveLine& line : sensitive_lines(content, state.effective, state.asked)) {
    chosen.push_back(line.id);
  }
  return pdf_sides(
      chosen_paper(
          content, short_paper(input, chosen),
          PaperChoice{{}, longest_own_words(content), true, in_groups(code_of(content, state))}),
      *fonts, {{}, {1, {}}});
}

/// The answers that are given, and the easiest to what they leave open; given ones to questions
/// that are not asked stay out.
Walk walk_with_ease(const Content& content, const Answers& answers, const Date& today) {
  const int day = answers.today.value_or(to_days(today));
  const auto answer = [&](QuestionIndex question, const Answers&) {
    const bool is_given = answers[question].state != Answer::State::Open;
    return is_given ? answers[question] : easiest_answer(content[question], day);
  };
  return walk(content, analysis::whole_conversation(content, day, answer));
}

/// What every outcome is measured with.
struct SizingInput {
  const Content& content;
  const Date& today;
  const pdf::Fonts* fonts;
};

OutcomeSize size_of(const SizingInput& measure, std::string example, const Answers& answers) {
  const Content& content = measure.content;
  const Walk state = walk_with_ease(content, answers, measure.today);
  const Summary summary =
      summarise({content, state.effective, state.asked, from_days(*state.effective.today), ""});
  OutcomeSize size;
  size.example = std::move(example);
  size.words = visible_words(summary);
  size.questions = state.asked.size();
  for (const QuestionIndex question : state.asked) {
    size.asked.push_back(content[question].id.value);
  }
  size.sides = sides_of(content, state, measure.fonts);
  size.code = code_of(content, state).size();
  if (!state.asked.empty()) {
    const QuestionIndex first = state.asked.front();
    size.goal = answer_in_words(content, first, state.effective[first]);
  }
  return size;
}

/// All options that go together; of those of which only one can be chosen the which-th.
Answer fullest_answer(const Question& question, std::size_t which, int today) {
  const auto all = [](const std::vector<Option>& options) {
    OptionSet picked;
    for (std::uint32_t i = 0; i < options.size(); ++i) {
      if (!options[i].none) picked.add(OptionIndex{i});
    }
    return picked_answer(picked);
  };
  constexpr int days_ago = 10;
  return std::visit(
      overloaded{
          [&](const Choice& type) {
            const std::size_t nth = std::min(which, type.options.size() - 1);
            return picked_answer(OptionIndex{static_cast<std::uint32_t>(nth)});
          },
          [&](const Multiple& type) {
            const bool none_done = type.steps && which % 2 == 0;
            return none_done ? picked_answer(easiest_option(type.options)) : all(type.options);
          },
          [](const Number& type) { return number_answer(std::clamp(13, type.min, type.max)); },
          [today](const Day&) { return number_answer(today - days_ago); },
      },
      question.type);
}

}  // namespace

std::vector<OutcomeSize> heaviest_outcomes(const Content& content, const Date& today,
                                           const pdf::Fonts* fonts) {
  std::size_t most = 0;
  for (const Question& question : content.questions) {
    if (!takes_several(question)) {
      most = std::max(most, options_of(question).size());
    }
  }
  std::vector<OutcomeSize> out;
  for (std::size_t which = 0; which < std::max(most, std::size_t{2}); ++which) {
    const auto fullest = [&](QuestionIndex question, const Answers&) {
      return fullest_answer(content[question], which, to_days(today));
    };
    const Walk state =
        walk(content, analysis::whole_conversation(content, to_days(today), fullest));
    OutcomeSize size;
    size.example = "all that can be chosen, " + std::to_string(which + 1);
    size.questions = state.asked.size();
    size.sides = sides_of(content, state, fonts);
    size.code = code_of(content, state).size();
    out.push_back(std::move(size));
  }
  return out;
}

std::vector<OutcomeSize> outcome_sizes(const Content& content, const Date& today,
                                       const pdf::Fonts* fonts) {
  const SizingInput measure{content, today, fonts};
  std::vector<OutcomeSize> out;
  for (const Scenario& scenario : content.scenarios) {
    out.push_back(size_of(measure, "scenario " + scenario.id.value, scenario.answers));
  }
  analysis::Task task{today};
  task.witnesses = true;
  for (analysis::Witness& witness : analysis::prove(content, task).witnesses) {
    if (!witness.decides) continue;
    out.push_back(size_of(measure, std::move(witness.of), witness.answers));
    out.back().questions = 0;
    out.back().asked.clear();
  }
  return out;
}

std::vector<std::size_t> questions_of_scenarios(const Content& content, const Date& today) {
  std::vector<std::size_t> out;
  out.reserve(content.scenarios.size());
  for (const Scenario& scenario : content.scenarios) {
    out.push_back(walk_with_ease(content, scenario.answers, today).asked.size());
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
