#pragma once

#include <cstddef>

#include "core/diagnostic.hpp"
#include "core/model/content.hpp"
#include "core/model/date.hpp"

namespace wijzer::analysis {

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
[[nodiscard]] Diagnostics prove(const Content& content, const Date& today, std::size_t cap);

}  // namespace wijzer::analysis
