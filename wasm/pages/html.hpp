#pragma once

#include <string>
#include <string_view>

#include "core/summary/escape.hpp"

namespace wijzer::pages {

using wijzer::escape;

/// `<name attributes>inner</name>` and a line end. `attributes` are written as they are.
[[nodiscard]] std::string element(std::string_view name, std::string_view inner,
                                  std::string_view attributes = {});

/// A link; `inner` is HTML, `href` is not yet escaped.
[[nodiscard]] std::string link(std::string_view href, std::string_view inner);

}  // namespace wijzer::pages
