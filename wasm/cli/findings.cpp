#include "cli/findings.hpp"

#include <algorithm>
#include <filesystem>
#include <iostream>

#include "checker/encoding.hpp"
#include "checker/positions.hpp"
#include "core/load/json_tree.hpp"
#include "wordings/wordings.hpp"

namespace wijzer::cli {
namespace {

using wordings::Tongue;

const char* name_of(Severity severity, Tongue tongue = Tongue::English) {
  if (tongue == Tongue::Dutch) return severity == Severity::Error ? "fout" : "waarschuwing";
  return severity == Severity::Error ? "error" : "warning";
}

/// "content/rules.json:12:5", as it can be opened from the folder at hand.
std::string place_of(const ContentRead& read, const Diagnostic& finding,
                     const check::Position& position) {
  return (std::filesystem::path(read.folder) / finding.file).generic_string() + ":" +
         std::to_string(position.line) + ":" + std::to_string(position.column);
}

/// With the encoding of a file that can't be read, in place of what the parser made of it.
Diagnostics with_encodings(const ContentRead& read, Diagnostics diagnostics) {
  for (const SourceFile& file : read.files) {
    const bool unread = std::any_of(
        diagnostics.begin(), diagnostics.end(),
        [&](const Diagnostic& each) { return each.file == file.path && each.check == "bad-json"; });
    if (unread && !check::has_byte_order_mark(file)) check::name_encoding(file, diagnostics);
  }
  return diagnostics;
}

/// In the author's file.
std::string pointer_of(const ContentRead& read, const Diagnostic& finding) {
  return read.dated.pointer_in_file(finding.file, finding.pointer);
}

}  // namespace

std::string place_of_first(const ContentRead& read, const Diagnostics& diagnostics) {
  const Diagnostic& first = diagnostics.front();
  return place_of(read, first, check::positions_of(read.files, {first}).front());
}

void print_findings(const ContentRead& read, const Diagnostics& found, Tongue tongue) {
  const Diagnostics diagnostics = wordings::findings_in(tongue, with_encodings(read, found));
  const std::vector<check::Position> positions = check::positions_of(read.files, diagnostics);
  const std::string at = tongue == Tongue::Dutch ? " op " : " at ";
  for (std::size_t i = 0; i < diagnostics.size(); ++i) {
    const Diagnostic& each = diagnostics[i];
    std::cout << place_of(read, each, positions[i]) << ": " << name_of(each.severity, tongue)
              << ": " << each.message << " [" << each.check << "]"
              << (each.pointer.empty() ? "" : at + pointer_of(read, each)) << "\n";
  }
}

ExitCode tell_unread(std::string_view command, const ContentRead& read, std::string_view does) {
  Diagnostics unread;
  for (const SourceFile& file : read.files) {
    Diagnostics found = parse_json(file.path, file.text).diagnostics;
    if (has_errors(found)) unread.push_back(std::move(found.front()));
  }
  unread = with_encodings(read, std::move(unread));
  const std::vector<check::Position> positions = check::positions_of(read.files, unread);
  for (std::size_t i = 0; i < unread.size(); ++i) {
    std::cerr << "wijzer " << command << ": " << does << " "
              << place_of(read, unread[i], positions[i]) << ": " << unread[i].message << "\n";
  }
  return unread.empty() ? exit_clean : exit_findings;
}

void write_findings(JsonWriter& writer, const ContentRead& read, const Diagnostics& found,
                    Tongue tongue) {
  const Diagnostics diagnostics = wordings::findings_in(tongue, with_encodings(read, found));
  const std::vector<check::Position> positions = check::positions_of(read.files, diagnostics);
  std::int64_t errors = 0;
  writer.key("findings").begin_array();
  for (std::size_t i = 0; i < diagnostics.size(); ++i) {
    const Diagnostic& each = diagnostics[i];
    if (each.severity == Severity::Error) ++errors;
    writer.begin_object().member("severity", name_of(each.severity)).member("check", each.check);
    writer.member("file", each.file).member("pointer", pointer_of(read, each));
    writer.key("line").integer(static_cast<std::int64_t>(positions[i].line));
    writer.key("column").integer(static_cast<std::int64_t>(positions[i].column));
    writer.member("message", each.message).end_object();
  }
  writer.end_array().key("errors").integer(errors);
  writer.key("warnings").integer(static_cast<std::int64_t>(diagnostics.size()) - errors);
}

}  // namespace wijzer::cli
