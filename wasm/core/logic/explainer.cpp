#include "core/logic/explainer.hpp"

#include <algorithm>
#include <optional>

namespace wijzer {

namespace {

template <typename Find>
const Items& once(std::optional<Items>& found, const Find& find) {
  if (!found) found = find();
  return *found;
}

}  // namespace

void add_items(Items& items, const Items& more) {
  items.reserve(items.size() + more.size());
  for (const std::uint32_t item : more) {
    if (std::find(items.begin(), items.end(), item) == items.end()) items.push_back(item);
  }
}

Explainer::Explainer(Down down, const Facts& facts) : down_(down), facts_(facts) {
  if (down == Down::ToCriteria) return;
  questions_.resize(facts.content().questions.size());
  criteria_.resize(facts.content().criteria.size());
  options_.resize(facts.content().questions.size());
}

Items Explainer::explain(const Condition& condition) {
  const Truth truth = evaluate(condition, facts_);
  return visit_node(
      condition,
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
            if (down_ == Down::ToCriteria) return Items{node.criterion.value};
            return once(criteria_[node.criterion.value],
                        [&] { return explain(facts_.content()[node.criterion].when); });
          },
          [](const VerdictIs&) { return Items{}; },
          [&](const DeadlineIs& node) { return answered(facts_.content()[node.deadline].from); },
      });
}

Items Explainer::every_part(const std::vector<Condition>& parts) {
  Items out;
  for (const Condition& part : parts) add_items(out, explain(part));
  return out;
}

Items Explainer::one_part(const std::vector<Condition>& parts, Truth truth) {
  std::optional<Items> shortest;
  for (const Condition& part : parts) {
    if (evaluate(part, facts_) != truth) continue;
    Items found = explain(part);
    if (!shortest || found.size() < shortest->size()) shortest = std::move(found);
  }
  return shortest.value_or(Items{});
}

Items Explainer::picked(const Picked& node) {
  if (down_ == Down::ToCriteria) return {};
  const std::vector<Option>& options = options_of(facts_.content()[node.question]);
  const std::optional<Condition>& when = options[node.option.value].when;
  if (!when) return answered(node.question);
  Found& known = options_[node.question.value];
  known.resize(options.size());
  return once(known[node.option.value], [&] { return offered(node, *when); });
}

Items Explainer::offered(const Picked& node, const Condition& when) {
  Items out = explain(when);
  if (facts_.offered(node.question, node.option) != Truth::False)
    add_items(out, answered(node.question));
  return out;
}

Items Explainer::answered(QuestionIndex question) {
  if (down_ == Down::ToCriteria) return {};
  return once(questions_[question.value], [&] {
    const std::optional<Condition>& when = facts_.content()[question].when;
    Items out = when ? explain(*when) : Items{};
    if (facts_.asked(question) == Truth::True) add_items(out, {question.value});
    return out;
  });
}

}  // namespace wijzer
