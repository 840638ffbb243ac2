#include <imgui.h>

#include <optional>
#include <string>
#include <vector>

#include "workbench/bench.hpp"
#include "workbench/fields.hpp"
#include "workbench/panel.hpp"
#include "workbench/unlooked.hpp"
#include "workspace/generated.hpp"
#include "workspace/keep_scenario.hpp"

namespace wijzer::workbench {
namespace {

/// What the checks say of one scenario.
std::vector<const Diagnostic*> failures_of(const Scenario& scenario, const Diagnostics& findings) {
  std::vector<const Diagnostic*> out;
  const std::string within = scenario.place.pointer + "/";
  for (const Diagnostic& finding : findings) {
    const bool about = finding.check == "scenario-failed" || finding.check == "missing-key";
    if (about && finding.file == scenario.place.file && finding.pointer.starts_with(within)) {
      out.push_back(&finding);
    }
  }
  return out;
}

/// Every scenario with what is expected of it and does not hold, and what no scenario looks at.
class ScenariosPanel final : public Panel {
 public:
  void draw(Bench& bench) override {
    const check::CheckResult& check = bench.seen->check;
    if (!check.proof) {
      paragraph(bench.say(messages::broken));
      return;
    }
    std::vector<std::vector<const Diagnostic*>> failures;
    int failed = 0;
    for (const Scenario& scenario : check.content.scenarios) {
      failures.push_back(failures_of(scenario, check.diagnostics));
      if (!failures.back().empty()) ++failed;
    }
    draw_head(bench, static_cast<int>(failures.size()) - failed, failed);
    draw_unlooked(bench);
    draw_generated(bench);
    draw_boundaries(bench);
    if (!ImGui::BeginTable("scenarios", 3, table_flags)) return;
    ImGui::TableSetupScrollFreeze(0, 1);
    ImGui::TableSetupColumn("", ImGuiTableColumnFlags_WidthStretch, 1.0F);
    ImGui::TableSetupColumn(bench.say(messages::place), ImGuiTableColumnFlags_WidthStretch, 3.0F);
    ImGui::TableSetupColumn(bench.say(messages::what), ImGuiTableColumnFlags_WidthStretch, 5.0F);
    ImGui::TableHeadersRow();
    for (const bool fails : {true, false}) {
      for (std::size_t i = 0; i < failures.size(); ++i) {
        const Scenario& scenario = check.content.scenarios[i];
        if (failures[i].empty() == fails || !wanted(scenario, fails)) continue;
        draw_row(bench, scenario, failures[i]);
      }
    }
    ImGui::EndTable();
  }

 private:
  [[nodiscard]] bool wanted(const Scenario& scenario, bool failed) const {
    if (only_failed_ && !failed) return false;
    return filter_.empty() || holds(scenario.id.value, filter_) || holds(scenario.title, filter_);
  }

  void draw_head(Bench& bench, int passed, int failed) {
    const std::string counts =
        filled(filled(bench.say(messages::pass_count), passed).c_str(), failed);
    ImGui::PushStyleColor(ImGuiCol_Text, failed > 0 ? bench.accents().bad : bench.accents().good);
    ImGui::TextUnformatted(counts.c_str());
    ImGui::PopStyleColor();
    ImGui::SameLine();
    ImGui::Checkbox(bench.label(messages::only_failed, "only-failed").c_str(), &only_failed_);
    ImGui::SameLine();
    ImGui::SetNextItemWidth(ImGui::GetFontSize() * 14);
    search_field("###find-scenario", bench.say(messages::filter), filter_);
  }

  /// The shortest examples, which become scenarios once somebody stands by them.
  void draw_generated(Bench& bench) {
    const std::vector<analysis::Witness>& found = bench.seen->check.proof->witnesses;
    if (!ImGui::TreeNode(bench.label(messages::generated, "generated").c_str())) return;
    if (found.empty()) {
      if (ImGui::Button(bench.label(messages::find_witnesses, "find-generated").c_str())) {
        bench.wants_witnesses = true;
      }
    } else if (bench.stale()) {
      muted(bench.say(messages::not_yet));
    } else {
      draw_witnesses(bench, found);
    }
    ImGui::TreePop();
  }

  void draw_witnesses(Bench& bench, const std::vector<analysis::Witness>& found) {
    paragraph(bench.say(messages::generated_note));
    if (!ImGui::BeginChild("generated", ImVec2{0, ImGui::GetFontSize() * 12})) {
      ImGui::EndChild();
      return;
    }
    std::optional<std::size_t> chosen;
    std::string file;
    for (std::size_t i = 0; i < found.size(); ++i) {
      const std::string& of = bench.called("rule", found[i].of);
      if (!filter_.empty() && !holds(of, filter_) && !holds(found[i].family, filter_)) continue;
      ImGui::PushID(static_cast<int>(i));
      if (ImGui::SmallButton(bench.label(messages::accept, "accept").c_str())) {
        ImGui::OpenPopup("accept-where");
      }
      if (choose_file(bench, file)) chosen = i;
      ImGui::SameLine();
      paragraph(of + ": " + found[i].family);
      ImGui::PopID();
    }
    ImGui::EndChild();
    if (!chosen) return;
    const Content& content = bench.seen->check.content;
    const workspace::Generated generated =
        workspace::generated_of(content, std::vector{found[*chosen]}).front();
    const workspace::Edited edited =
        workspace::accept_generated(bench.document, content, generated, file);
    bench.tell(edited);
    if (edited) bench.open(edited.place);
  }

  /// The families on either side of a boundary, likewise.
  void draw_boundaries(Bench& bench) {
    if (!ImGui::TreeNode(bench.label(messages::on_boundaries, "boundaries").c_str())) return;
    if (bench.wants_boundaries || bench.stale()) {
      muted(bench.say(messages::not_yet));
    } else if (bench.boundaries_revision != bench.document.revision()) {
      paragraph(bench.say(messages::boundaries_note));
      if (ImGui::Button(bench.label(messages::find_boundaries, "find-boundaries").c_str())) {
        bench.wants_boundaries = true;
      }
    } else if (bench.boundaries.empty()) {
      paragraph(bench.say(messages::no_boundaries));
    } else {
      draw_found_boundaries(bench);
    }
    ImGui::TreePop();
  }

  void draw_found_boundaries(Bench& bench) {
    paragraph(bench.say(messages::generated_note));
    if (!ImGui::BeginChild("on-boundaries", ImVec2{0, ImGui::GetFontSize() * 12})) {
      ImGui::EndChild();
      return;
    }
    std::optional<std::size_t> chosen;
    std::string file;
    for (std::size_t i = 0; i < bench.boundaries.size(); ++i) {
      const analysis::Boundary& each = bench.boundaries[i];
      if (!filter_.empty() && !holds(each.id, filter_) && !holds(each.words, filter_)) continue;
      ImGui::PushID(static_cast<int>(i));
      if (ImGui::SmallButton(bench.label(messages::accept, "accept-boundary").c_str())) {
        ImGui::OpenPopup("accept-where");
      }
      if (choose_file(bench, file)) chosen = i;
      ImGui::SameLine();
      if (ImGui::SmallButton(bench.label(messages::try_it, "play").c_str())) {
        bench.play(each.answers);
      }
      ImGui::SameLine();
      paragraph(each.id + ": " + each.words);
      ImGui::PopID();
    }
    ImGui::EndChild();
    if (chosen) accept_boundary(bench, *chosen, file);
  }

  static void accept_boundary(Bench& bench, std::size_t chosen, const std::string& file) {
    const Content& content = bench.seen->check.content;
    const workspace::Generated generated =
        workspace::generated_of(content, std::vector{bench.boundaries[chosen]}).front();
    const workspace::Edited edited =
        workspace::accept_generated(bench.document, content, generated, file);
    bench.tell(edited);
    if (!edited) return;
    bench.open(edited.place);
    // One scenario more changes no advice: the others can be taken as well.
    bench.boundaries_revision = bench.document.revision();
    bench.boundaries.erase(bench.boundaries.begin() + static_cast<std::ptrdiff_t>(chosen));
  }

  /// Whether a file was chosen in the pop-up.
  static bool choose_file(Bench& bench, std::string& file) {
    if (!ImGui::BeginPopup("accept-where")) return false;
    ImGui::SeparatorText(bench.say(messages::keep_where));
    bool chosen = false;
    for (const std::string& each : workspace::scenario_files(bench.document)) {
      if (!ImGui::Selectable((each + "###accept-in-" + each).c_str())) continue;
      file = each;
      chosen = true;
    }
    ImGui::EndPopup();
    return chosen;
  }

  static void draw_row(Bench& bench, const Scenario& scenario,
                       const std::vector<const Diagnostic*>& failures) {
    ImGui::PushID(scenario.id.value.c_str());
    ImGui::TableNextRow();
    ImGui::TableNextColumn();
    const bool failed = !failures.empty();
    coloured(failed ? bench.accents().bad : bench.accents().good,
             bench.say(failed ? messages::failed : messages::passed));
    if (ImGui::SmallButton(bench.label(messages::try_it, "play").c_str())) {
      bench.play(scenario.answers);
    }
    ImGui::TableNextColumn();
    if (link((scenario.id.value + "###open").c_str())) bench.open(scenario.place);
    ImGui::TableNextColumn();
    paragraph(scenario.title);
    for (const Diagnostic* finding : failures)
      coloured(bench.accents().bad, bench.message(*finding));
    ImGui::PopID();
  }

  bool only_failed_ = false;
  std::string filter_;
};

}  // namespace

std::unique_ptr<Panel> scenarios_panel() { return std::make_unique<ScenariosPanel>(); }

}  // namespace wijzer::workbench
