#include "checker/visit.hpp"

#include <utility>

#include "core/model/limits.hpp"

namespace wijzer::check {

void add(Diagnostics& diagnostics, Severity severity, const char* check, const Place& place,
         std::string message, std::string subject) {
  // Warnings never take the place of an error: that keeps the content back.
  const std::size_t most = severity == Severity::Error ? 2 * limits::findings : limits::findings;
  if (diagnostics.size() >= most) return;
  diagnostics.push_back(Diagnostic{severity, check, place.file, place.pointer, std::move(message),
                                   std::move(subject)});
}

}  // namespace wijzer::check
