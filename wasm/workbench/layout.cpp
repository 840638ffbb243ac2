#include "workbench/layout.hpp"

#include <imgui.h>
#include <imgui_internal.h>

#include <algorithm>
#include <cstdlib>
#include <cstring>

namespace wijzer::workbench {
namespace {

constexpr float least = 0.1F;
constexpr float most = 0.8F;

Layout& layout_of(const ImGuiSettingsHandler* handler) {
  return *static_cast<Layout*>(handler->UserData);
}

void* read_open(ImGuiContext* /*context*/, ImGuiSettingsHandler* handler, const char* name) {
  return std::strcmp(name, "Layout") == 0 ? handler->UserData : nullptr;
}

void read_line(ImGuiContext* /*context*/, ImGuiSettingsHandler* handler, void* /*entry*/,
               const char* line) {
  Layout& layout = layout_of(handler);
  const struct {
    const char* name;
    float& part;
  } parts[] = {{"Tree=", layout.tree}, {"Right=", layout.right}, {"Bottom=", layout.bottom}};
  for (const auto& [name, part] : parts) {
    if (std::strncmp(line, name, std::strlen(name)) != 0) continue;
    const auto read = static_cast<float>(std::strtod(line + std::strlen(name), nullptr));
    if (read >= least && read <= most) part = read;
  }
}

void write_all(ImGuiContext* /*context*/, ImGuiSettingsHandler* handler, ImGuiTextBuffer* out) {
  const Layout& layout = layout_of(handler);
  out->appendf("[%s][Layout]\nTree=%.3f\nRight=%.3f\nBottom=%.3f\n\n", handler->TypeName,
               static_cast<double>(layout.tree), static_cast<double>(layout.right),
               static_cast<double>(layout.bottom));
}

}  // namespace

void keep_in_settings(Layout& layout) {
  ImGuiSettingsHandler handler;
  handler.TypeName = "Workbench";
  handler.TypeHash = ImHashStr("Workbench");
  handler.ReadOpenFn = read_open;
  handler.ReadLineFn = read_line;
  handler.WriteAllFn = write_all;
  handler.UserData = &layout;
  ImGui::AddSettingsHandler(&handler);
}

void splitter(const Splitter& bar, float& part, float whole) {
  const float thick = ImGui::GetFontSize() * 0.4F;
  const ImVec2 room = ImGui::GetContentRegionAvail();
  const ImVec2 size = bar.between_columns ? ImVec2{thick, room.y} : ImVec2{room.x, thick};
  ImGui::PushStyleVar(ImGuiStyleVar_FrameRounding, 0.0F);
  ImGui::Button(bar.id, size);
  ImGui::PopStyleVar();
  const bool active = ImGui::IsItemActive();
  if (active || ImGui::IsItemHovered()) {
    ImGui::SetMouseCursor(bar.between_columns ? ImGuiMouseCursor_ResizeEW
                                              : ImGuiMouseCursor_ResizeNS);
  }
  float moved = 0;
  if (active) {
    const ImVec2 delta = ImGui::GetIO().MouseDelta;
    moved = bar.between_columns ? delta.x : delta.y;
  }
  if (moved == 0 || whole <= 0) return;
  part = std::clamp(part + (bar.part_is_after ? -moved : moved) / whole, least, most);
  ImGui::MarkIniSettingsDirty();
}

}  // namespace wijzer::workbench
