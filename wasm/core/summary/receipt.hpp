#pragma once

#include <string>
#include <vector>

#include "core/model/content.hpp"

namespace wijzer {

/// Where the content says what its fingerprint is: a text of the page that no author writes. The
/// command makes it; a bundle carries it.
inline constexpr std::string_view fingerprint_key = "result.fingerprint";

/// Lines that say what the advice was made with, beside the version: between which days its sources
/// were read, and the fingerprint of the content and of the program. Never an answer. Empty for
/// what the content does not tell.
[[nodiscard]] std::vector<std::string> receipt_lines(const Content& content);

}  // namespace wijzer
