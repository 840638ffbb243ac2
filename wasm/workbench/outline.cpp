#include "workbench/outline.hpp"

#include <algorithm>

#include "workspace/json_text.hpp"

namespace wijzer::workbench {
namespace {

using workspace::JsonNode;
using workspace::JsonText;

constexpr std::string_view interface_section = "interface";
constexpr std::string_view files_group = "files";

bool is_section(std::string_view key) {
  return key == interface_section ||
         std::find(std::begin(content_sections), std::end(content_sections), key) !=
             std::end(content_sections);
}

/// What an element is called in the tree: its id, or how it begins.
std::string label_of(const JsonText& tree, const JsonNode& node, std::string_view text) {
  for (const char* key : {"id", "name", "check", "reason"}) {
    const JsonNode* member = tree.member(node, key);
    if (member == nullptr) continue;
    if (const auto named = JsonText::string_at(*member, text)) return *named;
  }
  return node.key.empty() ? "[" + std::to_string(node.index) + "]" : node.key;
}

class Outline {
 public:
  explicit Outline(const workspace::Document& document) : document_(document) {}

  std::vector<OutlineGroup> take() {
    for (const SourceFile& file : document_.files()) {
      part(files_group, Place{file.path, ""}, file.path);
      const JsonText* tree = document_.tree(file.path);
      if (tree != nullptr) sections(file, *tree);
    }
    std::stable_partition(groups_.begin(), groups_.end(),
                          [](const OutlineGroup& group) { return group.name != files_group; });
    return std::move(groups_);
  }

 private:
  void sections(const SourceFile& file, const JsonText& tree) {
    for (const JsonNode* section : tree.children(tree.root())) {
      if (!is_section(section->key)) continue;
      for (const JsonNode* element : tree.children(*section)) {
        part(section->key, Place{file.path, tree.pointer_of(*element)},
             label_of(tree, *element, file.text));
      }
    }
  }

  void part(std::string_view group, Place place, std::string label) {
    auto at = std::find_if(groups_.begin(), groups_.end(),
                           [&](const OutlineGroup& each) { return each.name == group; });
    if (at == groups_.end()) at = groups_.insert(at, OutlineGroup{std::string(group), {}});
    at->parts.push_back({std::move(place), std::move(label)});
  }

  const workspace::Document& document_;
  std::vector<OutlineGroup> groups_;
};

}  // namespace

std::vector<OutlineGroup> outline_of(const workspace::Document& document) {
  return Outline(document).take();
}

Place part_around(const workspace::Document& document, const Place& place) {
  const JsonText* tree = document.tree(place.file);
  if (tree == nullptr) return Place{place.file, ""};
  const std::size_t section = place.pointer.find('/', 1);
  if (section == std::string::npos || !is_section(place.pointer.substr(1, section - 1))) {
    return Place{place.file, ""};
  }
  const std::string pointer = place.pointer.substr(0, place.pointer.find('/', section + 1));
  return tree->at(pointer) != nullptr ? Place{place.file, pointer} : Place{place.file, ""};
}

}  // namespace wijzer::workbench
