#pragma once

#include <string>
#include <variant>

#include "core/handover/handover_file.hpp"

namespace wijzer::cli {

/// Reads what an option of the command line names: a file to hand over, a page with a code in it,
/// or, where there is no such file, a code itself.
[[nodiscard]] std::variant<HandedOver, std::string> read_handed_over(const Content& content,
                                                                     const std::string& named,
                                                                     const Date& today);

}  // namespace wijzer::cli
