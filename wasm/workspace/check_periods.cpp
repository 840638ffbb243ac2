#include "workspace/check_periods.hpp"

#include <algorithm>
#include <utility>

#include "checker/traits.hpp"

namespace wijzer::workspace {
namespace {

bool depends_on_day(const Diagnostic& finding) {
  return check::has_trait(finding.check, check::Trait::OfTheDay);
}

bool says_needless(const Diagnostic& finding) {
  return check::has_trait(finding.check, check::Trait::Needless);
}

bool same_place(const Diagnostic& a, const Diagnostic& b) {
  return a.check == b.check && a.file == b.file && a.pointer == b.pointer && a.subject == b.subject;
}

bool holds_place(const Diagnostics& all, const Diagnostic& finding) {
  return std::any_of(all.begin(), all.end(),
                     [&](const Diagnostic& each) { return same_place(each, finding); });
}

/// Where a language stands in a result; nothing when there is none.
const check::Translation* language_of(const check::CheckResult& result, const std::string& file) {
  for (const check::Translation& each : result.translations) {
    if (each.file == file) return &each;
  }
  return nullptr;
}

}  // namespace

PeriodsRun::PeriodsRun(std::span<const SourceFile> files, const check::CheckTask& task)
    : task_(task), validity_(files) {
  days_.push_back(task.today);
  // With a day that is wrong nothing is known of the others.
  const bool known = validity_.diagnostics().empty();
  for (const Period& period : validity_.periods()) {
    if (known && !period.holds(task.today)) days_.push_back(nearest(period, task.today));
  }
  begin();
}

void PeriodsRun::begin() {
  check::CheckTask task = task_;
  const bool today = found_.empty();
  task.today = days_[found_.size()];
  task.witnesses = task_.witnesses && today;
  task.figures = task_.figures && today;
  if (!today || validity_.periods().size() > 1) task.loaded = nullptr;
  dated_.push_back(std::make_unique<const DatedContent>(validity_.on(task.today)));
  run_ = std::make_unique<check::CheckRun>(dated_.back()->files, task);
}

double PeriodsRun::progress() const {
  if (done()) return 1;
  // Beside the days, the figures.
  const double part = found() ? today_->progress() : run_->progress();
  return (static_cast<double>(found_.size()) + part) / static_cast<double>(days_.size() + 1);
}

check::CheckResult PeriodsRun::in_files(check::CheckResult result, const DatedContent& dated) {
  result.diagnostics = dated.in_files(std::move(result.diagnostics));
  for (check::Translation& each : result.translations) {
    each.diagnostics = dated.in_files(std::move(each.diagnostics));
  }
  for (Scenario& each : result.content.scenarios) {
    each.place.pointer = dated.pointer_in_file(each.place.file, each.place.pointer);
  }
  return result;
}

void PeriodsRun::step() {
  if (done()) return;
  if (found()) {
    today_->step();
    if (today_->done()) found_.front() = in_files(today_->result(), *dated_.front());
    return;
  }
  run_->step();
  if (!run_->found()) return;
  found_.push_back(in_files(run_->result(), *dated_[found_.size()]));
  if (found_.size() == 1) today_ = std::move(run_);
  if (!found()) begin();
}

std::optional<Diagnostics> PeriodsRun::early_findings() const {
  if (!found_.empty() || !run_->texts_checked()) return std::nullopt;
  Diagnostics out = validity_.diagnostics();
  for (Diagnostic& each : dated_.front()->in_files(run_->findings_so_far())) {
    // Of what is not needed today the other periods decide.
    if (days_.size() == 1 || !says_needless(each)) out.push_back(std::move(each));
  }
  return out;
}

bool PeriodsRun::needless_always(const Diagnostic& finding) const {
  if (!validity_.diagnostics().empty()) return false;
  for (std::size_t i = 0; i < found_.size(); ++i) {
    if (dated_[i]->leaves_out(finding.file, finding.pointer)) continue;
    const check::Translation* language = language_of(found_[i], finding.file);
    if (!holds_place(language == nullptr ? found_[i].diagnostics : language->diagnostics,
                     finding)) {
      return false;
    }
  }
  return true;
}

Diagnostics PeriodsRun::merged(const std::vector<const Diagnostics*>& found) const {
  Diagnostics out;
  for (std::size_t i = 0; i < found.size(); ++i) {
    if (found[i] == nullptr) continue;
    for (const Diagnostic& each : *found[i]) {
      if (says_needless(each) && !needless_always(each)) continue;
      if (i == 0) {
        out.push_back(each);
      } else if (!depends_on_day(each) && !holds_place(out, each)) {
        out.push_back(each);
        if (each.check == "duplicate-id") {
          out.back().message += ", or let \"valid\" of one end before that of the other begins";
        }
        out.back().message += " (in the content " + to_words(validity_.period_of(days_[i])) + ")";
      }
    }
  }
  return out;
}

std::vector<Scenario> PeriodsRun::scenarios_elsewhen() const {
  std::vector<Scenario> out;
  const auto holds = [](const std::vector<Scenario>& scenarios, const Scenario& scenario) {
    return std::any_of(scenarios.begin(), scenarios.end(), [&](const Scenario& each) {
      return each.place.file == scenario.place.file && each.place.pointer == scenario.place.pointer;
    });
  };
  for (const check::CheckResult& period : found_) {
    for (const Scenario& each : period.content.scenarios) {
      if (!holds(found_.front().content.scenarios, each) && !holds(out, each)) out.push_back(each);
    }
  }
  return out;
}

check::CheckResult PeriodsRun::result() const {
  std::vector<const Diagnostics*> own;
  for (const check::CheckResult& each : found_) own.push_back(&each.diagnostics);
  Diagnostics all = validity_.diagnostics();
  const Diagnostics content = merged(own);
  all.insert(all.end(), content.begin(), content.end());
  std::vector<Diagnostics> languages;
  for (const check::Translation& language : found_.front().translations) {
    std::vector<const Diagnostics*> found;
    for (const check::CheckResult& each : found_) {
      const check::Translation* same = language_of(each, language.file);
      found.push_back(same == nullptr ? nullptr : &same->diagnostics);
    }
    languages.push_back(merged(found));
  }
  std::vector<Scenario> elsewhen = scenarios_elsewhen();
  check::CheckResult out = found_.front();
  out.diagnostics = std::move(all);
  out.scenarios_elsewhen = std::move(elsewhen);
  for (std::size_t i = 0; i < languages.size(); ++i) {
    out.translations[i].diagnostics = std::move(languages[i]);
  }
  return out;
}

check::CheckResult check_periods(std::span<const SourceFile> files, const check::CheckTask& task) {
  PeriodsRun run(files, task);
  while (!run.done()) run.step();
  return run.result();
}

}  // namespace wijzer::workspace
