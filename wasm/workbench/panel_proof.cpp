#include <imgui.h>

#include <cstdio>
#include <string>

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
    draw_figures(bench, proof->figures);
    draw_witnesses(bench, *proof);
  }

 private:
  static void draw_gaps(Bench& bench, const analysis::Proof& proof) {
    if (proof.findings.empty()) {
      coloured(bench.accents().good, bench.say(messages::no_gaps));
      return;
    }
    // Folded: what stands below must not need a search.
    const std::string gaps =
        filled(bench.say(messages::gaps), static_cast<int>(proof.findings.size())) + "###gaps";
    ImGui::PushStyleColor(ImGuiCol_Text, bench.accents().warning);
    const bool open = ImGui::TreeNode(gaps.c_str());
    ImGui::PopStyleColor();
    if (!open) return;
    int row = 0;
    for (const analysis::Finding& finding : proof.findings) {
      ImGui::PushID(row++);
      const Diagnostic& said = finding.diagnostic;
      const std::string label = said.check + ": " + said.file + said.pointer + "###gap";
      if (link(label.c_str())) bench.open(Place{said.file, said.pointer});
      paragraph(bench.message(said));
      ImGui::PopID();
    }
    ImGui::TreePop();
  }

  static void draw_figures(Bench& bench, const analysis::Figures& figures) {
    if (!ImGui::BeginTable("figures", 2, ImGuiTableFlags_RowBg | ImGuiTableFlags_SizingFixedFit)) {
      return;
    }
    figure(bench.say(messages::situations), large_number(figures.situations));
    figure(bench.say(messages::questions_asked), bounds_text(bench, figures.questions));
    figure(bench.say(messages::outputs), std::to_string(figures.outputs));
    ImGui::EndTable();
    if (!ImGui::TreeNode(bench.label(messages::varieties, "varieties").c_str())) return;
    for (const analysis::Variety& variety : figures.varieties) {
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
