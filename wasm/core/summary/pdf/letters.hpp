#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace wijzer::pdf {

/// The letter that begins at a place of a UTF-8 text; moves the place behind it. Bytes that are no
/// UTF-8 give U+FFFD each.
[[nodiscard]] char32_t next_letter(std::string_view text, std::size_t& at);

/// A text as it is set: a space for each sign of control, and without the marks that only direct
/// the setting of other scripts and are never seen.
[[nodiscard]] std::string settable(std::string_view text);

}  // namespace wijzer::pdf
