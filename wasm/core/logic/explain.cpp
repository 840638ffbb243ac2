#include "core/logic/explain.hpp"

#include <algorithm>
#include <optional>
#include <vector>

#include "core/logic/explainer.hpp"

namespace wijzer {
namespace {

/// The trees of criteria that decide a verdict: the first, or both where the second has a say.
using Conditions = std::vector<const Condition*>;

/// Takes away each criterion without which the others still decide all rules, the last one first.
/// Once is enough: with fewer criteria known less is decided, never more.
void drop_needless(const Conditions& rules, const Facts& facts, Items& criteria) {
  Facts known(facts.content(), facts.answers());
  for (std::uint32_t i = 0; i < facts.content().criteria.size(); ++i) {
    known.suppose(CriterionIndex{i}, Truth::Unknown);
  }
  const auto learn = [&](std::uint32_t each) {
    known.suppose(CriterionIndex{each}, facts.criterion(CriterionIndex{each}));
  };
  for (const std::uint32_t each : criteria) learn(each);
  const auto decided = [&known](const Condition* rule) {
    return evaluate(*rule, known) != Truth::Unknown;
  };
  for (std::size_t i = criteria.size(); i-- > 0;) {
    const std::uint32_t each = criteria[i];
    known.suppose(CriterionIndex{each}, Truth::Unknown);
    if (std::all_of(rules.begin(), rules.end(), decided)) {
      criteria.erase(criteria.begin() + static_cast<std::ptrdiff_t>(i));
    } else {
      learn(each);
    }
  }
}

std::vector<Reason> reasons_of(const Conditions& rules, const Facts& facts) {
  Items criteria;
  Explainer explainer(Explainer::Down::ToCriteria, facts);
  for (const Condition* rule : rules) add_items(criteria, explainer.explain(*rule));
  drop_needless(rules, facts, criteria);
  std::vector<Reason> out;
  for (const std::uint32_t each : criteria) {
    out.push_back(Reason{CriterionIndex{each}, facts.criterion(CriterionIndex{each})});
  }
  return out;
}

/// What decides the verdict of a route that is settled.
Conditions rules_of(const Route& route, Truth fits) {
  Conditions rules = {&route.fits_when};
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

void collect_true(const Condition& condition, const Facts& facts, std::vector<Reason>& out) {
  const auto all = [&](const std::vector<Condition>& parts) {
    for (const Condition& part : parts) collect_true(part, facts, out);
  };
  visit_node(condition, overloaded{
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
                        });
}

/// The answers below the reasons of a settled verdict. A possible route has only reasons for what
/// holds, so there the rules themselves are looked at.
Items answers_below(RouteIndex route, const Facts& facts) {
  const Content& content = facts.content();
  Explainer explainer(Explainer::Down::ToAnswers, facts);
  const Conditions rules = rules_of(content[route], facts.fits(route));
  Items out;
  if (verdict_of(route, facts) == Verdict::Possible) {
    for (const Condition* rule : rules) add_items(out, explainer.explain(*rule));
  } else {
    for (const Reason& reason : reasons_of(rules, facts)) {
      add_items(out, explainer.explain(content[reason.criterion].when));
    }
  }
  std::sort(out.begin(), out.end());
  return out;
}

}  // namespace

std::vector<Reason> explain(const Condition& condition, const Facts& facts) {
  return reasons_of({&condition}, facts);
}

std::vector<Reason> reasons(RouteIndex route, const Facts& facts) {
  const Route& rule = facts.content()[route];
  if (verdict_of(route, facts) != Verdict::Possible) {
    return reasons_of(rules_of(rule, facts.fits(route)), facts);
  }
  std::vector<Reason> out;
  collect_true(rule.fits_when, facts, out);
  if (rule.possible_when) collect_true(*rule.possible_when, facts, out);
  return out;
}

namespace {

/// @param criteria  What is known of each criterion so far, as looking at one again wherever it is
///                  named would take exponential time.
bool was_told(const Condition& condition, const Facts& facts,
              std::vector<std::optional<bool>>& criteria) {
  const Truth truth = evaluate(condition, facts);
  if (truth == Truth::Unknown) return false;
  const auto told = [&](const Condition& part) {
    return evaluate(part, facts) == truth && was_told(part, facts, criteria);
  };
  const auto joined = [&](const std::vector<Condition>& parts, Truth all) {
    return truth == all ? std::all_of(parts.begin(), parts.end(), told)
                        : std::any_of(parts.begin(), parts.end(), told);
  };
  const auto given = [&](QuestionIndex question) {
    return facts.asked(question) == Truth::True &&
           facts.answers()[question].state == Answer::State::Given;
  };
  return visit_node(
      condition, overloaded{
                     [&](const All& node) { return joined(node.parts, Truth::True); },
                     [&](const Any& node) { return joined(node.parts, Truth::False); },
                     [&](const Not& node) { return was_told(node.part.front(), facts, criteria); },
                     [&](const Picked& node) { return given(node.question); },
                     [&](const Between& node) { return given(node.question); },
                     [&](const CriterionHolds& node) {
                       std::optional<bool>& known = criteria[node.criterion.value];
                       if (!known) {
                         const Condition& when = facts.content()[node.criterion].when;
                         known = was_told(when, facts, criteria);
                       }
                       return *known;
                     },
                     [](const VerdictIs&) { return false; },
                     [](const DeadlineIs&) { return false; },
                 });
}

}  // namespace

bool was_told(const Condition& condition, const Facts& facts) {
  std::vector<std::optional<bool>> criteria(facts.content().criteria.size());
  return was_told(condition, facts, criteria);
}

bool is_settled(RouteIndex route, const Facts& facts) {
  return settled(route, true, facts) != Truth::Unknown &&
         settled(route, false, facts) != Truth::Unknown;
}

std::vector<QuestionIndex> rests_on(RouteIndex route, const Facts& facts) {
  const Content& content = facts.content();
  const Answers& answers = facts.answers();
  if (!is_settled(route, facts)) return {};
  const Items below = answers_below(route, facts);
  Answers few = no_answers(content);
  few.today = answers.today;
  for (const std::uint32_t each : below) few.by_question[each] = answers.by_question[each];
  std::vector<QuestionIndex> out;
  // The last one first, so that of two answers that are both enough the earlier one stays.
  for (std::size_t i = below.size(); i-- > 0;) {
    const std::uint32_t each = below[i];
    few.by_question[each] = Answer{};
    if (is_settled(route, Facts(content, few))) continue;
    few.by_question[each] = answers.by_question[each];
    out.insert(out.begin(), QuestionIndex{each});
  }
  return out;
}

}  // namespace wijzer
