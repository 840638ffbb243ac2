#include "workbench/driver.hpp"

#include <doctest/doctest.h>

#include <utility>

namespace wijzer::test {
namespace {

const Date day = *parse_date("2026-11-30");

/// What a renderer would do with pictures of letters.
void take_textures() {
  for (ImTextureData* texture : ImGui::GetPlatformIO().Textures) {
    if (texture->Status == ImTextureStatus_WantDestroy) {
      texture->SetTexID(ImTextureID_Invalid);
      texture->SetStatus(ImTextureStatus_Destroyed);
    } else if (texture->Status != ImTextureStatus_Destroyed) {
      texture->SetTexID(1);
      texture->SetStatus(ImTextureStatus_OK);
    }
  }
}

}  // namespace

Driver::Driver(std::vector<SourceFile> files, ImVec2 size) {
  ImGui::CreateContext();
  workbench::set_up_imgui();
  ImGuiIO& io = ImGui::GetIO();
  io.BackendFlags |= ImGuiBackendFlags_RendererHasTextures;
  io.DisplaySize = size;
  io.DeltaTime = 1.0F / 60;
  workbench_.emplace(std::move(files), day);
  bench().tour = false;
  frame();
  frame();
}

Driver::~Driver() {
  workbench_.reset();
  ImGui::DestroyContext();
}

void Driver::frame() {
  if (bench().loaded_revision != bench().document.revision()) bench().work();
  workbench::hook_frame();
  ImGui::NewFrame();
  workbench_->draw();
  ImGui::Render();
  take_textures();
}

void Driver::settle() {
  frame();
  while (bench().busy()) bench().work();
  frame();
  frame();
}

std::optional<workbench::HookedItem> Driver::item(std::string_view name) const {
  const std::string ending = "###" + std::string(name);
  for (const workbench::HookedItem& item : workbench::hooked_items()) {
    if (item.label == name || item.label.ends_with(ending)) return item;
  }
  return std::nullopt;
}

void Driver::press(std::string_view name) {
  const std::optional<workbench::HookedItem> found = item(name);
  INFO("no item is called ", name);
  REQUIRE(found);
  press_at(ImVec2{(found->left + found->right) / 2, (found->top + found->bottom) / 2});
}

void Driver::press_at(ImVec2 point) {
  ++presses_;
  ImGuiIO& io = ImGui::GetIO();
  io.AddMousePosEvent(point.x, point.y);
  frame();
  io.AddMouseButtonEvent(0, true);
  frame();
  io.AddMouseButtonEvent(0, false);
  frame();
  frame();
}

void Driver::key(ImGuiKey key, bool ctrl) {
  ++presses_;
  ImGuiIO& io = ImGui::GetIO();
  io.AddKeyEvent(ImGuiMod_Ctrl, ctrl);
  io.AddKeyEvent(key, true);
  frame();
  io.AddKeyEvent(key, false);
  io.AddKeyEvent(ImGuiMod_Ctrl, false);
  frame();
}

void Driver::type(const char* text) {
  ImGui::GetIO().AddInputCharactersUTF8(text);
  frame();
}

bool same_bytes(const workspace::Document& document) {
  const auto opened = document.opened();
  const auto now = document.files();
  if (opened.size() != now.size()) return false;
  for (std::size_t i = 0; i < now.size(); ++i) {
    if (now[i].path != opened[i].path || now[i].text != opened[i].text) return false;
  }
  return true;
}

int failing_scenarios(const Diagnostics& diagnostics) {
  int out = 0;
  for (const Diagnostic& each : diagnostics) out += each.check == "scenario-failed" ? 1 : 0;
  return out;
}

}  // namespace wijzer::test
