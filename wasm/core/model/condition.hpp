#pragma once

#include <optional>
#include <utility>
#include <variant>
#include <vector>

#include "core/model/ids.hpp"
#include "core/model/place.hpp"

namespace wijzer {

struct Condition;

/// Every part holds.
struct All {
  std::vector<Condition> parts;
};

/// At least one part holds.
struct Any {
  std::vector<Condition> parts;
};

/// The part does not hold. The vector has exactly one element (it breaks the recursion of types).
struct Not {
  std::vector<Condition> part;
};

/// The answer to a choice question is this option, or that to a multiple choice question includes
/// it.
struct Picked {
  QuestionIndex question;
  OptionIndex option;
  /// Whether the option has a condition of its own. The loader knows; looking it up here takes an
  /// eighth of an evaluation.
  bool guarded = true;
};

/// The number (or the day, counted from 1970-01-01) is at least `at_least` and below `below`.
/// An absent bound is open; the loader sees to it that one is there.
struct Between {
  QuestionIndex question;
  std::optional<int> at_least;
  std::optional<int> below;
};

/// A named condition holds.
struct CriterionHolds {
  CriterionIndex criterion;
};

/// The verdict of a route is settled as `fits` (true) or as `no` (false). Only in topics and notes.
struct VerdictIs {
  RouteIndex route;
  bool fits = true;
};

/// A time limit is known to have passed (true) or to be still running (false). Unknown while its
/// first day or today is not known.
struct DeadlineIs {
  DeadlineIndex deadline;
  bool passed = true;
};

/// A tree of conditions over the answers, with the place where it stands in the content. What is
/// known of a part is kept by its address, and nothing would be known of a copy that was made
/// unseen, as for an argument of type std::optional<Condition>: so copies are explicit.
struct Condition {
  using Node = std::variant<All, Any, Not, Picked, Between, CriterionHolds, VerdictIs, DeadlineIs>;

  Condition() = default;
  explicit Condition(Node what, Place where = {})
      : node(std::move(what)), place(std::move(where)) {}
  explicit Condition(const Condition&) = default;
  Condition& operator=(const Condition&) = default;
  Condition(Condition&&) = default;
  Condition& operator=(Condition&&) = default;
  ~Condition() = default;

  Node node;
  Place place;
};

/// Visitor made of lambdas; a forgotten alternative is a compile error.
template <typename... Lambdas>
struct overloaded : Lambdas... {
  using Lambdas::operator()...;
};
template <typename... Lambdas>
overloaded(Lambdas...) -> overloaded<Lambdas...>;

/// What the visitor makes of this condition, by its kind. Unlike std::visit, whose table of
/// functions can't be inlined: conditions are the innermost loop of all.
template <typename Visitor>
auto visit_node(const Condition& condition, const Visitor& visitor) {
  const Condition::Node* node = &condition.node;
  static_assert(std::variant_size_v<Condition::Node> == 8, "give the new kind a line below");
  switch (node->index()) {
    case 0:
      return visitor(*std::get_if<0>(node));
    case 1:
      return visitor(*std::get_if<1>(node));
    case 2:
      return visitor(*std::get_if<2>(node));
    case 3:
      return visitor(*std::get_if<3>(node));
    case 4:
      return visitor(*std::get_if<4>(node));
    case 5:
      return visitor(*std::get_if<5>(node));
    case 6:
      return visitor(*std::get_if<6>(node));
    default:
      return visitor(*std::get_if<7>(node));
  }
}

}  // namespace wijzer
