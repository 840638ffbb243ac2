#pragma once

#include <cstddef>

#include "core/model/content.hpp"

namespace wijzer::bench {

/// The rules of a content many times over, every copy with ids, questions and rules of its own. The
/// questions of `routes_when` stand once: all copies ask the parent for the same goal. Pages,
/// scenarios, words and the texts of the page itself are left out, as no rule looks at them.
[[nodiscard]] Content many_times(const Content& content, std::size_t copies);

}  // namespace wijzer::bench
