#include <doctest/doctest.h>

#include <algorithm>
#include <cstddef>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <vector>

#include "core/load/json_tree.hpp"
#include "support/files.hpp"
#include "support/fixtures.hpp"
#include "support/tree.hpp"
#include "workspace/document.hpp"

namespace wijzer::test {
namespace {

using workspace::Document;
using workspace::Use;

/// Goes through a file along its schema and notes where an id may stand: as a text, or as a key.
class SchemaWalk {
 public:
  explicit SchemaWalk(const Tree& schema) : schema_(schema) {}

  std::set<std::string> ids_in(const Tree& file) {
    ids_.clear();
    walk(schema_["definitions"]["manifest"], file, "");
    walk(schema_["definitions"]["part"], file, "");
    // Of the content itself, which nothing looks at.
    ids_.erase("/id");
    return ids_;
  }

 private:
  void walk(const Tree& schema, const Tree& value, const std::string& pointer) {
    if (!schema.is_object()) return;
    const std::string target = schema.value("$ref", "");
    if (target == "#/definitions/id") {
      if (value.is_string()) ids_.insert(pointer);
    } else if (!target.empty()) {
      walk(schema_["definitions"][target.substr(target.rfind('/') + 1)], value, pointer);
    }
    for (const char* several : {"oneOf", "anyOf", "allOf"}) {
      if (!schema.contains(several)) continue;
      for (const Tree& each : schema[several]) {
        if (has_required(each, value)) walk(each, value, pointer);
      }
    }
    if (value.is_object()) members(schema, value, pointer);
    if (!value.is_array() || !schema.contains("items")) return;
    for (std::size_t i = 0; i < value.size(); ++i) {
      walk(schema["items"], value[i], pointer + "/" + std::to_string(i));
    }
  }

  /// Of several ways to write something the one that this is.
  [[nodiscard]] bool has_required(const Tree& schema, const Tree& value) const {
    const std::string target = schema.value("$ref", "");
    const Tree& own =
        target.empty() ? schema : schema_["definitions"][target.substr(target.rfind('/') + 1)];
    if (!own.contains("required") || !value.is_object()) return true;
    return std::all_of(own["required"].begin(), own["required"].end(),
                       [&](const Tree& key) { return value.contains(key.get<std::string>()); });
  }

  void members(const Tree& schema, const Tree& value, const std::string& pointer) {
    for (const auto& [key, each] : value.items()) {
      const std::string inner = pointer + "/" + escape_pointer(key);
      const bool named = schema.contains("properties") && schema["properties"].contains(key);
      if (named) {
        walk(schema["properties"][key], each, inner);
      } else if (schema.contains("additionalProperties")) {
        walk(schema["additionalProperties"], each, inner);
      }
      const bool keys = schema.contains("propertyNames") &&
                        schema["propertyNames"].value("$ref", "") == "#/definitions/id";
      if (keys) ids_.insert(inner + " (key)");
    }
  }

  const Tree& schema_;
  std::set<std::string> ids_;
};

/// Where the workspace sees an id.
std::map<std::string, std::set<std::string>> seen_in(const Document& document) {
  std::map<std::string, std::set<std::string>> out;
  for (const Use& use : document.all_uses()) {
    out[use.place.file].insert(use.place.pointer + (use.key ? " (key)" : ""));
  }
  return out;
}

}  // namespace

TEST_CASE("wherever the schema says that an id stands, the workspace finds it") {
  const std::optional<Tree> schema = Tree::parse(read_text("content/schema/content.schema.json"));
  REQUIRE(schema);
  SchemaWalk walk(*schema);
  std::vector<std::vector<SourceFile>> contents = {shipped_files()};
  for (const Fixture& fixture : fixtures()) contents.push_back(source_files(fixture));
  std::size_t ids = 0;
  for (const std::vector<SourceFile>& files : contents) {
    const Document document(files);
    std::map<std::string, std::set<std::string>> seen = seen_in(document);
    for (const SourceFile& file : files) {
      const std::optional<Tree> tree = Tree::parse(file.text);
      if (!tree || document.tree(file.path) == nullptr) continue;
      if (file.path.starts_with(translations_folder)) continue;
      for (const std::string& pointer : walk.ids_in(*tree)) {
        ++ids;
        const std::string text = document.text(Place{file.path, pointer}).value_or("x");
        if (!workspace::is_id(text) || seen[file.path].contains(pointer)) continue;
        FAIL_CHECK("no use at " << file.path << pointer);
      }
    }
  }
  CHECK(ids > 10'000);
}

}  // namespace wijzer::test
