#include <iostream>

#include "analysis/counted.hpp"
#include "cli/arguments.hpp"
#include "cli/files.hpp"
#include "cli/findings.hpp"
#include "cli/not_run.hpp"
#include "cli/output.hpp"
#include "cli/report.hpp"
#include "cli/report_parts.hpp"
#include "cli/word_aids.hpp"
#include "workspace/results.hpp"

namespace wijzer::cli {
namespace {

std::vector<std::string> not_looked_at(const workspace::Words& words, const WordAids& aids) {
  std::vector<std::string> out = check::not_checked(words.content);
  for (std::string& line : aids.not_checked(words.profile.word_forms)) {
    out.push_back(std::move(line));
  }
  return out;
}

std::string in_json(const ContentRead& read, const workspace::Words& words,
                    const std::vector<std::string>& not_checked, wordings::Tongue tongue) {
  JsonWriter writer;
  writer.begin_object();
  write_findings(writer, read, words.findings, tongue);
  write_report(writer, words.content);
  writer.key("not_checked").begin_array();
  for (const std::string& line : not_checked) writer.string(line);
  writer.end_array().end_object();
  return writer.take();
}

}  // namespace

int run_words(const std::vector<std::string>& words) {
  const std::optional<Arguments> arguments = parse_arguments(
      words, Accepts{{"--json", "--spelling"}, {"--frequent", "--today", "--lang", "--html"}});
  WordAids aids;
  const std::optional<Date> day = arguments ? day_of(*arguments) : std::nullopt;
  const auto tongue = day ? tongue_of(*arguments) : std::nullopt;
  if (!tongue || !aids.read(*arguments)) return exit_not_run;
  const ContentRead read = read_content_on(arguments->content(), *day);
  if (!read.problem.empty()) {
    return not_run("words", read.problem);
  }
  const ExitCode all_read = tell_unread("words", read);
  const workspace::Words found = workspace::words_of(read.files, aids.language());
  const std::vector<std::string> not_checked = not_looked_at(found, aids);
  if (arguments->has("--html")) {
    const Parts parts(*tongue, found.content.language);
    return write_html(
        "words", arguments->value("--html", ""),
        parts.page(workspace::Panel::Words, parts.findings(read, found.findings) +
                                                parts.not_checked(not_checked) +
                                                parts.words(found.content, found.translations)),
        has_errors(found.findings) ? exit_findings : all_read);
  }
  if (arguments->has("--json")) {
    std::cout << printable_json(in_json(read, found, not_checked, *tongue)) << "\n";
  } else {
    print_findings(read, found.findings, *tongue);
    print_report(found.content);
    for (const std::string& line : not_checked) std::cout << line << "\n";
    std::cout << analysis::counted(found.findings.size(), "finding") << " about words.\n";
  }
  return has_errors(found.findings) ? exit_findings : all_read;
}

}  // namespace wijzer::cli
