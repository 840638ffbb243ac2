#include "checker/visit.hpp"

#include <utility>

namespace wijzer::check {

void add(Diagnostics& diagnostics, Severity severity, const char* check, const Place& place,
         std::string message, std::string subject) {
  diagnostics.push_back(Diagnostic{severity, check, place.file, place.pointer, std::move(message),
                                   std::move(subject)});
}

}  // namespace wijzer::check
