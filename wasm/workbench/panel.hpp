#pragma once

#include <memory>
#include <span>

#include "workspace/twins.hpp"

namespace wijzer::workbench {

struct Bench;

/// A part of the window with a state of its own.
class Panel {
 public:
  Panel() = default;
  Panel(const Panel&) = delete;
  Panel& operator=(const Panel&) = delete;
  virtual ~Panel() = default;

  /// Draws it into the window that ImGui is in.
  virtual void draw(Bench& bench) = 0;
};

/// Where a panel has its place.
enum class Region { Main, Right, Bottom };

/// A row of the list of panels.
struct PanelEntry {
  /// Its title and the command that says the same stand in workspace/twins.hpp.
  workspace::Panel panel = workspace::Panel::Content;
  /// In ImGui.
  const char* id;
  Region region;
  std::unique_ptr<Panel> (*make)();
};

/// All panels, one per row of workspace::twins and in that order.
[[nodiscard]] std::span<const PanelEntry> panels();

// One file per panel.
[[nodiscard]] std::unique_ptr<Panel> content_panel();
[[nodiscard]] std::unique_ptr<Panel> preview_panel();
[[nodiscard]] std::unique_ptr<Panel> findings_panel();
[[nodiscard]] std::unique_ptr<Panel> proof_panel();
[[nodiscard]] std::unique_ptr<Panel> difference_panel();
[[nodiscard]] std::unique_ptr<Panel> scenarios_panel();
[[nodiscard]] std::unique_ptr<Panel> graph_panel();
[[nodiscard]] std::unique_ptr<Panel> words_panel();
[[nodiscard]] std::unique_ptr<Panel> sources_panel();

}  // namespace wijzer::workbench
