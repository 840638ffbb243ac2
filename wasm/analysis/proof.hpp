#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "analysis/conversation.hpp"
#include "core/diagnostic.hpp"
#include "core/model/content.hpp"
#include "core/model/date.hpp"

namespace wijzer::analysis {

/// What the proof says about one content.
struct Proof {
  /// Everything that is not as it must be, each with its shortest example.
  Diagnostics findings;
  /// Verdicts, headlines, texts, topics, problems and steps that were looked at.
  std::size_t outcomes = 0;
  /// Nodes of all diagrams, and roughly the bytes that they took.
  std::size_t nodes = 0;
  std::size_t bytes = 0;
};

/// How long conversations are and how many there are; it takes longer than the proof.
struct Count {
  Course course;
  /// Different points of a conversation that were looked at.
  std::size_t points = 0;
  /// False when the cap was reached: then the numbers mean nothing.
  bool complete = false;
};

/// Looks at every family that can answer the questions, exactly, and reports:
/// "no-advice": no route fits or may fit, and no topic with `nothing_fits` is shown.
/// "no-first-step": a problem that holds has nothing left to try.
/// "no-contact": a route fits or may fit, but nothing says who establishes, decides or starts.
/// "unreachable-verdict", "unreachable-text", "unreachable-problem", "unreachable-step",
/// "unreachable-question", "unreachable-option": nobody ever sees it.
/// "settled-condition": a condition that holds for every family, or for none.
/// "proof-too-large": the cap was reached; nothing above can be relied on.
///
/// @param content  Loaded without errors.
/// @param cap      Most nodes to make.
[[nodiscard]] Proof prove(const Content& content, const Date& today, std::size_t cap);

/// @param cap  Most nodes, and most points, to make.
[[nodiscard]] Count count_conversations(const Content& content, const Date& today, std::size_t cap);

}  // namespace wijzer::analysis
