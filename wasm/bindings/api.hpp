#pragma once

#include <memory>
#include <string>
#include <string_view>

#include "core/model/content.hpp"

namespace wijzer::api {

/// The door for the web page: JSON in, JSON out. It keeps the loaded content and nothing else; the
/// answers come in with every call and stay with the caller.
///
/// @example
///   Api api;
///   std::string said = api.load(bundle);  // {"ok":true,"id":"sample", ...
///   said = api.call(R"({"call": "question", "today": "2026-11-29", "answers": {}})");
class Api {
 public:
  /// Takes a bundle, as write_bundle() makes it; see read_bundle().
  ///
  /// @return {"ok":true,"id","version","date","language","max_questions","interface":{...}} or
  ///         {"error":{"message","pointer"}}; after an error the content loaded before stays.
  [[nodiscard]] std::string load(std::string_view bundle);

  /// Answers one request {"call": "question" | "answer" | "step" | "preview" | "overview" |
  /// "result" | "paper", "answers": {...}, ...}. The shapes of request and
  /// response stand in web/README.md.
  ///
  /// @return the response, or {"error":{"message","pointer"}} for anything that is not a request.
  /// Never throws or aborts, whatever the bytes.
  [[nodiscard]] std::string call(std::string_view request) const;

 private:
  std::unique_ptr<const Content> content_;
};

}  // namespace wijzer::api
