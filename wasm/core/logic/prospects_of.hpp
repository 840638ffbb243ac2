#pragma once

#include <concepts>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <type_traits>
#include <utility>

#include "core/logic/claim.hpp"
#include "core/logic/domain.hpp"
#include "core/model/content.hpp"

namespace wijzer {

/// What prospects keep: a claim about one of these is worked out once.
enum class Kept : std::uint8_t { Asked, Criterion, Fits, Possible };
inline constexpr std::size_t kept_kinds = 4;

/// The answers that prospects start from, and what is known of them.
///
/// - domain(): in which domain they are; content(): of which content.
/// - answer(question, node, claim), of Picked, Between and Deadline on that question: what its
///   answer makes of the claim where it is asked and the option is offered. "Weet ik niet" makes it
///   neither True nor False; Unknown while the question is open.
/// - once(Kept, index, claim, decide), once(question, option, claim, decide) for whether an option
///   is offered, and once(condition, question, claim, decide) for a condition on the answer to one
///   question: what `decide` says, or said before when nothing that it depends on changed since.
template <typename S>
concept ProspectSource = Domain<std::remove_reference_t<decltype(std::declval<S&>().domain())>> &&
    requires(S& source, const Picked& picked, const Between& between, const Deadline& deadline,
             Claim claim) {
  { source.content() } -> std::same_as<const Content&>;
  { source.answer(picked.question, picked, claim) } -> std::same_as<typename S::Value>;
  { source.answer(between.question, between, claim) } -> std::same_as<typename S::Value>;
  { source.answer(deadline.from, deadline, claim) } -> std::same_as<typename S::Value>;
};

/// What can still come of the content, whatever is answered to the open questions. In contrast to
/// Facts, "weet ik niet" is an answer here: no further answer makes such a condition True.
template <ProspectSource Source>
class ProspectsOf {
 public:
  using Value = typename Source::Value;

  /// From what the source is made of.
  template <typename... From>
  requires(sizeof...(From) > 1) explicit ProspectsOf(From&&... from)
      : source_(std::forward<From>(from)...) {}

  /// True: the claim holds whatever is answered further. False: it never will. Unknown: both can
  /// come, as far as Kleene's logic sees.
  [[nodiscard]] Value of(const Condition& condition, Claim claim) const {
    auto&& logic = source_.domain();
    const auto part = [&](const Condition& each) { return of(each, claim); };
    return visit_node(
        condition, overloaded{
                       [&](const All& node) { return all_of(logic, node.parts, part); },
                       [&](const Any& node) { return any_of(logic, node.parts, part); },
                       [&](const Not& node) {
                         return logic.not_kleene(of(node.part.front(), opposite(claim)));
                       },
                       [&](const Picked& node) {
                         return source_.once(condition, node.question, claim,
                                             [&] { return picked(node, claim); });
                       },
                       [&](const Between& node) {
                         return source_.once(condition, node.question, claim, [&] {
                           return compared(node.question, node, claim,
                                           [&](Claim each) { return asked(node.question, each); });
                         });
                       },
                       [&](const CriterionHolds& node) { return criterion(node.criterion, claim); },
                       [&](const VerdictIs& node) {
                         return node.fits ? fits(node.route, claim) : is_no(node.route, claim);
                       },
                       [&](const DeadlineIs& node) {
                         const Deadline& deadline = source_.content()[node.deadline];
                         if (node.passed) return passed(deadline, claim);
                         return logic.not_kleene(passed(deadline, opposite(claim)));
                       },
                   });
  }

  /// The same for `when` of a question, and of an option; absent is always True.
  [[nodiscard]] Value asked(QuestionIndex question, Claim claim) const {
    const std::optional<Condition>& when = source_.content()[question].when;
    if (!when) return source_.domain().leaf(Truth::True);
    return source_.once(Kept::Asked, question.value, claim, [&] { return of(*when, claim); });
  }
  [[nodiscard]] Value offered(QuestionIndex question, OptionIndex option, Claim claim) const {
    const auto& when = options_of(source_.content()[question])[option.value].when;
    if (!when) return source_.domain().leaf(Truth::True);
    return source_.once(question, option, claim, [&] { return of(*when, claim); });
  }
  [[nodiscard]] Value criterion(CriterionIndex criterion, Claim claim) const {
    return source_.once(Kept::Criterion, criterion.value, claim,
                        [&] { return of(source_.content()[criterion].when, claim); });
  }
  [[nodiscard]] Value fits(RouteIndex route, Claim claim) const {
    return source_.once(Kept::Fits, route.value, claim,
                        [&] { return of(source_.content()[route].fits_when, claim); });
  }
  [[nodiscard]] Value possible(RouteIndex route, Claim claim) const {
    const std::optional<Condition>& when = source_.content()[route].possible_when;
    if (!when) return source_.domain().leaf(Truth::False);
    return source_.once(Kept::Possible, route.value, claim, [&] { return of(*when, claim); });
  }
  /// The claim that the verdict of the route is `no`: that neither of its conditions holds.
  [[nodiscard]] Value is_no(RouteIndex route, Claim claim) const {
    auto&& logic = source_.domain();
    const Claim other = opposite(claim);
    return logic.not_kleene(logic.or_kleene(fits(route, other), possible(route, other)));
  }

  [[nodiscard]] Source& source() { return source_; }
  [[nodiscard]] const Source& source() const { return source_; }

 private:
  /// Of a condition on an answer.
  ///
  /// @param counts  The claim that the answer counts: its question is asked, the option is offered.
  template <typename Node, typename Counts>
  [[nodiscard]] Value compared(QuestionIndex question, const Node& node, Claim claim,
                               const Counts& counts) const {
    auto&& logic = source_.domain();
    const Value answer = source_.answer(question, node, claim);
    const Value surely = counts(Claim::IsTrue);
    if (claim == Claim::IsTrue) return logic.and_kleene(surely, answer);
    // It is the answer where that surely counts; elsewhere it only must not be False that it does.
    return logic.and_kleene(counts(claim), logic.or_kleene(logic.not_kleene(surely), answer));
  }

  [[nodiscard]] Value picked(const Picked& node, Claim claim) const {
    return compared(node.question, node, claim, [&](Claim each) {
      const Value is_asked = asked(node.question, each);
      if (!node.guarded) return is_asked;
      return source_.domain().and_kleene(is_asked, offered(node.question, node.option, each));
    });
  }

  /// While the question is not asked there is no first day: Unknown, unlike a condition on an
  /// answer.
  [[nodiscard]] Value passed(const Deadline& deadline, Claim claim) const {
    return compared(deadline.from, deadline, claim, [&](Claim each) {
      return each == Claim::IsTrue ? asked(deadline.from, each)
                                   : source_.domain().leaf(Truth::True);
    });
  }

  /// What it knows grows when it is asked.
  mutable Source source_;
};

}  // namespace wijzer
