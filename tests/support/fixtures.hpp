#pragma once

#include <map>
#include <optional>
#include <string>
#include <vector>

#include "core/load/load_content.hpp"

namespace wijzer::test {

/// A finding that the checker must report about a fixture.
struct ExpectedFinding {
  std::string check;
  std::string file;
  /// Absent where the place says nothing.
  std::optional<std::string> pointer;
  /// What the message must hold.
  std::vector<std::string> pieces;
};

/// Content with one defect, laid over sound content: tests/fixtures/content/README.md.
struct Fixture {
  std::string name;
  /// The fixture that it lies over; empty for the one at the bottom.
  std::string over;
  std::vector<ExpectedFinding> findings;
  /// The text of each file that it holds itself, by path; without `expected.json`.
  std::map<std::string, std::string> own;
  /// The text of each file after it was laid over the other; `own` goes before what lies under it.
  std::map<std::string, std::string> files;
};

/// All fixtures, sorted by name. Fails the test when one can't be read.
[[nodiscard]] const std::vector<Fixture>& fixtures();

/// The content of a fixture as the loader takes it: the manifest first, then sorted by path.
[[nodiscard]] std::vector<SourceFile> source_files(const Fixture& fixture);

/// The lines of a file that is no content, such as a list of words; nothing when there is none.
[[nodiscard]] std::optional<std::vector<std::string>> lines_of(const Fixture& fixture,
                                                               const std::string& file);

}  // namespace wijzer::test
