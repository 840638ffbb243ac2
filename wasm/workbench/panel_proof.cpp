#include <imgui.h>

#include <algorithm>
#include <cstdio>
#include <string>
#include <vector>

#include "workbench/bench.hpp"
#include "workbench/fields.hpp"
#include "workbench/panel.hpp"
#include "workbench/unlooked.hpp"

namespace wijzer::workbench {
namespace {

std::string large_number(double number) {
  char text[64];
  std::snprintf(text, sizeof text, number < 1e9 ? "%.0f" : "%.2e", number);
  return text;
}

std::string bounds_text(Bench& bench, const analysis::Bounds& bounds) {
  return filled(filled(bench.say(messages::from_to), bounds.fewest).c_str(), bounds.most);
}

void figure(const char* name, const std::string& value) {
  // Text that wraps would make a column that fits it one letter wide.
  ImGui::TableNextRow();
  ImGui::TableNextColumn();
  ImGui::TextUnformatted(name);
  ImGui::TableNextColumn();
  ImGui::TextUnformatted(value.c_str());
}

/// What holds for every family at once: counts, what the search over all of them found, and the
/// shortest example of each outcome.
class ProofPanel final : public Panel {
 public:
  void draw(Bench& bench) override {
    const std::optional<analysis::Proof>& proof = bench.seen->check.proof;
    if (!proof) {
      paragraph(bench.say(messages::proof_missing));
      return;
    }
    draw_gaps(bench, *proof);
    draw_unlooked(bench);
    if (proof->figures || bench.counting()) draw_figures(bench, proof->figures);
    draw_witnesses(bench, *proof);
  }

 private:
  /// What the search found, apart from what the authors accepted with their reasons.
  static void draw_gaps(Bench& bench, const analysis::Proof& proof) {
    std::vector<const Diagnostic*> gaps;
    std::vector<const Diagnostic*> accepted;
    for (const analysis::Finding& finding : proof.findings) {
      const Diagnostic& said = finding.diagnostic;
      const Diagnostics& open = bench.seen->check.diagnostics;
      const bool stands = std::any_of(open.begin(), open.end(), [&](const Diagnostic& each) {
        return each.check == said.check && each.pointer == said.pointer &&
               each.message == said.message;
      });
      (stands ? gaps : accepted).push_back(&said);
    }
    if (gaps.empty()) coloured(bench.accents().good, bench.say(messages::no_gaps));
    draw_found(bench, gaps, messages::gaps, "gaps", bench.accents().warning);
    draw_found(bench, accepted, messages::accepted_gaps, "accepted-gaps", bench.accents().muted);
  }

  /// Folded: what stands below must not need a search.
  static void draw_found(Bench& bench, const std::vector<const Diagnostic*>& found,
                         const Message& heading, const char* id, unsigned colour) {
    if (found.empty()) return;
    const std::string label =
        filled(bench.say(heading), static_cast<int>(found.size())) + "###" + id;
    ImGui::PushStyleColor(ImGuiCol_Text, colour);
    const bool open = ImGui::TreeNode(label.c_str());
    ImGui::PopStyleColor();
    if (!open) return;
    int row = 0;
    for (const Diagnostic* each : found) {
      ImGui::PushID(row++);
      const std::string place = each->check + ": " + each->file + each->pointer + "###gap";
      if (link(place.c_str())) bench.open(Place{each->file, each->pointer});
      paragraph(bench.message(*each));
      ImGui::PopID();
    }
    ImGui::TreePop();
  }

  /// Those that are still counted have their room already.
  static void draw_figures(Bench& bench, const std::optional<analysis::Figures>& figures) {
    if (!ImGui::BeginTable("figures", 2, ImGuiTableFlags_RowBg | ImGuiTableFlags_SizingFixedFit)) {
      return;
    }
    const auto known = [&](const std::string& value) { return figures ? value : "..."; };
    const analysis::Figures shown = figures.value_or(analysis::Figures{});
    figure(bench.say(messages::situations), known(large_number(shown.situations)));
    figure(bench.say(messages::questions_asked), known(bounds_text(bench, shown.questions)));
    figure(bench.say(messages::outputs), known(std::to_string(shown.outputs)));
    ImGui::EndTable();
    if (!figures) return muted(bench.say(messages::counting));
    if (!ImGui::TreeNode(bench.label(messages::varieties, "varieties").c_str())) return;
    for (const analysis::Variety& variety : shown.varieties) {
      ImGui::BulletText("%s: %zu", bench.called("rule", variety.part).c_str(), variety.advices);
    }
    ImGui::TreePop();
  }

  void draw_witnesses(Bench& bench, const analysis::Proof& proof) {
    if (proof.witnesses.empty()) {
      if (ImGui::Button(bench.label(messages::find_witnesses, "find-witnesses").c_str())) {
        bench.wants_witnesses = true;
      }
      return;
    }
    ImGui::SeparatorText(bench.say(messages::witnesses));
    ImGui::SetNextItemWidth(ImGui::GetFontSize() * 14);
    search_field("###find-witness", bench.say(messages::filter), filter_);
    int row = 0;
    for (const analysis::Witness& witness : proof.witnesses) {
      ImGui::PushID(row++);
      if (filter_.empty() || holds(witness.of, filter_) || holds(witness.family, filter_)) {
        if (ImGui::SmallButton(bench.label(messages::try_it, "play").c_str())) {
          bench.play(witness.answers);
        }
        ImGui::SameLine();
        paragraph(bench.called("rule", witness.of) + ": " + witness.family);
      }
      ImGui::PopID();
    }
  }

  std::string filter_;
};

}  // namespace

std::unique_ptr<Panel> proof_panel() { return std::make_unique<ProofPanel>(); }

}  // namespace wijzer::workbench
