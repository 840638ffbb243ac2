#pragma once

#include <string>
#include <string_view>

#include "core/model/place.hpp"
#include "workspace/json_text.hpp"

namespace wijzer::workspace {

/// A place as authors call it: `question "age"`, `"title" of question "age"`, `"label" of option
/// "yes" of question "help"`, `the text "question.age.title" in i18n/en.json`, else the pointer
/// and the file.
[[nodiscard]] std::string place_in_words(const Place& place, std::string_view text,
                                         const JsonText& tree);

/// The beginning of a long text, on one line: at most 60 characters.
[[nodiscard]] std::string clipped(std::string_view text);

}  // namespace wijzer::workspace
