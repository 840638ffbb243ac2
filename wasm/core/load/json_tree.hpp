#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <variant>
#include <vector>

#include "core/diagnostic.hpp"

namespace wijzer {

struct Json;
struct JsonMember;

/// Members in the order of the text; a key may stand twice, which the reader reports.
using JsonObject = std::vector<JsonMember>;
using JsonArray = std::vector<Json>;
struct JsonNull {};

/// A number that is not a whole number within 64 bits; its value is never needed.
struct JsonFraction {
  double value = 0;
};

/// A parsed JSON value that keeps the order and the doubles of keys.
struct Json {
  std::variant<JsonNull, bool, std::int64_t, JsonFraction, std::string, JsonArray, JsonObject>
      value;

  [[nodiscard]] const JsonObject* object() const { return std::get_if<JsonObject>(&value); }
  [[nodiscard]] const JsonArray* array() const { return std::get_if<JsonArray>(&value); }
  [[nodiscard]] const std::string* string() const { return std::get_if<std::string>(&value); }
  [[nodiscard]] const std::int64_t* integer() const { return std::get_if<std::int64_t>(&value); }
  [[nodiscard]] const bool* boolean() const { return std::get_if<bool>(&value); }
};

struct JsonMember {
  std::string name;
  Json value;
};

/// The first member with this key; nullptr when there is none or the value is no object.
[[nodiscard]] const Json* member(const Json& value, std::string_view key);

/// "an object", "a text", ...: for messages.
[[nodiscard]] std::string_view kind_of(const Json& value);

/// One segment of a JSON Pointer, escaped as RFC 6901 section 3 says.
[[nodiscard]] std::string escape_pointer(std::string_view key);

/// Reads JSON text into a tree.
///
/// @param file  Only for the diagnostics.
/// @param text  UTF-8.
/// Errors, in `diagnostics`: "bad-json" with its byte, "too-deep" past limits::nesting,
/// "duplicate-key" once per key. The tree is usable unless `ok` is false. Never throws, never
/// recurses.
struct JsonResult {
  bool ok = false;
  Json value;
  Diagnostics diagnostics;
};
[[nodiscard]] JsonResult parse_json(const std::string& file, std::string_view text);

}  // namespace wijzer
