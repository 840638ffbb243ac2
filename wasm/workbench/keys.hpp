#pragma once

#include <imgui.h>

#include <string_view>

namespace wijzer::workbench {

/// The key at a place of the keyboard that a browser names so: "KeyA", "ArrowLeft".
/// Source: UI Events KeyboardEvent code Values (W3C), section 3.
[[nodiscard]] ImGuiKey key_of(std::string_view code);

}  // namespace wijzer::workbench
