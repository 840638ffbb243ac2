#include "workbench/editor.hpp"

#include <imgui.h>
#include <imgui_internal.h>

#include <algorithm>
#include <cstdlib>
#include <utility>

#include "wordings/wordings.hpp"
#include "workbench/fields.hpp"
#include "workbench/outline.hpp"

namespace wijzer::workbench {

using workspace::Document;
using workspace::Edited;
using workspace::JsonNode;
using workspace::JsonText;
using workspace::quoted;

void Editor::draw(Bench& bench) {
  finish_typing(bench);
  forget_refused(bench);
  const Place part = part_around(bench.document, bench.selected);
  const unsigned field = ImGui::GetActiveID();
  draw_chosen(bench, part);
  if (field != 0 && ImGui::IsKeyPressed(ImGuiKey_Escape)) let_go(part, field);
  bench.typing = typed_ || !refused_.empty();
  if (!todo_) return;
  const Edited edited = std::exchange(todo_, nullptr)(bench.document);
  const std::optional<Place> then = std::exchange(then_, std::nullopt);
  if (edited.ok && then) bench.selected = *then;
  bench.tell(edited);
}

void Editor::draw_chosen(Bench& bench, const Place& part) {
  if (bench.document.bytes(bench.selected.file) == nullptr) {
    muted(bench.say(messages::choose_part));
    return;
  }
  if (bench.document.tree(bench.selected.file) == nullptr) {
    draw_bytes(bench, bench.selected.file);
  } else {
    draw_part(bench, part);
  }
}

/// A field that is no longer drawn, as another part was chosen, is left as well.
void Editor::finish_typing(Bench& bench) {
  const bool now = std::exchange(bench.finish_typing, false);
  if (!typed_ || (!now && ImGui::GetActiveID() == typed_->id)) return;
  Typed done = *std::exchange(typed_, std::nullopt);
  std::erase_if(refused_, [&](const Typed& each) {
    return each.what == done.what && each.place == done.place;
  });
  const Edited edited = carry_out(bench, done);
  bench.tell(edited);
  if (edited.ok) return;
  done.problem = wordings::edit_in(bench.tongue, edited.problem);
  done.stood = standing(bench, done);
  refused_.push_back(std::move(done));
}

Edited Editor::carry_out(Bench& bench, const Typed& done) {
  switch (done.what) {
    case Typed::What::Text:
      return bench.document.set_text(done.place, done.text);
    case Typed::What::Translation:
      return set_translation(bench, done.place, done.text);
    case Typed::What::Raw:
      return bench.document.set_value(done.place, done.text);
    case Typed::What::Bytes:
      return bench.document.set_bytes(done.place.file, done.text);
  }
  return {};
}

std::string Editor::standing(const Bench& bench, const Typed& typed) {
  return bench.document.value(typed.place).value_or("");
}

/// What is refused belongs to what stood there: after another edit that can be another part.
void Editor::forget_refused(const Bench& bench) {
  std::erase_if(refused_, [&](const Typed& each) { return each.stood != standing(bench, each); });
}

/// Says why, above the part.
void Editor::draw_refused(Bench& bench, const Place& part) {
  for (const Typed& each : refused_) {
    if (part_around(bench.document, each.place) != part) continue;
    coloured(bench.accents().bad, filled(bench.say(messages::not_taken), each.problem));
    if (!ImGui::SmallButton(bench.label(messages::let_go, "let-go").c_str())) return;
    return let_go(part, 0);
  }
}

/// Of this field of the part, or 0 for all of its fields.
void Editor::let_go(const Place& part, unsigned field) {
  const auto gone = [&](const Typed& each) {
    return each.place.file == part.file && each.place.pointer.starts_with(part.pointer) &&
           (field == 0 || each.id == field);
  };
  std::erase_if(refused_, gone);
  if (typed_ && gone(*typed_)) typed_.reset();
}

bool Editor::is_refused(Typed::What what, const Place& place) const {
  return std::any_of(refused_.begin(), refused_.end(),
                     [&](const Typed& each) { return each.what == what && each.place == place; });
}

void Editor::typed(Typed::What what, const Place& place, std::string text) {
  typed_ = Typed{what, place, std::move(text), ImGui::GetItemID()};
}

std::string Editor::shown(Typed::What what, const Place& place, const std::string& stands) const {
  if (typed_ && typed_->what == what && typed_->place == place) return typed_->text;
  for (const Typed& each : refused_) {
    if (each.what == what && each.place == place) return each.text;
  }
  return stands;
}

void Editor::draw_part(Bench& bench, const Place& part) {
  const JsonText& tree = *bench.document.tree(part.file);
  const JsonNode* node = tree.at(part.pointer);
  if (node == nullptr) return;
  ImGui::SeparatorText(bench.called("place", bench.document.in_words(part)).c_str());
  draw_refused(bench, part);
  const Drawn drawn{tree, *node, part};
  if (!part.pointer.empty()) draw_buttons(bench, drawn);
  constexpr ImGuiTableFlags flags = ImGuiTableFlags_Resizable | ImGuiTableFlags_BordersInnerV;
  if (!ImGui::BeginTable("editor", 2, flags, ImGui::GetContentRegionAvail())) return;
  ImGui::TableSetupColumn("fields", ImGuiTableColumnFlags_WidthStretch, 3.0F);
  ImGui::TableSetupColumn("raw", ImGuiTableColumnFlags_WidthStretch, 1.3F);
  ImGui::TableNextColumn();
  if (ImGui::BeginChild("fields", ImVec2{0, 0}, ImGuiChildFlags_NavFlattened)) {
    // A file as a whole is edited as it is: its parts have places of their own in the tree.
    if (!part.pointer.empty()) draw_value(bench, drawn);
  }
  ImGui::EndChild();
  ImGui::TableNextColumn();
  draw_raw(bench, part);
  ImGui::EndTable();
}

void Editor::draw_raw(Bench& bench, const Place& part) {
  muted(bench.say(messages::raw));
  if (part.pointer.empty()) return draw_bytes(bench, part.file);
  std::string text =
      shown(Typed::What::Raw, part, bench.document.value_by_itself(part).value_or(""));
  ImGui::SetNextItemWidth(-1);
  const bool refused = is_refused(Typed::What::Raw, part);
  if (refused) ImGui::PushStyleColor(ImGuiCol_Text, bench.accents().bad);
  if (edit_lines("###raw", text, ImGui::GetContentRegionAvail().y)) {
    typed(Typed::What::Raw, part, std::move(text));
  }
  if (refused) ImGui::PopStyleColor();
}

void Editor::draw_bytes(Bench& bench, const std::string& file) {
  const Place place{file, ""};
  std::string text = shown(Typed::What::Bytes, place, *bench.document.bytes(file));
  ImGui::SetNextItemWidth(-1);
  if (edit_lines("###bytes", text, ImGui::GetContentRegionAvail().y)) {
    typed(Typed::What::Bytes, place, std::move(text));
  }
}

void Editor::draw_buttons(Bench& bench, const Drawn& drawn) {
  const Place place = drawn.place;
  const JsonNode* parent = drawn.tree.parent_of(drawn.node);
  const std::size_t index = drawn.node.index;
  if (const JsonNode* id = drawn.tree.member(drawn.node, "id")) {
    const std::string name =
        JsonText::string_at(*id, *bench.document.bytes(place.file)).value_or("");
    if (ImGui::Button(bench.label(messages::duplicate, "duplicate").c_str())) {
      todo_ = [=](Document& document) { return document.duplicate(place, name + "-2"); };
    }
    ImGui::SameLine();
    draw_rename(bench, drawn);
    ImGui::SameLine();
  }
  ImGui::BeginDisabled(index == 0);
  if (ImGui::Button(bench.label(messages::move_up, "part-up").c_str())) {
    move_part(drawn, index - 1);
  }
  ImGui::EndDisabled();
  ImGui::SameLine();
  ImGui::BeginDisabled(parent == nullptr || index + 1 >= parent->count);
  if (ImGui::Button(bench.label(messages::move_down, "part-down").c_str())) {
    move_part(drawn, index + 1);
  }
  ImGui::EndDisabled();
  ImGui::SameLine();
  if (ImGui::Button(bench.label(messages::remove, "part-remove").c_str())) {
    todo_ = [=](Document& document) { return document.remove(place); };
    // What comes after it would stand there, for the next press of this button.
    then_ = Place{};
  }
}

/// The part stays chosen where it goes.
void Editor::move_part(const Drawn& drawn, std::size_t index) {
  const Place place = drawn.place;
  const JsonNode* parent = drawn.tree.parent_of(drawn.node);
  todo_ = [=](Document& document) { return document.move(place, index); };
  if (parent == nullptr || parent->type != JsonNode::Type::Array) return;
  then_ = Place{place.file, drawn.tree.pointer_of(*parent)} / std::to_string(index);
}

void Editor::draw_rename(Bench& bench, const Drawn& drawn) {
  const std::string section = drawn.place.pointer.substr(1, drawn.place.pointer.find('/', 1) - 1);
  const std::optional<workspace::Kind> kind = workspace::kind_in_section(section);
  if (!kind) return;
  if (ImGui::Button(bench.label(messages::rename, "rename").c_str())) {
    const JsonNode* id = drawn.tree.member(drawn.node, "id");
    new_name_ = JsonText::string_at(*id, *bench.document.bytes(drawn.place.file)).value_or("");
    ImGui::OpenPopup("rename");
  }
  if (!ImGui::BeginPopup("rename")) return;
  search_field("###new-name", bench.say(messages::new_name), new_name_);
  if (ImGui::Button(bench.label(messages::rename, "do-rename").c_str())) {
    const JsonNode* id = drawn.tree.member(drawn.node, "id");
    const std::string old =
        JsonText::string_at(*id, *bench.document.bytes(drawn.place.file)).value_or("");
    todo_ = [kind = *kind, old, to = new_name_](Document& document) {
      return document.rename(workspace::Name{kind, old, {}}, to);
    };
    ImGui::CloseCurrentPopup();
  }
  ImGui::EndPopup();
}

Edited Editor::set_translation(Bench& bench, const Place& place, const std::string& text) {
  // `place` is that of the text in the language of the content.
  const auto id = bench.text_ids.find(place.file + "#" + place.pointer);
  const std::optional<std::string> of = bench.document.text(place);
  const std::string file = bench.translation_file();
  if (id == bench.text_ids.end() || !of || file.empty()) {
    return Edited{false, "", place, "there is no file of translations that has room for it"};
  }
  const Place entry = Place{file, "/texts"} / escape_pointer(id->second);
  std::string json = "{ \"of\": " + quoted(check::fingerprint(*of)) + ", \"text\": " + quoted(text);
  if (const auto note = bench.document.text(entry / "note")) json += ", \"note\": " + quoted(*note);
  json += " }";
  if (bench.document.value(entry)) return bench.document.set_value(entry, json);
  const JsonText* tree = bench.document.tree(file);
  const JsonNode* texts = tree == nullptr ? nullptr : tree->at("/texts");
  if (texts == nullptr) {
    return Edited{false, "", Place{file, "/texts"}, "it has no \"texts\""};
  }
  return bench.document.add_member(Place{file, "/texts"}, texts->count, id->second, json);
}

}  // namespace wijzer::workbench
