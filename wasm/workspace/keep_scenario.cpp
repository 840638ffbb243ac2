#include "workspace/keep_scenario.hpp"

#include <set>

#include "analysis/scenarios/boundaries.hpp"
#include "workspace/scenario_json.hpp"

namespace wijzer::workspace {
namespace {

constexpr std::string_view scenario_list = "scenarios";

/// The list of scenarios of a file; nullptr where it has none, or can't be parsed.
const JsonNode* list_of(const Document& document, const std::string& file) {
  const JsonText* tree = document.tree(file);
  const JsonNode* list = tree == nullptr ? nullptr : tree->member(tree->root(), scenario_list);
  return list != nullptr && list->type == JsonNode::Type::Array ? list : nullptr;
}

/// Of all periods, so not only of the content of today.
std::string fresh_id(const Document& document) {
  std::set<std::string> taken;
  for (const Use& use : document.all_uses()) {
    if (use.name.kind == Kind::Scenario) taken.insert(use.name.id);
  }
  std::string id = "new-example";
  for (int i = 2; taken.contains(id); ++i) id = "new-example-" + std::to_string(i);
  return id;
}

}  // namespace

std::vector<std::string> scenario_files(const Document& document) {
  std::vector<std::string> out;
  for (const SourceFile& file : document.files()) {
    if (list_of(document, file.path) != nullptr) out.push_back(file.path);
  }
  return out;
}

Edited add_scenario(Document& document, const std::string& file, std::string json) {
  const JsonNode* list = list_of(document, file);
  if (list == nullptr) {
    return Edited{false, "", Place{file, ""},
                  "\"" + file + "\" has no list of scenarios; choose a file that has one"};
  }
  const std::size_t count = list->count;
  while (json.ends_with('\n')) json.pop_back();
  const Place place{file, "/" + std::string(scenario_list)};
  Edited edited = document.add_element(place, count, json);
  if (edited) edited.place = place / std::to_string(count);
  return edited;
}

Edited keep_scenario(Document& document, const Content& content, const Answers& answers,
                     const std::string& title, const std::string& file) {
  Scenario scenario = analysis::present_advice(content, answers);
  scenario.id.value = fresh_id(document);
  scenario.title = title;
  return add_scenario(document, file, scenario_json(content, scenario));
}

}  // namespace wijzer::workspace
