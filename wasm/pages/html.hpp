#pragma once

#include <string>
#include <string_view>

namespace wijzer::pages {

/// Text as it stands between tags or in an attribute in double quotes.
[[nodiscard]] std::string escape(std::string_view text);

/// `<name attributes>inner</name>` and a line end. `attributes` are written as they are.
[[nodiscard]] std::string element(std::string_view name, std::string_view inner,
                                  std::string_view attributes = {});

/// A link; `inner` is HTML, `href` is not yet escaped.
[[nodiscard]] std::string link(std::string_view href, std::string_view inner);

}  // namespace wijzer::pages
