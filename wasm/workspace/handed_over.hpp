#pragma once

#include <string>
#include <vector>

#include "core/handover/handover.hpp"
#include "core/model/content.hpp"

namespace wijzer::workspace {

/// Why it can't be read.
[[nodiscard]] std::string in_sentence(const HandoverProblem& problem);

/// Sentences on what of it this content does not know any more, or did not know yet; the first one
/// on when it was made, and with which version.
[[nodiscard]] std::vector<std::string> remarks_on(const Content& content, const Handover& handover);

}  // namespace wijzer::workspace
