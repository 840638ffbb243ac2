#include <iostream>

#include "cli/arguments.hpp"
#include "cli/diff_json.hpp"
#include "cli/files.hpp"
#include "cli/not_run.hpp"
#include "cli/output.hpp"
#include "cli/write_files.hpp"
#include "core/load/load_content.hpp"
#include "review/diff_report.hpp"

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

/// "text", "json", "markdown" or "html"; nothing, and a complaint, when it is not one of these.
std::optional<std::string> format_of(const Arguments& arguments) {
  const int given = static_cast<int>(arguments.has("--json")) +
                    static_cast<int>(arguments.has("--markdown")) +
                    static_cast<int>(arguments.has("--format"));
  if (given > 1) {
    (void)not_run("diff", "choose one of --json, --markdown and --format");
    return std::nullopt;
  }
  if (arguments.has("--json")) return "json";
  if (arguments.has("--markdown")) return "markdown";
  std::string format = arguments.value("--format", "text");
  for (const char* known : {"text", "json", "markdown", "html"}) {
    if (format == known) return format;
  }
  (void)not_run("diff",
                "there is no format \"" + format + "\"; choose text, json, markdown or html");
  return std::nullopt;
}

std::string written(const std::string& format, const review::DiffReport& report,
                    wordings::Tongue tongue) {
  if (format == "json") return printable_json(diff_json(report)) + "\n";
  if (format == "markdown") return diff_markdown(report, tongue);
  if (format == "html") return diff_html(report, tongue);
  return diff_text(report);
}

/// One folder on two days, or two folders on one day.
bool on_two_days(const Arguments& arguments, const std::vector<Date>& days) {
  return arguments.plain.size() == 1 && days.size() == 2;
}

/// Prints the text, or writes it to the file that was asked for.
ExitCode give(const Arguments& arguments, const std::string& text) {
  if (!arguments.has("-o")) {
    std::cout << text;
    return exit_clean;
  }
  const std::string path = arguments.value("-o", "");
  const std::string problem = write_files({SourceFile{path, text}});
  if (!problem.empty()) return not_run("diff", problem);
  std::cout << "Wrote " << path << ".\n";
  return exit_clean;
}

/// Compares what was named, and says it in this format.
ExitCode compare(const Arguments& arguments, const std::vector<Date>& days,
                 const std::string& format, wordings::Tongue tongue) {
  const std::string& old_folder = arguments.plain.front();
  const std::string& new_folder = arguments.plain.back();
  const Date& day = days.back();
  const std::optional<Content> before = sound_content(old_folder, days.front());
  const std::optional<Content> after = sound_content(new_folder, day);
  if (!before || !after) return exit_not_run;
  const analysis::Difference difference =
      analysis::compare(*before, *after, day, analysis::most_nodes);
  if (difference.too_large) {
    return not_run("diff", "the comparison needs more than " +
                               std::to_string(analysis::most_nodes) +
                               " nodes; compare smaller edits one by one");
  }
  const std::vector<review::Reworded> texts = review::reworded(*before, *after);
  const auto name = [&](const std::string& folder, const Date& on) {
    return days.size() == 2 ? folder + " on " + to_string(on) : folder;
  };
  const review::DiffReport report{name(old_folder, days.front()),
                                  name(new_folder, day),
                                  *before,
                                  *after,
                                  day,
                                  difference,
                                  texts};
  const ExitCode given = give(arguments, written(format, report, tongue));
  if (given != exit_clean) return given;
  return difference.none() ? exit_clean : exit_findings;
}

}  // namespace

int run_diff(const std::vector<std::string>& words) {
  const std::optional<Arguments> arguments = parse_arguments(
      words,
      Accepts{
          {"--json", "--markdown"}, {"--today", "--format", "--lang", "-o"}, 2, {}, {"--today"}});
  const std::optional<std::vector<Date>> days = arguments ? days_of(*arguments) : std::nullopt;
  if (!days) return exit_not_run;
  if (arguments->plain.size() != 2 && !on_two_days(*arguments, *days)) {
    return not_run("diff",
                   "name two content folders, the old one first; how to get the content of an "
                   "earlier commit stands in content/README.md. What changes from one day to "
                   "another: name one folder and two days, with --today twice");
  }
  const std::optional<std::string> format = format_of(*arguments);
  const auto tongue = format ? tongue_of(*arguments) : std::nullopt;
  if (!tongue) return exit_not_run;
  if (arguments->has("--lang") && *format != "html" && *format != "markdown") {
    return not_run("diff", "--lang goes with the formats html and markdown");
  }
  return compare(*arguments, *days, *format, *tongue);
}

}  // namespace wijzer::cli
