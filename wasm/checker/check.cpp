#include "checker/check.hpp"

#include <string_view>
#include <utility>
#include <vector>

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

}  // namespace

CheckResult check_content(std::span<const SourceFile> files, const Date& today,
                          const Language& language, bool witnesses) {
  LoadResult loaded = load_content(files, read_author_parts);
  CheckResult result{std::move(loaded.content), std::move(loaded.diagnostics), {}, {}};
  const Content& content = result.content;
  Diagnostics& diagnostics = result.diagnostics;
  Acceptances acceptances(content);
  check_ids(content, diagnostics);
  const bool sound = !has_errors(diagnostics);
  check_markup(content, diagnostics);
  check_phrases(content, diagnostics);
  check_terms(content, diagnostics);
  check_sources(content, diagnostics);
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
    check_scenarios(content, diagnostics);
    result.translations = read_translations(files, content, acceptances);
  } else {
    not_run.insert(not_run.end(), {"asked-in-vain", "imprecise-condition", "imprecise-criterion",
                                   "imprecise-route", "undeclared-overlap", "missing-scenario",
                                   "missing-translation", "outdated-translation",
                                   "unknown-translation", "lost-placeholder"});
  }
  acceptances.take_away(diagnostics);
  acceptances.report_unused(not_run, diagnostics);
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
