#include <map>

#include "checker/translations.hpp"
#include "core/load/json_tree.hpp"
#include "core/model/condition.hpp"
#include "core/summary/json_writer.hpp"

namespace wijzer::check {
namespace {

/// New texts by JSON pointer.
using Replacements = std::map<std::string, std::string, std::less<>>;

/// Writes a file again, with other texts at some places.
class Rewriter {
 public:
  explicit Rewriter(const Replacements& replacements) : replacements_(replacements) {}

  std::string write(const Json& json) {
    value(json, {});
    return writer_.take();
  }

 private:
  void value(const Json& json, const std::string& pointer) {
    std::visit(overloaded{
                   [&](const JsonNull&) { writer_.null(); },
                   [&](bool truth) { writer_.boolean(truth); },
                   [&](std::int64_t number) { writer_.integer(number); },
                   // Content that loads holds whole numbers only.
                   [&](const JsonFraction& number) {
                     writer_.integer(static_cast<std::int64_t>(number.value));
                   },
                   [&](const std::string& text) { string(text, pointer); },
                   [&](const JsonArray& list) { array(list, pointer); },
                   [&](const JsonObject& members) {
                     writer_.begin_object();
                     for (const auto& [key, each] : members) {
                       writer_.key(key);
                       value(each, pointer + "/" + escape_pointer(key));
                     }
                     writer_.end_object();
                   },
               },
               json.value);
  }

  void string(const std::string& text, const std::string& pointer) {
    const auto found = replacements_.find(pointer);
    writer_.string(found == replacements_.end() ? text : found->second);
  }

  void array(const JsonArray& list, const std::string& pointer) {
    writer_.begin_array();
    // The place of the only text of a list is that of the list; see TextUnit.
    const bool only = list.size() == 1 && replacements_.contains(pointer);
    for (std::size_t i = 0; i < list.size(); ++i) {
      value(list[i], only ? pointer : pointer + "/" + std::to_string(i));
    }
    writer_.end_array();
  }

  const Replacements& replacements_;
  JsonWriter writer_;
};

}  // namespace

std::vector<SourceFile> translate(std::span<const SourceFile> files, const Content& content,
                                  const Translation& translation) {
  std::map<std::string, Replacements> by_file;
  for_each_text(content, [&](const TextUnit& unit) {
    if (unit.id.empty()) return;
    const TranslatedText* found = translation.find(unit);
    if (found != nullptr) by_file[unit.place.file].emplace(unit.place.pointer, found->text);
  });
  std::vector<SourceFile> out;
  for (const SourceFile& file : files) {
    if (file.path.starts_with(translations_folder)) continue;
    Replacements& replacements = by_file[file.path];
    if (out.empty()) replacements.emplace("/language", translation.language);
    const JsonResult parsed = parse_json(file.path, file.text);
    out.push_back(
        SourceFile{file.path, parsed.ok ? Rewriter(replacements).write(parsed.value) : file.text});
  }
  return out;
}

}  // namespace wijzer::check
