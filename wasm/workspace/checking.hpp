#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <vector>

#include "workspace/check_periods.hpp"
#include "workspace/document.hpp"

namespace wijzer::workspace {

/// What was found, and in which state of the document.
struct Checked {
  std::uint64_t revision = 0;
  check::CheckResult result;

  /// Whether it still tells about the document as it stands.
  [[nodiscard]] bool is_about(const Document& document) const {
    return revision == document.revision();
  }
};

/// All checks and the proof of a document as it stood when this was made: in pieces, for a page
/// that draws between them. The document can be edited meanwhile; what comes out then says that it
/// is older. Given up by destroying it.
class Checking {
 public:
  /// @param task  What it points to outlives this.
  Checking(const Document& document, const check::CheckTask& task);

  /// Whether all was looked at; figures of the proof may still be counted.
  [[nodiscard]] bool found() const { return run_->found(); }
  [[nodiscard]] bool done() const { return run_->done(); }
  /// What the next piece is about, for people.
  [[nodiscard]] const char* next() const { return run_->next(); }
  /// From 0 to 1, by pieces.
  [[nodiscard]] double progress() const { return run_->progress(); }
  /// Does the next piece.
  void step() { run_->step(); }
  /// What is wrong with files, texts and sources, which need not wait for the proof; nothing before
  /// it is known.
  [[nodiscard]] std::optional<Diagnostics> early_findings() const { return run_->early_findings(); }
  /// Of which state of the document.
  [[nodiscard]] std::uint64_t revision() const { return revision_; }
  /// What came out, once all was looked at.
  [[nodiscard]] Checked result() const { return Checked{revision_, run_->result()}; }

 private:
  std::uint64_t revision_;
  /// Kept apart from the document, which goes on.
  std::unique_ptr<const std::vector<SourceFile>> files_;
  std::unique_ptr<PeriodsRun> run_;
};

/// All of it at once.
[[nodiscard]] Checked check_document(const Document& document, const check::CheckTask& task);

}  // namespace wijzer::workspace
