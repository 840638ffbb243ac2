#include "support/files.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <array>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <set>

#include "core/bundle/write_bundle.hpp"
#include "support/sample.hpp"

namespace wijzer::test {
namespace {

namespace fs = std::filesystem;

/// Where a path lies. Writes down that the result of the test hangs on it (tests/unchanged.cmake);
/// every file and folder is read through here.
fs::path absolute(const std::string& path) {
  static const char* const reads = std::getenv("WIJZER_READS");
  static std::set<std::string> noted;
  if (reads != nullptr && noted.insert(path).second) {
    std::ofstream(reads, std::ios::app) << path << '\n';
  }
  return fs::path(WIJZER_ROOT) / path;
}

}  // namespace

std::string read_text(const std::string& path) {
  std::ifstream in(absolute(path), std::ios::binary);
  REQUIRE_MESSAGE(in.good(), "can't read ", path);
  return {std::istreambuf_iterator<char>(in), std::istreambuf_iterator<char>()};
}

std::vector<std::string> names_in(const std::string& folder, const std::string& ending) {
  std::vector<std::string> names;
  for (const fs::directory_entry& entry : fs::directory_iterator(absolute(folder))) {
    std::string name = entry.path().filename().string();
    if (name.ends_with(ending)) names.push_back(std::move(name));
  }
  std::sort(names.begin(), names.end());
  return names;
}

std::vector<std::string> paths_in(const std::string& folder) {
  std::vector<std::string> paths;
  const fs::path top = absolute(folder);
  for (const fs::directory_entry& entry : fs::recursive_directory_iterator(top)) {
    if (!entry.is_directory()) {
      paths.push_back(entry.path().lexically_relative(top).generic_string());
    }
  }
  std::sort(paths.begin(), paths.end());
  return paths;
}

std::vector<SourceFile> read_folder(const std::string& folder) {
  std::vector<SourceFile> files = {{"content.json", read_text(folder + "/content.json")}};
  for (const std::string& path : paths_in(folder)) {
    if (path.ends_with(".json") && !path.starts_with("schema/") && path != "content.json") {
      files.push_back(SourceFile{path, read_text(folder + "/" + path)});
    }
  }
  return files;
}

const std::vector<SourceFile>& shipped_files() {
  static const std::vector<SourceFile> files = read_folder("content");
  return files;
}

const Content& shipped() {
  static const Content content = [] {
    LoadResult result = load_content(shipped_files(), read_author_parts);
    REQUIRE_FALSE(has_errors(result.diagnostics));
    return std::move(result.content);
  }();
  return content;
}

std::string joined(const std::vector<SourceFile>& files) {
  Tree bundle = json(files.front().text);
  const Tree listed = bundle.contains("files") ? bundle["files"] : Tree::array();
  bundle.erase("files");
  for (const Tree& path : listed) {
    const auto found = std::find_if(files.begin(), files.end(), [&](const SourceFile& each) {
      return each.path == path.get<std::string>();
    });
    REQUIRE(found != files.end());
    const Tree file = json(found->text);
    for (const auto& [key, value] : file.items()) {
      if (key == "$schema" || key == "scenarios") continue;
      if (key == "interface") {
        for (const auto& [name, words] : value.items()) bundle[key][name] = words;
      } else {
        for (const Tree& element : value) bundle[key].push_back(element);
      }
    }
  }
  return bundle.dump();
}

const std::string& shipped_json() {
  static const std::string text = joined(shipped_files());
  return text;
}

std::string bundled(const std::string& json) {
  const std::array<SourceFile, 1> file = {SourceFile{"", json}};
  LoadResult loaded = load_content(file);
  REQUIRE_FALSE(has_errors(loaded.diagnostics));
  return write_bundle(std::move(loaded.content));
}

const std::string& shipped_bundle() {
  static const std::string bytes = bundled(shipped_json());
  return bytes;
}

const pdf::Fonts& paper_fonts() {
  static const std::string regular = read_text("build/fonts/regular.ttf");
  static const std::string bold = read_text("build/fonts/bold.ttf");
  static const pdf::Fonts fonts = [] {
    std::optional<pdf::Font> read[] = {pdf::Font::read(regular), pdf::Font::read(bold)};
    REQUIRE(read[0].has_value());
    REQUIRE(read[1].has_value());
    return pdf::Fonts{*std::move(read[0]), *std::move(read[1])};
  }();
  return fonts;
}

}  // namespace wijzer::test
