#include <iostream>

#include "checker/check_release.hpp"
#include "checker/check_theme.hpp"
#include "cli/arguments.hpp"
#include "cli/findings.hpp"
#include "cli/not_run.hpp"
#include "cli/read_site.hpp"

namespace wijzer::cli {

int run_site(const std::vector<std::string>& words) {
  const std::optional<Arguments> arguments =
      parse_arguments(words, Accepts{{"--release"}, {"--lang"}});
  const auto tongue = arguments ? tongue_of(*arguments) : std::nullopt;
  if (!tongue) return exit_not_run;
  if (arguments->plain.empty()) {
    return not_run("site", "name the file that says who publishes the wizard");
  }
  const std::string path = arguments->plain.front();
  const SiteRead site = read_site(path);
  if (!site.read.problem.empty()) return not_run("site", site.read.problem);
  const Sender& sender = site.sender;
  Diagnostics diagnostics = site.diagnostics;
  if (diagnostics.empty()) check::check_theme(sender, diagnostics);
  if (diagnostics.empty() && arguments->has("--release")) {
    diagnostics = check::unfit_for_release(sender);
  }
  if (diagnostics.empty()) {
    std::cout << path << ": " << sender.name << ", " << sender.address << "\n";
    return exit_clean;
  }
  print_findings(site.read, diagnostics, *tongue);
  std::cout << "\"The sender of a site\" in web/README.md says what belongs in this file.\n";
  return exit_findings;
}

}  // namespace wijzer::cli
