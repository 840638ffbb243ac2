#include "workbench/keys.hpp"

namespace wijzer::workbench {
namespace {

constexpr struct {
  std::string_view code;
  ImGuiKey key;
} named_keys[] = {
    {"Tab", ImGuiKey_Tab},
    {"ArrowLeft", ImGuiKey_LeftArrow},
    {"ArrowRight", ImGuiKey_RightArrow},
    {"ArrowUp", ImGuiKey_UpArrow},
    {"ArrowDown", ImGuiKey_DownArrow},
    {"PageUp", ImGuiKey_PageUp},
    {"PageDown", ImGuiKey_PageDown},
    {"Home", ImGuiKey_Home},
    {"End", ImGuiKey_End},
    {"Insert", ImGuiKey_Insert},
    {"Delete", ImGuiKey_Delete},
    {"Backspace", ImGuiKey_Backspace},
    {"Space", ImGuiKey_Space},
    {"Enter", ImGuiKey_Enter},
    {"NumpadEnter", ImGuiKey_KeypadEnter},
    {"Escape", ImGuiKey_Escape},
    {"ContextMenu", ImGuiKey_Menu},
    {"AltLeft", ImGuiKey_LeftAlt},
    {"F2", ImGuiKey_F2},
};

}  // namespace

ImGuiKey key_of(std::string_view code) {
  for (const auto& [name, key] : named_keys) {
    if (name == code) return key;
  }
  // Letters follow each other in ImGui, as they do in the alphabet.
  const bool letter =
      code.size() == 4 && code.starts_with("Key") && code[3] >= 'A' && code[3] <= 'Z';
  return letter ? static_cast<ImGuiKey>(ImGuiKey_A + (code[3] - 'A')) : ImGuiKey_None;
}

}  // namespace wijzer::workbench
