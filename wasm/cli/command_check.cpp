#include <algorithm>
#include <chrono>
#include <iomanip>
#include <iostream>

#include "checker/check.hpp"
#include "cli/arguments.hpp"
#include "cli/files.hpp"
#include "cli/findings.hpp"
#include "cli/proof_report.hpp"
#include "cli/report.hpp"
#include "cli/word_aids.hpp"

namespace wijzer::cli {
namespace {

void write_counts(JsonWriter& writer, const Content& content) {
  const auto count = [&writer](const char* name, std::size_t number) {
    writer.key(name).integer(static_cast<std::int64_t>(number));
  };
  writer.key("counts").begin_object();
  count("questions", content.questions.size());
  count("criteria", content.criteria.size());
  count("routes", content.routes.size());
  count("outcomes", content.outcomes.size());
  count("topics", content.topics.size());
  count("problems", content.problems.size());
  count("steps", content.steps.size());
  count("contacts", content.contacts.size());
  count("sources", content.sources.size());
  count("terms", content.terms.size());
  count("scenarios", content.scenarios.size());
  count("pages", content.pages.size());
  writer.end_object();
}

}  // namespace

int run_check(const std::vector<std::string>& words) {
  const std::optional<Arguments> arguments = parse_arguments(
      words, Accepts{{"--json", "--report", "--spelling", "--witnesses", "--figures"},
                     {"--today", "--frequent"}});
  const std::optional<Date> day = arguments ? day_of(*arguments) : std::nullopt;
  WordAids aids;
  if (!day || !aids.read(*arguments)) return exit_not_run;
  const ContentRead read = read_content(arguments->content());
  if (!read.problem.empty()) {
    std::cerr << "wijzer check: " << read.problem << "\n";
    return exit_not_run;
  }
  const auto began = std::chrono::steady_clock::now();
  const check::CheckResult result =
      check::check_content(read.files, *day, aids.language(), arguments->has("--witnesses"));
  const std::chrono::duration<double> taken = std::chrono::steady_clock::now() - began;
  Diagnostics all = result.all_diagnostics();
  // The worst first; else in the order of the checks.
  std::stable_sort(all.begin(), all.end(), [](const Diagnostic& a, const Diagnostic& b) {
    return a.severity == Severity::Error && b.severity != Severity::Error;
  });
  const bool failed = has_errors(all);
  const std::optional<check::Profile> profile = check::profile_of(result.content);
  std::vector<std::string> unchecked = check::not_checked(result.content);
  for (std::string& line : aids.not_checked(profile && profile->word_forms)) {
    unchecked.push_back(std::move(line));
  }
  if (arguments->has("--json")) {
    JsonWriter writer;
    writer.begin_object();
    write_findings(writer, all);
    write_counts(writer, result.content);
    if (result.proof) write_proof(writer, *result.proof);
    writer.key("not_checked").begin_array();
    for (const std::string& line : unchecked) writer.string(line);
    writer.end_array();
    if (arguments->has("--report")) write_report(writer, result.content);
    writer.end_object();
    std::cout << writer.take() << "\n";
    return failed ? exit_findings : exit_clean;
  }
  if (arguments->has("--figures") && result.proof && !failed) {
    print_figures(result.content, *result.proof);
    return exit_clean;
  }
  print_findings(all);
  if (arguments->has("--witnesses") && result.proof) print_witnesses(*result.proof);
  if (arguments->has("--report")) print_report(result.content);
  for (const std::string& line : unchecked) std::cout << line << "\n";
  const auto errors = std::count_if(all.begin(), all.end(), [](const Diagnostic& each) {
    return each.severity == Severity::Error;
  });
  std::cout << "Checked " << read.files.size() << " files: " << result.content.questions.size()
            << " questions, " << result.content.criteria.size() << " criteria, "
            << result.content.routes.size() << " routes, " << result.content.outcomes.size()
            << " outcomes, " << result.content.topics.size() << " topics, "
            << result.content.problems.size() << " problems, " << result.content.steps.size()
            << " steps, " << result.content.scenarios.size() << " scenarios.\n";
  if (result.proof) print_proof(*result.proof);
  std::cout << errors << " errors, " << static_cast<std::ptrdiff_t>(all.size()) - errors
            << " warnings, in " << std::fixed << std::setprecision(1) << taken.count() << " s.\n";
  return failed ? exit_findings : exit_clean;
}

}  // namespace wijzer::cli
