#pragma once

namespace wijzer::workbench {

/// How the window is divided, as parts of its width and height.
struct Layout {
  /// Of the tree of the content, within its panel; and of the preview at the right.
  float tree = 0.28F;
  float right = 0.3F;
  /// Of the tabs below.
  float bottom = 0.36F;
};

/// Lets ImGui keep the layout in its settings, as "[Workbench][Layout]"; `layout` must outlive the
/// context of ImGui.
void keep_in_settings(Layout& layout);

/// A bar between two parts.
struct Splitter {
  const char* id;
  bool between_columns = true;
  /// The part that is measured lies after the bar.
  bool part_is_after = false;
};

/// Draws the bar, which the author drags.
///
/// @param part   Of `whole`, from 0.1 to 0.8.
/// @param whole  Width or height of both parts together, in pixels.
void splitter(const Splitter& bar, float& part, float whole);

}  // namespace wijzer::workbench
