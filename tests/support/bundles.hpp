#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace wijzer::test {

/// The bodies of a bundle, one per part.
[[nodiscard]] std::vector<std::string> bodies_of(std::string_view bundle);

/// The same bytes, with every head that can be found made to fit what follows it up to the next and
/// the format of today: so that what was changed is read, and not only refused.
[[nodiscard]] std::string repaired(std::string_view bytes);

/// Why it is refused; empty where it is read.
[[nodiscard]] std::string problem_of(std::string_view bytes);

[[nodiscard]] bool says(const std::string& problem, const char* piece);

}  // namespace wijzer::test
