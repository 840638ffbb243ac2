#include <imgui.h>

#include <algorithm>
#include <cstdint>
#include <optional>
#include <string>
#include <utility>

#include "workbench/bench.hpp"
#include "workbench/fields.hpp"
#include "workbench/panel.hpp"
#include "workspace/fixes.hpp"

namespace wijzer::workbench {
namespace {

/// All that the checks found, with what they say to do about it; a click opens the place.
class FindingsPanel final : public Panel {
 public:
  void draw(Bench& bench) override {
    const Diagnostics findings = bench.findings();
    draw_counts(bench, findings);
    if (findings.empty()) {
      paragraph(bench.say(messages::no_findings));
      return;
    }
    if (!ImGui::BeginTable("findings", 3, table_flags)) return;
    ImGui::TableSetupScrollFreeze(0, 1);
    ImGui::TableSetupColumn(bench.say(messages::kind), ImGuiTableColumnFlags_WidthStretch, 1.0F);
    ImGui::TableSetupColumn(bench.say(messages::place), ImGuiTableColumnFlags_WidthStretch, 2.0F);
    ImGui::TableSetupColumn(bench.say(messages::what), ImGuiTableColumnFlags_WidthStretch, 5.0F);
    ImGui::TableHeadersRow();
    before_ = std::exchange(held_, std::nullopt);
    renewed_ = std::exchange(outcomes_, bench.outcomes()) != bench.outcomes();
    int row = 0;
    for (const Severity severity : {Severity::Error, Severity::Warning}) {
      for (const Diagnostic& finding : findings) {
        if (finding.severity == severity && wanted(bench, finding)) draw_row(bench, finding, row++);
      }
    }
    ImGui::EndTable();
  }

 private:
  /// The row that is under the mouse, or has the keyboard.
  struct Held {
    std::string key;
    float top = 0;
  };

  static int count(const Diagnostics& findings, Severity severity) {
    return static_cast<int>(
        std::count_if(findings.begin(), findings.end(),
                      [&](const Diagnostic& each) { return each.severity == severity; }));
  }

  void draw_counts(Bench& bench, const Diagnostics& findings) {
    const int errors = count(findings, Severity::Error);
    ImGui::PushStyleColor(ImGuiCol_Text, errors > 0 ? bench.accents().bad : bench.accents().good);
    ImGui::TextUnformatted(filled(bench.say(messages::errors), errors).c_str());
    ImGui::PopStyleColor();
    ImGui::SameLine();
    ImGui::TextUnformatted(
        filled(bench.say(messages::warnings), count(findings, Severity::Warning)).c_str());
    ImGui::SameLine();
    ImGui::Checkbox(bench.label(messages::show_warnings, "show-warnings").c_str(), &warnings_);
    ImGui::SameLine();
    ImGui::SetNextItemWidth(ImGui::GetFontSize() * 14);
    search_field("###find-finding", bench.say(messages::filter), filter_);
    if (bench.seen->check.held_back > 0) {
      ImGui::SameLine();
      muted(filled(bench.say(messages::held_back), static_cast<int>(bench.seen->check.held_back)));
    }
  }

  [[nodiscard]] bool wanted(Bench& bench, const Diagnostic& finding) const {
    if (finding.severity == Severity::Warning && !warnings_) return false;
    return filter_.empty() || holds(finding.check, filter_) || holds(finding.file, filter_) ||
           holds(finding.pointer, filter_) || holds(bench.message(finding), filter_);
  }

  void draw_row(Bench& bench, const Diagnostic& finding, int row) {
    ImGui::PushID(row);
    ImGui::TableNextRow();
    ImGui::TableNextColumn();
    const float top = ImGui::GetCursorScreenPos().y;
    coloured(finding.severity == Severity::Error ? bench.accents().bad : bench.accents().warning,
             finding.check);
    ImGui::TableNextColumn();
    const std::string label = finding.file + finding.pointer + "###finding";
    if (link(label.c_str())) bench.open(Place{finding.file, finding.pointer});
    const bool reached = ImGui::IsItemFocused() && ImGui::GetIO().NavVisible;
    ImGui::TableNextColumn();
    paragraph(bench.message(finding));
    draw_fix(bench, finding);
    ImGui::PopID();
    hold(finding, top, reached);
  }

  static std::string key_of(const Diagnostic& finding) {
    return finding.check + finding.file + finding.pointer + finding.message;
  }

  /// What comes or goes above a row that she reads, or is about to press, does not move it.
  void hold(const Diagnostic& finding, float top, bool reached) {
    if (renewed_ && before_) {
      if (key_of(finding) != before_->key) return;
      ImGui::SetScrollY(ImGui::GetScrollY() + top - before_->top);
      held_ = before_;
      return;
    }
    const float mouse = ImGui::GetIO().MousePos.y;
    const bool under_mouse =
        ImGui::IsWindowHovered(ImGuiHoveredFlags_AllowWhenBlockedByActiveItem) && mouse >= top &&
        mouse < ImGui::GetCursorScreenPos().y;
    if (reached || under_mouse) held_ = Held{key_of(finding), top};
  }

  /// A button where there is one right answer; what is about an earlier version stays as it is.
  static void draw_fix(Bench& bench, const Diagnostic& finding) {
    if (bench.stale()) return;
    const std::optional<workspace::Fix> fix = workspace::fix_of(bench.document, finding);
    if (!fix) return;
    if (!ImGui::SmallButton(bench.label(messages::put_right, "fix").c_str())) return;
    bench.tell(workspace::apply_fix(bench.document, *fix));
  }

  bool warnings_ = true;
  std::string filter_;
  /// Of this frame, and of the one before it.
  std::optional<Held> held_;
  std::optional<Held> before_;
  /// Whether something came out of the checks since the frame before.
  bool renewed_ = false;
  std::uint64_t outcomes_ = 0;
};

}  // namespace

std::unique_ptr<Panel> findings_panel() { return std::make_unique<FindingsPanel>(); }

}  // namespace wijzer::workbench
