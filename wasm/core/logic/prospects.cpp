#include "core/logic/prospects.hpp"

#include <algorithm>

#include "core/logic/calendar.hpp"
#include "core/model/date.hpp"

namespace wijzer {
namespace {

constexpr std::uint8_t not_asked_for = 0xFF;

}  // namespace

Prospects::Prospects(const Content& content, const Answers& answers)
    : content_(content),
      answers_(answers),
      known_(2 * (content.questions.size() + content.criteria.size() + 2 * content.routes.size()),
             not_asked_for) {}

template <typename Decide>
Truth Prospects::once(std::size_t slot, Claim claim, const Decide& decide) const {
  const std::size_t at = 2 * slot + static_cast<std::size_t>(claim);
  if (known_[at] == not_asked_for) known_[at] = static_cast<std::uint8_t>(decide());
  return static_cast<Truth>(known_[at]);
}

void Prospects::answer_added() {
  std::replace(known_.begin(), known_.end(), static_cast<std::uint8_t>(Truth::Unknown),
               not_asked_for);
  for (OptionTruths& truths : offered_) truths.forget();
}

Truth Prospects::asked(QuestionIndex question, Claim claim) const {
  const std::optional<Condition>& when = content_[question].when;
  if (!when) return Truth::True;
  return once(question.value, claim, [&] { return of(*when, claim); });
}

Truth Prospects::offered(QuestionIndex question, OptionIndex option, Claim claim) const {
  const std::optional<Condition>& when = options_of(content_[question])[option.value].when;
  if (!when) return Truth::True;
  return offered_[static_cast<std::size_t>(claim)].once(question, option, content_.questions.size(),
                                                        [&] { return of(*when, claim); });
}

Truth Prospects::criterion(CriterionIndex criterion, Claim claim) const {
  return once(content_.questions.size() + criterion.value, claim,
              [&] { return of(content_[criterion].when, claim); });
}

Truth Prospects::fits(RouteIndex route, Claim claim) const {
  return once(content_.questions.size() + content_.criteria.size() + route.value, claim,
              [&] { return of(content_[route].fits_when, claim); });
}

Truth Prospects::possible(RouteIndex route, Claim claim) const {
  const std::optional<Condition>& when = content_[route].possible_when;
  if (!when) return Truth::False;
  const std::size_t before = content_.questions.size() + content_.criteria.size();
  return once(before + content_.routes.size() + route.value, claim,
              [&] { return of(*when, claim); });
}

Truth Prospects::is_no(RouteIndex route, Claim claim) const {
  const Claim other = opposite(claim);
  return not_kleene(or_kleene(fits(route, other), possible(route, other)));
}

Truth Prospects::by_answer(QuestionIndex question, bool given, Claim claim) const {
  switch (answers_[question].state) {
    case Answer::State::Given:
      return truth_of(given);
    case Answer::State::Unknown:
      return truth_of(claim == Claim::IsNotFalse);
    case Answer::State::Open:
      break;
  }
  return Truth::Unknown;
}

Truth Prospects::picked(const Picked& node, Claim claim) const {
  const Truth answer =
      by_answer(node.question, answers_[node.question].picked.has(node.option), claim);
  const Truth compared =
      and_kleene(asked(node.question, Claim::IsTrue),
                 node.guarded ? offered(node.question, node.option, Claim::IsTrue) : Truth::True);
  if (claim == Claim::IsTrue) return and_kleene(compared, answer);
  // Not False, then: asked and offered are not False, and where both are True it is the answer.
  const Truth open =
      and_kleene(asked(node.question, claim),
                 node.guarded ? offered(node.question, node.option, claim) : Truth::True);
  return and_kleene(open, or_kleene(not_kleene(compared), answer));
}

Truth Prospects::between(const Between& node, Claim claim) const {
  const int number = answers_[node.question].number;
  const bool inside =
      (!node.at_least || number >= *node.at_least) && (!node.below || number < *node.below);
  const Truth answer = by_answer(node.question, inside, claim);
  const Truth compared = asked(node.question, Claim::IsTrue);
  if (claim == Claim::IsTrue) return and_kleene(compared, answer);
  return and_kleene(asked(node.question, claim), or_kleene(not_kleene(compared), answer));
}

Truth Prospects::passed(const Deadline& deadline, Claim claim) const {
  if (!answers_.today) return Truth::Unknown;
  const Answer& from = answers_[deadline.from];
  const bool over = from.state == Answer::State::Given &&
                    *answers_.today > to_days(last_day(from_days(from.number), deadline));
  const Truth answer = by_answer(deadline.from, over, claim);
  const Truth compared = asked(deadline.from, Claim::IsTrue);
  if (claim == Claim::IsTrue) return and_kleene(compared, answer);
  return or_kleene(not_kleene(compared), answer);
}

Truth Prospects::of(const Condition& condition, Claim claim) const {
  return std::visit(
      overloaded{
          [&](const All& node) {
            Truth truth = Truth::True;
            for (const Condition& part : node.parts) {
              truth = and_kleene(truth, of(part, claim));
              if (truth == Truth::False) break;
            }
            return truth;
          },
          [&](const Any& node) {
            Truth truth = Truth::False;
            for (const Condition& part : node.parts) {
              truth = or_kleene(truth, of(part, claim));
              if (truth == Truth::True) break;
            }
            return truth;
          },
          [&](const Not& node) { return not_kleene(of(node.part.front(), opposite(claim))); },
          [&](const Picked& node) { return picked(node, claim); },
          [&](const Between& node) { return between(node, claim); },
          [&](const CriterionHolds& node) { return criterion(node.criterion, claim); },
          [&](const VerdictIs& node) {
            return node.fits ? fits(node.route, claim) : is_no(node.route, claim);
          },
          [&](const DeadlineIs& node) {
            const Deadline& deadline = content_[node.deadline];
            if (node.passed) return passed(deadline, claim);
            return not_kleene(passed(deadline, opposite(claim)));
          },
      },
      condition.node);
}

}  // namespace wijzer
