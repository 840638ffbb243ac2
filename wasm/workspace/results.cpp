#include "workspace/results.hpp"

#include <algorithm>
#include <utility>

#include "checker/acceptances.hpp"

namespace wijzer::workspace {

namespace {

ScenarioResult result_of(const Scenario& scenario, const Diagnostics& findings) {
  ScenarioResult out{scenario.id.value, scenario.title, scenario.place, {}};
  const std::string within = scenario.place.pointer + "/expect";
  std::copy_if(findings.begin(), findings.end(), std::back_inserter(out.failures),
               [&](const Diagnostic& finding) {
                 return finding.file == scenario.place.file &&
                        (finding.pointer + "/").starts_with(within + "/");
               });
  return out;
}

}  // namespace

std::vector<ScenarioResult> scenario_results(const check::CheckResult& result) {
  std::vector<ScenarioResult> out;
  // Without a proof nothing was tried.
  if (!result.proof) return out;
  for (const std::vector<Scenario>* each :
       {&result.content.scenarios, &result.scenarios_elsewhen}) {
    for (const Scenario& scenario : *each) out.push_back(result_of(scenario, result.diagnostics));
  }
  return out;
}

Words words_of(std::span<const SourceFile> files, const check::Language& language) {
  LoadResult loaded = load_content(files, read_author_parts);
  const std::optional<check::Profile> profile = check::profile_of(loaded.content);
  Words out{std::move(loaded.content), profile.value_or(check::Profile{}), {}, {}, {}, {}};
  const Content& content = out.content;
  out.screens = check::hardest_first(check::screens_of(content), out.profile.fewest_words);
  out.total = check::measure_all(content);
  check::Acceptances acceptances(content);
  if (profile) check::check_language(content, *profile, out.findings);
  if (profile && profile->word_forms) {
    check::check_words(content, language.frequent, out.findings);
  }
  (void)check::check_spelling(content, language.misspelled, acceptances, out.findings);
  acceptances.take_away(out.findings);
  if (has_errors(loaded.diagnostics)) return out;
  out.translations = check::read_translations(files, content, acceptances);
  for (const check::Translation& each : out.translations) {
    out.findings.insert(out.findings.end(), each.diagnostics.begin(), each.diagnostics.end());
  }
  return out;
}

}  // namespace wijzer::workspace
