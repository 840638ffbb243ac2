#pragma once

#include <cstddef>
#include <memory>

#include "analysis/proof/proof.hpp"

namespace wijzer::analysis {

/// prove(), in pieces, so that a page can draw between them: first all findings, then the figures.
/// They are no equal parts: of the content that ships the longest takes a fifth of the time. Given
/// up by destroying it.
class ProofRun {
 public:
  /// @param content  Loaded without errors; outlives the run.
  ProofRun(const Content& content, const Task& task);
  ~ProofRun();
  ProofRun(const ProofRun&) = delete;
  ProofRun& operator=(const ProofRun&) = delete;

  /// Whether all findings are there; figures may still be counted, which can only add that they are
  /// too large.
  [[nodiscard]] bool found() const { return found_; }
  [[nodiscard]] bool done() const;
  /// What the next piece looks for, for people: "where each question matters".
  [[nodiscard]] const char* next() const;
  /// From 0 to 1, by pieces; it jumps where no condition turns out to be settled, as only then the
  /// proof looks twice.
  [[nodiscard]] double progress() const;
  /// Does the next piece; not once it is done.
  void step();
  /// What is known once all findings are.
  [[nodiscard]] const Proof& proof() const { return proof_; }

 private:
  class Look;
  struct Second;

  void hold_back();
  void give_up();

  const Content& content_;
  Task task_;
  std::unique_ptr<Look> first_;
  /// At the content with its settled conditions turned round, until that is known.
  std::unique_ptr<Second> second_;
  bool found_ = false;
  bool given_up_ = false;
  Proof proof_;
};

}  // namespace wijzer::analysis
