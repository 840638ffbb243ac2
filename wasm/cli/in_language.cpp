#include "cli/in_language.hpp"

#include <algorithm>
#include <iostream>

#include "analysis/counted.hpp"
#include "cli/findings.hpp"

namespace wijzer::cli {

std::string languages_of(const Content& content,
                         const std::vector<check::Translation>& translations) {
  std::string out = content.language;
  for (const check::Translation& each : translations) out += ", " + each.language;
  return out;
}

ExitCode put_in_language(const Arguments& arguments, const char* command, const Content& content,
                         const std::vector<check::Translation>& translations, ContentRead& read) {
  const std::string language = arguments.value("--lang", content.language);
  if (language == content.language) return exit_clean;
  const auto found =
      std::find_if(translations.begin(), translations.end(),
                   [&](const check::Translation& each) { return each.language == language; });
  if (found == translations.end()) {
    std::cerr << "wijzer " << command << ": there is no language \"" << language
              << "\"; available: " << languages_of(content, translations) << "\n";
    return exit_not_run;
  }
  Diagnostics findings = found->diagnostics;
  if (read.periods > 1) {
    // It may translate what holds on other days.
    std::erase_if(findings,
                  [](const Diagnostic& each) { return each.check == "unknown-translation"; });
  }
  if (!findings.empty()) {
    print_findings(read, findings);
    std::cerr << "wijzer " << command << ": " << found->file << " has "
              << analysis::counted(findings.size(), "finding") << " (above), so there is no \""
              << language << "\" yet; the other languages can be used\n";
    return exit_findings;
  }
  read.files = check::translate(read.files, content, *found);
  return exit_clean;
}

}  // namespace wijzer::cli
