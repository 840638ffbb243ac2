#include "bindings/refuse.hpp"

#include <utility>

#include "core/summary/json_writer.hpp"

namespace wijzer::api {

std::string error_response(const Diagnostics& diagnostics) {
  JsonWriter writer;
  const Diagnostic& first = diagnostics.front();
  writer.begin_object().key("error").begin_object();
  writer.member("message", first.message).member("pointer", first.pointer);
  writer.member("check", first.check).end_object().end_object();
  return writer.take();
}

std::string refuse(const char* check, std::string pointer, std::string message) {
  return error_response(
      {Diagnostic{Severity::Error, check, "request", std::move(pointer), std::move(message)}});
}

}  // namespace wijzer::api
