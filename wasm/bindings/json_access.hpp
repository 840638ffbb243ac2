#pragma once

#include <string>

#include "core/load/json_tree.hpp"

namespace wijzer::api {

/// The text with this key; empty where there is none.
[[nodiscard]] inline std::string text_in(const Json& json, const char* key) {
  const Json* value = member(json, key);
  const std::string* text = value == nullptr ? nullptr : value->string();
  return text == nullptr ? std::string{} : *text;
}

/// The list with this key; empty where there is none.
[[nodiscard]] inline const JsonArray& list_in(const Json& json, const char* key) {
  static const JsonArray nothing;
  const Json* value = member(json, key);
  return value == nullptr || value->array() == nullptr ? nothing : *value->array();
}

}  // namespace wijzer::api
