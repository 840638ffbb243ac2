#pragma once

#include <cstddef>
#include <memory>

#include "analysis/proof/proof.hpp"

namespace wijzer::analysis {

/// prove(), in pieces, so that a page can draw between them. They are no equal parts: of the
/// content that ships the two longest take about a quarter of the time each. Given up by destroying
/// it.
class ProofRun {
 public:
  /// @param content  Loaded without errors; outlives the run.
  ProofRun(const Content& content, const Task& task);
  ~ProofRun();
  ProofRun(const ProofRun&) = delete;
  ProofRun& operator=(const ProofRun&) = delete;

  [[nodiscard]] bool done() const;
  /// What the next piece looks for, for people: "where each question matters".
  [[nodiscard]] const char* next() const;
  /// From 0 to 1, by pieces; the second half only where a condition turns out to be settled, as
  /// then the proof looks twice.
  [[nodiscard]] double progress() const;
  /// Does the next piece; not once it is done.
  void step();
  /// Once, when it is done.
  [[nodiscard]] Proof take();

 private:
  class Look;
  struct Second;

  const Content& content_;
  Task task_;
  std::unique_ptr<Look> first_;
  /// At the content with its settled conditions turned round.
  std::unique_ptr<Second> second_;
};

}  // namespace wijzer::analysis
