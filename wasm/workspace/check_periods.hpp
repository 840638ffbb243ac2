#pragma once

#include <cstddef>
#include <memory>
#include <optional>
#include <span>
#include <vector>

#include "checker/check_run.hpp"
#include "workspace/validity.hpp"

namespace wijzer::workspace {

/// All checks and the proof of content that changes in time, in pieces: once for the period of
/// today, and once for each other period, on its day that is nearest to today.
///
/// What comes out tells of today, with the findings of the other periods behind those of today. A
/// finding that something is not needed, as a source, stays only when that holds in every period
/// that has it.
/// What depends on the day itself, as a review that is due, is looked at for today alone.
class PeriodsRun {
 public:
  /// @param files  Outlive the run, unchanged, like what `task` points to.
  PeriodsRun(std::span<const SourceFile> files, const check::CheckTask& task);

  /// Whether all was looked at; figures of today's proof may still be counted.
  [[nodiscard]] bool found() const { return found_.size() == days_.size(); }
  [[nodiscard]] bool done() const { return found() && today_->done(); }
  /// What the next piece is about, for people.
  [[nodiscard]] const char* next() const { return found() ? today_->next() : run_->next(); }
  /// From 0 to 1, by pieces.
  [[nodiscard]] double progress() const;
  /// Does the next piece; nothing once it is done.
  void step();
  /// What is wrong today as far as that needs no proof; nothing before it is known.
  [[nodiscard]] std::optional<Diagnostics> early_findings() const;
  /// What came out, once all was looked at. Pointers of findings are those of the author's files.
  [[nodiscard]] check::CheckResult result() const;
  [[nodiscard]] const Validity& validity() const { return validity_; }

 private:
  void begin();
  /// A result with the places of the author's files.
  [[nodiscard]] static check::CheckResult in_files(check::CheckResult result,
                                                   const DatedContent& dated);
  /// @param found  Per day; nullptr where nothing could be looked at.
  [[nodiscard]] Diagnostics merged(const std::vector<const Diagnostics*>& found) const;
  [[nodiscard]] std::vector<Scenario> scenarios_elsewhen() const;
  [[nodiscard]] bool needless_always(const Diagnostic& finding) const;

  check::CheckTask task_;
  Validity validity_;
  /// Today first.
  std::vector<Date> days_;
  /// Per day that was begun.
  std::vector<std::unique_ptr<const DatedContent>> dated_;
  /// Of the day that is looked at.
  std::unique_ptr<check::CheckRun> run_;
  /// Of today, once all was looked at.
  std::unique_ptr<check::CheckRun> today_;
  /// Per day of which all was looked at.
  std::vector<check::CheckResult> found_;
};

/// All of it at once.
[[nodiscard]] check::CheckResult check_periods(std::span<const SourceFile> files,
                                               const check::CheckTask& task);

}  // namespace wijzer::workspace
