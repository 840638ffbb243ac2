#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

namespace wijzer {

/// How bad a finding is: an Error blocks the bundle, a Warning is advice to the author.
enum class Severity { Warning, Error };

/// One problem in the content, in words an author understands.
struct Diagnostic {
  Severity severity = Severity::Error;
  /// Short kebab-case name of the kind of problem, for example "unknown-question".
  std::string check;
  /// Path relative to the content folder, with '/' between folders.
  std::string file;
  /// RFC 6901 JSON Pointer to the place inside the file; empty means the whole file.
  std::string pointer;
  /// What is wrong, and what to do about it.
  std::string message;
  /// By what the authors accept it, with their reason; it stands in the message. Empty where they
  /// can't: every warning has one.
  std::string subject = {};
  /// Of a text that can't be parsed: the byte at which that shows, from 0. The pointer is then that
  /// of the innermost value around it.
  std::optional<std::size_t> byte = std::nullopt;
};

using Diagnostics = std::vector<Diagnostic>;

/// True when at least one finding is an Error.
[[nodiscard]] inline bool has_errors(const Diagnostics& diagnostics) {
  for (const Diagnostic& diagnostic : diagnostics) {
    if (diagnostic.severity == Severity::Error) return true;
  }
  return false;
}

}  // namespace wijzer
