#include "workbench/workbench.hpp"

#include <imgui.h>

#include <algorithm>
#include <utility>

#include "workbench/fields.hpp"
#include "workspace/exports.hpp"

namespace wijzer::workbench {
namespace {

// Its settings are kept, as those of the tables in it go with them.
constexpr ImGuiWindowFlags whole_window =
    ImGuiWindowFlags_NoTitleBar | ImGuiWindowFlags_NoResize | ImGuiWindowFlags_NoMove |
    ImGuiWindowFlags_NoCollapse | ImGuiWindowFlags_NoBringToFrontOnFocus |
    ImGuiWindowFlags_MenuBar | ImGuiWindowFlags_NoScrollbar | ImGuiWindowFlags_NoScrollWithMouse;

}  // namespace

void set_up_imgui() {
  ImGuiIO& io = ImGui::GetIO();
  io.ConfigFlags |= ImGuiConfigFlags_NavEnableKeyboard;
  io.ConfigInputTextCursorBlink = false;
  // The layout comes and goes as bytes, when the author asks for it.
  io.IniFilename = nullptr;
  io.LogFilename = nullptr;
}

void use_font(std::string ttf) {
  ImFontConfig config;
  config.FontDataOwnedByAtlas = true;
  auto* copy = static_cast<char*>(ImGui::MemAlloc(ttf.size()));
  std::copy(ttf.begin(), ttf.end(), copy);
  ImFont* font =
      ImGui::GetIO().Fonts->AddFontFromMemoryTTF(copy, static_cast<int>(ttf.size()), 0.0F, &config);
  if (font != nullptr) ImGui::GetIO().FontDefault = font;
}

Workbench::Workbench(std::vector<SourceFile> files, const Date& today)
    : bench_(std::make_unique<Bench>(files, today)), shipped_(std::move(files)) {
  for (const PanelEntry& entry : panels()) panels_.push_back(entry.make());
  keep_in_settings(layout_);
  bench_->layout = &layout_;
  set_look(false);
}

Workbench::~Workbench() = default;

void Workbench::open(std::vector<SourceFile> files, const Date& today) {
  const Bench& old = *bench_;
  auto next = std::make_unique<Bench>(std::move(files), today);
  next->tongue = old.tongue;
  next->dark = old.dark;
  next->tour = false;
  next->layout = &layout_;
  next->frequent = old.frequent;
  next->add_version(messages::as_shipped, shipped_);
  bench_ = std::move(next);
  panels_.clear();
  for (const PanelEntry& entry : panels()) panels_.push_back(entry.make());
}

void Workbench::set_look(bool dark) {
  bench_->dark = dark;
  apply_look(dark);
}

void Workbench::draw() {
  const ImGuiViewport* viewport = ImGui::GetMainViewport();
  ImGui::SetNextWindowPos(viewport->WorkPos);
  ImGui::SetNextWindowSize(viewport->WorkSize);
  ImGui::PushStyleVar(ImGuiStyleVar_WindowBorderSize, 0.0F);
  const bool open = ImGui::Begin("workbench", nullptr, whole_window);
  ImGui::PopStyleVar();
  if (open) {
    keys();
    draw_bar();
    draw_state();
    const ImVec2 room = ImGui::GetContentRegionAvail();
    const float gap = ImGui::GetFontSize() * 0.4F + 2 * ImGui::GetStyle().ItemSpacing.x;
    if (ImGui::BeginChild("left", ImVec2{room.x * (1 - layout_.right) - gap, 0})) {
      if (ImGui::BeginChild("main", ImVec2{0, room.y * (1 - layout_.bottom) - gap}))
        draw_panel(workspace::Panel::Content);
      if (std::exchange(save_, false)) save_changed();
      ImGui::EndChild();
      splitter({"###split-bottom", false, true}, layout_.bottom, room.y);
      if (ImGui::BeginChild("bottom")) draw_tabs();
      ImGui::EndChild();
    }
    ImGui::EndChild();
    ImGui::SameLine();
    splitter({"###split-right", true, true}, layout_.right, room.x);
    ImGui::SameLine();
    if (ImGui::BeginChild("right")) draw_panel(workspace::Panel::Preview);
    ImGui::EndChild();
  }
  ImGui::End();
  draw_tour();
}

void Workbench::draw_panel(workspace::Panel panel) {
  const auto i = static_cast<std::size_t>(panel);
  ImGui::PushID(panels()[i].id);
  panels_[i]->draw(*bench_);
  ImGui::PopID();
}

void Workbench::draw_bar() {
  if (!ImGui::BeginMenuBar()) return;
  draw_buttons();
  ImGui::EndMenuBar();
}

void Workbench::draw_buttons() {
  Bench& bench = *bench_;
  const std::string undone = bench.called("edit", bench.document.undo_sentence());
  const std::string redone = bench.called("edit", bench.document.redo_sentence());
  ImGui::BeginDisabled(undone.empty());
  if (ImGui::Button(bench.label(messages::undo, "undo").c_str())) bench.tell(bench.document.undo());
  ImGui::SetItemTooltip("%s", undone.c_str());
  ImGui::EndDisabled();
  ImGui::BeginDisabled(redone.empty());
  if (ImGui::Button(bench.label(messages::redo, "redo").c_str())) bench.tell(bench.document.redo());
  ImGui::SetItemTooltip("%s", redone.c_str());
  ImGui::EndDisabled();
  ImGui::BeginDisabled(!bench.has_changes());
  if (ImGui::Button(bench.label(messages::save_changed, "save").c_str())) save_changed();
  if (ImGui::Button(bench.label(messages::save_files, "save-files").c_str())) save_files();
  if (ImGui::Button(bench.label(messages::save_patch, "save-patch").c_str())) {
    bench.downloads.push_back({"wijzigingen.patch", workspace::patch_of(bench.document), true});
  }
  ImGui::EndDisabled();
  if (ImGui::Button(bench.label(messages::save_layout, "save-layout").c_str())) {
    bench.downloads.push_back({"werkbank.ini", ImGui::SaveIniSettingsToMemory()});
  }
  if (ImGui::Button(
          bench.label(bench.dark ? messages::light_look : messages::dark_look, "look").c_str())) {
    set_look(!bench.dark);
  }
  if (ImGui::Button(bench.label(messages::other_tongue, "tongue").c_str())) {
    bench.tongue = bench.tongue == Tongue::Dutch ? Tongue::English : Tongue::Dutch;
  }
  if (ImGui::Button(bench.label(messages::tour, "tour").c_str())) bench.tour = true;
}

void Workbench::draw_state() {
  Bench& bench = *bench_;
  const auto changed = static_cast<int>(bench.document.unsaved().size());
  const std::string files = changed == 0 ? bench.say(messages::unchanged)
                                         : filled(bench.say(messages::changed_files), changed);
  const auto percent = static_cast<int>(100 * bench.progress());
  const std::string state = bench.stopped() ? bench.say(messages::stopped)
                            : bench.busy()  ? filled(bench.say(messages::busy), percent)
                                            : bench.say(messages::up_to_date);
  const std::string told = bench.told.empty() ? "" : "  |  " + bench.told;
  ImGui::TextUnformatted((files + "  |  " + state).c_str());
  ImGui::SameLine();
  if (bench.stopped()) {
    if (ImGui::SmallButton(bench.label(messages::go_on, "go-on").c_str())) bench.go_on();
    ImGui::SameLine();
  } else if (bench.busy()) {
    if (ImGui::SmallButton(bench.label(messages::stop, "stop").c_str())) bench.stop();
    ImGui::SameLine();
  }
  ImGui::TextUnformatted(told.c_str());
}

/// Of which version the panel tells. It takes the room of the longest that it can say: what stands
/// below it stays where it is.
void Workbench::draw_age(workspace::Panel panel) const {
  const Bench& bench = *bench_;
  const float top = ImGui::GetCursorPosY();
  const float wide = ImGui::GetContentRegionAvail().x;
  float high = 0;
  for (const Message* each : {&messages::of_now, &messages::proof_follows, &messages::stale}) {
    high = std::max(high, ImGui::CalcTextSize(bench.say(*each), nullptr, false, wide).y);
  }
  const bool read = panel == workspace::Panel::Findings && bench.has_early_findings();
  if (!bench.stale()) {
    muted(bench.say(messages::of_now));
  } else {
    coloured(bench.accents().warning, bench.say(read ? messages::proof_follows : messages::stale));
  }
  ImGui::SetCursorPosY(top + high + ImGui::GetStyle().ItemSpacing.y);
}

void Workbench::draw_tabs() {
  Bench& bench = *bench_;
  if (!ImGui::BeginTabBar("tabs", ImGuiTabBarFlags_FittingPolicyScroll)) return;
  for (const PanelEntry& entry : panels()) {
    if (entry.region != Region::Bottom) continue;
    const std::string label = std::string(bench.title(entry.panel)) + "###" + entry.id;
    const bool chosen = shown_ == entry.panel;
    const bool open =
        ImGui::BeginTabItem(label.c_str(), nullptr, chosen ? ImGuiTabItemFlags_SetSelected : 0);
    name_item(ImGui::GetItemID(), label.c_str());
    if (!open) continue;
    draw_age(entry.panel);
    if (bench.seen->revision == 0) {
      paragraph(bench.say(messages::not_yet));
    } else if (ImGui::BeginChild(entry.id, ImVec2{0, 0}, ImGuiChildFlags_NavFlattened)) {
      draw_panel(entry.panel);
    }
    if (bench.seen->revision != 0) ImGui::EndChild();
    ImGui::EndTabItem();
  }
  ImGui::EndTabBar();
  shown_.reset();
}

void Workbench::draw_tour() {
  Bench& bench = *bench_;
  if (!bench.tour) return;
  const ImGuiViewport* viewport = ImGui::GetMainViewport();
  ImGui::SetNextWindowPos(viewport->GetCenter(), ImGuiCond_Always, ImVec2{0.5F, 0.5F});
  ImGui::SetNextWindowSize(ImVec2{ImGui::GetFontSize() * 30, 0});
  const std::string label = bench.label(messages::tour, "tour-window");
  if (ImGui::Begin(label.c_str(), &bench.tour,
                   ImGuiWindowFlags_NoSavedSettings | ImGuiWindowFlags_NoCollapse |
                       ImGuiWindowFlags_NoMove | ImGuiWindowFlags_NoResize)) {
    paragraph(bench.say(messages::tour_text));
    if (ImGui::Button(bench.label(messages::close, "close-tour").c_str())) bench.tour = false;
  }
  ImGui::End();
}

/// The shortcuts that editors have everywhere; but for saving, while no field has the keyboard.
void Workbench::keys() {
  Bench& bench = *bench_;
  if (ImGui::IsKeyChordPressed(ImGuiMod_Ctrl | ImGuiKey_S)) save_ = bench.finish_typing = true;
  if (ImGui::GetIO().WantTextInput) return;
  if (ImGui::IsKeyChordPressed(ImGuiMod_Ctrl | ImGuiKey_Z)) bench.tell(bench.document.undo());
  if (ImGui::IsKeyChordPressed(ImGuiMod_Ctrl | ImGuiKey_Y) ||
      ImGui::IsKeyChordPressed(ImGuiMod_Ctrl | ImGuiMod_Shift | ImGuiKey_Z)) {
    bench.tell(bench.document.redo());
  }
}

/// Each by its own name, to lay in the folder.
void Workbench::save_files() {
  for (const SourceFile& file : workspace::changed_files(bench_->document)) {
    const std::string name = file.path.substr(file.path.rfind('/') + 1);
    bench_->downloads.push_back({name, file.text, true});
  }
}

void Workbench::save_changed() {
  Bench& bench = *bench_;
  const std::vector<SourceFile> files = workspace::changed_files(bench.document);
  if (!files.empty())
    bench.downloads.push_back({"wijzigingen.zip", workspace::zip_of(files), true});
}

}  // namespace wijzer::workbench
