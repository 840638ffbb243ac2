#include "cli/files.hpp"

#include <fcntl.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <cstring>
#include <filesystem>
#include <limits>
#include <utility>

#include "core/load/json_tree.hpp"

namespace wijzer::cli {
namespace {

namespace fs = std::filesystem;

/// Of a bundle, which holds the files of a whole content: no limit.
constexpr std::size_t any_kib = std::numeric_limits<std::uint32_t>::max();

/// Adds one file under its name relative to the folder; says why it can't.
std::string add_file(const fs::path& path, const fs::path& folder, std::size_t most_kib,
                     std::vector<SourceFile>& files) {
  FileRead read = read_file(path.string(), most_kib);
  files.push_back(
      SourceFile{path.lexically_relative(folder).generic_string(), std::move(read.text)});
  if (!read.too_large) return read.problem;
  return read.problem +
         "; split it into several files, or set \"largest_file_kib\" in content.json";
}

/// How large a file may be, as the manifest says. What is wrong with the manifest, the loader says.
std::size_t limit_of(const SourceFile& manifest) {
  const JsonResult parsed = parse_json(manifest.path, manifest.text);
  const Json* limit = parsed.ok ? member(parsed.value, "largest_file_kib") : nullptr;
  const std::int64_t* number = limit == nullptr ? nullptr : limit->integer();
  return number == nullptr || *number <= 0 ? limits::file_kib : static_cast<std::size_t>(*number);
}

}  // namespace

FileRead read_file(const std::string& path, std::size_t most_kib) {
  FileRead result;
  constexpr std::size_t kib = 1024;
  const std::size_t most = most_kib * kib;
  const int file = open(path.c_str(), O_RDONLY | O_CLOEXEC);
  ssize_t count = file == -1 ? -1 : 1;
  std::array<char, 64 * kib> piece = {};
  while (file != -1 && count != 0 && result.text.size() <= most) {
    count = read(file, piece.data(), piece.size());
    if (count == -1 && errno != EINTR) break;
    if (count > 0) result.text.append(piece.data(), static_cast<std::size_t>(count));
  }
  if (count == -1) result.problem = "can't read \"" + path + "\": " + std::strerror(errno);
  if (file != -1) (void)close(file);
  result.too_large = result.text.size() > most;
  if (result.too_large) {
    result.problem = "\"" + path + "\" is larger than " + std::to_string(most_kib) + " KiB";
  }
  return result;
}

ContentRead read_content(const std::string& path) {
  ContentRead result;
  std::error_code error;
  const fs::path root(path);
  if (fs::is_regular_file(root, error)) {
    // A bundle holds all files in one.
    result.folder = root.parent_path().string();
    result.problem = add_file(root, root.parent_path(), any_kib, result.files);
    return result;
  }
  if (!fs::is_directory(root, error)) {
    result.problem = "there is no folder or file \"" + path + "\"; name the content folder";
    return result;
  }
  const fs::path manifest = root / "content.json";
  if (!fs::is_regular_file(manifest, error)) {
    result.problem = "there is no content.json in \"" + path + "\"; is this the content folder?";
    return result;
  }
  result.folder = path;
  std::vector<fs::path> others;
  fs::recursive_directory_iterator walk(root, error);
  for (; !error && walk != fs::recursive_directory_iterator(); walk.increment(error)) {
    const fs::path& each = walk->path();
    if (walk->is_directory(error) && each.filename() == "schema") walk.disable_recursion_pending();
    if (each.extension() == ".json" && each != manifest) others.push_back(each);
  }
  if (error) {
    result.problem = "can't list \"" + path + "\": " + error.message();
    return result;
  }
  std::sort(others.begin(), others.end());
  result.problem = add_file(manifest, root, limits::file_kib, result.files);
  if (!result.problem.empty()) return result;
  const std::size_t most_kib = limit_of(result.files.front());
  for (const fs::path& each : others) {
    result.problem = add_file(each, root, most_kib, result.files);
    if (!result.problem.empty()) return result;
  }
  return result;
}

ContentRead read_content_on(const std::string& path, const Date& day) {
  ContentRead result = read_content(path);
  if (!result.problem.empty()) return result;
  const workspace::Validity validity(result.files);
  if (!validity.diagnostics().empty()) {
    result.problem = "the content in \"" + path + "\" has errors in its days; run \"wijzer check " +
                     path + "\" and correct them first";
    return result;
  }
  result.periods = validity.periods().size();
  result.dated = validity.on(day);
  result.files = std::move(result.dated.files);
  result.dated.files.clear();
  return result;
}

Date version_day(const std::vector<SourceFile>& files, const Date& otherwise) {
  const JsonResult manifest = parse_json(files.front().path, files.front().text);
  const Json* date = manifest.ok ? member(manifest.value, "date") : nullptr;
  const std::string* text = date == nullptr ? nullptr : date->string();
  return text == nullptr ? otherwise : parse_date(*text).value_or(otherwise);
}

Diagnostics of_one_day(const ContentRead& read, Diagnostics findings) {
  if (read.periods > 1) {
    std::erase_if(findings, [](const Diagnostic& each) { return each.check == "retired-id"; });
  }
  return findings;
}

}  // namespace wijzer::cli
