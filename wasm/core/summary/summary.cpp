#include "core/summary/summary.hpp"

#include <algorithm>
#include <utility>

#include "core/summary/draft.hpp"

namespace wijzer {

Summary summarise(const SummaryInput& input) {
  Draft draft(input);
  Summary summary;
  summary.language = input.content.language;
  summary.sections.push_back(draft_answer(draft));
  Section plan = draft_plan(draft);
  if (!plan.blocks.empty()) summary.sections.push_back(std::move(plan));
  summary.sections.push_back(draft_background(draft));
  summary.title = summary.sections.front().heading;
  summary.terms = draft.terms();
  summary.due_days = due_days(draft);
  return summary;
}

bool has_words(const std::vector<Block>& blocks) {
  return std::any_of(blocks.begin(), blocks.end(), [](const Block& block) {
    return !std::holds_alternative<StepControl>(block.node);
  });
}

}  // namespace wijzer
