#include <imgui.h>

#include <algorithm>
#include <string>
#include <vector>

#include "workbench/bench.hpp"
#include "workbench/editor.hpp"
#include "workbench/fields.hpp"
#include "workbench/layout.hpp"
#include "workbench/outline.hpp"
#include "workbench/panel.hpp"
#include "workspace/search.hpp"

namespace wijzer::workbench {
namespace {

using workspace::Sighting;

/// Everything that can be edited, as a tree, and the part that is chosen in the editor beside it.
class ContentPanel final : public Panel {
 public:
  void draw(Bench& bench) override {
    if (revision_ != bench.document.revision()) {
      revision_ = bench.document.revision();
      groups_ = outline_of(bench.document);
      search(bench);
    }
    const float room = ImGui::GetContentRegionAvail().x;
    if (ImGui::BeginChild("outline", ImVec2{room * bench.layout->tree, 0})) draw_outline(bench);
    ImGui::EndChild();
    ImGui::SameLine();
    splitter({"###split-tree", true, false}, bench.layout->tree, room);
    ImGui::SameLine();
    if (ImGui::BeginChild("editor")) editor_.draw(bench);
    ImGui::EndChild();
  }

 private:
  /// Which parts hold the text that is sought, anywhere in them: per group and part; and at which
  /// places it stands.
  void search(Bench& bench) {
    found_.clear();
    sightings_ = sightings_of(bench.document, sought_);
    for (const OutlineGroup& group : groups_) {
      std::vector<bool>& found = found_.emplace_back();
      for (const OutlinePart& part : group.parts) {
        found.push_back(sought_.empty() || holds(part.label, sought_) ||
                        holds(bench.document.value(part.place).value_or(""), sought_));
      }
    }
  }

  void draw_outline(Bench& bench) {
    ImGui::SetNextItemWidth(-1);
    if (search_field("###find-part", bench.say(messages::filter), sought_)) search(bench);
    if (ImGui::BeginChild("parts", ImVec2{0, 0}, ImGuiChildFlags_NavFlattened)) {
      for (std::size_t i = 0; i < groups_.size(); ++i) draw_group(bench, i);
      draw_places(bench);
    }
    ImGui::EndChild();
    bench.reveal = false;
  }

  static std::string name_of(const Bench& bench, const std::string& section) {
    for (const messages::SectionName& name : messages::section_names) {
      if (section == name.section) return bench.say(name.message);
    }
    return section;
  }

  void draw_group(Bench& bench, std::size_t i) {
    const OutlineGroup& group = groups_[i];
    std::size_t count = 0;
    for (const bool found : found_[i]) count += found ? 1 : 0;
    if (count == 0) return;
    const Place chosen = part_around(bench.document, bench.selected);
    if (bench.reveal && !bench.selected.file.empty()) {
      for (const OutlinePart& part : group.parts) {
        if (part.place == chosen) ImGui::SetNextItemOpen(true);
      }
    }
    const std::string label =
        name_of(bench, group.name) + " (" + std::to_string(count) + ")###group-" + group.name;
    if (!ImGui::TreeNode(label.c_str())) return;
    for (std::size_t j = 0; j < group.parts.size(); ++j) {
      if (!found_[i][j]) continue;
      const OutlinePart& part = group.parts[j];
      ImGui::PushID(static_cast<int>(j));
      const bool is_chosen = part.place == chosen;
      const std::string name = part.label + "###part-" + group.name + "-" + part.label;
      if (ImGui::Selectable(name.c_str(), is_chosen)) bench.selected = part.place;
      if (is_chosen && bench.reveal) ImGui::SetScrollHereY();
      ImGui::PopID();
    }
    ImGui::TreePop();
  }

  /// "Where is this word, who uses this id": a press opens the place.
  void draw_places(Bench& bench) {
    if (sightings_.empty()) return;
    const std::string label = std::string(bench.say(messages::places_found)) + " (" +
                              std::to_string(sightings_.size()) + ")###places";
    ImGui::SetNextItemOpen(true, ImGuiCond_Once);
    if (!ImGui::TreeNode(label.c_str())) return;
    const std::size_t shown = std::min(sightings_.size(), most_places);
    for (std::size_t i = 0; i < shown; ++i) {
      const Sighting& each = sightings_[i];
      ImGui::PushID(static_cast<int>(i));
      const std::string name =
          bench.called("place", each.called) + "###place-" + each.place.file + each.place.pointer;
      if (ImGui::Selectable(name.c_str())) bench.open(each.place);
      if (!each.text.empty()) muted(each.text);
      ImGui::PopID();
    }
    const auto more = static_cast<int>(sightings_.size() - shown);
    if (more > 0) muted(filled(bench.say(messages::more_places), more));
    ImGui::TreePop();
  }

  /// More than these nobody reads: a longer word is quicker.
  static constexpr std::size_t most_places = 200;

  std::uint64_t revision_ = 0;
  std::vector<OutlineGroup> groups_;
  std::vector<std::vector<bool>> found_;
  std::vector<workspace::Sighting> sightings_;
  std::string sought_;
  Editor editor_;
};

}  // namespace

std::unique_ptr<Panel> content_panel() { return std::make_unique<ContentPanel>(); }

}  // namespace wijzer::workbench
