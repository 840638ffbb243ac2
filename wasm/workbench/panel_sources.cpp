#include <imgui.h>

#include <map>
#include <string>
#include <vector>

#include "workbench/bench.hpp"
#include "workbench/fields.hpp"
#include "workbench/panel.hpp"
#include "workspace/uses.hpp"

namespace wijzer::workbench {
namespace {

/// Days before the day of review from which a source is marked.
constexpr int soon_days = 30;

/// What a law is known by: the reference of one of its articles without the article. Of a source
/// that is no law the source itself.
std::string law_of(const Source& source) {
  return source.jci.empty() ? source.id.value : source.jci.substr(0, source.jci.find('&'));
}

/// Every source, when it must be read again, and all that stands on it.
class SourcesPanel final : public Panel {
 public:
  void draw(Bench& bench) override {
    if (revision_ != bench.document.revision()) collect(bench);
    const Content& content = bench.loaded->content;
    draw_law_choice(bench, content);
    ImGui::SameLine();
    ImGui::SetNextItemWidth(ImGui::GetFontSize() * 14);
    search_field("###find-source", bench.say(messages::filter), filter_);
    if (!law_.empty()) {
      coloured(bench.accents().warning, bench.say(messages::law_changed));
    }
    if (!ImGui::BeginTable("sources", 4, table_flags)) return;
    ImGui::TableSetupScrollFreeze(0, 1);
    ImGui::TableSetupColumn(bench.say(messages::source), ImGuiTableColumnFlags_WidthStretch, 4.0F);
    ImGui::TableSetupColumn(bench.say(messages::checked_on), ImGuiTableColumnFlags_WidthStretch);
    ImGui::TableSetupColumn(bench.say(messages::review_by), ImGuiTableColumnFlags_WidthStretch);
    ImGui::TableSetupColumn(bench.say(messages::standing_on), ImGuiTableColumnFlags_WidthStretch,
                            4.0F);
    ImGui::TableHeadersRow();
    for (const Source& source : content.sources) {
      if (wanted(source)) draw_row(bench, source);
    }
    ImGui::EndTable();
  }

 private:
  void collect(Bench& bench) {
    revision_ = bench.document.revision();
    uses_.clear();
    for (const workspace::Use& use : bench.document.all_uses()) {
      if (use.name.kind == workspace::Kind::Source && use.role == workspace::Use::Role::Refers) {
        uses_[use.name.id].push_back(use.place);
      }
    }
  }

  void draw_law_choice(Bench& bench, const Content& content) {
    ImGui::SetNextItemWidth(ImGui::GetFontSize() * 20);
    const char* chosen = law_.empty() ? bench.say(messages::choose_law) : law_title_.c_str();
    if (!begin_combo("###law", chosen)) return;
    if (ImGui::Selectable(bench.label(messages::all_sources, "all-laws").c_str())) law_.clear();
    std::map<std::string, bool> told;
    for (const Source& source : content.sources) {
      const std::string law = law_of(source);
      if (source.jci.empty() || !told.emplace(law, true).second) continue;
      if (!ImGui::Selectable((source.title + "###" + law).c_str(), law == law_)) continue;
      law_ = law;
      law_title_ = source.title;
    }
    ImGui::EndCombo();
  }

  [[nodiscard]] bool wanted(const Source& source) const {
    if (!law_.empty() && law_of(source) != law_) return false;
    return filter_.empty() || holds(source.id.value, filter_) || holds(source.title, filter_);
  }

  static bool is_due(Bench& bench, const Source& source) {
    const std::optional<Date> day = parse_date(source.review_by);
    return day && to_days(*day) <= to_days(bench.today) + soon_days;
  }

  void draw_row(Bench& bench, const Source& source) const {
    ImGui::PushID(source.id.value.c_str());
    ImGui::TableNextRow();
    ImGui::TableNextColumn();
    if (link((source.id.value + "###source").c_str())) bench.open(source.place);
    paragraph(source.title);
    ImGui::TableNextColumn();
    paragraph(source.checked_on);
    ImGui::TableNextColumn();
    if (is_due(bench, source)) {
      coloured(bench.accents().warning, source.review_by);
    } else {
      paragraph(source.review_by);
    }
    ImGui::TableNextColumn();
    draw_uses(bench, source);
    ImGui::PopID();
  }

  void draw_uses(Bench& bench, const Source& source) const {
    const auto uses = uses_.find(source.id.value);
    const std::size_t count = uses == uses_.end() ? 0 : uses->second.size();
    const std::string label =
        filled(bench.say(messages::places), static_cast<int>(count)) + "###uses";
    // Of a law that changed everything must be read.
    if (!law_.empty()) ImGui::SetNextItemOpen(true);
    if (count == 0 || !ImGui::TreeNode(label.c_str())) return;
    for (std::size_t i = 0; i < count; ++i) {
      const Place& place = uses->second[i];
      ImGui::PushID(static_cast<int>(i));
      if (link((place.file + place.pointer + "###use").c_str())) bench.open(place);
      ImGui::PopID();
    }
    ImGui::TreePop();
  }

  std::uint64_t revision_ = 0;
  std::map<std::string, std::vector<Place>> uses_;
  std::string law_;
  std::string law_title_;
  std::string filter_;
};

}  // namespace

std::unique_ptr<Panel> sources_panel() { return std::make_unique<SourcesPanel>(); }

}  // namespace wijzer::workbench
