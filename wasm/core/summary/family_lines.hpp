#pragma once

#include <string>
#include <vector>

#include "core/summary/summary.hpp"

namespace wijzer {

/// What the answers tell of the family, in the author's short words: at most five lines, in the
/// order that the questions give. What does not fit on a line is counted at its end.
///
/// @param chosen  Ids of sensitive answers that stand on them too; see sensitive_lines.
[[nodiscard]] std::vector<std::string> family_lines(const SummaryInput& input,
                                                    const std::vector<std::string>& chosen);

/// The answers without the sensitive ones that were not chosen, as if nobody knew them: what the
/// short paper says otherwise must not give them away.
[[nodiscard]] Answers told_answers(const SummaryInput& input,
                                   const std::vector<std::string>& chosen);

}  // namespace wijzer
