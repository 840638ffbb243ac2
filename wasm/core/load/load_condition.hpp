#pragma once

#include <optional>

#include "core/load/reader.hpp"
#include "core/model/content.hpp"

namespace wijzer {

/// Where a condition stands decides what it may look at.
enum class ConditionUse {
  /// `when` of a question or option: earlier questions only, so that asking never goes in circles,
  /// and criteria. What these look at is known, and looked at, once all of them are read.
  Question,
  /// `when` of a criterion, and `routes_when` of the manifest: questions, other criteria and
  /// deadlines.
  Criterion,
  /// `fits_when` and `possible_when`: criteria only, so that every reason has words and a source.
  Route,
  /// `when` of a note, topic, step or problem: questions, criteria, settled verdicts and deadlines.
  Note,
};

struct ConditionContext {
  /// Questions, and the ids of criteria and routes, must be in place already.
  const Content& content;
  ConditionUse use = ConditionUse::Note;
  /// With ConditionUse::Question: the question that asks.
  QuestionIndex asking;
};

/// Reads one condition tree and resolves its ids.
///
/// Errors: "unknown-question", "unknown-option", "unknown-criterion", "unknown-route",
/// "unknown-deadline", "wrong-operator",
/// "empty-condition", "forward-reference", "question-in-route", "bad-date",
/// "bad-range" and those of ObjectReader. After an error the tree is only fit for further checks.
[[nodiscard]] Condition read_condition(const Spot& spot, const ConditionContext& context,
                                       Diagnostics& diagnostics);

/// The condition under `key`, if it is there.
[[nodiscard]] std::optional<Condition> read_optional_condition(ObjectReader& reader,
                                                               std::string_view key,
                                                               const ConditionContext& context,
                                                               Diagnostics& diagnostics);

}  // namespace wijzer
