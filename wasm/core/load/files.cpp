#include "core/load/files.hpp"

#include <algorithm>
#include <set>
#include <utility>

namespace wijzer {
namespace {

class FileReader {
 public:
  FileReader(std::span<const SourceFile> files, Diagnostics& diagnostics)
      : files_(files), diagnostics_(diagnostics) {
    for (const char* section : content_sections) result_.elements.emplace_back(section, 0);
  }

  ContentFiles read() {
    if (files_.empty()) {
      report(diagnostics_, "missing-file", Place{"content.json", ""},
             "there is no content.json; it names the version and the other files");
      return std::move(result_);
    }
    if (!read_manifest(files_.front())) return std::move(result_);
    for (const SourceFile& file : files_.subspan(1)) {
      if (file.path.starts_with(translations_folder)) continue;
      if (std::find(listed_.begin(), listed_.end(), file.path) == listed_.end()) {
        report(diagnostics_, "unlisted-file", Place{file.path, ""},
               "this file is not in the list \"files\" of content.json, so nothing reads it; add "
               "it there, or delete the file");
      }
    }
    return std::move(result_);
  }

 private:
  const Json* parse(const SourceFile& file) {
    JsonResult parsed = parse_json(file.path, file.text);
    diagnostics_.insert(diagnostics_.end(), parsed.diagnostics.begin(), parsed.diagnostics.end());
    if (!parsed.ok) return nullptr;
    result_.trees.push_back(std::make_unique<const Json>(std::move(parsed.value)));
    return result_.trees.back().get();
  }

  /// False when it can't be parsed: then nothing is known of the other files.
  bool read_manifest(const SourceFile& file) {
    const Json* tree = parse(file);
    if (tree == nullptr) return false;
    ObjectReader reader(Spot{tree, Place{file.path, ""}}, diagnostics_);
    const std::optional<int> format = reader.integer("format");
    if (format != content_format) {
      report(diagnostics_, "unknown-format", reader.at("format"),
             "this program reads \"format\": " + std::to_string(content_format) +
                 "; write that number, or use the program that belongs to the content");
    }
    result_.id = reader.text("id");
    result_.version = reader.text("version");
    result_.date = reader.text("date");
    result_.language = reader.text("language");
    result_.routes_when = reader.value("routes_when");
    result_.manifest = Spot{tree, Place{file.path, ""}};
    for (const char* key : {"advice", "language_rules", "largest_file_kib"})
      (void)reader.value(key);
    if (!reader.has("files") && reader.value("questions_left")) {
      result_.questions_left = member(*tree, "questions_left");
    }
    const std::vector<Spot> names = reader.list("files");
    read_sections(reader);
    reader.finish();
    if (!reader.has("files")) tell_of_older();
    for (const Spot& name : names) read_listed(name);
    return true;
  }

  /// Bundles held positions instead of states of steps once, under the same "format".
  void tell_of_older() {
    for (const Spot& step : result_.of("steps")) {
      if (step.json->object() == nullptr || member(*step.json, "asked") == nullptr) continue;
      report(diagnostics_, "unknown-format", step.place / "asked",
             "an older version of the program wrote this bundle; make it anew from the content of "
             "then");
      return;
    }
  }

  void read_listed(const Spot& name) {
    const std::string* path = name.json->string();
    if (path == nullptr) {
      report(diagnostics_, "wrong-type", name.place, "this must be the path of a file in quotes");
      return;
    }
    if (!listed_.insert(*path).second) {
      report(diagnostics_, "file-listed-twice", name.place,
             "the file \"" + *path + "\" is listed twice; remove one of the two lines");
      return;
    }
    const auto file = std::find_if(files_.begin() + 1, files_.end(),
                                   [&](const SourceFile& other) { return other.path == *path; });
    if (file == files_.end()) {
      report(diagnostics_, "missing-file", name.place,
             "there is no file \"" + *path + "\"; check the path, or remove this line");
      return;
    }
    const Json* tree = parse(*file);
    if (tree == nullptr) return;
    ObjectReader reader(Spot{tree, Place{file->path, ""}}, diagnostics_);
    read_sections(reader);
    reader.finish();
  }

  void read_sections(ObjectReader& reader) {
    if (const auto spot = reader.value("interface")) result_.interfaces.push_back(*spot);
    for (auto& [section, all] : result_.elements) {
      for (const Spot& spot : reader.list(section)) all.push_back(spot);
    }
  }

  std::span<const SourceFile> files_;
  Diagnostics& diagnostics_;
  ContentFiles result_;
  std::set<std::string> listed_;
};

}  // namespace

std::span<const Spot> ContentFiles::of(std::string_view section) const {
  for (const auto& [name, spots] : elements) {
    if (name == section) return spots;
  }
  return {};
}

ContentFiles read_files(std::span<const SourceFile> files, Diagnostics& diagnostics) {
  return FileReader(files, diagnostics).read();
}

}  // namespace wijzer
