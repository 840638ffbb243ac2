#include <filesystem>
#include <iostream>

#include "cli/arguments.hpp"
#include "cli/files.hpp"
#include "cli/not_run.hpp"
#include "cli/output.hpp"
#include "cli/write_changes.hpp"
#include "cli/write_files.hpp"
#include "core/summary/json_writer.hpp"
#include "workspace/document.hpp"

namespace wijzer::cli {
namespace {

using workspace::Document;
using workspace::Edited;

ExitCode not_renamed(const std::string& problem) {
  return not_run("rename", problem + "; nothing written");
}

std::string in_json(const Edited& edited, const std::vector<std::string>& files) {
  JsonWriter writer;
  writer.begin_object().member("done", edited.sentence).key("files").begin_array();
  for (const std::string& file : files) writer.string(file);
  writer.end_array().end_object();
  return writer.take();
}

std::string all_kinds_in_words() {
  std::string out;
  for (const workspace::Kind kind : workspace::all_kinds) {
    out += (out.empty() ? "" : ", ") + std::string(name_of(kind));
  }
  return out;
}

/// Why the edit was refused, and where that stands.
std::string problem_of(const std::string& folder, const Edited& edited) {
  if (edited.place.file.empty()) return edited.problem;
  return path_in(folder, edited.place.file) + " at " + edited.place.pointer + ": " + edited.problem;
}

/// Says what was renamed, and in which files.
void print_renamed(const std::string& folder, const Edited& edited,
                   const std::vector<std::string>& changed) {
  std::cout << edited.sentence << "\n";
  for (const std::string& file : changed) std::cout << "  " << path_in(folder, file) << "\n";
}

}  // namespace

int run_rename(const std::vector<std::string>& words) {
  const std::optional<Arguments> arguments = parse_arguments(
      words, Accepts{{"--json"}, {}, 3, "a content folder, KIND/OLD and the new id"});
  if (!arguments) return exit_not_run;
  const std::vector<std::string>& plain = arguments->plain;
  if (plain.size() < 2) {
    return not_renamed(
        "name what to rename and the new id, as in \"question/age years\" or "
        "\"option/age/yes no\"");
  }
  const std::string folder = plain.size() == 2 ? "content" : plain.front();
  const std::string& old = plain[plain.size() - 2];
  const std::optional<workspace::Name> name = workspace::parse_name(old);
  if (!name) {
    return not_renamed("\"" + old + "\" is not written as KIND/ID; a kind is one of " +
                       all_kinds_in_words() + ", and an option is option/QUESTION/ID");
  }
  std::error_code none;
  const bool bundle = std::filesystem::is_regular_file(folder, none);
  if (bundle) return not_renamed("\"" + folder + "\" is a file; name the content folder");
  const FolderLock lock(folder);
  const ContentRead read = read_content(folder);
  if (!read.problem.empty()) return not_renamed(read.problem);
  if (!lock.problem().empty()) return not_renamed(lock.problem());
  Document document(read.files);
  const Edited edited = document.rename(*name, plain.back());
  if (!edited) return not_renamed(problem_of(folder, edited));
  const std::vector<std::string> changed = document.changed();
  const std::string problem = write_changes(read, document);
  if (!problem.empty()) return not_renamed(problem);
  if (arguments->has("--json")) {
    std::cout << printable_json(in_json(edited, changed)) << "\n";
  } else {
    print_renamed(folder, edited, changed);
  }
  return exit_clean;
}

}  // namespace wijzer::cli
