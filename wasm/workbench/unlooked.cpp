#include "workbench/unlooked.hpp"

#include <imgui.h>

#include <string>
#include <vector>

#include "workbench/fields.hpp"

namespace wijzer::workbench {

void draw_unlooked(Bench& bench) {
  std::vector<const Diagnostic*> unlooked;
  for (const Diagnostic& finding : bench.seen->check.diagnostics) {
    if (finding.check == "missing-scenario") unlooked.push_back(&finding);
  }
  if (unlooked.empty()) {
    const auto scenarios = static_cast<int>(bench.seen->check.content.scenarios.size());
    coloured(bench.accents().good, filled(bench.say(messages::all_looked), scenarios));
    return;
  }
  const std::string label =
      filled(bench.say(messages::unlooked), static_cast<int>(unlooked.size())) + "###unlooked";
  if (!ImGui::TreeNode(label.c_str())) return;
  for (std::size_t i = 0; i < unlooked.size(); ++i) {
    const Diagnostic& finding = *unlooked[i];
    ImGui::PushID(static_cast<int>(i));
    const std::string place = finding.file + finding.pointer + "###unlooked-place";
    if (link(place.c_str())) bench.open(Place{finding.file, finding.pointer});
    paragraph(bench.message(finding));
    ImGui::PopID();
  }
  ImGui::TreePop();
}

}  // namespace wijzer::workbench
