#include <iostream>

#include "checker/check_release.hpp"
#include "checker/check_theme.hpp"
#include "cli/arguments.hpp"
#include "cli/files.hpp"
#include "cli/findings.hpp"
#include "core/load/load_sender.hpp"

namespace wijzer::cli {

int run_site(const std::vector<std::string>& words) {
  const std::optional<Arguments> arguments =
      parse_arguments(words, Accepts{{"--release"}, {"--lang"}});
  const auto tongue = arguments ? tongue_of(*arguments) : std::nullopt;
  if (!tongue) return exit_not_run;
  if (arguments->plain.empty()) {
    std::cerr << "wijzer site: name the file that says who publishes the wizard\n";
    return exit_not_run;
  }
  const std::string path = arguments->plain.front();
  const FileRead file = read_file(path);
  if (!file.problem.empty()) {
    std::cerr << "wijzer site: " << file.problem << "\n";
    return exit_not_run;
  }
  const ContentRead read{{SourceFile{path, file.text}}, "", ""};
  Diagnostics diagnostics;
  const Sender sender = read_sender(read.files.front(), diagnostics);
  if (diagnostics.empty()) check::check_theme(sender, diagnostics);
  if (diagnostics.empty() && arguments->has("--release")) {
    diagnostics = check::unfit_for_release(sender);
  }
  if (diagnostics.empty()) {
    std::cout << path << ": " << sender.name << ", " << sender.address << "\n";
    return exit_clean;
  }
  print_findings(read, diagnostics, *tongue);
  std::cout << "\"The sender of a site\" in web/README.md says what belongs in this file.\n";
  return exit_findings;
}

}  // namespace wijzer::cli
