#pragma once

#include "core/load/json_tree.hpp"
#include "core/model/content.hpp"
#include "core/summary/summary.hpp"

namespace wijzer::api {

/// Reads what write_summary() wrote. What it points to (words, questions, steps) comes into the
/// content, which needs to know nothing else.
///
/// @return the summary, without what is of another shape: only our own page hands it over.
[[nodiscard]] Summary read_summary(const Json& json, Content& content);

}  // namespace wijzer::api
