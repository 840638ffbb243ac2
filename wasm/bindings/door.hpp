#pragma once

#include <string>
#include <string_view>

namespace wijzer::api {

// The two calls of the module that this is linked into. Each module has its own file for them.
[[nodiscard]] std::string load(std::string_view bytes);
[[nodiscard]] std::string call(std::string_view bytes);

}  // namespace wijzer::api
