#pragma once

#include <imgui.h>

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "workbench/hook.hpp"
#include "workbench/workbench.hpp"

namespace wijzer::test {

/// A workbench without a window: frames are drawn into nothing, and what is pressed is found by
/// what the hook says of the frame before.
class Driver {
 public:
  explicit Driver(std::vector<SourceFile> files, ImVec2 size = {1280, 720});
  ~Driver();
  Driver(const Driver&) = delete;
  Driver& operator=(const Driver&) = delete;

  [[nodiscard]] workbench::Bench& bench() { return workbench_->bench(); }
  [[nodiscard]] workbench::Workbench& workbench() { return *workbench_; }

  /// Draws; loads the document again where it changed, but checks nothing.
  void frame();
  /// Does all the work there is, and draws.
  void settle();
  /// The item with these words, or this name after "###"; nothing while it is not drawn.
  [[nodiscard]] std::optional<workbench::HookedItem> item(std::string_view name) const;
  /// Presses the middle of it; fails the test when it is not there.
  void press(std::string_view name);
  void press_at(ImVec2 point);
  void key(ImGuiKey key, bool ctrl = false);
  void type(const char* text);
  /// How many times the mouse or a key was pressed.
  [[nodiscard]] int presses() const { return presses_; }

 private:
  std::optional<workbench::Workbench> workbench_;
  int presses_ = 0;
};

/// Whether all files are as they were opened.
[[nodiscard]] bool same_bytes(const workspace::Document& document);

/// How many expectations of scenarios do not hold.
[[nodiscard]] int failing_scenarios(const Diagnostics& diagnostics);

}  // namespace wijzer::test
