#include "core/logic/evaluate.hpp"

#include <algorithm>

#include "core/logic/calendar.hpp"
#include "core/logic/given.hpp"

namespace wijzer {
namespace {

/// What a condition on this question is before its answer is looked at: False when it is not asked,
/// Unknown when that or the answer is open, True when there is an answer to compare.
Truth comparable(QuestionIndex question, const Facts& facts) {
  const Truth asked = facts.asked(question);
  if (asked != Truth::True) return asked;
  const bool given = facts.answers()[question].state == Answer::State::Given;
  return given ? Truth::True : Truth::Unknown;
}

Truth evaluate_picked(const Picked& node, const Facts& facts) {
  const Truth known = comparable(node.question, facts);
  if (node.guarded && known != Truth::False) {
    const Truth offered = facts.offered(node.question, node.option);
    if (offered != Truth::True) return and_kleene(known, offered);
  }
  if (known != Truth::True) return known;
  return truth_of(facts.answers()[node.question].picked.has(node.option));
}

Truth evaluate_between(const Between& node, const Facts& facts) {
  const Truth known = comparable(node.question, facts);
  if (known != Truth::True) return known;
  return truth_of(contains(node, facts.answers()[node.question].number));
}

Truth evaluate_rest(const Condition& condition, const Facts& facts);

/// The two commonest kinds are decided where they stand: this is the innermost loop.
inline Truth evaluate_inline(const Condition& condition, const Facts& facts) {
  if (const auto* one = std::get_if<CriterionHolds>(&condition.node)) {
    return facts.criterion(one->criterion);
  }
  if (const auto* one = std::get_if<Picked>(&condition.node)) return evaluate_picked(*one, facts);
  return evaluate_rest(condition, facts);
}

Truth evaluate_all(const std::vector<Condition>& parts, const Facts& facts) {
  Truth truth = Truth::True;
  for (const Condition& part : parts) {
    truth = and_kleene(truth, evaluate_inline(part, facts));
    if (truth == Truth::False) break;
  }
  return truth;
}

Truth evaluate_any(const std::vector<Condition>& parts, const Facts& facts) {
  Truth truth = Truth::False;
  for (const Condition& part : parts) {
    truth = or_kleene(truth, evaluate_inline(part, facts));
    if (truth == Truth::True) break;
  }
  return truth;
}

Truth evaluate_rest(const Condition& condition, const Facts& facts) {
  return visit_node(
      condition,
      overloaded{
          [&](const All& node) { return evaluate_all(node.parts, facts); },
          [&](const Any& node) { return evaluate_any(node.parts, facts); },
          [&](const Not& node) { return not_kleene(evaluate_inline(node.part.front(), facts)); },
          // These two were decided where they stand.
          [](const Picked&) { return Truth::Unknown; },
          [&](const Between& node) { return evaluate_between(node, facts); },
          [](const CriterionHolds&) { return Truth::Unknown; },
          [&](const VerdictIs& node) { return settled(node.route, node.fits, facts); },
          [&](const DeadlineIs& node) {
            const Truth passed = facts.passed(node.deadline);
            return node.passed ? passed : not_kleene(passed);
          },
      });
}

bool holds(const std::optional<Condition>& when, bool show_when_unknown, const Facts& facts) {
  if (!when) return true;
  const Truth truth = evaluate(*when, facts);
  return truth == Truth::True || (show_when_unknown && truth == Truth::Unknown);
}

Truth has_passed(const Deadline& deadline, const Facts& facts) {
  const std::optional<Date> last = last_day_of(deadline, facts);
  if (!last || !facts.answers().today) return Truth::Unknown;
  return truth_of(*facts.answers().today > to_days(*last));
}

}  // namespace

Truth evaluate(const Condition& condition, const Facts& facts) {
  return evaluate_inline(condition, facts);
}

Facts::Facts(const Content& content, const Answers& answers)
    : content_(&content),
      answers_(&answers),
      criteria_(content.questions.size()),
      deadlines_(criteria_ + content.criteria.size()),
      fits_(deadlines_ + content.deadlines.size()),
      possible_(fits_ + content.routes.size()) {
  constexpr std::uint32_t nothing = ~std::uint32_t{0};
  few_.fill(nothing);
  known_ = few_.data();
  const std::size_t words = (possible_ + content.routes.size()) / per_word + 1;
  if (words <= few_.size()) return;
  many_.assign(words, nothing);
  known_ = many_.data();
}

template <typename Decide>
Truth Facts::once(std::size_t slot, const Decide& decide) const {
  std::uint32_t& word = known_[slot / per_word];
  const std::size_t shift = slot % per_word * bits;
  const std::uint32_t known = word >> shift & not_asked_for;
  if (known != not_asked_for) return static_cast<Truth>(known);
  const Truth truth = decide();
  word ^= (not_asked_for ^ static_cast<std::uint32_t>(truth)) << shift;
  return truth;
}

// No fact leads back to itself: `when` looks at earlier questions only, and the loader refuses
// criteria that use each other in a circle.

Truth Facts::asked(QuestionIndex question) const {
  const std::optional<Condition>& when = content()[question].when;
  if (!when) return Truth::True;
  return once(question.value, [&] { return evaluate(*when, *this); });
}

Truth Facts::offered(QuestionIndex question, OptionIndex option) const {
  const std::optional<Condition>& when = options_of(content()[question])[option.value].when;
  if (!when) return Truth::True;
  const auto decide = [&] { return evaluate(*when, *this); };
  if (within_option_) return offered_.once(question, option, content().questions.size(), decide);
  within_option_ = true;
  const Truth truth = decide();
  within_option_ = false;
  return truth;
}

Truth Facts::criterion(CriterionIndex criterion) const {
  return once(criteria_ + criterion.value,
              [&] { return evaluate(content()[criterion].when, *this); });
}

void Facts::suppose(CriterionIndex criterion, Truth truth) {
  const std::size_t slot = criteria_ + criterion.value;
  const std::size_t shift = slot % per_word * bits;
  std::uint32_t& word = known_[slot / per_word];
  word = (word & ~(not_asked_for << shift)) | static_cast<std::uint32_t>(truth) << shift;
}

Truth Facts::passed(DeadlineIndex deadline) const {
  return once(deadlines_ + deadline.value, [&] { return has_passed(content()[deadline], *this); });
}

Truth Facts::fits(RouteIndex route) const {
  return once(fits_ + route.value, [&] { return evaluate(content()[route].fits_when, *this); });
}

Truth Facts::possible(RouteIndex route) const {
  const std::optional<Condition>& when = content()[route].possible_when;
  if (!when) return Truth::False;
  return once(possible_ + route.value, [&] { return evaluate(*when, *this); });
}

Verdict verdict_of(RouteIndex route, const Facts& facts) {
  const Truth fits = facts.fits(route);
  if (fits == Truth::True) return Verdict::Fits;
  if (fits == Truth::False && facts.possible(route) == Truth::False) return Verdict::No;
  return Verdict::Possible;
}

Truth settled(RouteIndex route, bool fits, const Facts& facts) {
  const Truth fitting = facts.fits(route);
  if (fits) return fitting;
  return not_kleene(or_kleene(fitting, facts.possible(route)));
}

bool shown(const Note& note, Verdict verdict, const Facts& facts) {
  return note.verdicts.contains(verdict) && holds(note.when, note.show_when_unknown, facts);
}

bool shown(const Topic& topic, const Facts& facts) {
  const Truth truth = evaluate(topic.when, facts);
  return truth == Truth::True || (topic.show_when_unknown && truth == Truth::Unknown);
}

bool shown(const Step& step, const Facts& facts) {
  return holds(step.when, step.show_when_unknown, facts);
}

bool routes_matter(const Facts& facts) {
  const std::optional<Condition>& when = facts.content().routes_when;
  return !when || evaluate(*when, facts) != Truth::False;
}

std::optional<Date> last_day_of(const Deadline& deadline, const Facts& facts) {
  if (comparable(deadline.from, facts) != Truth::True) return std::nullopt;
  const int first = facts.answers()[deadline.from].number;
  return last_day(from_days(first), deadline);
}

}  // namespace wijzer
