#include "checker/check_run.hpp"

#include <algorithm>
#include <functional>
#include <string_view>
#include <utility>
#include <vector>

#include "checker/consequences.hpp"
#include "checker/encoding.hpp"
#include "checker/traits.hpp"
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

CheckRun::CheckRun(std::span<const SourceFile> files, const CheckTask& task)
    : files_(files), task_(task) {}

CheckRun::~CheckRun() = default;

void CheckRun::step() {
  switch (stage_) {
    case Stage::Load:
      load();
      break;
    case Stage::Texts:
      check_texts();
      break;
    case Stage::Proof:
      if (!proof_) begin_proof();
      proof_->step();
      if (!proof_->found()) return;
      end_proof();
      break;
    case Stage::Scenarios:
      check_scenarios(result_.content, result_.diagnostics);
      check_scenarios_there(files_, result_.content, result_.diagnostics);
      break;
    case Stage::Languages:
      result_.translations = read_translations(files_, result_.content, *acceptances_);
      break;
    case Stage::Accepted:
      finish();
      break;
    case Stage::Figures:
      proof_->step();
      if (!proof_->done()) return;
      end_figures();
      break;
    case Stage::Done:
      return;
  }
  const bool skip = stage_ == Stage::Texts && !sound_;
  stage_ = skip ? Stage::Accepted : static_cast<Stage>(static_cast<int>(stage_) + 1);
  if (stage_ == Stage::Figures && (!proof_ || proof_->done())) stage_ = Stage::Done;
  // Its diagrams take far more room than all that came out.
  if (stage_ == Stage::Done) proof_.reset();
}

void CheckRun::load() {
  LoadResult loaded = task_.loaded == nullptr ? load_content(files_, read_author_parts)
                                              : LoadResult(*std::exchange(task_.loaded, nullptr));
  result_.content = std::move(loaded.content);
  result_.diagnostics = std::move(loaded.diagnostics);
  acceptances_.emplace(result_.content);
  check_ids(result_.content, result_.diagnostics);
  sound_ = !has_errors(result_.diagnostics);
}

void CheckRun::check_texts() {
  const Content& content = result_.content;
  Diagnostics& diagnostics = result_.diagnostics;
  check_files(files_, diagnostics);
  check_markup(content, diagnostics);
  check_placeholders(content, diagnostics);
  check_facts(content, diagnostics);
  check_phrases(content, diagnostics);
  check_terms(content, diagnostics);
  check_sources(content, diagnostics);
  check_declarations(content, diagnostics);
  check_manifest(content, diagnostics);
  check_dates(content, task_.today, diagnostics);
  check_freshness(content, task_.today, diagnostics);
  check_pages(content, diagnostics);
  // What did not load has not left the content.
  if (sound_) check_numbers(content, diagnostics);
  const Language& language = task_.language;
  const std::optional<Profile> profile = profile_of(content);
  if (profile) check_language(content, *profile, diagnostics);
  if (profile && profile->word_forms) check_words(content, language.frequent, diagnostics);
  const bool spelled = check_spelling(content, language.misspelled, *acceptances_, diagnostics);
  not_run_ = language_checks_not_run(profile, language, spelled);
}

void CheckRun::begin_proof() {
  check_reach(result_.content, result_.diagnostics);
  analysis::Task task;
  task.today = task_.today;
  task.witnesses = task_.witnesses;
  task.figures = task_.figures;
  proof_.emplace(result_.content, task);
}

void CheckRun::end_proof() {
  result_.proof = proof_->proof();
  add_proof_findings(*result_.proof, result_.diagnostics);
  result_.held_back += result_.proof->held_back;
}

void CheckRun::finish() {
  if (!sound_) {
    const std::vector<std::string_view> skipped = checks_with(Trait::NeedsSoundContent);
    not_run_.insert(not_run_.end(), skipped.begin(), skipped.end());
  }
  acceptances_->take_away(result_.diagnostics);
  acceptances_->report_unused(not_run_, result_.diagnostics);
  result_.held_back += hold_back_consequences(result_.diagnostics);
}

void CheckRun::end_figures() {
  for (std::size_t i = result_.proof->findings.size(); i < proof_->proof().findings.size(); ++i) {
    result_.diagnostics.push_back(proof_->proof().findings[i].diagnostic);
  }
  result_.proof = proof_->proof();
}

Diagnostics CheckRun::findings_so_far() const {
  Diagnostics out = result_.diagnostics;
  if (acceptances_) {
    // Which of them were needed is told at the end.
    Acceptances accepted = *acceptances_;
    accepted.take_away(out);
  }
  static_cast<void>(hold_back_consequences(out));
  return out;
}

double CheckRun::progress() const {
  constexpr double stages = static_cast<int>(Stage::Done);
  const bool proves = (stage_ == Stage::Proof || stage_ == Stage::Figures) && proof_;
  const double part = proves ? proof_->progress() : 0;
  return (static_cast<int>(stage_) + part) / stages;
}

const char* CheckRun::next() const {
  switch (stage_) {
    case Stage::Load:
      return "reading the files";
    case Stage::Texts:
      return "texts and sources";
    case Stage::Proof:
      return proof_ ? proof_->next() : "the rules";
    case Stage::Scenarios:
      return "scenarios";
    case Stage::Languages:
      return "other languages";
    case Stage::Accepted:
      return "what the authors accepted";
    case Stage::Figures:
      return proof_->next();
    case Stage::Done:
      break;
  }
  return "";
}

CheckResult check_content(std::span<const SourceFile> files, const Date& today,
                          const Language& language, bool witnesses) {
  CheckRun run(files, CheckTask{today, language, witnesses});
  while (!run.done()) run.step();
  return run.result();
}

Diagnostics CheckResult::all_diagnostics() const {
  Diagnostics all = diagnostics;
  for (const Translation& translation : translations) {
    all.insert(all.end(), translation.diagnostics.begin(), translation.diagnostics.end());
  }
  return all;
}

}  // namespace wijzer::check
