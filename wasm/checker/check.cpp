#include "checker/check.hpp"

#include <string_view>
#include <utility>
#include <vector>

#include "checker/consequences.hpp"
#include "checker/encoding.hpp"

namespace wijzer::check {
namespace {

bool is_translation(const SourceFile& file) { return file.path.starts_with(translations_folder); }

}  // namespace

CheckResult check_content(std::span<const SourceFile> files, const Date& today,
                          const Language& language, bool witnesses) {
  LoadResult loaded = load_content(files, read_author_parts);
  CheckResult result{std::move(loaded.content), std::move(loaded.diagnostics), 0, {}, {}};
  for (const SourceFile& file : files) {
    if (!is_translation(file)) name_encoding(file, result.diagnostics);
  }
  Acceptances acceptances(result.content);
  check_ids(result.content, result.diagnostics);
  const bool sound = !has_errors(result.diagnostics);
  for (const SourceFile& file : files) {
    if (is_translation(file)) continue;
    const JsonResult parsed = parse_json(file.path, file.text);
    if (parsed.ok) check_characters(file.path, parsed.value, result.diagnostics);
  }
  check_markup(result.content, result.diagnostics);
  check_placeholders(result.content, result.diagnostics);
  check_phrases(result.content, result.diagnostics);
  check_terms(result.content, acceptances, result.diagnostics);
  check_sources(result.content, result.diagnostics);
  check_manifest(result.content, result.diagnostics);
  check_dates(result.content, today, result.diagnostics);
  check_freshness(result.content, today, result.diagnostics);
  check_pages(result.content, result.diagnostics);
  std::vector<std::string_view> not_run;
  const bool dutch = result.content.language == "nl";
  if (dutch) {
    check_language(result.content, acceptances, result.diagnostics);
    check_words(result.content, language.frequent, acceptances, result.diagnostics);
    const bool spelled =
        check_spelling(result.content, language.misspelled, acceptances, result.diagnostics);
    if (language.frequent == nullptr) not_run.emplace_back("rare-word");
    if (!spelled) not_run.emplace_back("misspelled-word");
  }
  if (sound) {
    const std::size_t found = result.diagnostics.size();
    check_reach(result.content, result.diagnostics);
    // What nothing uses can't be reached either; the author reads it once.
    if (result.diagnostics.size() == found) {
      result.proof = check_proof(result.content, today, witnesses, acceptances, result.diagnostics);
      result.held_back += result.proof->held_back;
    }
    check_scenarios(result.content, result.diagnostics);
    result.translations = read_translations(files, result.content);
  }
  if (!result.proof)
    not_run.insert(not_run.end(), {"asked-in-vain", "imprecise-condition", "imprecise-criterion",
                                   "imprecise-route", "undeclared-overlap"});
  if (dutch) acceptances.report_unused(not_run, result.diagnostics);
  result.held_back += hold_back_consequences(result.diagnostics);
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
