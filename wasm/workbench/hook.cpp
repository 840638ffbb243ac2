#include "workbench/hook.hpp"

#include <imgui.h>
#include <imgui_internal.h>

#include <algorithm>

#include "core/summary/json_writer.hpp"

// Only in the build of the tests: ImGui calls these for every item that it draws.

namespace wijzer::workbench {
namespace {

std::vector<HookedItem>& items() {
  static std::vector<HookedItem> all;
  return all;
}

}  // namespace

void hook_frame() {
  items().clear();
  ImGui::GetCurrentContext()->TestEngineHookItems = true;
}

const std::vector<HookedItem>& hooked_items() { return items(); }

std::string hooked_json() {
  JsonWriter writer;
  writer.begin_array();
  for (const HookedItem& item : items()) {
    if (item.label.empty()) continue;
    writer.begin_array().string(item.label);
    for (const float side : {item.left, item.top, item.right, item.bottom}) {
      writer.integer(static_cast<std::int64_t>(side));
    }
    writer.end_array();
  }
  writer.end_array();
  return writer.take();
}

}  // namespace wijzer::workbench

using wijzer::workbench::HookedItem;

void ImGuiTestEngineHook_ItemAdd(ImGuiContext* context, ImGuiID id, const ImRect& box,
                                 const ImGuiLastItemData* /*data*/) {
  ImRect seen = box;
  seen.ClipWith(context->CurrentWindow->ClipRect);
  if (id == 0 || seen.Min.x >= seen.Max.x || seen.Min.y >= seen.Max.y) return;
  wijzer::workbench::items().push_back({id, {}, seen.Min.x, seen.Min.y, seen.Max.x, seen.Max.y});
}

void ImGuiTestEngineHook_ItemInfo(ImGuiContext* /*context*/, ImGuiID id, const char* label,
                                  ImGuiItemStatusFlags /*flags*/) {
  auto& all = wijzer::workbench::items();
  const auto at = std::find_if(all.rbegin(), all.rend(),
                               [id](const HookedItem& item) { return item.id == id; });
  if (at != all.rend()) at->label = label;
}

void ImGuiTestEngineHook_Log(ImGuiContext* /*context*/, const char* /*format*/, ...) {}

const char* ImGuiTestEngine_FindItemDebugLabel(ImGuiContext* /*context*/, ImGuiID /*id*/) {
  return nullptr;
}
