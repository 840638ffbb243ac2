#include "checker/check.hpp"

#include <utility>

namespace wijzer::check {

CheckResult check_content(std::span<const SourceFile> files, const Date& today,
                          const Language& language) {
  LoadResult loaded = load_content(files, read_author_parts);
  CheckResult result{std::move(loaded.content), std::move(loaded.diagnostics), {}};
  Acceptances acceptances(result.content);
  check_ids(result.content, result.diagnostics);
  const bool sound = !has_errors(result.diagnostics);
  check_markup(result.content, result.diagnostics);
  check_phrases(result.content, result.diagnostics);
  check_terms(result.content, acceptances, result.diagnostics);
  check_sources(result.content, result.diagnostics);
  check_freshness(result.content, today, result.diagnostics);
  check_pages(result.content, result.diagnostics);
  if (result.content.language == "nl") {
    check_language(result.content, acceptances, result.diagnostics);
    check_words(result.content, language.frequent, acceptances, result.diagnostics);
    const bool spelled =
        check_spelling(result.content, language.misspelled, acceptances, result.diagnostics);
    acceptances.report_unused(
        {language.frequent == nullptr ? "rare-word" : "", spelled ? "" : "misspelled-word"},
        result.diagnostics);
  }
  if (sound) {
    const std::size_t found = result.diagnostics.size();
    check_reach(result.content, result.diagnostics);
    // What nothing uses can't be reached either; the author reads it once.
    if (result.diagnostics.size() == found) check_proof(result.content, today, result.diagnostics);
    check_scenarios(result.content, result.diagnostics);
    result.translations = read_translations(files, result.content);
  }
  return result;
}

Diagnostics CheckResult::all_diagnostics() const {
  Diagnostics all = diagnostics;
  for (const Translation& translation : translations) {
    all.insert(all.end(), translation.diagnostics.begin(), translation.diagnostics.end());
  }
  return all;
}

}  // namespace wijzer::check
