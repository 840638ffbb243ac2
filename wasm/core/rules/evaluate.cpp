#include "core/rules/evaluate.hpp"

namespace wijzer {
namespace {

/// What a condition on this question is before its answer is looked at: False when it is not asked,
/// Unknown when that or the answer is open, True when there is an answer to compare.
Truth comparable(QuestionIndex question, const Answers& answers, const Facts& facts) {
  const Truth asked = facts.asked[question.value];
  if (asked != Truth::True) return asked;
  return answers[question].state == Answer::State::Given ? Truth::True : Truth::Unknown;
}

Truth evaluate_picked(const Picked& node, const Answers& answers, const Facts& facts) {
  const Truth known = comparable(node.question, answers, facts);
  if (known != Truth::True) return known;
  return truth_of((answers[node.question].picked >> node.option.value & 1U) != 0);
}

Truth evaluate_between(const Between& node, const Answers& answers, const Facts& facts) {
  const Truth known = comparable(node.question, answers, facts);
  if (known != Truth::True) return known;
  const int number = answers[node.question].number;
  return truth_of((!node.at_least || number >= *node.at_least) &&
                  (!node.below || number < *node.below));
}

bool holds(const std::optional<Condition>& when, bool show_when_unknown, const Answers& answers,
           const Facts& facts) {
  if (!when) return true;
  const Truth truth = evaluate(*when, answers, facts);
  return truth == Truth::True || (show_when_unknown && truth == Truth::Unknown);
}

}  // namespace

Truth evaluate(const Condition& condition, const Answers& answers, const Facts& facts) {
  return std::visit(
      overloaded{
          [&](const All& node) {
            Truth truth = Truth::True;
            for (const Condition& part : node.parts) {
              truth = and_kleene(truth, evaluate(part, answers, facts));
              if (truth == Truth::False) break;
            }
            return truth;
          },
          [&](const Any& node) {
            Truth truth = Truth::False;
            for (const Condition& part : node.parts) {
              truth = or_kleene(truth, evaluate(part, answers, facts));
              if (truth == Truth::True) break;
            }
            return truth;
          },
          [&](const Not& node) { return not_kleene(evaluate(node.part.front(), answers, facts)); },
          [&](const Picked& node) { return evaluate_picked(node, answers, facts); },
          [&](const Between& node) { return evaluate_between(node, answers, facts); },
          [&](const CriterionHolds& node) { return facts.criteria[node.criterion.value]; },
          [&](const VerdictIs& node) { return settled(node.route, node.fits, facts); },
      },
      condition.node);
}

Facts establish(const Content& content, const Answers& answers) {
  Facts facts;
  // `when` looks at earlier questions only, so one pass in order decides all of them.
  facts.asked.reserve(content.questions.size());
  for (const Question& question : content.questions) {
    facts.asked.push_back(question.when ? evaluate(*question.when, answers, facts) : Truth::True);
  }
  facts.criteria.assign(content.criteria.size(), Truth::Unknown);
  for (const CriterionIndex i : content.criteria_order) {
    facts.criteria[i.value] = evaluate(content[i].when, answers, facts);
  }
  facts.fits.reserve(content.routes.size());
  facts.possible.reserve(content.routes.size());
  for (const Route& route : content.routes) {
    facts.fits.push_back(evaluate(route.fits_when, answers, facts));
    facts.possible.push_back(route.possible_when ? evaluate(*route.possible_when, answers, facts)
                                                 : Truth::False);
  }
  return facts;
}

Verdict verdict_of(RouteIndex route, const Facts& facts) {
  const Truth fits = facts.fits[route.value];
  if (fits == Truth::True) return Verdict::Fits;
  if (fits == Truth::False && facts.possible[route.value] == Truth::False) return Verdict::No;
  return Verdict::Possible;
}

Truth settled(RouteIndex route, bool fits, const Facts& facts) {
  const Truth fitting = facts.fits[route.value];
  if (fits) return fitting;
  return not_kleene(or_kleene(fitting, facts.possible[route.value]));
}

bool shown(const Note& note, Verdict verdict, const Answers& answers, const Facts& facts) {
  return note.verdicts.contains(verdict) &&
         holds(note.when, note.show_when_unknown, answers, facts);
}

bool shown(const Topic& topic, const Answers& answers, const Facts& facts) {
  const Truth truth = evaluate(topic.when, answers, facts);
  return truth == Truth::True || (topic.show_when_unknown && truth == Truth::Unknown);
}

}  // namespace wijzer
