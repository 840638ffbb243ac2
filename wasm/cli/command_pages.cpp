#include <iostream>

#include "checker/check.hpp"
#include "cli/arguments.hpp"
#include "cli/files.hpp"
#include "cli/findings.hpp"
#include "pages/pages.hpp"

namespace wijzer::cli {
namespace {

/// Why no pages can be made of content without errors; says so.
bool lacks_something(const Content& content, const std::string& language) {
  const std::vector<std::string> missing = pages::missing_phrases(content);
  for (const std::string& key : missing) {
    std::cerr << "wijzer pages: the text \"" << key
              << "\" is missing; add it to the section \"interface\" of a content file\n";
  }
  if (content.pages.empty()) {
    std::cerr << "wijzer pages: the content has no section \"pages\"; a bundle has none either\n";
  }
  if (language != content.language) {
    std::cerr << "wijzer pages: there is no language \"" << language
              << "\"; available: " << content.language << "\n";
  }
  return !missing.empty() || content.pages.empty() || language != content.language;
}

}  // namespace

int run_pages(const std::vector<std::string>& words) {
  const std::optional<Arguments> arguments =
      parse_arguments(words, Accepts{{}, {"--lang", "-o", "--today", "--style", "--icon"}});
  const std::optional<Date> day = arguments ? day_of(*arguments) : std::nullopt;
  if (!day) return exit_not_run;
  if (!arguments->has("-o")) {
    std::cerr << "wijzer pages: name the folder to write to with -o DIR\n";
    return exit_not_run;
  }
  const ContentRead read = read_content(arguments->content());
  if (!read.problem.empty()) {
    std::cerr << "wijzer pages: " << read.problem << "\n";
    return exit_not_run;
  }
  const check::CheckResult result = check::check_content(read.files, *day);
  // A text that is due for review is shown with a banner; it does not take the pages away.
  Diagnostics errors;
  for (const Diagnostic& each : result.diagnostics) {
    if (each.severity == Severity::Error && each.check != "review-missed") errors.push_back(each);
  }
  if (!errors.empty()) {
    print_findings(errors);
    std::cerr << "wijzer pages: nothing written; correct the errors above first\n";
    return exit_findings;
  }
  if (lacks_something(result.content, arguments->value("--lang", result.content.language))) {
    return exit_not_run;
  }
  const std::vector<pages::PageFile> files = pages::make_pages(
      {result.content, *day, arguments->value("--style", ""), arguments->value("--icon", "")});
  const std::string folder = arguments->value("-o", "");
  for (const pages::PageFile& file : files) {
    if (write_file(folder + "/" + file.name, file.html)) continue;
    std::cerr << "wijzer pages: can't write \"" << folder << "/" << file.name
              << "\"; does the folder exist?\n";
    return exit_not_run;
  }
  std::cout << "Wrote " << files.size() << " pages to " << folder << ".\n";
  return exit_clean;
}

}  // namespace wijzer::cli
