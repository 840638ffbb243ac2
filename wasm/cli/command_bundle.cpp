#include <array>
#include <iostream>

#include "checker/check.hpp"
#include "cli/arguments.hpp"
#include "cli/bundle_json.hpp"
#include "cli/files.hpp"
#include "cli/findings.hpp"
#include "cli/in_language.hpp"

namespace wijzer::cli {

int run_bundle(const std::vector<std::string>& words) {
  const std::optional<Arguments> arguments =
      parse_arguments(words, Accepts{{"--first"}, {"--lang", "-o", "--today"}});
  const std::optional<Date> day = arguments ? day_of(*arguments) : std::nullopt;
  if (!day) return exit_not_run;
  if (!arguments->has("-o")) {
    std::cerr << "wijzer bundle: name the file to write with -o FILE\n";
    return exit_not_run;
  }
  ContentRead read = read_content(arguments->content());
  if (!read.problem.empty()) {
    std::cerr << "wijzer bundle: " << read.problem << "\n";
    return exit_not_run;
  }
  const check::CheckResult result = check::check_content(read.files, *day);
  if (has_errors(result.diagnostics)) {
    print_findings(result.diagnostics);
    std::cerr << "wijzer bundle: nothing written; correct the errors above first\n";
    return exit_findings;
  }
  const ExitCode language =
      put_in_language(*arguments, "bundle", result.content, result.translations, read.files);
  if (language != exit_clean) return language;
  const std::array<SourceFile, 1> bundle = {SourceFile{
      "bundle", arguments->has("--first") ? first_bundle(read.files) : full_bundle(read.files)}};
  const LoadResult again = load_content(bundle);
  if (has_errors(again.diagnostics)) {
    print_findings(again.diagnostics);
    std::cerr << "wijzer bundle: nothing written; the bundle does not load\n";
    return exit_findings;
  }
  const std::string path = arguments->value("-o", "");
  if (!write_file(path, bundle.front().text)) {
    std::cerr << "wijzer bundle: can't write \"" << path << "\"; does the folder exist?\n";
    return exit_not_run;
  }
  std::cout << "Wrote " << path << ": version " << result.content.version << ", "
            << bundle.front().text.size() << " bytes.\n";
  return exit_clean;
}

}  // namespace wijzer::cli
