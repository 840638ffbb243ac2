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

}  // namespace wijzer
