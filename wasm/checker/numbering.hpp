#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "core/model/content.hpp"

namespace wijzer::check {

/// The ids of questions, options and steps of the content that have no number yet, each with the
/// next one, in the author's order.
[[nodiscard]] std::vector<NumberedId> numbers_to_add(const Content& content);

/// "choice", "multiple", "number" or "date".
[[nodiscard]] std::string_view type_name(const Question& question);

/// Whether the content still has it.
[[nodiscard]] bool is_there(const Content& content, const NumberedId& id);

/// "question \"age\"", "option \"yes\" of question \"age\"", "step \"call\"".
[[nodiscard]] std::string in_words(const NumberedId& id);

}  // namespace wijzer::check
