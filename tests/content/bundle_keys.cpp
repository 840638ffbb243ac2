// What a key of the content is to the page stands in one table. A key that the schema has and the
// table lacks would count as words: a new rule would come to the questions as "-".
#include <doctest/doctest.h>

#include <algorithm>
#include <optional>
#include <set>
#include <string>

#include "cli/bundle_keys.hpp"
#include "support/files.hpp"
#include "support/tree.hpp"

namespace wijzer::test {
namespace {

using cli::BundleUse;

/// The keys of elements that come with the questions, as far as the schema has them.
class SchemaKeys {
 public:
  explicit SchemaKeys(const Tree& schema) : schema_(schema) {}

  std::set<std::string> of_section(const std::string& section) {
    keys_.clear();
    seen_.clear();
    walk(schema_["definitions"]["part"]["properties"][section]);
    return keys_;
  }

 private:
  void walk(const Tree& schema) {
    for (const auto& [key, value] : schema.items()) {
      if (key == "$ref") {
        const auto target = value.get<std::string>();
        if (seen_.insert(target).second) {
          walk(schema_["definitions"][target.substr(target.rfind('/') + 1)]);
        }
      } else if (key == "properties") {
        members(value);
      } else if (value.is_structured() && key != "if" && key != "not" && key != "propertyNames") {
        walk(value);
      }
    }
  }

  void members(const Tree& properties) {
    for (const auto& [key, value] : properties.items()) {
      keys_.insert(key);
      // A rule comes whole, and what is left out has nothing inside.
      const bool named = std::any_of(std::begin(cli::bundle_keys), std::end(cli::bundle_keys),
                                     [&key = key](const auto& each) { return each.key == key; });
      const BundleUse use = cli::use_of(cli::bundle_keys, key);
      if (!named || use == BundleUse::Words || use == BundleUse::Notes) walk(value);
    }
  }

  const Tree& schema_;
  std::set<std::string> keys_;
  std::set<std::string> seen_;
};

template <std::size_t Size>
std::set<std::string> named_in(const cli::BundleKey (&table)[Size]) {
  std::set<std::string> out;
  for (const cli::BundleKey& each : table) {
    CAPTURE(std::string(each.key));
    CHECK(out.emplace(each.key).second);
  }
  return out;
}

}  // namespace

TEST_CASE("the table of the bundle names every section and every key of the schema, once") {
  const std::optional<Tree> schema = Tree::parse(read_text("content/schema/content.schema.json"));
  REQUIRE(schema);
  std::set<std::string> listed = named_in(cli::bundle_sections);
  // These are no lists of elements.
  listed.insert({"$schema", "note", "interface"});
  std::set<std::string> in_schema;
  for (const auto& [section, value] : (*schema)["definitions"]["part"]["properties"].items()) {
    in_schema.insert(section);
  }
  CHECK(in_schema == listed);

  std::set<std::string> keys = named_in(cli::bundle_keys);
  std::set<std::string> unused = keys;
  SchemaKeys walk(*schema);
  for (const cli::BundleKey& section : cli::bundle_sections) {
    if (section.use == BundleUse::Authors) continue;
    for (const std::string& key : walk.of_section(std::string(section.key))) {
      CAPTURE(std::string(section.key));
      CAPTURE(key);
      // Of what comes with the rest only the notes of authors are left out.
      if (section.use != BundleUse::Later) CHECK(keys.contains(key));
      unused.erase(key);
    }
  }
  // The command writes these itself, where the content tells of states of steps; the last stands at
  // the head of a file.
  for (const char* made : {"asked", "waits_text", "waits_title", "$schema"}) unused.erase(made);
  for (const std::string& each : unused) FAIL_CHECK("the schema does not have " << each);
}

}  // namespace wijzer::test
