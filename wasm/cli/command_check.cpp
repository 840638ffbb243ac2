#include <algorithm>
#include <chrono>
#include <iomanip>
#include <iostream>

#include "analysis/counted.hpp"
#include "checker/check.hpp"
#include "cli/arguments.hpp"
#include "cli/files.hpp"
#include "cli/findings.hpp"
#include "cli/fix_content.hpp"
#include "cli/not_run.hpp"
#include "cli/output.hpp"
#include "cli/proof_report.hpp"
#include "cli/report.hpp"
#include "cli/report_parts.hpp"
#include "cli/word_aids.hpp"
#include "wordings/wordings.hpp"
#include "workspace/check_periods.hpp"

namespace wijzer::cli {
namespace {

using analysis::counted;

struct Count {
  const char* one;
  const char* many;
  std::size_t number;
  /// The same in Dutch.
  const char* one_nl;
  const char* many_nl;

  [[nodiscard]] std::string in(wordings::Tongue tongue) const {
    return tongue == wordings::Tongue::Dutch ? counted(number, one_nl, many_nl)
                                             : counted(number, one, many);
  }
};

/// What the content holds, in the order in which it is told.
std::vector<Count> counts_of(const Content& content) {
  return {{"question", "questions", content.questions.size(), "vraag", "vragen"},
          {"criterion", "criteria", content.criteria.size(), "criterium", "criteria"},
          {"route", "routes", content.routes.size(), "wet", "wetten"},
          {"outcome", "outcomes", content.outcomes.size(), "uitkomst", "uitkomsten"},
          {"topic", "topics", content.topics.size(), "onderwerp", "onderwerpen"},
          {"problem", "problems", content.problems.size(), "probleem", "problemen"},
          {"step", "steps", content.steps.size(), "stap", "stappen"},
          {"contact", "contacts", content.contacts.size(), "contact", "contacten"},
          {"source", "sources", content.sources.size(), "bron", "bronnen"},
          {"term", "terms", content.terms.size(), "moeilijk woord", "moeilijke woorden"},
          {"scenario", "scenarios", content.scenarios.size(), "scenario", "scenario's"},
          {"page", "pages", content.pages.size(), "leespagina", "leespagina's"}};
}

/// What there is to tell about one run.
struct CheckReport {
  const Arguments& arguments;
  wordings::Tongue tongue;
  const ContentRead& read;
  const check::CheckResult& result;
  /// Errors first; else in the order of the checks.
  const Diagnostics& findings;
  const std::vector<std::string>& not_checked;
  const std::vector<workspace::Period>& periods;
  std::chrono::duration<double> taken;
};

std::string in_json(const CheckReport& report) {
  JsonWriter writer;
  writer.begin_object();
  write_findings(writer, report.read, report.findings, report.tongue);
  writer.key("held_back").integer(static_cast<std::int64_t>(report.result.held_back));
  writer.key("counts").begin_object();
  for (const Count& each : counts_of(report.result.content)) {
    writer.key(each.many).integer(static_cast<std::int64_t>(each.number));
  }
  writer.end_object();
  writer.key("periods").begin_array();
  for (const workspace::Period& each : report.periods) {
    writer.begin_object();
    if (each.from) writer.member("from", to_string(*each.from));
    if (each.until) writer.member("until", to_string(*each.until));
    writer.end_object();
  }
  writer.end_array();
  if (report.result.proof) write_proof(writer, *report.result.proof);
  writer.key("not_checked").begin_array();
  for (const std::string& line : report.not_checked) writer.string(line);
  writer.end_array();
  if (report.arguments.has("--report")) write_report(writer, report.result.content);
  writer.end_object();
  return writer.take();
}

/// Only where something changes in time.
void print_periods(const CheckReport& report) {
  if (report.periods.size() == 1) return;
  const bool dutch = report.tongue == wordings::Tongue::Dutch;
  std::cout << (dutch ? "Gekeken naar de inhoud" : "Looked at the content");
  const char* before = " ";
  for (const workspace::Period& each : report.periods) {
    std::cout << before << wordings::part_in(report.tongue, "period", workspace::to_words(each));
    before = ", ";
  }
  std::cout << ".\n";
}

/// What follows from another finding.
std::string held_back(std::size_t number, bool dutch) {
  if (dutch) {
    return counted(number, "bevinding", "bevindingen") + " die hieruit " +
           (number == 1 ? "volgt, is" : "volgen, zijn") + " nog niet getoond";
  }
  return counted(number, "more finding") + " that " + (number == 1 ? "follows is" : "follow are") +
         " held back";
}

/// The last lines: how many findings, and where to begin.
void print_end(const CheckReport& report) {
  const bool dutch = report.tongue == wordings::Tongue::Dutch;
  const auto all = report.findings.size();
  const auto errors = static_cast<std::size_t>(
      std::count_if(report.findings.begin(), report.findings.end(),
                    [](const Diagnostic& each) { return each.severity == Severity::Error; }));
  std::cout << (dutch ? counted(errors, "fout", "fouten") : counted(errors, "error")) << ", "
            << (dutch ? counted(all - errors, "waarschuwing", "waarschuwingen")
                      : counted(all - errors, "warning"))
            << ", in " << std::fixed << std::setprecision(1) << report.taken.count() << " s";
  const std::size_t more = report.result.held_back;
  if (more != 0) std::cout << "; " << held_back(more, dutch);
  std::cout << ".\n";
  if (all > 0 && all + more > 1) {
    std::cout << (dutch ? "Begin met " : "Begin with ")
              << place_of_first(report.read, report.findings) << ".\n";
  }
}

void print_counts(const CheckReport& report) {
  const bool dutch = report.tongue == wordings::Tongue::Dutch;
  const std::size_t files = report.read.files.size();
  std::cout << (dutch ? "Nagekeken: " + counted(files, "bestand", "bestanden")
                      : "Checked " + counted(files, "file"));
  const char* before = ": ";
  for (const Count& each : counts_of(report.result.content)) {
    std::cout << before << each.in(report.tongue);
    before = ", ";
  }
  std::cout << ".\n";
}

void print(const CheckReport& report) {
  print_findings(report.read, report.findings, report.tongue);
  const check::CheckResult& result = report.result;
  if (report.arguments.has("--witnesses") && result.proof) print_witnesses(*result.proof);
  if (report.arguments.has("--report")) print_report(result.content);
  for (const std::string& line : report.not_checked) {
    std::cout << wordings::note_in(report.tongue, line) << "\n";
  }
  print_counts(report);
  print_periods(report);
  if (result.proof) print_proof(*result.proof, report.tongue);
  print_end(report);
}

std::string in_html(const CheckReport& report) {
  const Parts parts(report.tongue, report.result.content.language);
  return parts.page(workspace::Panel::Findings, parts.findings(report.read, report.findings) +
                                                    parts.not_checked(report.not_checked) +
                                                    parts.proof(report.result));
}

/// What the command looks at: the content as it is, or as it is once it was put right; in both
/// cases `problem` says why there is nothing to look at.
ContentRead read_or_fix(const Arguments& arguments, const check::CheckTask& task,
                        wordings::Tongue tongue) {
  if (!arguments.has("--fix")) return read_content(arguments.content());
  FixedContent fixed = fix_content(arguments.content(), task);
  if (!fixed.problem.empty()) {
    fixed.read.problem = fixed.problem + "; nothing written";
    return fixed.read;
  }
  // What is read by a program goes to stdout alone.
  for (const std::string& each : fixed.done) {
    (arguments.has("--json") ? std::cerr : std::cout) << wordings::edit_in(tongue, each) << "\n";
  }
  return fixed.read;
}

/// In the form that was asked for.
int tell(const CheckReport& report, ExitCode code) {
  const std::optional<analysis::Proof>& proof = report.result.proof;
  if (report.arguments.has("--html")) {
    return write_html("check", report.arguments.value("--html", ""), in_html(report), code);
  }
  if (report.arguments.has("--json")) {
    std::cout << printable_json(in_json(report)) << "\n";
  } else if (report.arguments.has("--figures") && proof && proof->figures && code == exit_clean) {
    print_figures(report.result.content, *proof);
  } else {
    print(report);
  }
  return code;
}

}  // namespace

int run_check(const std::vector<std::string>& words) {
  const std::optional<Arguments> arguments = parse_arguments(
      words, Accepts{{"--json", "--report", "--spelling", "--witnesses", "--figures", "--fix"},
                     {"--today", "--frequent", "--lang", "--html"}});
  const std::optional<Date> day = arguments ? day_of(*arguments) : std::nullopt;
  const auto tongue = day ? tongue_of(*arguments) : std::nullopt;
  WordAids aids;
  if (!tongue || !aids.read(*arguments)) return exit_not_run;
  const ContentRead read = read_or_fix(*arguments, {*day, aids.language()}, *tongue);
  if (!read.problem.empty()) {
    return not_run("check", read.problem);
  }
  const auto began = std::chrono::steady_clock::now();
  const bool witnesses = arguments->has("--witnesses") || arguments->has("--html");
  workspace::PeriodsRun run(read.files, {*day, aids.language(), witnesses});
  while (!run.done()) run.step();
  const check::CheckResult result = run.result();
  const auto taken = std::chrono::steady_clock::now() - began;
  Diagnostics all = result.all_diagnostics();
  std::stable_sort(all.begin(), all.end(), [](const Diagnostic& a, const Diagnostic& b) {
    return a.severity == Severity::Error && b.severity != Severity::Error;
  });
  const std::optional<check::Profile> profile = check::profile_of(result.content);
  std::vector<std::string> not_checked = check::not_checked(result.content);
  for (std::string& line : aids.not_checked(profile && profile->word_forms)) {
    not_checked.push_back(std::move(line));
  }
  const CheckReport report{
      *arguments, *tongue, read, result, all, not_checked, run.validity().periods(), taken};
  return tell(report, has_errors(all) ? exit_findings : exit_clean);
}

}  // namespace wijzer::cli
