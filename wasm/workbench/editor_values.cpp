#include <imgui.h>

#include <utility>

#include "workbench/editor.hpp"
#include "workbench/fields.hpp"

namespace wijzer::workbench {

using workspace::Document;
using workspace::JsonNode;
using workspace::JsonText;
using workspace::quoted;

namespace {

template <typename Element>
std::vector<std::string> ids_of(const std::vector<Element>& elements) {
  std::vector<std::string> out;
  out.reserve(elements.size());
  for (const Element& element : elements) out.push_back(element.id.value);
  return out;
}

/// What tells an element of a list from its neighbours.
std::string element_name(const JsonText& tree, const JsonNode& node, const std::string& text) {
  for (const char* key : {"id", "label", "text", "step", "term"}) {
    const JsonNode* member = tree.member(node, key);
    if (member == nullptr) continue;
    if (const auto name = JsonText::string_at(*member, text)) return *name;
  }
  return std::to_string(node.index + 1);
}

}  // namespace

bool holds_condition(std::string_view key) {
  return key == "when" || key == "fits_when" || key == "possible_when" || key == "routes_when" ||
         key == "tried" || key == "serves";
}

std::vector<std::string> ids_for(const Content& content, std::string_view key) {
  if (key == "sources" || key == "source") return ids_of(content.sources);
  if (key == "contact") return ids_of(content.contacts);
  if (key == "deadline") return ids_of(content.deadlines);
  if (key == "step") return ids_of(content.steps);
  if (key == "criterion") return ids_of(content.criteria);
  if (key == "route") return ids_of(content.routes);
  if (key == "question") return ids_of(content.questions);
  return {};
}

void Editor::draw_value(Bench& bench, const Drawn& drawn) {
  switch (drawn.node.type) {
    case JsonNode::Type::Object:
      return draw_members(bench, drawn);
    case JsonNode::Type::Array:
      return draw_list(bench, drawn);
    case JsonNode::Type::Text:
      return draw_text(bench, drawn);
    case JsonNode::Type::Other:
      return draw_other(bench, drawn);
  }
}

void Editor::draw_members(Bench& bench, const Drawn& drawn) {
  for (const JsonNode* member : drawn.tree.children(drawn.node)) {
    ImGui::PushID(member->key.c_str());
    const Place place = drawn.place / escape_pointer(member->key);
    if (holds_condition(member->key)) {
      ImGui::SeparatorText(member->key.c_str());
      const bool of_route = member->key == "fits_when" || member->key == "possible_when";
      if (auto edit = draw_condition(bench, {drawn.tree, *member, place, of_route})) {
        todo_ = std::move(edit);
      }
    } else if (member->type == JsonNode::Type::Object || member->type == JsonNode::Type::Array) {
      const std::string label = member->key + " (" + std::to_string(member->count) + ")###fold";
      ImGui::SetNextItemOpen(true, ImGuiCond_Once);
      if (ImGui::TreeNode(label.c_str())) {
        draw_value(bench, {drawn.tree, *member, place});
        ImGui::TreePop();
      }
    } else {
      muted(member->key);
      draw_value(bench, {drawn.tree, *member, place});
    }
    ImGui::PopID();
  }
}

void Editor::draw_list(Bench& bench, const Drawn& drawn) {
  for (const JsonNode* element : drawn.tree.children(drawn.node)) {
    ImGui::PushID(static_cast<int>(element->index));
    draw_element(bench, {drawn.tree, *element, drawn.place / std::to_string(element->index)});
    ImGui::PopID();
  }
  if (ImGui::SmallButton(bench.label(messages::add, "add").c_str())) add_element(bench, drawn);
}

/// Another one like the last; of an empty list a first reference, or a text to write.
void Editor::add_element(Bench& bench, const Drawn& drawn) {
  const Place list = drawn.place;
  const std::size_t count = drawn.node.count;
  const std::vector<std::string> ids = ids_for(bench.loaded->content, drawn.node.key);
  std::string json = ids.empty() ? quoted("...") : quoted(ids.front());
  const JsonNode* last = count == 0 ? nullptr : drawn.tree.child(drawn.node, count - 1);
  if (last != nullptr && last->type != JsonNode::Type::Text) {
    const Place place = list / std::to_string(count - 1);
    if (const auto id = bench.document.text(place / "id")) {
      todo_ = [=](Document& document) { return document.duplicate(place, *id + "-2"); };
      return;
    }
    json = bench.document.value(place).value_or(json);
  }
  todo_ = [=](Document& document) { return document.add_element(list, count, json); };
}

void Editor::draw_element(Bench& bench, const Drawn& drawn) {
  if (drawn.node.type != JsonNode::Type::Object && drawn.node.type != JsonNode::Type::Array) {
    draw_element_buttons(bench, drawn);
    ImGui::SameLine();
    return draw_value(bench, drawn);
  }
  const std::string name =
      element_name(drawn.tree, drawn.node, *bench.document.bytes(drawn.place.file));
  if (bench.selected.file == drawn.place.file && bench.scroll &&
      bench.selected.pointer.starts_with(drawn.place.pointer + "/")) {
    ImGui::SetNextItemOpen(true);
  }
  if (!ImGui::TreeNode((name + "###element").c_str())) return;
  draw_element_buttons(bench, drawn);
  draw_value(bench, drawn);
  ImGui::TreePop();
}

void Editor::draw_element_buttons(Bench& bench, const Drawn& drawn) {
  const Place place = drawn.place;
  const std::size_t index = drawn.node.index;
  const JsonNode* parent = drawn.tree.parent_of(drawn.node);
  ImGui::BeginDisabled(index == 0);
  if (ImGui::ArrowButton("###up", ImGuiDir_Up)) {
    todo_ = [=](Document& document) { return document.move(place, index - 1); };
  }
  ImGui::SetItemTooltip("%s", bench.say(messages::move_up));
  ImGui::EndDisabled();
  ImGui::SameLine();
  ImGui::BeginDisabled(parent == nullptr || index + 1 >= parent->count);
  if (ImGui::ArrowButton("###down", ImGuiDir_Down)) {
    todo_ = [=](Document& document) { return document.move(place, index + 1); };
  }
  ImGui::SetItemTooltip("%s", bench.say(messages::move_down));
  ImGui::EndDisabled();
  ImGui::SameLine();
  if (ImGui::Button("x###remove")) {
    todo_ = [=](Document& document) { return document.remove(place); };
  }
  ImGui::SetItemTooltip("%s", bench.say(messages::remove));
}

void Editor::draw_text(Bench& bench, const Drawn& drawn) {
  const std::string stands = bench.document.text(drawn.place).value_or("");
  // The key of a list tells what its elements are.
  const JsonNode* parent = drawn.tree.parent_of(drawn.node);
  const std::string& key =
      drawn.node.key.empty() && parent != nullptr ? parent->key : drawn.node.key;
  const std::vector<std::string> ids = ids_for(bench.loaded->content, key);
  if (!ids.empty()) return draw_reference(bench, drawn, ids);
  // An id has references to it everywhere: that is what renaming is for.
  if (drawn.node.key == "id" || drawn.node.key == "type") return paragraph(stands);
  const bool translated = bench.loaded_revision == bench.document.revision() &&
                          bench.text_ids.count(drawn.place.file + "#" + drawn.place.pointer) != 0;
  const float room = ImGui::GetContentRegionAvail().x;
  const float spacing = ImGui::GetStyle().ItemSpacing.x;
  ImGui::SetNextItemWidth(translated ? (room - spacing) / 2 : room);
  if (bench.scroll && bench.selected == drawn.place) {
    ImGui::SetScrollHereY();
    ImGui::SetKeyboardFocusHere();
    bench.scroll = false;
  }
  std::string text = shown(Typed::What::Text, drawn.place, stands);
  if (edit_text("###text", text)) typed(Typed::What::Text, drawn.place, std::move(text));
  if (!translated) return;
  ImGui::SameLine();
  ImGui::SetNextItemWidth((room - spacing) / 2);
  draw_translation(bench, drawn.place, stands);
}

void Editor::draw_translation(Bench& bench, const Place& place, const std::string& of) {
  const std::string& id = bench.text_ids.find(place.file + "#" + place.pointer)->second;
  const std::string file = bench.translation_file();
  if (file.empty()) return;
  const Place entry = Place{file, "/texts"} / escape_pointer(id);
  std::string text =
      shown(Typed::What::Translation, place, bench.document.text(entry / "text").value_or(""));
  // In the colour of what needs a look while it translates another text, or none.
  const bool current = bench.document.text(entry / "of") == check::fingerprint(of);
  if (!current) ImGui::PushStyleColor(ImGuiCol_Text, bench.accents().warning);
  if (edit_text("###translation", text)) {
    typed(Typed::What::Translation, place, std::move(text));
  }
  if (!current) ImGui::PopStyleColor();
  ImGui::SetItemTooltip("%s: %s", bench.say(messages::translation), id.c_str());
}

void Editor::draw_reference(Bench& bench, const Drawn& drawn, const std::vector<std::string>& ids) {
  const Place place = drawn.place;
  const std::string stands = bench.document.text(place).value_or("");
  ImGui::SetNextItemWidth(ImGui::GetFontSize() * 14);
  if (!begin_combo("###reference", stands.c_str())) return;
  for (const std::string& id : ids) {
    if (!ImGui::Selectable(id.c_str(), id == stands)) continue;
    todo_ = [=](Document& document) { return document.set_text(place, id); };
  }
  ImGui::EndCombo();
}

void Editor::draw_other(Bench& bench, const Drawn& drawn) {
  const Place place = drawn.place;
  const std::string stands = bench.document.value(place).value_or("");
  if (stands == "true" || stands == "false") {
    bool on = stands == "true";
    if (ImGui::Checkbox("###flag", &on)) {
      todo_ = [=](Document& document) { return document.set_value(place, on ? "true" : "false"); };
    }
    return;
  }
  std::string text = shown(Typed::What::Raw, place, stands);
  ImGui::SetNextItemWidth(ImGui::GetFontSize() * 8);
  const bool refused = is_refused(Typed::What::Raw, place);
  if (refused) ImGui::PushStyleColor(ImGuiCol_Text, bench.accents().bad);
  if (search_field("###number", "0", text)) typed(Typed::What::Raw, place, std::move(text));
  if (refused) ImGui::PopStyleColor();
}

}  // namespace wijzer::workbench
