#include <algorithm>
#include <iostream>
#include <utility>

#include "analysis/counted.hpp"
#include "checker/check.hpp"
#include "cli/arguments.hpp"
#include "cli/files.hpp"
#include "cli/findings.hpp"
#include "cli/in_language.hpp"
#include "cli/not_run.hpp"
#include "cli/read_site.hpp"
#include "cli/write_files.hpp"
#include "pages/pages.hpp"

namespace wijzer::cli {
namespace {

/// Why no pages can be made of content without errors; says so.
bool lacks_something(const Content& content, const std::vector<pages::OtherLanguage>& others) {
  const std::vector<std::string> missing = pages::missing_phrases(content, others);
  for (const std::string& key : missing) {
    std::cerr << "wijzer pages: the text \"" << key
              << "\" is missing; add it to the section \"interface\" of a content file\n";
  }
  if (content.pages.empty()) {
    std::cerr << "wijzer pages: the content has no section \"pages\"; a bundle has none either\n";
  }
  return !missing.empty() || content.pages.empty();
}

/// Reads "en=en/,fr=fr/": other languages, and the folders in which their pages lie.
std::optional<std::vector<pages::OtherLanguage>> read_others(const std::string& list) {
  std::vector<pages::OtherLanguage> others;
  for (std::size_t at = 0; at < list.size();) {
    const std::size_t end = std::min(list.find(',', at), list.size());
    const std::string one = list.substr(at, end - at);
    const std::size_t equals = one.find('=');
    if (equals == 0 || equals == std::string::npos) {
      std::cerr << "wijzer pages: write --other as LANGUAGE=FOLDER, for example en=en/\n";
      return std::nullopt;
    }
    others.push_back({one.substr(0, equals), one.substr(equals + 1)});
    at = end + 1;
  }
  return others;
}

/// Who publishes the pages, as --site says; nothing after findings, which are printed.
std::optional<Sender> sender_of_pages(const std::string& path) {
  SiteRead site = read_site(path);
  if (!site.read.problem.empty()) {
    (void)not_run("pages", site.read.problem);
    return std::nullopt;
  }
  if (site.diagnostics.empty()) return std::move(site.sender);
  print_findings(site.read, site.diagnostics);
  return std::nullopt;
}

/// The day of the version, of which the page is; another day only when asked.
Date day_as_built(const Arguments& arguments, const Date& today) {
  if (arguments.has("--today")) return today;
  const ContentRead read = read_content(arguments.content());
  return read.problem.empty() ? version_day(read.files, today) : today;
}

/// The last day on which the content is what it is on a day; nothing where it stays so.
std::optional<Date> last_day_of(const Arguments& arguments, const Date& on) {
  const ContentRead read = read_content(arguments.content());
  return workspace::Validity(read.files).period_of(on).until;
}

Date day_after(const Date& day) { return from_days(to_days(day) + 1); }

struct ContentOfPages {
  Content content;
  /// The language that it was written in.
  std::string own_language;
  /// Words of that language in the texts of another one.
  std::vector<std::string> own_words = {};
};

/// The checked content of a day in the language that is asked for; without it the exit code says
/// why.
ExitCode content_of_pages(const Arguments& arguments, const Date& on, const Date& day,
                          std::optional<ContentOfPages>& out) {
  ContentRead read = read_content_on(arguments.content(), on);
  if (!read.problem.empty()) return not_run("pages", read.problem);
  const check::CheckResult result = check::check_content(read.files, day);
  // A text that is due for review is shown with a banner; it does not take the pages away.
  Diagnostics errors;
  for (const Diagnostic& each : of_one_day(read, result.diagnostics)) {
    if (each.severity == Severity::Error && each.check != "review-missed") errors.push_back(each);
  }
  if (!errors.empty()) {
    print_findings(read, errors);
    std::cerr << "wijzer pages: nothing written; correct the errors above first\n";
    return exit_findings;
  }
  const ExitCode language =
      put_in_language(arguments, "pages", result.content, result.translations, read);
  if (language == exit_clean) {
    out = {load_content(read.files, read_author_parts).content, result.content.language};
    for (const check::Translation& each : result.translations) {
      if (each.language == out->content.language) out->own_words = each.own_words;
    }
  }
  return language;
}

/// Writes the pages to a folder.
ExitCode write_pages(const std::vector<pages::PageFile>& files, const std::string& folder) {
  std::vector<SourceFile> written;
  written.reserve(files.size());
  for (const pages::PageFile& file : files) {
    written.push_back(SourceFile{folder + "/" + file.name, file.html});
  }
  const std::string problem = write_files(written);
  if (!problem.empty()) return not_run("pages", problem);
  std::cout << "Wrote " << analysis::counted(files.size(), "page") << " to " << folder << ".\n";
  return exit_clean;
}

}  // namespace

int run_pages(const std::vector<std::string>& words) {
  const std::optional<Arguments> arguments = parse_arguments(
      words,
      Accepts{{},
              {"--lang", "-o", "--today", "--style", "--icon", "--wizard", "--other", "--site"}});
  const std::optional<Date> day = arguments ? day_of(*arguments) : std::nullopt;
  if (!day) return exit_not_run;
  const auto others = read_others(arguments->value("--other", ""));
  if (!others) return exit_not_run;
  const bool signs = arguments->has("--site");
  const std::optional<Sender> sender =
      signs ? sender_of_pages(arguments->value("--site", "")) : std::nullopt;
  if (signs && !sender) return exit_findings;
  if (!arguments->has("-o")) return not_run("pages", "name the folder to write to with -o DIR");
  std::optional<ContentOfPages> made;
  std::optional<ContentOfPages> then;
  const Date on = day_as_built(*arguments, *day);
  const ExitCode read = content_of_pages(*arguments, on, *day, made);
  if (!made) return read;
  const std::optional<Date> until = last_day_of(*arguments, on);
  const ExitCode later = until ? content_of_pages(*arguments, day_after(*until), *day, then) : read;
  if (until && !then) return later;
  if (lacks_something(made->content, *others)) return exit_not_run;
  const pages::PagesInput input{made->content,
                                arguments->value("--style", ""),
                                arguments->value("--icon", ""),
                                arguments->value("--wizard", "index.html"),
                                *others,
                                sender ? &*sender : nullptr,
                                made->own_language,
                                then ? &then->content : nullptr,
                                until,
                                made->own_words};
  return write_pages(pages::make_pages(input), arguments->value("-o", ""));
}

}  // namespace wijzer::cli
