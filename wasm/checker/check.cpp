#include "checker/check.hpp"

#include <algorithm>
#include <functional>
#include <string_view>
#include <utility>
#include <vector>

#include "checker/consequences.hpp"
#include "checker/encoding.hpp"
#include "checker/visit.hpp"

namespace wijzer::check {

namespace {

/// The names of the checks of language that can't find anything here.
std::vector<std::string_view> language_checks_not_run(const std::optional<Profile>& profile,
                                                      const Language& language, bool spelled) {
  std::vector<std::string_view> out;
  if (!profile) {
    out = {"long-sentence", "promise-in-text", "unexplained-abbreviation", "double-negation"};
  }
  if (!profile || !profile->reading_ease) out.emplace_back("hard-to-read");
  if (!profile || !profile->word_forms || language.frequent == nullptr) {
    out.emplace_back("rare-word");
  }
  if (!spelled) out.emplace_back("misspelled-word");
  return out;
}

bool is_translation(const SourceFile& file) { return file.path.starts_with(translations_folder); }

/// What can be seen in the text of the content's own files, whatever it means.
void check_files(std::span<const SourceFile> files, Diagnostics& diagnostics) {
  for (const SourceFile& file : files) {
    if (is_translation(file)) continue;
    name_encoding(file, diagnostics);
    const JsonResult parsed = parse_json(file.path, file.text);
    if (parsed.ok) check_characters(file.path, parsed.value, diagnostics);
  }
}

/// A bundle, which is one file, carries no scenarios.
void check_scenarios_there(std::span<const SourceFile> files, const Content& content,
                           Diagnostics& diagnostics) {
  const auto own = std::count_if(files.begin(), files.end(), std::not_fn(is_translation));
  if (own < 2 || !content.scenarios.empty()) return;
  add(diagnostics, Severity::Warning, "missing-scenario", Place{"content.json", ""},
      "there is no scenario at all, so nothing says what the advice should be; write some in a "
      "section \"scenarios\", or accept \"all scenarios\" with a reason",
      "all scenarios");
}

}  // namespace

CheckResult check_content(std::span<const SourceFile> files, const Date& today,
                          const Language& language, bool witnesses) {
  LoadResult loaded = load_content(files, read_author_parts);
  CheckResult result{std::move(loaded.content), std::move(loaded.diagnostics), 0, {}, {}};
  const Content& content = result.content;
  Diagnostics& diagnostics = result.diagnostics;
  Acceptances acceptances(content);
  check_ids(content, diagnostics);
  const bool sound = !has_errors(diagnostics);
  check_files(files, diagnostics);
  check_markup(content, diagnostics);
  check_placeholders(content, diagnostics);
  check_phrases(content, diagnostics);
  check_terms(content, diagnostics);
  check_sources(content, diagnostics);
  check_declarations(content, diagnostics);
  check_manifest(content, diagnostics);
  check_dates(content, today, diagnostics);
  check_freshness(content, today, diagnostics);
  check_pages(content, diagnostics);
  const std::optional<Profile> profile = profile_of(content);
  if (profile) check_language(content, *profile, diagnostics);
  if (profile && profile->word_forms) check_words(content, language.frequent, diagnostics);
  const bool spelled = check_spelling(content, language.misspelled, acceptances, diagnostics);
  std::vector<std::string_view> not_run = language_checks_not_run(profile, language, spelled);
  if (sound) {
    check_reach(content, diagnostics);
    result.proof = check_proof(content, today, witnesses, diagnostics);
    result.held_back += result.proof->held_back;
    check_scenarios(content, diagnostics);
    check_scenarios_there(files, content, diagnostics);
    result.translations = read_translations(files, content, acceptances);
  } else {
    not_run.insert(
        not_run.end(),
        {"asked-in-vain", "imprecise-condition", "imprecise-criterion", "imprecise-route",
         "undeclared-overlap", "unused-option", "redundant-condition", "missing-scenario",
         "missing-translation", "outdated-translation", "unknown-translation", "lost-placeholder"});
  }
  acceptances.take_away(diagnostics);
  acceptances.report_unused(not_run, diagnostics);
  result.held_back += hold_back_consequences(diagnostics);
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
