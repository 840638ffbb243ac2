#include "core/rules/explain.hpp"

#include <algorithm>

#include "core/rules/explainer.hpp"

namespace wijzer {
namespace {

/// The trees of criteria that decide a verdict: the first, or both where the second has a say.
using Rules = std::vector<const Condition*>;

/// Takes away each criterion without which the others still decide all rules, the last one first.
/// Once is enough: with fewer criteria known less is decided, never more.
void drop_needless(const Rules& rules, const Facts& facts, Items& criteria) {
  Facts known;
  known.criteria.assign(facts.criteria.size(), Truth::Unknown);
  for (const std::uint32_t each : criteria) known.criteria[each] = facts.criteria[each];
  const auto decided = [&known](const Condition* rule) {
    return evaluate(*rule, Answers{}, known) != Truth::Unknown;
  };
  for (std::size_t i = criteria.size(); i-- > 0;) {
    const std::uint32_t each = criteria[i];
    known.criteria[each] = Truth::Unknown;
    if (std::all_of(rules.begin(), rules.end(), decided)) {
      criteria.erase(criteria.begin() + static_cast<std::ptrdiff_t>(i));
    } else {
      known.criteria[each] = facts.criteria[each];
    }
  }
}

std::vector<Reason> reasons_of(const Rules& rules, const Answers& answers, const Facts& facts) {
  Items criteria;
  const Explainer explainer(nullptr, answers, facts);
  for (const Condition* rule : rules) add_items(criteria, explainer.explain(*rule));
  drop_needless(rules, facts, criteria);
  std::vector<Reason> out;
  for (const std::uint32_t each : criteria) {
    out.push_back(Reason{CriterionIndex{each}, facts.criteria[each]});
  }
  return out;
}

/// What decides the verdict of a route that is settled.
Rules rules_of(const Route& route, Truth fits) {
  Rules rules = {&route.fits_when};
  if (fits != Truth::True && route.possible_when) rules.push_back(&*route.possible_when);
  return rules;
}

void add_new(std::vector<Reason>& reasons, const std::vector<Reason>& more) {
  for (const Reason& reason : more) {
    if (std::find(reasons.begin(), reasons.end(), reason) == reasons.end()) {
      reasons.push_back(reason);
    }
  }
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

/// The answers below the reasons of a settled verdict. A possible route has only reasons for what
/// holds, so there the rules themselves are looked at.
Items answers_below(const Content& content, RouteIndex route, const Answers& answers,
                    const Facts& facts) {
  const Explainer explainer(&content, answers, facts);
  const Rules rules = rules_of(content[route], facts.fits[route.value]);
  Items out;
  if (verdict_of(route, facts) == Verdict::Possible) {
    for (const Condition* rule : rules) add_items(out, explainer.explain(*rule));
  } else {
    for (const Reason& reason : reasons_of(rules, answers, facts)) {
      add_items(out, explainer.explain(content[reason.criterion].when));
    }
  }
  std::sort(out.begin(), out.end());
  return out;
}

}  // namespace

std::vector<Reason> explain(const Condition& condition, const Answers& answers,
                            const Facts& facts) {
  return reasons_of({&condition}, answers, facts);
}

std::vector<Reason> reasons(const Content& content, RouteIndex route, const Answers& answers,
                            const Facts& facts) {
  const Route& rule = content[route];
  if (verdict_of(route, facts) != Verdict::Possible) {
    return reasons_of(rules_of(rule, facts.fits[route.value]), answers, facts);
  }
  std::vector<Reason> out;
  collect_true(rule.fits_when, answers, facts, out);
  if (rule.possible_when) collect_true(*rule.possible_when, answers, facts, out);
  return out;
}

bool is_settled(RouteIndex route, const Facts& facts) {
  const Truth fits = facts.fits[route.value];
  return fits == Truth::True ||
         (fits == Truth::False && facts.possible[route.value] != Truth::Unknown);
}

std::vector<QuestionIndex> rests_on(const Content& content, RouteIndex route,
                                    const Answers& answers, const Facts& facts) {
  if (!is_settled(route, facts)) return {};
  const Items below = answers_below(content, route, answers, facts);
  Answers few = no_answers(content);
  few.today = answers.today;
  for (const std::uint32_t each : below) few.by_question[each] = answers.by_question[each];
  std::vector<QuestionIndex> out;
  // The last one first, so that of two answers that are both enough the earlier one stays.
  for (std::size_t i = below.size(); i-- > 0;) {
    const std::uint32_t each = below[i];
    few.by_question[each] = Answer{};
    if (is_settled(route, establish(content, few))) continue;
    few.by_question[each] = answers.by_question[each];
    out.insert(out.begin(), QuestionIndex{each});
  }
  return out;
}

}  // namespace wijzer
