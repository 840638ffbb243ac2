#pragma once

#include <string>
#include <string_view>

namespace wijzer::wordings {

/// A rule, or what something is called, as the proof writes it: words with ids between them. The
/// words in Dutch, the ids as they are.
///
/// @example  `criterion under-18 and not age at least 3` gives
///           `criterium under-18 en niet age minstens 3`
[[nodiscard]] std::string rule_in_dutch(std::string_view rule);

}  // namespace wijzer::wordings
