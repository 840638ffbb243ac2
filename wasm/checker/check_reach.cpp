#include <algorithm>
#include <set>
#include <string>

#include "checker/check.hpp"
#include "checker/visit.hpp"
#include "core/model/leaves.hpp"

namespace wijzer::check {
namespace {

/// What the conditions of the content look at.
struct Uses {
  std::map<QuestionIndex, OptionSet> options;
  std::set<QuestionIndex> questions;
  std::set<CriterionIndex> criteria;
  std::set<StepIndex> steps;
  std::set<DeadlineIndex> deadlines;
};

Uses uses_of(const Content& content) {
  Uses uses;
  const auto add = overloaded{
      [&](const Picked& node) {
        uses.options[node.question].add(node.option);
        uses.questions.insert(node.question);
      },
      [&](const Between& node) { uses.questions.insert(node.question); },
      [&](const CriterionHolds& node) { uses.criteria.insert(node.criterion); },
      [&](const DeadlineIs& node) { uses.deadlines.insert(node.deadline); },
      [](const VerdictIs&) {},  // A route is of use by itself.
  };
  analysis::for_each_whole_condition(content, [&](const std::string&, const Condition& condition) {
    visit_leaves(condition, add);
  });
  for (const Problem& problem : content.problems) {
    uses.steps.insert(problem.ladder.begin(), problem.ladder.end());
  }
  for_each_note(content, [&](const Note& note) {
    if (note.step) uses.steps.insert(*note.step);
  });
  for (const Step& step : content.steps) {
    if (step.deadline) uses.deadlines.insert(*step.deadline);
  }
  for (const DeadlineIndex deadline : uses.deadlines) uses.questions.insert(content[deadline].from);
  return uses;
}

void check_options(const Content& content, const Question& question, OptionSet used,
                   Diagnostics& diagnostics) {
  const std::vector<Option>& options = options_of(question);
  const bool multiple = takes_several(question);
  const OptionId* first_unread = nullptr;
  for (std::uint32_t i = 0; i < options.size(); ++i) {
    if (used.has(OptionIndex{i}) || options[i].none) continue;
    const Place place = place_of(content, question, i);
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

/// @param place  Where the condition stands.
void check_bounds(const Content& content, const Between& between, const Place& place,
                  Diagnostics& diagnostics) {
  const Number* number = number_of(content[between.question]);
  if (number == nullptr) return;
  const auto report = [&](const char* key, int bound) {
    add(diagnostics, Severity::Error, "out-of-range", place / key,
        "the question \"" + content[between.question].id.value + "\" takes numbers from " +
            std::to_string(number->min) + " to " + std::to_string(number->max) + ", so the bound " +
            std::to_string(bound) + " decides nothing; change the bound or the range");
  };
  if (between.at_least && (*between.at_least <= number->min || *between.at_least > number->max)) {
    report("at_least", *between.at_least);
  }
  if (between.below && (*between.below <= number->min || *between.below > number->max)) {
    report("below", *between.below);
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
    check_options(content, question, used == uses.options.end() ? OptionSet{} : used->second,
                  diagnostics);
  }
  report_unused(content.criteria, uses.criteria, "unused-criterion",
                "no condition uses this criterion", diagnostics);
  report_unused(content.steps, uses.steps, "unused-step",
                "no problem, route or topic names this step", diagnostics);
  report_unused(content.deadlines, uses.deadlines, "unused-deadline",
                "no step and no condition looks at this deadline", diagnostics);
  for_each_condition(content, [&](const Condition& condition) {
    std::visit(
        overloaded{
            [&](const Between& node) { check_bounds(content, node, condition.place, diagnostics); },
            // Parts come by themselves.
            [](const All&) {},
            [](const Any&) {},
            [](const Not&) {},
            [](const Picked&) {},
            [](const CriterionHolds&) {},
            [](const VerdictIs&) {},
            [](const DeadlineIs&) {},
        },
        condition.node);
  });
}

}  // namespace wijzer::check
