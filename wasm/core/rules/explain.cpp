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

std::vector<Reason> every_part(const std::vector<Condition>& parts, const Answers& answers,
                               const Facts& facts) {
  std::vector<Reason> out;
  for (const Condition& part : parts) add_new(out, explain(part, answers, facts));
  return out;
}

/// The shortest explanation among the parts with this truth.
std::vector<Reason> one_part(const std::vector<Condition>& parts, Truth truth,
                             const Answers& answers, const Facts& facts) {
  std::optional<std::vector<Reason>> shortest;
  for (const Condition& part : parts) {
    if (evaluate(part, answers, facts) != truth) continue;
    std::vector<Reason> found = explain(part, answers, facts);
    if (!shortest || found.size() < shortest->size()) shortest = std::move(found);
  }
  return shortest.value_or(std::vector<Reason>{});
}

void collect_true(const Condition& condition, const Answers& answers, const Facts& facts,
                  std::vector<Reason>& out) {
  const auto all = [&](const std::vector<Condition>& parts) {
    for (const Condition& part : parts) collect_true(part, answers, facts, out);
  };
  std::visit(overloaded{
                 [&](const All& node) { all(node.parts); },
                 [&](const Any& node) { all(node.parts); },
                 [&](const Not& node) {
                   if (evaluate(node.part.front(), answers, facts) == Truth::False) {
                     add_new(out, explain(node.part.front(), answers, facts));
                   }
                 },
                 [](const Picked&) {},
                 [](const Between&) {},
                 [&](const CriterionHolds& node) {
                   if (facts.criteria[node.criterion.value] == Truth::True) {
                     add_new(out, {Reason{node.criterion, Truth::True}});
                   }
                 },
                 [](const VerdictIs&) {},
                 [](const DeadlineIs&) {},
             },
             condition.node);
}

}  // namespace

std::vector<Reason> explain(const Condition& condition, const Answers& answers,
                            const Facts& facts) {
  const Truth truth = evaluate(condition, answers, facts);
  return std::visit(overloaded{
                        [&](const All& node) {
                          return truth == Truth::True ? every_part(node.parts, answers, facts)
                                                      : one_part(node.parts, truth, answers, facts);
                        },
                        [&](const Any& node) {
                          return truth == Truth::True ? one_part(node.parts, truth, answers, facts)
                                                      : every_part(node.parts, answers, facts);
                        },
                        [&](const Not& node) { return explain(node.part.front(), answers, facts); },
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

std::vector<Reason> reasons(const Content& content, RouteIndex route, const Answers& answers,
                            const Facts& facts) {
  const Route& rule = content[route];
  std::vector<Reason> out;
  switch (verdict_of(route, facts)) {
    case Verdict::Fits:
      return explain(rule.fits_when, answers, facts);
    case Verdict::No:
      out = explain(rule.fits_when, answers, facts);
      if (rule.possible_when) add_new(out, explain(*rule.possible_when, answers, facts));
      return out;
    case Verdict::Possible:
      collect_true(rule.fits_when, answers, facts, out);
      if (rule.possible_when) collect_true(*rule.possible_when, answers, facts, out);
      return out;
  }
  return out;
}

}  // namespace wijzer
