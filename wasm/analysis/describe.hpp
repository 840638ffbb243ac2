#pragma once

#include <string>

#include "core/model/content.hpp"

namespace wijzer::analysis {

/// A condition in a sentence of ids, as authors search for them: "age at least 3 and below 18",
/// "(care is yes or criterion nursing)", "not tried has letter". What is long is cut short.
[[nodiscard]] std::string in_words(const Content& content, const Condition& condition);

}  // namespace wijzer::analysis
