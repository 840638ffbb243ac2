#pragma once

#include <optional>
#include <span>
#include <string_view>
#include <vector>

#include "analysis/proof/proof_run.hpp"
#include "checker/acceptances.hpp"
#include "checker/check.hpp"

namespace wijzer::check {

/// What check_content is asked.
struct CheckTask {
  Date today;
  Language language = {};
  bool witnesses = false;
  /// Whether to count the figures of the proof.
  bool figures = true;
  /// What load_content() makes of the files with read_author_parts, for whoever has that already;
  /// until the first piece is done.
  const LoadResult* loaded = nullptr;
};

/// check_content(), in pieces: between two of them a page can draw, or give it up by destroying it.
class CheckRun {
 public:
  /// @param files  Outlive the run, unchanged, like what `task` points to.
  CheckRun(std::span<const SourceFile> files, const CheckTask& task);
  ~CheckRun();
  CheckRun(const CheckRun&) = delete;
  CheckRun& operator=(const CheckRun&) = delete;

  [[nodiscard]] bool done() const { return stage_ == Stage::Done; }
  /// What the next piece is about, for people.
  [[nodiscard]] const char* next() const;
  /// From 0 to 1; pieces count alike, so that it is no measure of time.
  [[nodiscard]] double progress() const;
  /// Does the next piece; nothing once it is done.
  void step();
  /// Whether all was looked at that needs no proof: files, texts and sources.
  [[nodiscard]] bool texts_checked() const { return stage_ > Stage::Texts; }
  /// What is wrong as far as that is known: without what the authors accepted, or what follows from
  /// another finding.
  [[nodiscard]] Diagnostics findings_so_far() const;
  /// Whether all was looked at; figures of the proof may still be counted.
  [[nodiscard]] bool found() const { return stage_ > Stage::Accepted; }
  /// What came out, once all was looked at.
  [[nodiscard]] const CheckResult& result() const { return result_; }

 private:
  /// In this order; content that did not load whole goes from Texts to Accepted.
  enum class Stage { Load, Texts, Proof, Scenarios, Languages, Accepted, Figures, Done };

  void load();
  void check_texts();
  void begin_proof();
  void end_proof();
  void finish();
  void end_figures();

  std::span<const SourceFile> files_;
  CheckTask task_;
  Stage stage_ = Stage::Load;
  CheckResult result_;
  std::optional<Acceptances> acceptances_;
  std::vector<std::string_view> not_run_;
  bool sound_ = false;
  std::optional<analysis::ProofRun> proof_;
};

}  // namespace wijzer::check
