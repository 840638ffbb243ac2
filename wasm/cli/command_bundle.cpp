#include <algorithm>
#include <array>
#include <iostream>

#include "checker/check.hpp"
#include "cli/arguments.hpp"
#include "cli/files.hpp"
#include "cli/findings.hpp"
#include "core/load/files.hpp"

namespace wijzer::cli {
namespace {

/// Keys that help authors and that no page shows.
constexpr std::array<std::string_view, 3> author_keys = {"note", "$schema", "facts"};

void write_json(JsonWriter& writer, const Json& json);

void write_members(JsonWriter& writer, const JsonObject& object) {
  for (const auto& [key, value] : object) {
    if (std::find(author_keys.begin(), author_keys.end(), key) != author_keys.end()) continue;
    writer.key(key);
    write_json(writer, value);
  }
}

void write_json(JsonWriter& writer, const Json& json) {
  std::visit(overloaded{
                 [&](const JsonNull&) { writer.null(); },
                 [&](bool value) { writer.boolean(value); },
                 [&](std::int64_t value) { writer.integer(value); },
                 // Content that passed the check holds whole numbers only.
                 [&](const JsonFraction& value) {
                   writer.integer(static_cast<std::int64_t>(value.value));
                 },
                 [&](const std::string& value) { writer.string(value); },
                 [&](const JsonArray& array) {
                   writer.begin_array();
                   for (const Json& each : array) write_json(writer, each);
                   writer.end_array();
                 },
                 [&](const JsonObject& object) {
                   writer.begin_object();
                   write_members(writer, object);
                   writer.end_object();
                 },
             },
             json.value);
}

/// Joins the sections of all files into one that load_content takes; scenarios stay behind.
std::string make_bundle(const std::vector<SourceFile>& files) {
  Diagnostics none;
  const ContentFiles content = read_files(files, none);
  JsonWriter writer;
  writer.begin_object().key("format").integer(content_format);
  writer.member("id", content.id).member("version", content.version);
  writer.member("date", content.date).member("language", content.language);
  writer.key("interface").begin_object();
  for (const Spot& spot : content.interfaces) write_members(writer, *spot.json->object());
  writer.end_object();
  for (const auto& [section, spots] : content.elements) {
    if (section == "scenarios") continue;
    writer.key(section).begin_array();
    for (const Spot& spot : spots) write_json(writer, *spot.json);
    writer.end_array();
  }
  writer.end_object();
  return writer.take();
}

}  // namespace

int run_bundle(const std::vector<std::string>& words) {
  const std::optional<Arguments> arguments =
      parse_arguments(words, Accepts{{}, {"--lang", "-o"}});
  if (!arguments) return exit_not_run;
  if (!arguments->has("-o")) {
    std::cerr << "wijzer bundle: name the file to write with -o FILE\n";
    return exit_not_run;
  }
  const ContentRead read = read_content(arguments->content());
  if (!read.problem.empty()) {
    std::cerr << "wijzer bundle: " << read.problem << "\n";
    return exit_not_run;
  }
  const check::CheckResult result = check::check_content(read.files);
  if (has_errors(result.diagnostics)) {
    print_findings(result.diagnostics);
    std::cerr << "wijzer bundle: nothing written; correct the errors above first\n";
    return exit_findings;
  }
  const std::string language = arguments->value("--lang", result.content.language);
  if (language != result.content.language) {
    std::cerr << "wijzer bundle: there is no language \"" << language
              << "\"; available: " << result.content.language << "\n";
    return exit_not_run;
  }
  const std::array<SourceFile, 1> bundle = {SourceFile{"bundle", make_bundle(read.files)}};
  const LoadResult again = load_content(bundle);
  if (has_errors(again.diagnostics)) {
    print_findings(again.diagnostics);
    std::cerr << "wijzer bundle: nothing written; the bundle does not load\n";
    return exit_findings;
  }
  const std::string path = arguments->value("-o", "");
  if (!write_file(path, bundle.front().text)) {
    std::cerr << "wijzer bundle: can't write \"" << path << "\"; does the folder exist?\n";
    return exit_not_run;
  }
  std::cout << "Wrote " << path << ": version " << result.content.version << ", "
            << bundle.front().text.size() << " bytes.\n";
  return exit_clean;
}

}  // namespace wijzer::cli
