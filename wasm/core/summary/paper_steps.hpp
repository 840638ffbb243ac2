#pragma once

#include <string>

#include "core/summary/draft.hpp"

namespace wijzer {

/// A step that was done, as the short paper says it, with the day and the answer as far as they are
/// known.
[[nodiscard]] std::string done_in_words(const Draft& draft, const Step& step);

/// As many sentences as somebody can say in one breath, and in brackets what these mean.
[[nodiscard]] std::string in_one_breath(const std::string& say);

/// Whom, and the number or page to find them by; the name of a contact only where it says more.
[[nodiscard]] std::string whom_in_words(const Draft& draft, const Step& step);

/// What a step says, and to whom where few words tell it.
[[nodiscard]] std::string say_to(const Step& step);

}  // namespace wijzer
