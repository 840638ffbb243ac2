#pragma once

#include <concepts>
#include <utility>
#include <vector>

#include "core/logic/truth.hpp"
#include "core/model/condition.hpp"

namespace wijzer {

/// What a truth is in a domain.
template <typename D>
using ValueIn = decltype(std::declval<D&>().leaf(Truth::True));

/// What rules are worked out in. What can still come of them is written once, over a domain: the
/// engine works it out in Truths, for one family, the proof in diagram::Diagrams, for all at once.
///
/// What holds already is written twice all the same, in evaluate and analysis::Rules. As one text
/// over a domain an evaluation took 1.12 to 1.19 x, and nothing got smaller; tests/analysis
/// compares both with a search through all answers.
///
/// A domain gives:
/// - leaf(truth): the value that is this truth for every family;
/// - is_leaf(value, truth): whether it is that;
/// - and_kleene, or_kleene, not_kleene: Kleene's strong logic, family by family;
/// - case_by(selector, of): the value of(truth), for each family by its own truth.
/// Values are small, and equal where they are the same for every family.
/// Source: J. Carette, O. Kiselyov, C. Shan, Finally tagless, partially evaluated (Journal of
/// Functional Programming 19, 2009): one text, as many interpretations as there are domains.
template <typename D>
concept Domain = requires(D& domain, const ValueIn<D> value, Truth truth) {
  { domain.is_leaf(value, truth) } -> std::same_as<bool>;
  { domain.and_kleene(value, value) } -> std::same_as<ValueIn<D>>;
  { domain.or_kleene(value, value) } -> std::same_as<ValueIn<D>>;
  { domain.not_kleene(value) } -> std::same_as<ValueIn<D>>;
  requires std::equality_comparable<ValueIn<D>>;
};

/// The domain of one family.
struct Truths {
  template <typename Value>
  [[nodiscard]] static constexpr Value leaf(Value value) {
    return value;
  }
  [[nodiscard]] static constexpr bool is_leaf(Truth value, Truth truth) { return value == truth; }
  [[nodiscard]] static constexpr Truth and_kleene(Truth a, Truth b) {
    return wijzer::and_kleene(a, b);
  }
  [[nodiscard]] static constexpr Truth or_kleene(Truth a, Truth b) {
    return wijzer::or_kleene(a, b);
  }
  [[nodiscard]] static constexpr Truth not_kleene(Truth a) { return wijzer::not_kleene(a); }
  template <typename Case>
  [[nodiscard]] static constexpr auto case_by(Truth selector, const Case& of) {
    return of(selector);
  }
};

/// @param of  The value of a part. Those after one that decides it for every family are not looked
///            at.
template <Domain D, typename Of>
[[nodiscard]] ValueIn<D> all_of(D& domain, const std::vector<Condition>& parts, const Of& of) {
  ValueIn<D> value = domain.leaf(Truth::True);
  for (const Condition& part : parts) {
    value = domain.and_kleene(value, of(part));
    if (domain.is_leaf(value, Truth::False)) break;
  }
  return value;
}
template <Domain D, typename Of>
[[nodiscard]] ValueIn<D> any_of(D& domain, const std::vector<Condition>& parts, const Of& of) {
  ValueIn<D> value = domain.leaf(Truth::False);
  for (const Condition& part : parts) {
    value = domain.or_kleene(value, of(part));
    if (domain.is_leaf(value, Truth::True)) break;
  }
  return value;
}

}  // namespace wijzer
