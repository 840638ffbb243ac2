#include <imgui.h>

#include <string>
#include <vector>

#include "workbench/bench.hpp"
#include "workbench/editor.hpp"
#include "workbench/fields.hpp"
#include "workbench/layout.hpp"
#include "workbench/outline.hpp"
#include "workbench/panel.hpp"

namespace wijzer::workbench {
namespace {

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
  /// Which parts hold the text that is sought, anywhere in them: per group and part.
  void search(Bench& bench) {
    found_.clear();
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

  std::uint64_t revision_ = 0;
  std::vector<OutlineGroup> groups_;
  std::vector<std::vector<bool>> found_;
  std::string sought_;
  Editor editor_;
};

}  // namespace

std::unique_ptr<Panel> content_panel() { return std::make_unique<ContentPanel>(); }

}  // namespace wijzer::workbench
