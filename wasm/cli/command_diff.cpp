#include <iostream>

#include "cli/arguments.hpp"
#include "cli/diff_report.hpp"
#include "cli/files.hpp"
#include "cli/output.hpp"
#include "core/load/load_content.hpp"

namespace wijzer::cli {
namespace {

/// Reads sound content; complains and gives nothing otherwise.
std::optional<Content> sound_content(const std::string& folder) {
  const ContentRead read = read_content(folder);
  if (!read.problem.empty()) {
    std::cerr << "wijzer diff: " << read.problem << "\n";
    return std::nullopt;
  }
  LoadResult loaded = load_content(read.files, read_author_parts);
  if (!has_errors(loaded.diagnostics)) return std::move(loaded.content);
  std::cerr << "wijzer diff: the content in \"" << folder << "\" has errors; run \"wijzer check "
            << folder << "\" and correct them first\n";
  return std::nullopt;
}

}  // namespace

int run_diff(const std::vector<std::string>& words) {
  const std::optional<Arguments> arguments =
      parse_arguments(words, Accepts{{"--json", "--markdown"}, {"--today"}, 2});
  const std::optional<Date> day = arguments ? day_of(*arguments) : std::nullopt;
  if (!day) return exit_not_run;
  if (arguments->plain.size() != 2) {
    std::cerr << "wijzer diff: name two content folders, the old one first; how to get the content "
                 "of an earlier commit stands in content/README.md\n";
    return exit_not_run;
  }
  if (arguments->has("--json") && arguments->has("--markdown")) {
    std::cerr << "wijzer diff: choose one of --json and --markdown\n";
    return exit_not_run;
  }
  const std::optional<Content> before = sound_content(arguments->plain[0]);
  const std::optional<Content> after = sound_content(arguments->plain[1]);
  if (!before || !after) return exit_not_run;
  const analysis::Difference difference =
      analysis::compare(*before, *after, *day, analysis::most_nodes);
  if (difference.too_large) {
    std::cerr << "wijzer diff: the comparison needs more than " << analysis::most_nodes
              << " nodes; compare smaller edits one by one\n";
    return exit_not_run;
  }
  const std::vector<Reworded> texts = reworded(*before, *after);
  const DiffReport report{
      arguments->plain[0], arguments->plain[1], *before, *after, *day, difference, texts};
  if (arguments->has("--json")) {
    std::cout << printable_json(diff_json(report)) << "\n";
  } else {
    std::cout << (arguments->has("--markdown") ? diff_markdown(report) : diff_text(report));
  }
  return difference.none() ? exit_clean : exit_findings;
}

}  // namespace wijzer::cli
