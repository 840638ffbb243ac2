#include "cli/files.hpp"

#include <fcntl.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <cstring>
#include <filesystem>
#include <utility>

namespace wijzer::cli {
namespace {

namespace fs = std::filesystem;

/// Adds one file under its name relative to the folder; says why it can't.
std::string add_file(const fs::path& path, const fs::path& folder, std::vector<SourceFile>& files) {
  FileRead read = read_file(path.string());
  files.push_back(
      SourceFile{path.lexically_relative(folder).generic_string(), std::move(read.text)});
  return read.problem;
}

}  // namespace

FileRead read_file(const std::string& path) {
  FileRead result;
  const auto fail = [&] {
    result.problem = "can't read \"" + path + "\": " + std::strerror(errno);
    return result;
  };
  const int file = open(path.c_str(), O_RDONLY | O_CLOEXEC);
  if (file == -1) return fail();
  std::array<char, 65536> piece = {};
  ssize_t count = 1;
  while (count != 0 && result.text.size() <= most_bytes) {
    count = read(file, piece.data(), piece.size());
    if (count == -1 && errno != EINTR) break;
    if (count > 0) result.text.append(piece.data(), static_cast<std::size_t>(count));
  }
  if (count == -1) (void)fail();
  (void)close(file);
  if (result.text.size() > most_bytes) {
    result.problem = "\"" + path + "\" is larger than 1 MiB; split it into several files";
  }
  return result;
}

ContentRead read_content(const std::string& path) {
  ContentRead result;
  std::error_code error;
  const fs::path root(path);
  if (fs::is_regular_file(root, error)) {
    result.folder = root.parent_path().string();
    result.problem = add_file(root, root.parent_path(), result.files);
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
  others.insert(others.begin(), manifest);
  for (const fs::path& each : others) {
    result.problem = add_file(each, root, result.files);
    if (!result.problem.empty()) return result;
  }
  return result;
}

}  // namespace wijzer::cli
