#pragma once

#include <optional>
#include <string>

#include "core/summary/json_writer.hpp"
#include "review/diff_report.hpp"

namespace wijzer::cli {

/// A share in millionths, as a member of the open object. Never 0 for a share that is none; null
/// where it could not be worked out.
void write_share(JsonWriter& writer, const char* key, const std::optional<double>& share);

/// For programs: one object with before, after, today, same, changed_per_million, kinds, ids,
/// changes and reworded.
[[nodiscard]] std::string diff_json(const review::DiffReport& report);

}  // namespace wijzer::cli
