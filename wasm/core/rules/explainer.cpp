#include "core/rules/explainer.hpp"

#include <algorithm>
#include <optional>

namespace wijzer {

void add_items(Items& items, const Items& more) {
  for (const std::uint32_t item : more) {
    if (std::find(items.begin(), items.end(), item) == items.end()) items.push_back(item);
  }
}

Items Explainer::explain(const Condition& condition) const {
  const Truth truth = evaluate(condition, facts_);
  return std::visit(
      overloaded{
          [&](const All& node) {
            return truth == Truth::True ? every_part(node.parts) : one_part(node.parts, truth);
          },
          [&](const Any& node) {
            return truth == Truth::True ? one_part(node.parts, truth) : every_part(node.parts);
          },
          [&](const Not& node) { return explain(node.part.front()); },
          [&](const Picked& node) { return picked(node); },
          [&](const Between& node) { return answered(node.question); },
          [&](const CriterionHolds& node) {
            if (down_ == Down::ToAnswers) return explain(facts_.content()[node.criterion].when);
            return Items{node.criterion.value};
          },
          [](const VerdictIs&) { return Items{}; },
          [&](const DeadlineIs& node) { return answered(facts_.content()[node.deadline].from); },
      },
      condition.node);
}

Items Explainer::every_part(const std::vector<Condition>& parts) const {
  Items out;
  for (const Condition& part : parts) add_items(out, explain(part));
  return out;
}

Items Explainer::one_part(const std::vector<Condition>& parts, Truth truth) const {
  std::optional<Items> shortest;
  for (const Condition& part : parts) {
    if (evaluate(part, facts_) != truth) continue;
    Items found = explain(part);
    if (!shortest || found.size() < shortest->size()) shortest = std::move(found);
  }
  return shortest.value_or(Items{});
}

Items Explainer::picked(const Picked& node) const {
  if (down_ == Down::ToCriteria) return {};
  const auto& when = options_of(facts_.content()[node.question])[node.option.value].when;
  if (!when) return answered(node.question);
  Items out = explain(*when);
  if (facts_.offered(node.question, node.option) != Truth::False)
    add_items(out, answered(node.question));
  return out;
}

Items Explainer::answered(QuestionIndex question) const {
  if (down_ == Down::ToCriteria) return {};
  const std::optional<Condition>& when = facts_.content()[question].when;
  Items out = when ? explain(*when) : Items{};
  if (facts_.asked(question) == Truth::True) add_items(out, {question.value});
  return out;
}

}  // namespace wijzer
