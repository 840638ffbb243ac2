#pragma once

#include <string>

#include "core/load/json_tree.hpp"
#include "core/model/content.hpp"

namespace wijzer::api {

/// Answers {"call": "hand-over", "answers", "without", "today", "own"}: answers as the page holds
/// them, ids of questions that are left out, and own words where the parent chose them.
///
/// @param table  As read_handover_table() gives it.
/// @return {"code", "groups", "name", "text"}: the code, the same to read, and the file.
[[nodiscard]] std::string hand_over_response(const Content& table, const Json& request);

/// Answers {"call": "open", "text", "today"}.
///
/// @return {"answers", "version", "made", "newer", "not_known", "not_offered", "retired", "added",
///         "own"}, or {"problem": {"kind", "character", "group", "count"}}.
[[nodiscard]] std::string open_response(const Content& table, const Json& request);

}  // namespace wijzer::api
