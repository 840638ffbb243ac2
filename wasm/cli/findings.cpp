#include "cli/findings.hpp"

#include <iostream>

namespace wijzer::cli {
namespace {

const char* name_of(Severity severity) { return severity == Severity::Error ? "error" : "warning"; }

}  // namespace

void print_findings(const Diagnostics& diagnostics) {
  for (const Diagnostic& each : diagnostics) {
    std::cout << each.file << ":" << (each.pointer.empty() ? "/" : each.pointer) << ": "
              << name_of(each.severity) << " [" << each.check << "]: " << each.message << "\n";
  }
}

void write_findings(JsonWriter& writer, const Diagnostics& diagnostics) {
  std::int64_t errors = 0;
  writer.key("findings").begin_array();
  for (const Diagnostic& each : diagnostics) {
    if (each.severity == Severity::Error) ++errors;
    writer.begin_object().member("severity", name_of(each.severity)).member("check", each.check);
    writer.member("file", each.file).member("pointer", each.pointer);
    writer.member("message", each.message).end_object();
  }
  writer.end_array().key("errors").integer(errors);
  writer.key("warnings").integer(static_cast<std::int64_t>(diagnostics.size()) - errors);
}

}  // namespace wijzer::cli
