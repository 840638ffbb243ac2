#pragma once

#include <string>
#include <vector>

namespace wijzer::workbench {

/// A button, field or other thing to press, as it was last drawn.
struct HookedItem {
  unsigned id = 0;
  /// What ImGui was given: the words, and "###" with the name that stays the same.
  std::string label;
  float left = 0;
  float top = 0;
  float right = 0;
  float bottom = 0;
};

/// Begins to collect the items of the next frame, and forgets those of the last.
void hook_frame();
/// Those that were drawn since, in their order; only what is visible.
[[nodiscard]] const std::vector<HookedItem>& hooked_items();
/// The same as JSON: [["label", left, top, right, bottom], ...], in pixels of the window.
[[nodiscard]] std::string hooked_json();

}  // namespace wijzer::workbench
