#include <algorithm>
#include <iostream>
#include <memory>

#include "cli/arguments.hpp"
#include "cli/files.hpp"
#include "cli/not_run.hpp"
#include "cli/report_page.hpp"
#include "cli/report_parts.hpp"
#include "cli/word_aids.hpp"
#include "review/reworded.hpp"
#include "workspace/check_periods.hpp"

namespace wijzer::cli {
namespace {

/// What changed since another version; keeps what the report looks at.
struct Comparison {
  Content before;
  analysis::Difference difference;
  std::vector<review::Reworded> texts;
};

/// Nothing when it can't be told; then `problem` says why.
std::unique_ptr<Comparison> compared(const std::string& folder, const Content& after,
                                     const Date& day, std::string& problem) {
  const ContentRead read = read_content_on(folder, day);
  problem = read.problem;
  if (!problem.empty()) return nullptr;
  LoadResult loaded = load_content(read.files, read_author_parts);
  if (has_errors(loaded.diagnostics)) {
    problem = "the content in \"" + folder + "\" has errors; run \"wijzer check " + folder +
              "\" and correct them first";
    return nullptr;
  }
  auto out = std::make_unique<Comparison>(Comparison{std::move(loaded.content), {}, {}});
  out->difference = analysis::compare(out->before, after, day, analysis::most_nodes);
  out->texts = review::reworded(out->before, after);
  if (!out->difference.too_large) return out;
  problem = "the comparison is too large; compare smaller edits one by one";
  return nullptr;
}

Diagnostics errors_first(Diagnostics findings) {
  std::stable_partition(findings.begin(), findings.end(),
                        [](const Diagnostic& each) { return each.severity == Severity::Error; });
  return findings;
}

}  // namespace

int run_report(const std::vector<std::string>& words) {
  const std::optional<Arguments> arguments = parse_arguments(
      words, Accepts{{"--spelling"}, {"-o", "--today", "--frequent", "--before", "--lang"}});
  const std::optional<Date> day = arguments ? day_of(*arguments) : std::nullopt;
  const std::optional<wordings::Tongue> tongue = arguments ? tongue_of(*arguments) : std::nullopt;
  WordAids aids;
  if (!day || !tongue || !aids.read(*arguments)) return exit_not_run;
  if (!arguments->has("-o")) return not_run("report", "name the file to write with -o");
  const ContentRead read = read_content(arguments->content());
  if (!read.problem.empty()) return not_run("report", read.problem);
  const check::CheckResult result =
      workspace::check_periods(read.files, {*day, aids.language(), true});
  const Diagnostics findings = errors_first(result.all_diagnostics());
  std::unique_ptr<Comparison> comparison;
  if (arguments->has("--before")) {
    std::string problem = "the content has errors, so that it can't be compared";
    if (result.proof) {
      comparison = compared(arguments->value("--before", ""), result.content, *day, problem);
    }
    if (!comparison) return not_run("report", problem);
  }
  const auto* base = comparison.get();
  const std::optional<review::DiffReport> difference =
      base == nullptr ? std::nullopt
                      : std::optional(review::DiffReport{
                            arguments->value("--before", ""), arguments->content(), base->before,
                            result.content, *day, base->difference, base->texts});
  std::vector<std::string> not_checked = check::not_checked(result.content);
  const std::optional<check::Profile> profile = check::profile_of(result.content);
  for (std::string& line : aids.not_checked(profile && profile->word_forms)) {
    not_checked.push_back(std::move(line));
  }
  const workspace::Document document(read.files);
  const ReportInput input{read,        document, result,  findings,
                          not_checked, *day,     *tongue, difference ? &*difference : nullptr};
  const std::string path = arguments->value("-o", "");
  return write_html("report", path, report_page(input),
                    has_errors(findings) ? exit_findings : exit_clean);
}

}  // namespace wijzer::cli
