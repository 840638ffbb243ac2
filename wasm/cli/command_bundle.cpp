#include <array>
#include <iostream>
#include <utility>
#include <variant>

#include "analysis/families/questions_left.hpp"
#include "checker/check.hpp"
#include "checker/outcome_sizes.hpp"
#include "cli/arguments.hpp"
#include "cli/bundle_json.hpp"
#include "cli/files.hpp"
#include "cli/findings.hpp"
#include "cli/fingerprint.hpp"
#include "cli/in_language.hpp"
#include "cli/not_run.hpp"
#include "cli/page_bundle.hpp"
#include "cli/write_files.hpp"
#include "core/conversation/questions_left.hpp"
#include "core/model/limits.hpp"

namespace wijzer::cli {
namespace {

void replace_all(std::string& text, const std::string& from, const std::string& to) {
  for (std::size_t at = text.find(from); at != std::string::npos; at = text.find(from, at)) {
    text.replace(at, from.size(), to);
    at += to.size();
  }
}

/// Eight of ten scenarios meet so many questions. The texts say it in braces, which no other text
/// may hold; see check_placeholders().
void fill_in_questions(std::vector<SourceFile>& files, const Content& content, const Date& day) {
  const check::Spread usual = check::spread_of(check::questions_of_scenarios(content, day));
  for (SourceFile& file : files) {
    replace_all(file.text, "{few_questions}", std::to_string(usual.least_of_ten));
    replace_all(file.text, "{many_questions}", std::to_string(usual.most_of_ten));
  }
}

/// "bundle.nl.bin" becomes "bundle.nl.from-2027-01-01.bin".
std::string path_from(const std::string& path, const Date& from) {
  const std::size_t name = path.find_last_of('/') + 1;
  const std::size_t ending = path.find_last_of('.');
  const std::size_t at = ending == std::string::npos || ending < name ? path.size() : ending;
  return path.substr(0, at) + ".from-" + to_string(from) + path.substr(at);
}

/// All content in one file of JSON.
BundleMade archive_of(const std::vector<SourceFile>& files, const QuestionsLeft& left,
                      const std::string& fingerprint) {
  std::string text = json_bundle(files, left, fingerprint);
  LoadResult again = load_content(std::array{SourceFile{"bundle", text}});
  if (has_errors(again.diagnostics)) return {{}, first_error(again.diagnostics)};
  if (!left.table.empty() && !use_table(again.content)) return {{}, std::string(other_table)};
  return {std::move(text), {}};
}

/// Whether the page would not take a bundle of this size; says so.
bool too_large(std::size_t size) {
  if (size < limits::bundle_bytes) return false;
  std::cerr << "wijzer bundle: nothing written; the bundle has " << size
            << " bytes, and the page takes at most " << limits::bundle_bytes
            << "; shorten the content\n";
  return true;
}

/// Content without errors, in the language that is wanted.
struct ToBundle {
  std::vector<SourceFile> files;
  Content content;
  /// Before texts were put in another language: it is the same in each.
  std::string fingerprint;
  std::vector<bool> terms_now;
  /// By the day of the version, so that the same content gives the same bundle every day.
  Date day;
};

/// Checks the content as it is on one day.
///
/// @param today  For reviews that are due.
/// @return what to end with, and it was said why, where the content can't be bundled.
std::variant<ToBundle, ExitCode> checked(const Arguments& arguments, const Date& on,
                                         const Date& today) {
  ContentRead read = read_content_on(arguments.content(), on);
  if (!read.problem.empty()) return not_run("bundle", read.problem);
  ToBundle out;
  out.fingerprint = fingerprint_of(read.files, {});
  check::CheckResult result = check::check_content(read.files, today);
  const Diagnostics findings = of_one_day(read, result.diagnostics);
  if (has_errors(findings)) {
    print_findings(read, findings);
    std::cerr << "wijzer bundle: nothing written; correct the errors above first\n";
    return exit_findings;
  }
  out.terms_now = terms_to_begin_with(result.content);
  const ExitCode language =
      put_in_language(arguments, "bundle", result.content, result.translations, read);
  if (language != exit_clean) return language;
  out.day = parse_date(result.content.date).value_or(today);
  out.files = std::move(read.files);
  out.content = std::move(result.content);
  return out;
}

/// Writes the bundle of some content.
ExitCode write_bundle_of(ToBundle& from, const std::string& path) {
  const QuestionsLeft left =
      analysis::questions_left(from.content, to_days(from.day), analysis::most_nodes);
  fill_in_questions(from.files, from.content, from.day);
  const bool archived = path.ends_with(".json");
  const BundleMade bundle = archived
                                ? archive_of(from.files, left, from.fingerprint)
                                : page_bundle(from.files, left, from.fingerprint, from.terms_now);
  if (!bundle.problem.empty()) {
    std::cerr << "wijzer bundle: nothing written; the bundle does not load: " << bundle.problem
              << "\n";
    return exit_findings;
  }
  // No page reads an archive.
  if (!archived && too_large(bundle.bytes.size())) return exit_findings;
  const std::string problem = write_files({SourceFile{path, bundle.bytes}});
  if (!problem.empty()) return not_run("bundle", problem);
  std::cout << "Wrote " << path << ": version " << from.content.version << ", "
            << bundle.bytes.size() << " bytes.\n";
  if (left.table.empty()) {
    std::cout << "The table of how many questions are left is too large, so the page tells of the "
                 "most that there are; let fewer questions hang on several others.\n";
  }
  return exit_clean;
}

/// Bundles the content as it is on one day.
///
/// @param today  For reviews that are due.
ExitCode bundle_of_day(const Arguments& arguments, const Date& on, const Date& today,
                       const std::string& path) {
  std::variant<ToBundle, ExitCode> from = checked(arguments, on, today);
  if (const ExitCode* refused = std::get_if<ExitCode>(&from)) return *refused;
  return write_bundle_of(std::get<ToBundle>(from), path);
}

}  // namespace

int run_bundle(const std::vector<std::string>& words) {
  const std::optional<Arguments> arguments =
      parse_arguments(words, Accepts{{}, {"--lang", "-o", "--today"}});
  const std::optional<Date> day = arguments ? day_of(*arguments) : std::nullopt;
  if (!day) return exit_not_run;
  if (!arguments->has("-o")) {
    return not_run("bundle", "name the file to write with -o FILE");
  }
  const std::string path = arguments->value("-o", "");
  if (arguments->has("--today")) return bundle_of_day(*arguments, *day, *day, path);
  const ContentRead read = read_content(arguments->content());
  if (!read.problem.empty()) return not_run("bundle", read.problem);
  const Date now = version_day(read.files, *day);
  ExitCode code = bundle_of_day(*arguments, now, *day, path);
  const workspace::Validity validity(read.files);
  for (const workspace::Period& period : validity.periods()) {
    if (code != exit_clean || !period.from || *period.from <= now) continue;
    code = bundle_of_day(*arguments, *period.from, *day, path_from(path, *period.from));
  }
  return code;
}

}  // namespace wijzer::cli
