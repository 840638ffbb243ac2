#include <iostream>

#include "analysis/counted.hpp"
#include "cli/arguments.hpp"
#include "cli/files.hpp"
#include "cli/output.hpp"
#include "cli/scenario_json.hpp"
#include "cli/write_files.hpp"
#include "core/load/load_content.hpp"

namespace wijzer::cli {

int run_scenarios(const std::vector<std::string>& words) {
  const std::optional<Arguments> arguments = parse_arguments(words, Accepts{{}, {"-o", "--today"}});
  const std::optional<Date> day = arguments ? day_of(*arguments) : std::nullopt;
  if (!day) return exit_not_run;
  const auto fail = [](const std::string& problem) {
    std::cerr << "wijzer scenarios: " << problem << "\n";
    return static_cast<int>(exit_not_run);
  };
  const ContentRead read = read_content(arguments->content());
  if (!read.problem.empty()) return fail(read.problem);
  const LoadResult loaded = load_content(read.files, read_author_parts);
  if (has_errors(loaded.diagnostics)) {
    return fail("the content has errors; run \"wijzer check " + arguments->content() + "\"");
  }
  const std::vector<analysis::Boundary> boundaries =
      analysis::boundaries(loaded.content, *day, analysis::most_nodes);
  const std::string text = scenarios_file(loaded.content, boundaries);
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
