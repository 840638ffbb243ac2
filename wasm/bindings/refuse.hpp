#pragma once

#include <string>

#include "core/diagnostic.hpp"

namespace wijzer::api {

/// {"error":{"message","pointer","check"}} for the first diagnostic.
[[nodiscard]] std::string error_response(const Diagnostics& diagnostics);

/// The same for one mistake in a request.
[[nodiscard]] std::string refuse(const char* check, std::string pointer, std::string message);

}  // namespace wijzer::api
