#include <filesystem>
#include <iostream>
#include <set>

#include "cli/arguments.hpp"
#include "cli/not_run.hpp"
#include "cli/starter.hpp"
#include "cli/write_files.hpp"
#include "core/model/ascii.hpp"

namespace wijzer::cli {
namespace {

namespace fs = std::filesystem;

/// The name of the folder as an id: "Repair or not" becomes "repair-or-not".
std::string id_from(const std::string& name) {
  std::string out;
  for (const char letter : name) {
    const char small = ascii_lower(letter);
    if ((small >= 'a' && small <= 'z') || (small >= '0' && small <= '9')) {
      out += small;
    } else if (!out.empty() && out.back() != '-') {
      out += '-';
    }
  }
  while (!out.empty() && out.back() == '-') out.pop_back();
  return out.empty() ? "wizard" : out;
}

std::string replaced(std::string text, std::string_view mark, const std::string& value) {
  for (std::size_t at = text.find(mark); at != std::string::npos; at = text.find(mark, at)) {
    text.replace(at, mark.size(), value);
    at += value.size();
  }
  return text;
}

/// The first day of the month after so many months, so that no month is too short for it.
std::string months_after(const Date& day, int months) {
  const Date first{day.year(), day.month(), std::chrono::day{1}};
  return to_string(first + std::chrono::months{months});
}

/// As one word of a command line.
std::string as_word(const std::string& path) {
  return path.find(' ') == std::string::npos ? path : "'" + path + "'";
}

std::string filled_in(std::string_view text, const std::string& id, const Date& today) {
  constexpr int year = 12;
  const std::string version = std::to_string(static_cast<int>(today.year())) + "." +
                              std::to_string(static_cast<unsigned>(today.month())) + ".1";
  std::string out = replaced(std::string(text), "@ID@", id);
  out = replaced(std::move(out), "@VERSION@", version);
  out = replaced(std::move(out), "@TODAY@", to_string(today));
  return replaced(std::move(out), "@REVIEW@", months_after(today, year));
}

std::set<std::string> languages() {
  std::set<std::string> out;
  for (const StarterFile& file : starter_files()) {
    if (!file.language.empty()) out.emplace(file.language);
  }
  return out;
}

/// Whether there is nothing but folders in it, such as a disk that was full can leave.
bool holds_no_file(const fs::path& folder) {
  std::error_code error;
  for (fs::recursive_directory_iterator at(folder, error), end; at != end; at.increment(error)) {
    if (error || !at->is_directory(error)) return false;
  }
  return !error;
}

/// Why the folder can't be used; empty when it can.
std::string problem_of(const fs::path& folder) {
  std::error_code error;
  if (!fs::exists(folder, error)) return {};
  if (!fs::is_directory(folder, error)) return "\"" + folder.string() + "\" is a file";
  if (holds_no_file(folder)) return {};
  return "the folder \"" + folder.string() + "\" is not empty; name a new one";
}

}  // namespace

int run_new(const std::vector<std::string>& words) {
  const std::optional<Arguments> arguments =
      parse_arguments(words, Accepts{{}, {"--lang", "--today"}});
  const std::optional<Date> today = arguments ? day_of(*arguments) : std::nullopt;
  if (!today) return exit_not_run;
  if (arguments->plain.empty()) return not_run("new", "name the folder to write to");
  const fs::path folder(arguments->plain.front());
  const std::string language = arguments->value("--lang", "nl");
  const std::string id = id_from(fs::absolute(folder).lexically_normal().filename().string());
  if (!languages().contains(language)) {
    std::string all;
    for (const std::string& each : languages()) all += (all.empty() ? "" : ", ") + each;
    return not_run("new",
                   "there is no wizard in \"" + language + "\" to start from; there are: " + all);
  }
  std::error_code none;
  fs::create_directories(folder, none);
  // Of two at once the second finds a folder that is not empty.
  const FolderLock lock(folder.string());
  const std::string problem = problem_of(folder);
  if (!problem.empty()) return not_run("new", problem);
  std::size_t written = 0;
  std::vector<SourceFile> files;
  for (const StarterFile& file : starter_files()) {
    if (!file.language.empty() && file.language != language) continue;
    const fs::path path = folder / file.path;
    std::error_code error;
    fs::create_directories(path.parent_path(), error);
    files.push_back(SourceFile{path.string(), filled_in(file.text, id, *today)});
    if (!file.language.empty()) ++written;
  }
  const std::string unwritten = write_files(files);
  if (!unwritten.empty()) return not_run("new", unwritten);
  std::cout << "Wrote a small wizard of " << written << " files to " << folder.string()
            << ". It works as it is:\n  build/wijzer check " << as_word(folder.string())
            << "\n  ./dev start --content " << as_word(folder.string())
            << "\nMake it yours with \"Start another wizard\" in content/README.md.\n";
  return exit_clean;
}

}  // namespace wijzer::cli
