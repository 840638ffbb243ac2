#include "workbench/fields.hpp"

#include <imgui.h>
#include <imgui_internal.h>

#include <algorithm>
#include <cmath>

#include "core/model/ascii.hpp"

namespace wijzer::workbench {
namespace {

/// Puts line breaks in the place of spaces where a line becomes wider than this, so that the text
/// stays as long as it is. No text of the content holds a line break: in a field it is a space.
/// @return whether anything moved
bool soft_wrap(char* text, char* end, float width) {
  const std::string was(text, end);
  std::replace(text, end, '\n', ' ');
  ImFont* font = ImGui::GetFont();
  char* line = text;
  while (width > 0 && line < end) {
    const auto fits = font->CalcWordWrapPosition(ImGui::GetFontSize(), line, end, width) - line;
    if (line + fits >= end) break;
    char* space = line + fits;
    while (space > line && *space != ' ') --space;
    if (space == line) space = std::find(line + fits, end, ' ');
    if (space == end) break;
    *space = '\n';
    line = space + 1;
  }
  return was != std::string_view(text, static_cast<std::size_t>(end - text));
}

/// A text that is edited, and how wide its lines may become; 0: as they are.
struct FieldText {
  std::string* text;
  float width;
};

/// ImGui edits in place; this lets the text grow, and wraps it.
int follow(ImGuiInputTextCallbackData* data) {
  const auto* edited = static_cast<const FieldText*>(data->UserData);
  if (data->EventFlag == ImGuiInputTextFlags_CallbackResize) {
    edited->text->resize(static_cast<std::size_t>(data->BufTextLen));
    data->Buf = edited->text->data();
  } else if (edited->width > 0) {
    if (soft_wrap(data->Buf, data->Buf + data->BufTextLen, edited->width)) data->BufDirty = true;
  }
  return 0;
}

constexpr ImGuiInputTextFlags following =
    ImGuiInputTextFlags_CallbackResize | ImGuiInputTextFlags_CallbackAlways;

/// How many lines the text takes at this width.
int lines_of(const std::string& text, float width) {
  const ImVec2 size = ImGui::CalcTextSize(text.c_str(), nullptr, false, width);
  return std::max(1, static_cast<int>(std::lround(size.y / ImGui::GetTextLineHeight())));
}

/// Replaces the first "%d" or "%s".
std::string replaced(const char* format, const std::string& by) {
  std::string out = format;
  const std::size_t at = out.find('%');
  if (at != std::string::npos) out.replace(at, 2, by);
  return out;
}

}  // namespace

bool edit_text(const char* label, std::string& text) {
  const ImGuiStyle& style = ImGui::GetStyle();
  const float width = ImGui::CalcItemWidth() - 2 * style.FramePadding.x - style.ScrollbarSize;
  const int lines = lines_of(text, width);
  std::string shown = text;
  soft_wrap(shown.data(), shown.data() + shown.size(), width);
  FieldText edited{&shown, width};
  const ImVec2 size{ImGui::CalcItemWidth(),
                    ImGui::GetTextLineHeight() * static_cast<float>(std::min(lines, 8)) +
                        2 * style.FramePadding.y};
  if (!ImGui::InputTextMultiline(label, shown.data(), shown.capacity() + 1, size, following, follow,
                                 &edited)) {
    return false;
  }
  std::replace(shown.begin(), shown.end(), '\n', ' ');
  text = shown;
  return true;
}

bool edit_lines(const char* label, std::string& text, float height) {
  FieldText edited{&text, 0};
  return ImGui::InputTextMultiline(label, text.data(), text.capacity() + 1,
                                   ImVec2{ImGui::CalcItemWidth(), height}, following, follow,
                                   &edited);
}

bool search_field(const char* label, const char* hint, std::string& text) {
  FieldText edited{&text, 0};
  return ImGui::InputTextWithHint(label, hint, text.data(), text.capacity() + 1, following, follow,
                                  &edited);
}

void paragraph(std::string_view text) {
  ImGui::PushTextWrapPos(0.0F);
  ImGui::TextUnformatted(text.data(), text.data() + text.size());
  ImGui::PopTextWrapPos();
}

void muted(std::string_view text) {
  ImGui::PushStyleColor(ImGuiCol_Text, ImGui::GetStyle().Colors[ImGuiCol_TextDisabled]);
  paragraph(text);
  ImGui::PopStyleColor();
}

void coloured(unsigned colour, std::string_view text) {
  ImGui::PushStyleColor(ImGuiCol_Text, colour);
  paragraph(text);
  ImGui::PopStyleColor();
}

bool link(const char* label) { return ImGui::TextLink(label); }

bool begin_combo(const char* label, const char* chosen) {
  const ImGuiID id = ImGui::GetID(label);
  const bool open = ImGui::BeginCombo(label, chosen);
  name_item(id, label);
  return open;
}

void name_item([[maybe_unused]] unsigned id, [[maybe_unused]] const char* label) {
#ifdef IMGUI_ENABLE_TEST_ENGINE
  ImGuiContext& g = *ImGui::GetCurrentContext();
  IMGUI_TEST_ENGINE_ITEM_INFO(id, label, 0);
#endif
}

bool holds(std::string_view text, std::string_view sought) {
  return std::search(text.begin(), text.end(), sought.begin(), sought.end(),
                     [](char a, char b) { return ascii_lower(a) == ascii_lower(b); }) != text.end();
}

std::string filled(const char* format, int number) {
  return replaced(format, std::to_string(number));
}

std::string filled(const char* format, const std::string& text) { return replaced(format, text); }

}  // namespace wijzer::workbench
