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
#include "core/summary/json_writer.hpp"
#include "workspace/search.hpp"

namespace wijzer::cli {
namespace {

using workspace::Document;
using workspace::Hit;
using workspace::Name;
using workspace::Use;

const char* role_name(Use::Role role) {
  switch (role) {
    case Use::Role::Defines:
      return "defines";
    case Use::Role::Makes:
      return "makes";
    case Use::Role::Refers:
      return "refers";
    case Use::Role::Expects:
      return "expects";
    case Use::Role::Mentions:
      return "mentions";
  }
  return "";
}

/// What is printed of a hit or a use.
struct Line {
  Place place;
  std::string tag;
  std::string called;
  std::string text;
  /// Of the line of a file that can't be parsed; else 0.
  std::size_t line = 0;
};

std::vector<Line> lines_for(const Document& document, const Name& name) {
  std::vector<Line> out;
  for (const Use& use : uses_of(document, name)) {
    const bool other = use.name != name;
    out.push_back({use.place, role_name(use.role), document.in_words(use.place),
                   other ? in_words(use.name) : ""});
  }
  return out;
}

std::vector<Line> lines_for(const Document& document, const std::string& words) {
  std::vector<Line> out;
  for (Hit& hit : find_text(document, words)) {
    const std::size_t line = hit.place.pointer.empty() ? hit.line : 0;
    out.push_back(
        {std::move(hit.place), hit.language, std::move(hit.called), std::move(hit.text), line});
  }
  return out;
}

/// Where they begin.
std::vector<check::Position> positions_of(const ContentRead& read, const std::vector<Line>& lines) {
  Diagnostics places;
  for (const Line& each : lines) {
    places.push_back({Severity::Warning, "", each.place.file, each.place.pointer, ""});
  }
  std::vector<check::Position> out = check::positions_of(read.files, places);
  for (std::size_t i = 0; i < lines.size(); ++i) {
    if (lines[i].line != 0) out[i] = check::Position{lines[i].line, 1};
  }
  return out;
}

std::string in_json(const std::vector<Line>& lines, const std::vector<check::Position>& positions) {
  JsonWriter writer;
  writer.begin_object().key("found").begin_array();
  for (std::size_t i = 0; i < lines.size(); ++i) {
    const Line& each = lines[i];
    writer.begin_object().member("file", each.place.file).member("pointer", each.place.pointer);
    writer.key("line").integer(static_cast<std::int64_t>(positions[i].line));
    writer.key("column").integer(static_cast<std::int64_t>(positions[i].column));
    writer.member("as", each.tag).member("called", each.called).member("text", each.text);
    writer.end_object();
  }
  writer.end_array().end_object();
  return writer.take();
}

void print_lines(const ContentRead& read, const std::vector<Line>& lines,
                 const std::vector<check::Position>& positions) {
  for (std::size_t i = 0; i < lines.size(); ++i) {
    const Line& each = lines[i];
    std::cout << (std::filesystem::path(read.folder) / each.place.file).generic_string() << ":"
              << positions[i].line << ":" << positions[i].column << ": " << each.tag << ": "
              << each.called << (each.text.empty() ? "" : ": ") << each.text << "\n";
  }
}

}  // namespace

int run_find(const std::vector<std::string>& words) {
  const std::optional<Arguments> arguments = parse_arguments(
      words, Accepts{{"--json"}, {}, 2, "a content folder and what to look for, in quotes"});
  if (!arguments) return exit_not_run;
  if (arguments->plain.empty()) {
    return not_run("find",
                   "name what to look for: words in quotes, or KIND/ID as in \"question/age\"");
  }
  const std::string& wanted = arguments->plain.back();
  const ContentRead read =
      read_content(arguments->plain.size() == 1 ? "content" : arguments->plain.front());
  if (!read.problem.empty()) return not_run("find", read.problem);
  tell_unread("find", read, "looks through the lines of");
  const Document document(read.files);
  const std::optional<Name> name = workspace::parse_name(wanted);
  const std::vector<Line> lines = name ? lines_for(document, *name) : lines_for(document, wanted);
  const std::vector<check::Position> positions = positions_of(read, lines);
  if (arguments->has("--json")) {
    std::cout << printable_json(in_json(lines, positions)) << "\n";
  } else {
    print_lines(read, lines, positions);
    std::cout << analysis::counted(lines.size(), name ? "use" : "text") << ".\n";
  }
  return lines.empty() ? exit_findings : exit_clean;
}

}  // namespace wijzer::cli
