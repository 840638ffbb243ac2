#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "core/diagnostic.hpp"
#include "wordings/tongue.hpp"

namespace wijzer::wordings {

// The checks write English, and the page that a parent loads carries no more of it than it must.
// Here every message stands once more, beside its Dutch; a message is told by its words.

/// A finding's message in Dutch; nothing where the tables lack it, which a test does not let pass.
///
/// @param check    Its Diagnostic::check.
/// @param message  As the checks write it.
[[nodiscard]] std::optional<std::string> dutch_of(std::string_view check, std::string_view message);

/// The findings with their messages in that language.
[[nodiscard]] Diagnostics findings_in(Tongue tongue, Diagnostics findings);

/// What a part of the content is called, in that language.
///
/// @param group  "place" of a place in words (`"title" of question "age"`), "rule" of a rule or the
///               name of an output ("route zvw: fits"), "change" of what changes into what
///               ("not shown").
[[nodiscard]] std::string part_in(Tongue tongue, std::string_view group, const std::string& text);

/// What was not looked at, and how to have it looked at, in that language.
[[nodiscard]] std::string note_in(Tongue tongue, const std::string& note);

/// What an edit did, or why it is refused, in that language.
[[nodiscard]] std::string edit_in(Tongue tongue, const std::string& sentence);

}  // namespace wijzer::wordings
