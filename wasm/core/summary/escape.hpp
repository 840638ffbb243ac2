#pragma once

#include <string>
#include <string_view>

namespace wijzer {

/// Text as it stands in HTML or XML between tags or in an attribute in double quotes.
[[nodiscard]] std::string escape(std::string_view text);

}  // namespace wijzer
