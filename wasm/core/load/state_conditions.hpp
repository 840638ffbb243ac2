#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/model/content.hpp"

namespace wijzer {

// What the state of a step means for the answers to the questions that ask for it.

/// The name of the state of a step that was done and that nobody answered yet, and of that answer.
inline constexpr const char* waiting = "waiting";
/// The name of all states with a result.
inline constexpr const char* answered = "answered";

/// The names of states that a condition may ask for, and requests may give, of this step.
[[nodiscard]] std::vector<std::string> state_names(const Content& content, const StepState& state);

/// What {"step": ..., "is": name} means for the answers; `name` must be one of state_names().
[[nodiscard]] Condition state_condition(const Content& content, const StepState& state,
                                        std::string_view name, const Place& place);

/// The option of the question that asks what came of a step: "waiting", "yes", "partly" or "no".
[[nodiscard]] std::optional<OptionIndex> answer_option(const Content& content,
                                                       const StepState& state,
                                                       std::string_view name);

/// Done itself, and nothing that settles it.
[[nodiscard]] Condition open_state(const StepState& state, const Place& place);

/// Nothing to do about it any more: done, unless its answer is still to come within the term, or
/// implied.
[[nodiscard]] Condition settled_condition(const Content& content, const StepState& state,
                                          const Place& place);

/// Done, and not answered yet; nothing where nobody answers.
[[nodiscard]] std::optional<Condition> waits_for(const Content& content, const StepState& state,
                                                 const Place& place);

[[nodiscard]] bool is_result(std::string_view name);

/// A condition that holds always, or never. It has no parts: every part of none holds, and no part
/// of none does.
[[nodiscard]] Condition constant(bool holds, const Place& place);
[[nodiscard]] bool is_constant(const Condition& condition, bool holds);

/// At least one of these.
[[nodiscard]] Condition any_of(std::vector<Condition> parts, const Place& place);

/// Adds a condition to those of which one must hold, in as few parts as that takes.
void add_way(Condition way, std::vector<Condition>& ways);

}  // namespace wijzer
