#include "cli/fix_content.hpp"

#include <filesystem>

#include "cli/write_changes.hpp"
#include "cli/write_files.hpp"
#include "workspace/check_periods.hpp"
#include "workspace/fixes.hpp"

namespace wijzer::cli {
namespace {

/// A finding comes to light only once another one is gone; more of them one behind the other than
/// this nobody has seen.
constexpr int most_rounds = 20;

}  // namespace

FixedContent fix_content(const std::string& folder, const check::CheckTask& task) {
  FixedContent out;
  std::error_code none;
  if (std::filesystem::is_regular_file(folder, none)) {
    out.problem = "\"" + folder + "\" is a file; --fix changes a content folder";
    return out;
  }
  const FolderLock lock(folder);
  out.read = read_content(folder);
  out.problem = out.read.problem.empty() ? lock.problem() : out.read.problem;
  if (!out.problem.empty()) return out;
  workspace::Document document(out.read.files);
  for (int round = 0; round < most_rounds; ++round) {
    const check::CheckResult result = workspace::check_periods(document.files(), task);
    const std::vector<workspace::Edited> edits = apply_fixes(document, result.all_diagnostics());
    if (edits.empty()) break;
    for (const workspace::Edited& each : edits) out.done.push_back(each.sentence);
  }
  out.problem = write_changes(out.read, document);
  if (out.problem.empty()) out.read = read_content(folder);
  return out;
}

}  // namespace wijzer::cli
