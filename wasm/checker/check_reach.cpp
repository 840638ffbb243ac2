#include <algorithm>
#include <set>
#include <string>

#include "checker/check.hpp"
#include "checker/visit.hpp"
#include "core/rules/evaluate.hpp"

namespace wijzer::check {
namespace {

/// Tries every combination of answers that can matter to one condition. Options count one by one,
/// numbers at the bounds that conditions name.
class Satisfiability {
 public:
  Satisfiability(const Content& content, const Condition& condition)
      : content_(content), condition_(condition), answers_(no_answers(content)) {
    collect(condition);
    for (const QuestionIndex question : involved_) values_.push_back(values_of(question));
  }

  /// Whether some answers make the condition True; also true when there are too many to try.
  bool possible() { return combinations() > most_combinations || search(0); }

 private:
  static constexpr double most_combinations = 200'000;

  [[nodiscard]] double combinations() const {
    double product = 1;
    for (const auto& values : values_) product *= static_cast<double>(values.size());
    return product;
  }

  void collect(const Condition& condition) {
    for_each_part(condition, [this](const Condition& part) {
      if (const Picked* picked = std::get_if<Picked>(&part.node)) {
        options_[picked->question] |= std::uint64_t{1} << picked->option.value;
        involve(picked->question);
        const Option& option = options_of(content_[picked->question])[picked->option.value];
        if (option.when) collect(*option.when);
      } else if (const Between* between = std::get_if<Between>(&part.node)) {
        std::set<int>& bounds = bounds_[between->question];
        if (between->at_least) bounds.insert(*between->at_least);
        if (between->below) bounds.insert(*between->below);
        involve(between->question);
      }
    });
  }

  void involve(QuestionIndex question) {
    if (!involved_.insert(question).second) return;
    if (content_[question].when) collect(*content_[question].when);
  }

  std::vector<Answer> values_of(QuestionIndex question) {
    std::vector<Answer> out;
    std::visit(overloaded{
                   [&](const Choice& type) {
                     for (std::size_t i = 0; i < type.options.size(); ++i) {
                       out.push_back(picked_answer(std::uint64_t{1} << i));
                     }
                   },
                   [&](const Multiple& type) { add_subsets(question, type, out); },
                   [&](const Number& type) { add_numbers(question, type.min, type.max, out); },
                   [&](const Day&) { add_numbers(question, -25'567, 84'006, out); },
               },
               content_[question].type);
    return out;
  }

  /// Subsets of the options that the condition names; an option that excludes the others stands
  /// alone. Where no named option is picked, the first other one stands for all.
  void add_subsets(QuestionIndex question, const Multiple& type, std::vector<Answer>& out) {
    const std::uint64_t named = options_[question];
    std::uint64_t none = 0;
    for (std::size_t i = 0; i < type.options.size(); ++i) {
      if (type.options[i].none) none |= std::uint64_t{1} << i;
    }
    for (std::uint64_t subset = named;; subset = (subset - 1) & named) {
      const bool alone = (subset & none) == 0 || (subset & (subset - 1)) == 0;
      if (subset != 0 && alone) out.push_back(picked_answer(subset));
      if (subset == 0 || static_cast<double>(out.size()) > most_combinations) break;
    }
    for (std::size_t i = 0; i < type.options.size(); ++i) {
      if ((named >> i & 1U) != 0) continue;
      out.push_back(picked_answer(std::uint64_t{1} << i));
      break;
    }
  }

  void add_numbers(QuestionIndex question, int min, int max, std::vector<Answer>& out) {
    std::set<int> numbers = {min, max};
    for (const int bound : bounds_[question]) {
      for (const int number : {bound - 1, bound}) {
        if (number >= min && number <= max) numbers.insert(number);
      }
    }
    for (const int number : numbers) out.push_back(number_answer(number));
  }

  bool search(std::size_t at) {
    if (at == values_.size()) {
      return evaluate(condition_, answers_, establish(content_, answers_)) == Truth::True;
    }
    const QuestionIndex question = *std::next(involved_.begin(), static_cast<std::ptrdiff_t>(at));
    for (const Answer& value : values_[at]) {
      answers_[question] = value;
      if (search(at + 1)) return true;
    }
    return false;
  }

  const Content& content_;
  const Condition& condition_;
  Answers answers_;
  std::set<QuestionIndex> involved_;
  std::map<QuestionIndex, std::uint64_t> options_;
  std::map<QuestionIndex, std::set<int>> bounds_;
  std::vector<std::vector<Answer>> values_;
};

/// What the conditions of the content look at.
struct Uses {
  std::map<QuestionIndex, std::uint64_t> options;
  std::set<QuestionIndex> questions;
  std::set<CriterionIndex> criteria;
  std::set<StepIndex> steps;
  std::set<DeadlineIndex> deadlines;
};

Uses uses_of(const Content& content) {
  Uses uses;
  for_each_condition(content, [&](const Condition& condition) {
    if (const Picked* picked = std::get_if<Picked>(&condition.node)) {
      uses.options[picked->question] |= std::uint64_t{1} << picked->option.value;
      uses.questions.insert(picked->question);
    } else if (const Between* between = std::get_if<Between>(&condition.node)) {
      uses.questions.insert(between->question);
    } else if (const CriterionHolds* holds = std::get_if<CriterionHolds>(&condition.node)) {
      uses.criteria.insert(holds->criterion);
    } else if (const DeadlineIs* is = std::get_if<DeadlineIs>(&condition.node)) {
      uses.deadlines.insert(is->deadline);
    }
  });
  for (const Problem& problem : content.problems) {
    uses.steps.insert(problem.ladder.begin(), problem.ladder.end());
  }
  for (const Step& step : content.steps) {
    if (step.deadline) uses.deadlines.insert(*step.deadline);
  }
  for (const DeadlineIndex deadline : uses.deadlines) uses.questions.insert(content[deadline].from);
  return uses;
}

void check_options(const Question& question, std::uint64_t used, Diagnostics& diagnostics) {
  const std::vector<Option>& options = options_of(question);
  const bool multiple = std::holds_alternative<Multiple>(question.type);
  const OptionId* first_unread = nullptr;
  for (std::size_t i = 0; i < options.size(); ++i) {
    if ((used >> i & 1U) != 0 || options[i].none) continue;
    const Place place = question.place / "options" / std::to_string(i);
    if (multiple) {
      add(diagnostics, Severity::Error, "unused-option", place,
          "no condition looks at the option \"" + options[i].id.value +
              "\", so ticking it changes nothing; use it in a condition or remove it");
    } else if (first_unread != nullptr) {
      add(diagnostics, Severity::Error, "unused-option", place,
          "no condition looks at the options \"" + first_unread->value + "\" and \"" +
              options[i].id.value +
              "\", so they lead to the same advice; use one in a condition or join them");
    }
    if (first_unread == nullptr) first_unread = &options[i].id;
  }
}

/// An option of which the `when` can't hold is never offered.
void check_option_conditions(const Content& content, const Question& question,
                             Diagnostics& diagnostics) {
  const std::vector<Option>& options = options_of(question);
  for (std::size_t i = 0; i < options.size(); ++i) {
    if (!options[i].when || Satisfiability(content, *options[i].when).possible()) continue;
    add(diagnostics, Severity::Error, "unreachable-option",
        question.place / "options" / std::to_string(i) / "when",
        "no answers make this condition hold, so the option \"" + options[i].id.value +
            "\" is never offered; change the condition or remove the option");
  }
}

void check_bounds(const Content& content, const Condition& condition, Diagnostics& diagnostics) {
  const Between* between = std::get_if<Between>(&condition.node);
  if (between == nullptr) return;
  const Number* number = std::get_if<Number>(&content[between->question].type);
  if (number == nullptr) return;
  const auto report = [&](const char* key, int bound) {
    add(diagnostics, Severity::Error, "out-of-range", condition.place / key,
        "the question \"" + content[between->question].id.value + "\" takes numbers from " +
            std::to_string(number->min) + " to " + std::to_string(number->max) + ", so the bound " +
            std::to_string(bound) + " decides nothing; change the bound or the range");
  };
  if (between->at_least &&
      (*between->at_least <= number->min || *between->at_least > number->max)) {
    report("at_least", *between->at_least);
  }
  if (between->below && (*between->below <= number->min || *between->below > number->max)) {
    report("below", *between->below);
  }
}

template <typename Element, typename IndexType>
void report_unused(const std::vector<Element>& elements, const std::set<IndexType>& used,
                   const char* check, const char* what, Diagnostics& diagnostics) {
  for (std::size_t i = 0; i < elements.size(); ++i) {
    if (used.contains(IndexType{static_cast<std::uint32_t>(i)})) continue;
    add(diagnostics, Severity::Error, check, elements[i].place,
        std::string(what) + " (\"" + elements[i].id.value + "\"); use it or remove it");
  }
}

}  // namespace

void check_reach(const Content& content, Diagnostics& diagnostics) {
  const Uses uses = uses_of(content);
  for (std::size_t i = 0; i < content.questions.size(); ++i) {
    const Question& question = content.questions[i];
    const QuestionIndex index{static_cast<std::uint32_t>(i)};
    if (!uses.questions.contains(index)) {
      add(diagnostics, Severity::Error, "unused-question", question.place,
          "no condition looks at the question \"" + question.id.value +
              "\", so it is never asked; use it in a condition or remove it");
      continue;
    }
    const auto used = uses.options.find(index);
    check_options(question, used == uses.options.end() ? 0 : used->second, diagnostics);
    check_option_conditions(content, question, diagnostics);
    if (question.when && !Satisfiability(content, *question.when).possible()) {
      add(diagnostics, Severity::Error, "unreachable-question", question.place / "when",
          "no answers make this condition hold, so the question and its options are never shown; "
          "change the condition or remove the question");
    }
  }
  report_unused(content.criteria, uses.criteria, "unused-criterion",
                "no condition uses this criterion", diagnostics);
  report_unused(content.steps, uses.steps, "unused-step", "no problem has this step on its ladder",
                diagnostics);
  report_unused(content.deadlines, uses.deadlines, "unused-deadline",
                "no step and no condition looks at this deadline", diagnostics);
  for_each_condition(
      content, [&](const Condition& condition) { check_bounds(content, condition, diagnostics); });
}

}  // namespace wijzer::check
