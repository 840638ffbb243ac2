#include "bench/files.hpp"

#include <fstream>
#include <iterator>

#include "support/tree.hpp"

namespace wijzer::bench {

std::string read(const std::string& path) {
  std::ifstream in(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(in), std::istreambuf_iterator<char>()};
}

std::vector<SourceFile> read_folder(const std::string& folder) {
  std::vector<SourceFile> files = {{"content.json", read(folder + "/content.json")}};
  const std::optional<test::Tree> manifest = test::Tree::parse(files.front().text);
  if (!manifest || !manifest->contains("files")) return files;
  for (const test::Tree& name : (*manifest)["files"]) {
    const std::string path = name.get<std::string>();
    files.push_back({path, read(folder + "/" + path)});
  }
  return files;
}

}  // namespace wijzer::bench
