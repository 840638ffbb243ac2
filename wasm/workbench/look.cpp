#include "workbench/look.hpp"

#include <imgui.h>

namespace wijzer::workbench {
namespace {

ImVec4 rgb(unsigned colour) {
  return ImVec4{static_cast<float>(colour >> 16U & 255U) / 255.0F,
                static_cast<float>(colour >> 8U & 255U) / 255.0F,
                static_cast<float>(colour & 255U) / 255.0F, 1.0F};
}

/// As ImGui packs colours.
constexpr unsigned packed(unsigned colour) {
  return IM_COL32(colour >> 16U & 255U, colour >> 8U & 255U, colour & 255U, 255U);
}

void set(ImGuiCol_ which, unsigned colour) { ImGui::GetStyle().Colors[which] = rgb(colour); }

/// What both looks change of ImGui's own light and dark colours: little contrast, and blue buttons.
void set_plain(bool dark) {
  set(ImGuiCol_Text, dark ? 0xf2f2f2 : 0x111111);
  set(ImGuiCol_TextDisabled, dark ? 0xb8b8b8 : 0x555555);
  set(ImGuiCol_WindowBg, dark ? 0x16181c : 0xffffff);
  set(ImGuiCol_ChildBg, dark ? 0x16181c : 0xffffff);
  set(ImGuiCol_PopupBg, dark ? 0x20242a : 0xffffff);
  set(ImGuiCol_FrameBg, dark ? 0x2a2f37 : 0xedf1f5);
  set(ImGuiCol_FrameBgHovered, dark ? 0x36404c : 0xdfe8f1);
  set(ImGuiCol_FrameBgActive, dark ? 0x3c4a5a : 0xcfdeec);
  set(ImGuiCol_MenuBarBg, dark ? 0x20242a : 0xedf1f5);
  set(ImGuiCol_TableHeaderBg, dark ? 0x2a2f37 : 0xe3eaf1);
}

void set_active(bool dark) {
  set(ImGuiCol_Button, dark ? 0x29435c : 0xd6e4f0);
  set(ImGuiCol_ButtonHovered, dark ? 0x345879 : 0xbdd5ea);
  set(ImGuiCol_ButtonActive, dark ? 0x3e6a92 : 0xa5c6e2);
  set(ImGuiCol_Header, dark ? 0x29435c : 0xd6e4f0);
  set(ImGuiCol_HeaderHovered, dark ? 0x345879 : 0xbdd5ea);
  set(ImGuiCol_HeaderActive, dark ? 0x3e6a92 : 0xa5c6e2);
  set(ImGuiCol_Tab, dark ? 0x20242a : 0xedf1f5);
  set(ImGuiCol_TabHovered, dark ? 0x345879 : 0xbdd5ea);
  set(ImGuiCol_TabSelected, dark ? 0x29435c : 0xd6e4f0);
  set(ImGuiCol_TextLink, dark ? 0x9ccbf5 : 0x154273);
  set(ImGuiCol_TitleBg, dark ? 0x20242a : 0xe3eaf1);
  set(ImGuiCol_TitleBgActive, dark ? 0x29435c : 0xd6e4f0);
  set(ImGuiCol_CheckMark, dark ? 0x9ccbf5 : 0x154273);
  set(ImGuiCol_NavCursor, dark ? 0xffd24a : 0x154273);
  set(ImGuiCol_Border, dark ? 0x59616b : 0x8a949e);
  set(ImGuiCol_Separator, dark ? 0x59616b : 0x8a949e);
}

}  // namespace

void apply_look(bool dark) {
  if (dark) {
    ImGui::StyleColorsDark();
  } else {
    ImGui::StyleColorsLight();
  }
  set_plain(dark);
  set_active(dark);
  ImGuiStyle& style = ImGui::GetStyle();
  style.WindowRounding = 0.0F;
  style.FrameRounding = 3.0F;
  style.FramePadding = ImVec2{7.0F, 4.0F};
  style.ItemSpacing = ImVec2{8.0F, 5.0F};
  style.FrameBorderSize = 1.0F;
  style.PopupBorderSize = 1.0F;
  style.WindowBorderSize = 1.0F;
  style.FontSizeBase = 16.0F;
  style.ScrollbarSize = 13.0F;
}

Accents accents(bool dark) {
  if (dark) {
    return {packed(0x7fd39a), packed(0xff9d93), packed(0xf2c14e), packed(0xb8b8b8),
            packed(0x7d8792)};
  }
  return {packed(0x1b6b36), packed(0xa3180b), packed(0x7a4b00), packed(0x555555), packed(0x6b7580)};
}

}  // namespace wijzer::workbench
