#pragma once

#include <string>

#include "review/diff_report.hpp"

namespace wijzer::cli {

/// For programs: one object with before, after, today, same, changed_per_million, kinds, ids,
/// changes and reworded.
[[nodiscard]] std::string diff_json(const review::DiffReport& report);

}  // namespace wijzer::cli
