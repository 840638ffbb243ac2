#pragma once

#include <string>
#include <vector>

#include "analysis/diff.hpp"
#include "cli/reworded.hpp"

namespace wijzer::cli {

/// Everything that a report on a difference tells.
struct DiffReport {
  /// The folders as given.
  std::string name_before;
  std::string name_after;
  const Content& before;
  const Content& after;
  Date today;
  const analysis::Difference& difference;
  const std::vector<Reworded>& reworded;
};

/// For the terminal.
[[nodiscard]] std::string diff_text(const DiffReport& report);
/// A page for a review.
[[nodiscard]] std::string diff_markdown(const DiffReport& report);
/// For programs: one object with before, after, today, same, changed_per_million, kinds, ids,
/// changes and reworded.
[[nodiscard]] std::string diff_json(const DiffReport& report);

/// "12.5 %", "0.0031 %".
[[nodiscard]] std::string percent(double share);

/// What the changes of a kind are called, for people and for programs.
struct KindWords {
  analysis::Change::Kind kind;
  const char* heading;
  const char* name;
  /// What the subject is.
  const char* subject;
};
[[nodiscard]] const std::vector<KindWords>& kind_words();

/// "question \"help\" looks renamed to \"need\"".
[[nodiscard]] std::string in_words(const analysis::IdChange& change);

}  // namespace wijzer::cli
