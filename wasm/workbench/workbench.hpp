#pragma once

#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "workbench/bench.hpp"
#include "workbench/layout.hpp"
#include "workbench/panel.hpp"

namespace wijzer::workbench {

/// The whole workbench, in the context of ImGui that is current; whoever makes it brings the window
/// and the drawing: a page, a window of the machine, or a test.
class Workbench {
 public:
  Workbench(std::vector<SourceFile> files, const Date& today);
  Workbench(const Workbench&) = delete;
  Workbench& operator=(const Workbench&) = delete;
  /// Where the panels are known: the sanitizers can't look into them from elsewhere.
  ~Workbench();

  /// Draws everything into the frame that ImGui is in.
  void draw();

  [[nodiscard]] Bench& bench() { return *bench_; }
  /// Opens other content in place of this one.
  void open(std::vector<SourceFile> files, const Date& today);
  void set_look(bool dark);
  /// Shows the tab of this panel at the next frame.
  void show(workspace::Panel panel) { shown_ = panel; }

 private:
  void draw_bar();
  void draw_buttons();
  void draw_state();
  void draw_tabs();
  void draw_age(workspace::Panel panel) const;
  void draw_tour();
  void keys();
  void draw_panel(workspace::Panel panel);
  void save_changed();
  void save_files();

  std::unique_ptr<Bench> bench_;
  /// What was opened first: what the page came with.
  std::vector<SourceFile> shipped_;
  std::vector<std::unique_ptr<Panel>> panels_;
  Layout layout_;
  std::optional<workspace::Panel> shown_;
  /// Whether to save once what is being typed is an edit.
  bool save_ = false;
};

/// What ImGui must know before the first frame, whatever the window: keyboard, no files, colours.
void set_up_imgui();

/// Uses this font for everything.
/// @param ttf  A TrueType font; when it can't be used, ImGui keeps its own.
void use_font(std::string ttf);

}  // namespace wijzer::workbench
