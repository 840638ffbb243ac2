#pragma once

#include <string>

#include "pages/pages.hpp"
#include "pages/writer.hpp"

namespace wijzer::pages {

/// The whole file around a body that is written: head, header with help and the number for
/// emergencies, the way back, the list of what stands on the page, and the links onward.
[[nodiscard]] std::string frame(const PagesInput& input, const Writer& writer);

}  // namespace wijzer::pages
