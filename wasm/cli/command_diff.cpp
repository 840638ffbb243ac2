#include <iostream>

#include "cli/arguments.hpp"
#include "cli/diff_report.hpp"
#include "cli/files.hpp"
#include "cli/output.hpp"
#include "core/load/load_content.hpp"

namespace wijzer::cli {
namespace {

/// Reads sound content; complains and gives nothing otherwise.
std::optional<Content> sound_content(const std::string& folder, const Date& day) {
  const ContentRead read = read_content_on(folder, day);
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
      parse_arguments(words, Accepts{{"--json", "--markdown"}, {"--today"}, 2, {}, {"--today"}});
  const std::optional<std::vector<Date>> days = arguments ? days_of(*arguments) : std::nullopt;
  if (!days) return exit_not_run;
  const bool one_folder = arguments->plain.size() == 1 && days->size() == 2;
  if (arguments->plain.size() != 2 && !one_folder) {
    std::cerr << "wijzer diff: name two content folders, the old one first; how to get the content "
                 "of an earlier commit stands in content/README.md. What changes from one day to "
                 "another: name one folder and two days, with --today twice\n";
    return exit_not_run;
  }
  if (arguments->has("--json") && arguments->has("--markdown")) {
    std::cerr << "wijzer diff: choose one of --json and --markdown\n";
    return exit_not_run;
  }
  const std::string& old_folder = arguments->plain.front();
  const std::string& new_folder = arguments->plain.back();
  const Date& day = days->back();
  const std::optional<Content> before = sound_content(old_folder, days->front());
  const std::optional<Content> after = sound_content(new_folder, day);
  if (!before || !after) return exit_not_run;
  const analysis::Difference difference =
      analysis::compare(*before, *after, day, analysis::most_nodes);
  if (difference.too_large) {
    std::cerr << "wijzer diff: the comparison needs more than " << analysis::most_nodes
              << " nodes; compare smaller edits one by one\n";
    return exit_not_run;
  }
  const std::vector<Reworded> texts = reworded(*before, *after);
  const auto name = [&](const std::string& folder, const Date& on) {
    return days->size() == 2 ? folder + " on " + to_string(on) : folder;
  };
  const DiffReport report{name(old_folder, days->front()),
                          name(new_folder, day),
                          *before,
                          *after,
                          day,
                          difference,
                          texts};
  if (arguments->has("--json")) {
    std::cout << printable_json(diff_json(report)) << "\n";
  } else {
    std::cout << (arguments->has("--markdown") ? diff_markdown(report) : diff_text(report));
  }
  return difference.none() ? exit_clean : exit_findings;
}

}  // namespace wijzer::cli
