#include "cli/not_run.hpp"

#include <iostream>

namespace wijzer::cli {

ExitCode not_run(std::string_view command, std::string_view problem) {
  std::cerr << "wijzer " << command << ": " << problem << "\n";
  return exit_not_run;
}

std::string content_has_errors(const std::string& folder) {
  return "the content has errors; run \"wijzer check " + folder + "\"";
}

}  // namespace wijzer::cli
