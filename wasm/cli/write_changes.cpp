#include "cli/write_changes.hpp"

#include <algorithm>
#include <filesystem>

#include "cli/write_files.hpp"
#include "workspace/exports.hpp"

namespace wijzer::cli {

std::string path_in(const std::string& folder, const std::string& file) {
  return (std::filesystem::path(folder) / file).generic_string();
}

std::string write_changes(const ContentRead& read, const workspace::Document& document) {
  std::vector<SourceFile> files;
  for (const SourceFile& file : changed_files(document)) {
    const auto before =
        std::find_if(read.files.begin(), read.files.end(),
                     [&](const SourceFile& each) { return each.path == file.path; });
    const std::string path = path_in(read.folder, file.path);
    const FileRead now = read_file(path, file.text.size() / 512 + limits::file_kib);
    if (!now.problem.empty()) return now.problem;
    if (before == read.files.end() || now.text != before->text) {
      return "\"" + path + "\" was changed meanwhile; run this again";
    }
    files.push_back(SourceFile{path, file.text});
  }
  return write_files(files);
}

}  // namespace wijzer::cli
