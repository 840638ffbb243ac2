#pragma once

#include <memory>
#include <span>
#include <string_view>

#include "workbench/messages.hpp"

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
  /// As in the table of panels and commands, workspace/twins.hpp; also its id in ImGui.
  std::string_view name;
  Message title;
  Region region;
  std::unique_ptr<Panel> (*make)();
};

/// All panels, in their order.
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
