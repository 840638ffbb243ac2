#pragma once

#include <cstddef>
#include <functional>
#include <set>
#include <string>

#include "core/model/content.hpp"

namespace wijzer::analysis {

/// Calls `visit` with every list of notes of a route and its key, as in "headlines/fits".
void for_each_note_list(
    const Route& route,
    const std::function<void(const char* key, const std::vector<Note>& notes)>& visit);

/// Calls `visit` with every note of routes, outcomes, topics, steps and problems.
void for_each_note(const Content& content, const std::function<void(const Note&)>& visit);

/// The places where a whole condition can stand. The visitors below go through all of them; a place
/// that they lack would be one at which the proof looks nowhere.
enum class ConditionRole {
  /// `when` of a question: whether it is asked.
  Question,
  /// `when` of an option: whether it is offered.
  Option,
  Criterion,
  /// `fits_when` and `possible_when` of a route.
  Fits,
  Possible,
  Headline,
  /// A note of a route in any of its lists but the headlines.
  RouteNote,
  Outcome,
  OutcomeNote,
  Topic,
  TopicNote,
  Problem,
  ProblemNote,
  /// `when` of a step: whether it is shown; and its `tried`.
  Step,
  Tried,
  StepNote,
  /// `routes_when` of the manifest: whether routes matter.
  Routes,
  /// `when` of a rule on advice: for whom it is a rule. No parent ever notices it.
  Advice,
  /// `serves` of a contact: for whom it is there. Neither does this.
  Serves,
};
inline constexpr std::size_t condition_roles = static_cast<std::size_t>(ConditionRole::Serves) + 1;

/// The conditions that the loader made of the states of steps: nobody can write them otherwise.
[[nodiscard]] std::set<const Condition*> made_of_states(const Content& content);

/// Calls `visit` with every whole condition of the content and where it stands.
void for_each_by_role(const Content& content,
                      const std::function<void(ConditionRole where, const Condition&)>& visit);

/// Calls `visit` with every whole condition of the content and what it belongs to: "question age",
/// "criterion nursing", "route zvw", "routes" for that which says whether routes matter, "advice",
/// "contact ciz".
void for_each_whole_condition(
    const Content& content,
    const std::function<void(const std::string& owner, const Condition& condition)>& visit);

/// Calls `visit` with every condition of the content, and with every part of it.
void for_each_condition(const Content& content, const std::function<void(const Condition&)>& visit);

/// Calls `change` with the same conditions, each before its parts.
void change_conditions(Content& content, const std::function<void(Condition&)>& change);

/// Calls `visit` with a condition and every part of it.
void for_each_part(const Condition& condition, const std::function<void(const Condition&)>& visit);

}  // namespace wijzer::analysis
