#include "cli/read_site.hpp"

#include <utility>

#include "core/load/load_sender.hpp"

namespace wijzer::cli {

SiteRead read_site(const std::string& path) {
  FileRead file = read_file(path);
  SiteRead out;
  out.read.files.push_back(SourceFile{path, std::move(file.text)});
  out.read.problem = std::move(file.problem);
  if (out.read.problem.empty()) out.sender = read_sender(out.read.files.front(), out.diagnostics);
  return out;
}

}  // namespace wijzer::cli
