#include "workspace/condition_choices.hpp"

#include <algorithm>

#include "core/model/leaves.hpp"
#include "core/model/looks.hpp"

namespace wijzer::workspace {
namespace {

/// Whether a condition names one of these criteria.
bool names_any(const Condition& condition, const std::vector<bool>& criteria) {
  bool out = false;
  for_each_leaf(condition, [&](const Condition& leaf) {
    const auto* node = std::get_if<CriterionHolds>(&leaf.node);
    out = out || (node != nullptr && criteria[node->criterion.value]);
  });
  return out;
}

/// The criterion and all that are built on it, through others as well.
std::vector<bool> built_on(const Content& content, CriterionIndex criterion) {
  std::vector<bool> out(content.criteria.size(), false);
  out[criterion.value] = true;
  for (bool more = true; more;) {
    more = false;
    for (std::size_t i = 0; i < out.size(); ++i) {
      if (out[i] || !names_any(content.criteria[i].when, out)) continue;
      out[i] = more = true;
    }
  }
  return out;
}

/// The first question whose own condition, or that of an option, names one of these; that after the
/// last where there is none.
std::uint32_t first_asked_by(const Content& content, const std::vector<bool>& criteria) {
  const auto names = [&](const std::optional<Condition>& when) {
    return when && names_any(*when, criteria);
  };
  std::uint32_t i = 0;
  for (; i < content.questions.size(); ++i) {
    const Question& question = content.questions[i];
    const std::vector<Option>& options = options_of(question);
    // An option about a step takes of the condition of that only what was asked before.
    const bool offers = std::any_of(options.begin(), options.end(), [&](const Option& each) {
      return !each.step && names(each.when);
    });
    if (offers || names(question.when)) break;
  }
  return i;
}

}  // namespace

ConditionChoices condition_choices(const Content& content, std::optional<CriterionIndex> criterion,
                                   std::optional<QuestionIndex> asking) {
  std::vector<bool> circles(content.criteria.size(), false);
  auto end = static_cast<std::uint32_t>(content.questions.size());
  if (criterion) {
    circles = built_on(content, *criterion);
    end = first_asked_by(content, circles);
  }
  if (asking) end = asking->value;
  CriteriaLooks looks(content);
  looks.add_all();
  ConditionChoices out;
  for (std::uint32_t i = 0; i < circles.size(); ++i) {
    out.criteria.push_back(!circles[i] && looks[CriterionIndex{i}].end <= end);
  }
  for (std::uint32_t i = 0; i < content.questions.size(); ++i) out.questions.push_back(i < end);
  return out;
}

}  // namespace wijzer::workspace
