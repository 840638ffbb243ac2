#include "cli/files.hpp"

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <limits>
#include <utility>

#include "core/load/json_tree.hpp"

namespace wijzer::cli {
namespace {

namespace fs = std::filesystem;

constexpr std::uintmax_t kib = 1024;
/// Where the manifest sets no limit.
constexpr std::uintmax_t usual_kib = 1024;

/// Adds one file under its name relative to the folder; says why it can't.
std::string add_file(const fs::path& path, const fs::path& folder, std::uintmax_t most_kib,
                     std::vector<SourceFile>& files) {
  std::error_code error;
  const std::uintmax_t size = fs::file_size(path, error);
  const std::string name = path.lexically_relative(folder).generic_string();
  if (error) return "can't read " + path.string() + ": " + error.message();
  if (size > most_kib * kib) {
    return path.string() + " is larger than " + std::to_string(most_kib) +
           " KiB; split it into several files, or set \"largest_file_kib\" in content.json";
  }
  std::optional<std::string> text = read_file(path.string());
  if (!text) return "can't read " + path.string() + "; check that you may open it";
  files.push_back(SourceFile{name, std::move(*text)});
  return {};
}

/// How large a file may be, as the manifest says. What is wrong with the manifest, the loader says.
std::uintmax_t limit_of(const SourceFile& manifest) {
  const JsonResult parsed = parse_json(manifest.path, manifest.text);
  const Json* limit = parsed.ok ? member(parsed.value, "largest_file_kib") : nullptr;
  const std::int64_t* number = limit == nullptr ? nullptr : limit->integer();
  return number == nullptr || *number <= 0 ? usual_kib : static_cast<std::uintmax_t>(*number);
}

}  // namespace

std::optional<std::string> read_file(const std::string& path) {
  std::ifstream in(path, std::ios::binary);
  if (!in) return std::nullopt;
  std::string text{std::istreambuf_iterator<char>(in), std::istreambuf_iterator<char>()};
  if (in.bad()) return std::nullopt;
  return text;
}

bool write_file(const std::string& path, const std::string& text) {
  std::ofstream out(path, std::ios::binary | std::ios::trunc);
  out.write(text.data(), static_cast<std::streamsize>(text.size()));
  out.close();
  return !out.fail();
}

ContentRead read_content(const std::string& path) {
  ContentRead result;
  std::error_code error;
  const fs::path root(path);
  if (fs::is_regular_file(root, error)) {
    // A bundle holds all files in one.
    result.problem =
        add_file(root, root.parent_path(), std::numeric_limits<std::uint32_t>::max(), result.files);
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
  result.problem = add_file(manifest, root, usual_kib, result.files);
  if (!result.problem.empty()) return result;
  const std::uintmax_t most_kib = limit_of(result.files.front());
  for (const fs::path& each : others) {
    result.problem = add_file(each, root, most_kib, result.files);
    if (!result.problem.empty()) return result;
  }
  return result;
}

}  // namespace wijzer::cli
