#pragma once

#include <string>

#include "core/load/json_tree.hpp"
#include "core/model/content.hpp"

namespace wijzer::api {

/// What a parent typed, as a value that an answer can be read from.
struct TypedValue {
  /// The given value itself where nothing was typed that wants reading.
  Json value{JsonNull{}};
  /// What is wrong, to show as it is; empty when nothing is.
  std::string problem;
  /// The box that it is about: "day", "month" or "year"; empty when it is about all of them.
  std::string box;
};

/// Reads a number with its unit ("6 jaar"), and a date in the ways in which people write one:
/// "1-2-26", "1 feb 2026", "2026-02-01", or three boxes "1|2|2026", of which one may hold it all.
/// The names of months are those of the content, whole or with letters left out. A year of two
/// digits is one from 2000.
[[nodiscard]] TypedValue typed_value(const Content& content, QuestionIndex question,
                                     const Json& given);

}  // namespace wijzer::api
