#pragma once

#include <string>
#include <string_view>

namespace wijzer::pdf {

/// Packs bytes as a zlib stream, in one block with the fixed codes: the same bytes on every
/// machine, in little code.
/// Source: RFC 1950 and RFC 1951.
[[nodiscard]] std::string deflate(std::string_view bytes);

}  // namespace wijzer::pdf
