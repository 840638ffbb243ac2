#include "analysis/families/prospect_rules.hpp"

#include <algorithm>

#include "core/logic/calendar.hpp"
#include "core/model/date.hpp"

namespace wijzer::analysis {
namespace {

/// The two claims about one thing stand beside each other.
std::size_t slot(std::size_t i, Claim claim) { return 2 * i + static_cast<std::size_t>(claim); }

}  // namespace

ProspectRules::ProspectRules(Rules& rules, const Cones& cones)
    : rules_(rules),
      diagrams_(rules.diagrams()),
      content_(rules.content()),
      cones_(cones),
      questions_(2 * content_.questions.size()),
      criteria_(2 * content_.criteria.size()),
      fits_(2 * content_.routes.size()),
      possible_(2 * content_.routes.size()) {}

void ProspectRules::answered(Diagram<Truth> asked) { asked_.push_back(asked); }

Diagram<Truth> ProspectRules::truth(bool holds) { return diagrams_.leaf(truth_of(holds)); }

template <typename Decide>
Diagram<Truth> ProspectRules::once(std::vector<Known>& known, std::size_t i, const Cone& cone,
                                   Claim claim, const Decide& decide) {
  const auto answered =
      static_cast<std::size_t>(std::lower_bound(cone.begin(), cone.end(), open()) - cone.begin());
  const std::size_t at = slot(i, claim);
  if (known[at].answered != answered) known[at] = Known{answered, decide()};
  return known[at].node;
}

template <typename Decide>
Diagram<Truth> ProspectRules::once(const Condition& condition, QuestionIndex question, Claim claim,
                                   const Decide& decide) {
  std::vector<Known>& known = answers_.try_emplace(&condition, 2).first->second;
  return once(known, 0, cones_.compared(question), claim, decide);
}

Diagram<Truth> ProspectRules::asked(QuestionIndex question, Claim claim) {
  const std::optional<Condition>& when = content_[question].when;
  if (!when) return truth(true);
  return once(questions_, question.value, cones_.asked(question), claim,
              [&] { return of(*when, claim); });
}

Diagram<Truth> ProspectRules::offered(QuestionIndex question, OptionIndex option, Claim claim) {
  const std::optional<Condition>& when = options_of(content_[question])[option.value].when;
  return when ? of(*when, claim) : truth(true);
}

Diagram<Truth> ProspectRules::criterion(CriterionIndex criterion, Claim claim) {
  return once(criteria_, criterion.value, cones_.criterion(criterion), claim,
              [&] { return of(content_[criterion].when, claim); });
}

Diagram<Truth> ProspectRules::fits(RouteIndex route, Claim claim) {
  return once(fits_, route.value, cones_.fits(route), claim,
              [&] { return of(content_[route].fits_when, claim); });
}

Diagram<Truth> ProspectRules::possible(RouteIndex route, Claim claim) {
  const std::optional<Condition>& when = content_[route].possible_when;
  if (!when) return truth(false);
  return once(possible_, route.value, cones_.possible(route), claim,
              [&] { return of(*when, claim); });
}

Diagram<Truth> ProspectRules::is_no(RouteIndex route, Claim claim) {
  const Claim other = opposite(claim);
  return rules_.not_kleene(diagrams_.or_kleene(fits(route, other), possible(route, other)));
}

Diagram<Truth> ProspectRules::by_answer(QuestionIndex question, Diagram<Truth> given, Claim claim) {
  const Diagram<Truth> open_still = diagrams_.leaf(Truth::Unknown);
  if (question.value >= asked_.size()) return open_still;
  const Truth truths[] = {Truth::False, truth_of(claim == Claim::IsNotFalse), Truth::True};
  const Diagram<Truth> cases[] = {open_still, open_still, diagrams_.apply(given, truths)};
  return diagrams_.case_of(asked_[question.value], cases);
}

/// @param asked         The claim that what is compared counts: asked, and offered.
/// @param asked_at_all  The same, as the claim IsTrue.
Diagram<Truth> ProspectRules::compared(Diagram<Truth> asked, Diagram<Truth> asked_at_all,
                                       Diagram<Truth> answer, Claim claim) {
  if (claim == Claim::IsTrue) return diagrams_.and_kleene(asked_at_all, answer);
  return diagrams_.and_kleene(asked, diagrams_.or_kleene(rules_.not_kleene(asked_at_all), answer));
}

Diagram<Truth> ProspectRules::picked(const Picked& node, Claim claim) {
  const auto counts = [&](Claim about) {
    const Diagram<Truth> out = asked(node.question, about);
    return node.guarded ? diagrams_.and_kleene(out, offered(node.question, node.option, about))
                        : out;
  };
  const Diagram<Truth> answer = by_answer(node.question, rules_.given(node), claim);
  return compared(counts(claim), counts(Claim::IsTrue), answer, claim);
}

Diagram<Truth> ProspectRules::between(const Between& node, Claim claim) {
  const Diagram<Truth> answer = by_answer(node.question, rules_.given(node), claim);
  return compared(asked(node.question, claim), asked(node.question, Claim::IsTrue), answer, claim);
}

Diagram<Truth> ProspectRules::passed(const Deadline& deadline, Claim claim) {
  const Diagram<Truth> answer = by_answer(deadline.from, rules_.given(deadline), claim);
  return compared(truth(true), asked(deadline.from, Claim::IsTrue), answer, claim);
}

Diagram<Truth> ProspectRules::of(const Condition& condition, Claim claim) {
  return std::visit(
      overloaded{
          [&](const All& node) {
            Diagram<Truth> out = truth(true);
            for (const Condition& part : node.parts)
              out = diagrams_.and_kleene(out, of(part, claim));
            return out;
          },
          [&](const Any& node) {
            Diagram<Truth> out = truth(false);
            for (const Condition& part : node.parts)
              out = diagrams_.or_kleene(out, of(part, claim));
            return out;
          },
          [&](const Not& node) {
            return rules_.not_kleene(of(node.part.front(), opposite(claim)));
          },
          [&](const Picked& node) {
            return once(condition, node.question, claim, [&] { return picked(node, claim); });
          },
          [&](const Between& node) {
            return once(condition, node.question, claim, [&] { return between(node, claim); });
          },
          [&](const CriterionHolds& node) { return criterion(node.criterion, claim); },
          [&](const VerdictIs& node) {
            return node.fits ? fits(node.route, claim) : is_no(node.route, claim);
          },
          [&](const DeadlineIs& node) {
            const Deadline& deadline = content_[node.deadline];
            if (node.passed) return passed(deadline, claim);
            return rules_.not_kleene(passed(deadline, opposite(claim)));
          },
      },
      condition.node);
}

}  // namespace wijzer::analysis
