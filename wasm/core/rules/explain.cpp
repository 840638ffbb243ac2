#include "core/rules/explain.hpp"

#include <algorithm>
#include <optional>

namespace wijzer {
namespace {

void add_new(std::vector<Reason>& reasons, const std::vector<Reason>& more) {
  for (const Reason& reason : more) {
    if (std::find(reasons.begin(), reasons.end(), reason) == reasons.end()) {
      reasons.push_back(reason);
    }
  }
}

std::vector<Reason> every_part(const std::vector<Condition>& parts, const Facts& facts) {
  std::vector<Reason> out;
  for (const Condition& part : parts) add_new(out, explain(part, facts));
  return out;
}

/// The shortest explanation among the parts with this truth.
std::vector<Reason> one_part(const std::vector<Condition>& parts, Truth truth, const Facts& facts) {
  std::optional<std::vector<Reason>> shortest;
  for (const Condition& part : parts) {
    if (evaluate(part, facts) != truth) continue;
    std::vector<Reason> found = explain(part, facts);
    if (!shortest || found.size() < shortest->size()) shortest = std::move(found);
  }
  return shortest.value_or(std::vector<Reason>{});
}

void collect_true(const Condition& condition, const Facts& facts, std::vector<Reason>& out) {
  const auto all = [&](const std::vector<Condition>& parts) {
    for (const Condition& part : parts) collect_true(part, facts, out);
  };
  std::visit(overloaded{
                 [&](const All& node) { all(node.parts); },
                 [&](const Any& node) { all(node.parts); },
                 [&](const Not& node) {
                   if (evaluate(node.part.front(), facts) == Truth::False) {
                     add_new(out, explain(node.part.front(), facts));
                   }
                 },
                 [](const Picked&) {},
                 [](const Between&) {},
                 [&](const CriterionHolds& node) {
                   if (facts.criterion(node.criterion) == Truth::True) {
                     add_new(out, {Reason{node.criterion, Truth::True}});
                   }
                 },
                 [](const VerdictIs&) {},
                 [](const DeadlineIs&) {},
             },
             condition.node);
}

}  // namespace

std::vector<Reason> explain(const Condition& condition, const Facts& facts) {
  const Truth truth = evaluate(condition, facts);
  return std::visit(overloaded{
                        [&](const All& node) {
                          return truth == Truth::True ? every_part(node.parts, facts)
                                                      : one_part(node.parts, truth, facts);
                        },
                        [&](const Any& node) {
                          return truth == Truth::True ? one_part(node.parts, truth, facts)
                                                      : every_part(node.parts, facts);
                        },
                        [&](const Not& node) { return explain(node.part.front(), facts); },
                        [](const Picked&) { return std::vector<Reason>{}; },
                        [](const Between&) { return std::vector<Reason>{}; },
                        [&](const CriterionHolds& node) {
                          return std::vector<Reason>{Reason{node.criterion, truth}};
                        },
                        [](const VerdictIs&) { return std::vector<Reason>{}; },
                        [](const DeadlineIs&) { return std::vector<Reason>{}; },
                    },
                    condition.node);
}

std::vector<Reason> reasons(RouteIndex route, const Facts& facts) {
  const Route& rule = facts.content()[route];
  std::vector<Reason> out;
  switch (verdict_of(route, facts)) {
    case Verdict::Fits:
      return explain(rule.fits_when, facts);
    case Verdict::No:
      out = explain(rule.fits_when, facts);
      if (rule.possible_when) add_new(out, explain(*rule.possible_when, facts));
      return out;
    case Verdict::Possible:
      collect_true(rule.fits_when, facts, out);
      if (rule.possible_when) collect_true(*rule.possible_when, facts, out);
      return out;
  }
  return out;
}

}  // namespace wijzer
