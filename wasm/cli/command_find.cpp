#include <algorithm>
#include <filesystem>
#include <iostream>

#include "analysis/counted.hpp"
#include "checker/positions.hpp"
#include "cli/arguments.hpp"
#include "cli/files.hpp"
#include "cli/findings.hpp"
#include "cli/not_run.hpp"
#include "cli/output.hpp"
#include "cli/report_parts.hpp"
#include "core/summary/json_writer.hpp"
#include "workspace/search.hpp"

namespace wijzer::cli {
namespace {

using workspace::Sighting;

/// Where they begin.
std::vector<check::Position> positions_of(const ContentRead& read,
                                          const std::vector<Sighting>& lines) {
  Diagnostics places;
  for (const Sighting& each : lines) {
    places.push_back({Severity::Warning, "", each.place.file, each.place.pointer, ""});
  }
  std::vector<check::Position> out = check::positions_of(read.files, places);
  for (std::size_t i = 0; i < lines.size(); ++i) {
    if (lines[i].line != 0) out[i] = check::Position{lines[i].line, 1};
  }
  return out;
}

std::string in_json(const std::vector<Sighting>& lines,
                    const std::vector<check::Position>& positions) {
  JsonWriter writer;
  writer.begin_object().key("found").begin_array();
  for (std::size_t i = 0; i < lines.size(); ++i) {
    const Sighting& each = lines[i];
    writer.begin_object().member("file", each.place.file).member("pointer", each.place.pointer);
    writer.key("line").integer(static_cast<std::int64_t>(positions[i].line));
    writer.key("column").integer(static_cast<std::int64_t>(positions[i].column));
    writer.member("as", each.as).member("called", each.called).member("text", each.text);
    writer.end_object();
  }
  writer.end_array().end_object();
  return writer.take();
}

void print_lines(const ContentRead& read, const std::vector<Sighting>& lines,
                 const std::vector<check::Position>& positions) {
  for (std::size_t i = 0; i < lines.size(); ++i) {
    const Sighting& each = lines[i];
    std::cout << (std::filesystem::path(read.folder) / each.place.file).generic_string() << ":"
              << positions[i].line << ":" << positions[i].column << ": " << each.as << ": "
              << each.called << (each.text.empty() ? "" : ": ") << each.text << "\n";
  }
}

}  // namespace

int run_find(const std::vector<std::string>& words) {
  const std::optional<Arguments> arguments = parse_arguments(
      words,
      Accepts{
          {"--json"}, {"--html", "--lang"}, 2, "a content folder and what to look for, in quotes"});
  const std::optional<wordings::Tongue> tongue = arguments ? tongue_of(*arguments) : std::nullopt;
  if (!tongue) return exit_not_run;
  if (arguments->plain.empty()) {
    return not_run("find",
                   "name what to look for: words in quotes, or KIND/ID as in \"question/age\"");
  }
  const std::string& wanted = arguments->plain.back();
  const ContentRead read =
      read_content(arguments->plain.size() == 1 ? "content" : arguments->plain.front());
  if (!read.problem.empty()) return not_run("find", read.problem);
  tell_unread("find", read, "looks through the lines of");
  const workspace::Document document(read.files);
  const std::vector<Sighting> lines = sightings_of(document, wanted);
  const std::vector<check::Position> positions = positions_of(read, lines);
  const ExitCode code = lines.empty() ? exit_findings : exit_clean;
  if (arguments->has("--html")) {
    const Parts parts(*tongue, workspace::language_of(document));
    return write_html("find", arguments->value("--html", ""),
                      parts.page(workspace::Panel::Content, parts.sightings(lines, positions)),
                      code);
  }
  if (arguments->has("--json")) {
    std::cout << printable_json(in_json(lines, positions)) << "\n";
  } else {
    print_lines(read, lines, positions);
    const auto uses = static_cast<std::size_t>(std::count_if(
        lines.begin(), lines.end(), [](const Sighting& each) { return each.is_use(); }));
    const bool by_name = workspace::parse_name(wanted).has_value();
    std::cout << (by_name || uses > 0 ? analysis::counted(uses, "use") : "")
              << (!by_name && uses > 0 ? ", " : "")
              << (by_name ? "" : analysis::counted(lines.size() - uses, "text")) << ".\n";
  }
  return code;
}

}  // namespace wijzer::cli
