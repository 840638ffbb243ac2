#include <iostream>

#include "analysis/counted.hpp"
#include "cli/arguments.hpp"
#include "cli/files.hpp"
#include "cli/output.hpp"
#include "cli/write_files.hpp"
#include "core/load/load_content.hpp"
#include "core/summary/json_writer.hpp"
#include "wordings/wordings.hpp"
#include "workspace/check_periods.hpp"
#include "workspace/results.hpp"
#include "workspace/scenario_json.hpp"

namespace wijzer::cli {

namespace {

using workspace::ScenarioResult;

std::string results_in_json(const std::vector<ScenarioResult>& results) {
  JsonWriter writer;
  writer.begin_object().key("scenarios").begin_array();
  for (const ScenarioResult& each : results) {
    writer.begin_object().member("id", each.id).member("title", each.title);
    writer.member("file", each.place.file).member("pointer", each.place.pointer);
    writer.key("passed").boolean(each.passed()).key("differs").begin_array();
    for (const Diagnostic& failure : each.failures) writer.string(failure.message);
    writer.end_array().end_object();
  }
  writer.end_array().end_object();
  return writer.take();
}

/// Which of the content's own scenarios come out as expected.
int print_results(const Arguments& arguments, const ContentRead& read, const Date& day,
                  wordings::Tongue tongue) {
  const check::CheckResult checked = workspace::check_periods(read.files, {day});
  if (!checked.proof) {
    std::cerr << "wijzer scenarios: the content has errors; run \"wijzer check "
              << arguments.content() << "\"\n";
    return exit_not_run;
  }
  std::vector<ScenarioResult> results = workspace::scenario_results(checked);
  for (ScenarioResult& each : results) {
    each.failures = wordings::findings_in(tongue, std::move(each.failures));
  }
  std::size_t passed = 0;
  for (const ScenarioResult& each : results) passed += each.passed() ? 1U : 0U;
  if (arguments.has("--json")) {
    std::cout << printable_json(results_in_json(results)) << "\n";
  } else {
    for (const ScenarioResult& each : results) {
      std::cout << (each.passed() ? "passes " : "FAILS  ") << each.id << ": " << each.title << "\n";
      for (const Diagnostic& failure : each.failures) {
        std::cout << "       " << failure.message << "\n";
      }
    }
    std::cout << passed << " of " << analysis::counted(results.size(), "scenario") << " pass.\n";
  }
  return passed == results.size() ? exit_clean : exit_findings;
}

}  // namespace

int run_scenarios(const std::vector<std::string>& words) {
  const std::optional<Arguments> arguments =
      parse_arguments(words, Accepts{{"--results", "--json"}, {"-o", "--today", "--lang"}});
  const std::optional<Date> day = arguments ? day_of(*arguments) : std::nullopt;
  const auto tongue = day ? tongue_of(*arguments) : std::nullopt;
  if (!tongue) return exit_not_run;
  const auto fail = [](const std::string& problem) {
    std::cerr << "wijzer scenarios: " << problem << "\n";
    return static_cast<int>(exit_not_run);
  };
  if (arguments->has("--results") && arguments->has("-o")) {
    return fail("choose one of --results and -o");
  }
  if (arguments->has("--json") && !arguments->has("--results")) {
    return fail("--json goes with --results; without, what is printed is JSON already");
  }
  if (arguments->has("--lang") && !arguments->has("--results")) {
    return fail("--lang goes with --results");
  }
  const bool results = arguments->has("--results");
  const ContentRead read =
      results ? read_content(arguments->content()) : read_content_on(arguments->content(), *day);
  if (!read.problem.empty()) return fail(read.problem);
  if (results) return print_results(*arguments, read, *day, *tongue);
  const LoadResult loaded = load_content(read.files, read_author_parts);
  if (has_errors(loaded.diagnostics)) {
    return fail("the content has errors; run \"wijzer check " + arguments->content() + "\"");
  }
  const std::vector<analysis::Boundary> boundaries =
      analysis::boundaries(loaded.content, *day, analysis::most_nodes);
  const std::string text = workspace::scenarios_file(loaded.content, boundaries);
  if (!arguments->has("-o")) {
    std::cout << printable_json(text);
    return exit_clean;
  }
  const std::string path = arguments->value("-o", "");
  const std::string problem = write_files({SourceFile{path, text}});
  if (!problem.empty()) return fail(problem);
  std::cout << "Wrote " << path << ": "
            << analysis::counted(boundaries.size(), "example at a boundary",
                                 "examples at boundaries")
            << " that no scenario looks at yet.\n";
  return exit_clean;
}

}  // namespace wijzer::cli
