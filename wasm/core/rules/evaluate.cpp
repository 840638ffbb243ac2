#include "core/rules/evaluate.hpp"

#include "core/rules/calendar.hpp"

namespace wijzer {
namespace {

/// What a condition on this question is before its answer is looked at: False when it is not asked,
/// Unknown when that or the answer is open, True when there is an answer to compare.
Truth comparable(QuestionIndex question, const Answers& answers, const Facts& facts) {
  const Truth asked = facts.asked[question.value];
  if (asked != Truth::True) return asked;
  return answers[question].state == Answer::State::Given ? Truth::True : Truth::Unknown;
}

bool has_bit(std::uint64_t bits, OptionIndex option) { return (bits >> option.value & 1U) != 0; }

Truth evaluate_picked(const Picked& node, const Answers& answers, const Facts& facts) {
  if (has_bit(facts.hidden[node.question.value], node.option)) return Truth::False;
  const Truth known = comparable(node.question, answers, facts);
  if (known != Truth::True) return known;
  if (has_bit(facts.unsure[node.question.value], node.option)) return Truth::Unknown;
  return truth_of(has_bit(answers[node.question].picked, node.option));
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
          [&](const DeadlineIs& node) {
            const Truth passed = facts.passed[node.deadline.value];
            return node.passed ? passed : not_kleene(passed);
          },
      },
      condition.node);
}

namespace {

/// `when` looks at earlier questions only, so one pass in order decides all of them.
void establish_questions(const Content& content, const Answers& answers, Facts& facts) {
  facts.asked.reserve(content.questions.size());
  facts.hidden.assign(content.questions.size(), 0);
  facts.unsure.assign(content.questions.size(), 0);
  for (std::size_t i = 0; i < content.questions.size(); ++i) {
    const Question& question = content.questions[i];
    facts.asked.push_back(question.when ? evaluate(*question.when, answers, facts) : Truth::True);
    const std::vector<Option>& options = options_of(question);
    for (std::size_t k = 0; k < options.size(); ++k) {
      if (!options[k].when) continue;
      const Truth offered = evaluate(*options[k].when, answers, facts);
      if (offered == Truth::False) facts.hidden[i] |= std::uint64_t{1} << k;
      if (offered == Truth::Unknown) facts.unsure[i] |= std::uint64_t{1} << k;
    }
  }
}

Truth has_passed(const Deadline& deadline, const Answers& answers, const Facts& facts) {
  const std::optional<Date> last = last_day_of(deadline, answers, facts);
  if (!last || !answers.today) return Truth::Unknown;
  return truth_of(*answers.today > to_days(*last));
}

}  // namespace

Facts establish(const Content& content, const Answers& answers) {
  Facts facts;
  establish_questions(content, answers, facts);
  facts.passed.reserve(content.deadlines.size());
  for (const Deadline& deadline : content.deadlines) {
    facts.passed.push_back(has_passed(deadline, answers, facts));
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

bool offered(QuestionIndex question, OptionIndex option, const Facts& facts) {
  return !has_bit(facts.hidden[question.value], option);
}

bool routes_matter(const Content& content, const Answers& answers, const Facts& facts) {
  return !content.routes_when || evaluate(*content.routes_when, answers, facts) != Truth::False;
}

std::optional<Date> last_day_of(const Deadline& deadline, const Answers& answers,
                                const Facts& facts) {
  if (comparable(deadline.from, answers, facts) != Truth::True) return std::nullopt;
  return last_day(from_days(answers[deadline.from].number), deadline.length, deadline.is_public);
}

}  // namespace wijzer
