#include "checker/check.hpp"

#include <utility>

#include "core/load/load_parts.hpp"

namespace wijzer::check {

CheckResult check_content(std::span<const SourceFile> files) {
  LoadResult loaded = load_content(files, read_scenario);
  CheckResult result{std::move(loaded.content), std::move(loaded.diagnostics)};
  const bool sound = !has_errors(result.diagnostics);
  check_ids(result.content, result.diagnostics);
  check_markup(result.content, result.diagnostics);
  check_phrases(result.content, result.diagnostics);
  check_terms(result.content, result.diagnostics);
  check_sources(result.content, result.diagnostics);
  if (sound) {
    check_reach(result.content, result.diagnostics);
    check_scenarios(result.content, result.diagnostics);
  }
  return result;
}

}  // namespace wijzer::check
