#include <algorithm>
#include <filesystem>
#include <iostream>
#include <sstream>

#include "analysis/counted.hpp"
#include "cli/arguments.hpp"
#include "cli/files.hpp"
#include "cli/not_run.hpp"
#include "cli/output.hpp"
#include "cli/report_parts.hpp"
#include "cli/write_changes.hpp"
#include "cli/write_files.hpp"
#include "core/load/load_content.hpp"
#include "core/summary/json_writer.hpp"
#include "wordings/wordings.hpp"
#include "workspace/check_periods.hpp"
#include "workspace/generated.hpp"
#include "workspace/keep_scenario.hpp"
#include "workspace/results.hpp"

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
    return not_run("scenarios", content_has_errors(arguments.content()));
  }
  std::vector<ScenarioResult> results = workspace::scenario_results(checked);
  for (ScenarioResult& each : results) {
    each.failures = wordings::findings_in(tongue, std::move(each.failures));
  }
  std::size_t passed = 0;
  for (const ScenarioResult& each : results) passed += each.passed() ? 1U : 0U;
  const ExitCode code = passed == results.size() ? exit_clean : exit_findings;
  if (arguments.has("--html")) {
    const Parts parts(tongue, checked.content.language);
    return write_html("scenarios", arguments.value("--html", ""),
                      parts.page(workspace::Panel::Scenarios, parts.scenarios(results)), code);
  }
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
  return code;
}

/// What there is to accept, and what that is, in words.
struct Generated {
  std::vector<workspace::Generated> all;
  std::string told;
};

Generated find_generated(const Arguments& arguments, const Content& content, const Date& day) {
  if (arguments.has("--shortest")) {
    analysis::Task task;
    task.today = day;
    task.witnesses = true;
    Generated out{workspace::generated_of(content, analysis::prove(content, task).witnesses), {}};
    out.told = analysis::counted(out.all.size(), "shortest example") + ".";
    return out;
  }
  Generated out{
      workspace::generated_of(content, analysis::boundaries(content, day, analysis::most_nodes)),
      {}};
  out.told = analysis::counted(out.all.size(), "example at a boundary", "examples at boundaries") +
             " that no scenario looks at yet.";
  return out;
}

/// Those of these ids, or "all"; nothing when one is not among them, and then `unknown` is it.
std::vector<workspace::Generated> chosen_of(const std::vector<workspace::Generated>& all,
                                            const std::string& ids, std::string& unknown) {
  if (ids == "all") return all;
  std::vector<workspace::Generated> out;
  std::istringstream list(ids);
  for (std::string id; std::getline(list, id, ',');) {
    const auto found = std::find_if(all.begin(), all.end(),
                                    [&](const auto& each) { return each.scenario.id.value == id; });
    if (found == all.end()) {
      unknown = id;
      return {};
    }
    out.push_back(*found);
  }
  return out;
}

/// Where accepted scenarios go: what --into says, or the one file that holds scenarios.
std::string file_for(const Arguments& arguments, const workspace::Document& document,
                     std::string& problem) {
  const std::vector<std::string> files = workspace::scenario_files(document);
  if (arguments.has("--into")) return arguments.value("--into", "");
  if (files.size() == 1) return files.front();
  problem = "name the file that takes them with --into; scenarios stand in:";
  for (const std::string& file : files) problem += " " + file;
  if (files.empty()) problem = "no file has a list of scenarios; give one \"scenarios\": []";
  return {};
}

/// Which of the options do not go together; empty where all do.
std::string unfit_together(const Arguments& arguments) {
  const bool results = arguments.has("--results");
  const bool accepts = arguments.has("--accept");
  const int ways =
      static_cast<int>(results) + static_cast<int>(arguments.has("-o")) + static_cast<int>(accepts);
  if (ways > 1) return "choose one of --results, --accept and -o";
  if (arguments.has("--into") && !accepts) return "--into goes with --accept";
  if (arguments.has("--json") && !results) {
    return "--json goes with --results; without, what is printed is JSON already";
  }
  if (arguments.has("--html") && !results) return "--html goes with --results";
  if (arguments.has("--lang") && !results) return "--lang goes with --results";
  if (arguments.has("--shortest") && results) return "--shortest goes without --results";
  return {};
}

/// Takes generated scenarios into the content, all of them or none.
int accept(const Arguments& arguments, const Date& day) {
  const auto fail = [](const std::string& problem) {
    return not_run("scenarios", problem + "; nothing written");
  };
  const std::string folder = arguments.content();
  std::error_code none;
  if (std::filesystem::is_regular_file(folder, none)) {
    return fail("\"" + folder + "\" is a file; name the content folder");
  }
  const FolderLock lock(folder);
  const ContentRead read = read_content(folder);
  if (!read.problem.empty()) return fail(read.problem);
  if (!lock.problem().empty()) return fail(lock.problem());
  const LoadResult loaded = load_content(read_content_on(folder, day).files, read_author_parts);
  if (has_errors(loaded.diagnostics)) {
    return fail(content_has_errors(folder));
  }
  workspace::Document document(read.files);
  std::string problem;
  const std::string file = file_for(arguments, document, problem);
  if (!problem.empty()) return fail(problem);
  const Generated found = find_generated(arguments, loaded.content, day);
  std::string unknown;
  const std::vector<workspace::Generated> chosen =
      chosen_of(found.all, arguments.value("--accept", ""), unknown);
  if (!unknown.empty()) {
    return fail("nothing was generated with the id \"" + unknown +
                "\"; run it without --accept to see what there is: " + found.told);
  }
  for (const workspace::Generated& each : chosen) {
    const workspace::Edited edited = accept_generated(document, loaded.content, each, file);
    if (!edited) return fail(edited.problem);
  }
  problem = write_changes(read, document);
  if (!problem.empty()) return fail(problem);
  std::cout << "Added " << analysis::counted(chosen.size(), "scenario") << " to "
            << path_in(folder, file)
            << "; read each of them, as it expects the advice that the rules give now.\n";
  return exit_clean;
}

}  // namespace

int run_scenarios(const std::vector<std::string>& words) {
  const std::optional<Arguments> arguments =
      parse_arguments(words, Accepts{{"--results", "--json", "--shortest"},
                                     {"-o", "--today", "--lang", "--accept", "--into", "--html"}});
  const std::optional<Date> day = arguments ? day_of(*arguments) : std::nullopt;
  const auto tongue = day ? tongue_of(*arguments) : std::nullopt;
  if (!tongue) return exit_not_run;
  const std::string unfit = unfit_together(*arguments);
  if (!unfit.empty()) return not_run("scenarios", unfit);
  if (arguments->has("--accept")) return accept(*arguments, *day);
  const bool results = arguments->has("--results");
  const ContentRead read =
      results ? read_content(arguments->content()) : read_content_on(arguments->content(), *day);
  if (!read.problem.empty()) return not_run("scenarios", read.problem);
  if (results) return print_results(*arguments, read, *day, *tongue);
  const LoadResult loaded = load_content(read.files, read_author_parts);
  if (has_errors(loaded.diagnostics)) {
    return not_run("scenarios", content_has_errors(arguments->content()));
  }
  const Generated found = find_generated(*arguments, loaded.content, *day);
  const std::string text = workspace::scenarios_file(loaded.content, found.all);
  if (!arguments->has("-o")) {
    std::cout << printable_json(text);
    return exit_clean;
  }
  const std::string path = arguments->value("-o", "");
  const std::string problem = write_files({SourceFile{path, text}});
  if (!problem.empty()) return not_run("scenarios", problem);
  std::cout << "Wrote " << path << ": " << found.told << "\n";
  return exit_clean;
}

}  // namespace wijzer::cli
