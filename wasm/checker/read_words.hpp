#pragma once

#include <optional>
#include <string>

#include "core/conversation/session.hpp"
#include "core/model/content.hpp"

namespace wijzer::check {

/// Everything that a family can read with all of it unfolded: its outcome, and the question that
/// comes next. Each text stands on a line.
///
/// @param today  Without it nothing in it depends on a day; then the day of the content counts.
[[nodiscard]] std::string words_to_read(const Content& content, const Walk& walk,
                                        std::optional<int> today);

/// Whether anybody can read these words in one text of the content.
[[nodiscard]] bool stand_in_a_text(const Content& content, const std::string& words);

}  // namespace wijzer::check
