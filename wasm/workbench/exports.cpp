// The door of werkbank.html: the page tells what is pressed and typed, and asks for frames.
#include <GLES3/gl3.h>
#include <emscripten/emscripten.h>
#include <emscripten/html5.h>
#include <imgui.h>
#include <imgui_impl_opengl3.h>

#include <cstdint>
#include <cstdlib>
#include <cstring>
#include <memory>
#include <string>
#include <utility>
#include <vector>

#include "core/summary/json_writer.hpp"
#include "workbench/fields.hpp"
#include "workbench/keys.hpp"
#include "workbench/workbench.hpp"
#ifdef IMGUI_ENABLE_TEST_ENGINE
#include "workbench/hook.hpp"
#endif

namespace {

using wijzer::SourceFile;
using wijzer::workbench::Download;
using wijzer::workbench::Workbench;

/// What lives as long as the page.
struct Page {
  std::unique_ptr<Workbench> workbench;
  std::vector<SourceFile> files;
  std::string clipboard;
  bool copied = false;
  Download saved;
  /// What the page reads next.
  std::string out;
};

Page& page() {
  static Page one;
  return one;
}

/// The bytes that the page left in memory, which are freed.
std::string taken(char* bytes, std::size_t length) {
  std::string text(bytes, length);
  std::free(bytes);
  return text;
}

const char* get_clipboard(ImGuiContext* /*context*/) { return page().clipboard.c_str(); }

void set_clipboard(ImGuiContext* /*context*/, const char* text) {
  page().clipboard = text;
  page().copied = true;
}

const char* told(std::string text) {
  page().out = std::move(text);
  return page().out.c_str();
}

}  // namespace

extern "C" {

/// @return whether the browser draws with WebGL 2
int wb_start() {
  IMGUI_CHECKVERSION();
  ImGui::CreateContext();
  wijzer::workbench::set_up_imgui();
  ImGuiPlatformIO& platform = ImGui::GetPlatformIO();
  platform.Platform_GetClipboardTextFn = get_clipboard;
  platform.Platform_SetClipboardTextFn = set_clipboard;
  EmscriptenWebGLContextAttributes attributes;
  emscripten_webgl_init_context_attributes(&attributes);
  attributes.majorVersion = 2;
  attributes.alpha = false;
  attributes.depth = false;
  attributes.antialias = false;
  const EMSCRIPTEN_WEBGL_CONTEXT_HANDLE context =
      emscripten_webgl_create_context("#wb-canvas", &attributes);
  if (context <= 0) return 0;
  emscripten_webgl_make_context_current(context);
  return ImGui_ImplOpenGL3_Init("#version 300 es") ? 1 : 0;
}

void wb_font(char* bytes, std::size_t length) { wijzer::workbench::use_font(taken(bytes, length)); }

/// One file more of the content that wb_open() will open.
void wb_file(char* path, std::size_t path_length, char* text, std::size_t length) {
  page().files.push_back({taken(path, path_length), taken(text, length)});
}

/// @param day  Since 1970-01-01.
void wb_open(int day) {
  std::vector<SourceFile> files = std::exchange(page().files, {});
  const wijzer::Date today = wijzer::from_days(day);
  if (page().workbench) {
    page().workbench->open(std::move(files), today);
  } else {
    page().workbench = std::make_unique<Workbench>(std::move(files), today);
  }
}

/// Compares with those files what is open.
void wb_compare() {
  wijzer::workbench::Bench& bench = page().workbench->bench();
  bench.compare_with(bench.add_version(wijzer::workbench::messages::another_version,
                                       std::exchange(page().files, {})));
}

/// What a family handed over.
void wb_handover(char* text, std::size_t length) {
  page().workbench->bench().take_handover(taken(text, length));
}

/// The frequent words, one a line.
void wb_words(char* bytes, std::size_t length) {
  page().workbench->bench().frequent = wijzer::workbench::frequent_of(taken(bytes, length));
}

void wb_look(int dark) { page().workbench->set_look(dark != 0); }

void wb_layout(char* bytes, std::size_t length) {
  const std::string settings = taken(bytes, length);
  ImGui::LoadIniSettingsFromMemory(settings.data(), settings.size());
}

/// @param width, height  In pixels of CSS.
/// @param scale          Pixels of the screen per pixel of CSS.
void wb_frame(float width, float height, float scale, float seconds) {
  ImGuiIO& io = ImGui::GetIO();
  io.DisplaySize = ImVec2{width, height};
  io.DisplayFramebufferScale = ImVec2{scale, scale};
  io.DeltaTime = seconds;
#ifdef IMGUI_ENABLE_TEST_ENGINE
  wijzer::workbench::hook_frame();
#endif
  ImGui_ImplOpenGL3_NewFrame();
  ImGui::NewFrame();
  page().workbench->draw();
  ImGui::Render();
  glViewport(0, 0, static_cast<int>(width * scale), static_cast<int>(height * scale));
  glClearColor(0, 0, 0, 1);
  glClear(GL_COLOR_BUFFER_BIT);
  ImGui_ImplOpenGL3_RenderDrawData(ImGui::GetDrawData());
}

/// Checks, in pieces, for about so long, or until something came out of it.
/// @return 1 while there is more to do, plus 2 where something came out
int wb_work(double ms) {
  wijzer::workbench::Bench& bench = page().workbench->bench();
  const double end = emscripten_get_now() + ms;
  const std::uint64_t before = bench.outcomes();
  while (bench.busy() && bench.outcomes() == before && emscripten_get_now() < end) bench.work();
  return (bench.busy() ? 1 : 0) + (bench.outcomes() != before ? 2 : 0);
}

void wb_mouse(float x, float y) { ImGui::GetIO().AddMousePosEvent(x, y); }
void wb_button(int button, int down) { ImGui::GetIO().AddMouseButtonEvent(button, down != 0); }
void wb_wheel(float x, float y) { ImGui::GetIO().AddMouseWheelEvent(x, y); }
void wb_focus(int on) { ImGui::GetIO().AddFocusEvent(on != 0); }

/// @param modifiers  1 Ctrl (or Cmd), 2 Shift, 4 Alt.
/// @return whether the workbench knows the key
int wb_key(char* code, std::size_t length, int down, int modifiers) {
  ImGuiIO& io = ImGui::GetIO();
  io.AddKeyEvent(ImGuiMod_Ctrl, (modifiers & 1) != 0);
  io.AddKeyEvent(ImGuiMod_Shift, (modifiers & 2) != 0);
  io.AddKeyEvent(ImGuiMod_Alt, (modifiers & 4) != 0);
  const ImGuiKey key = wijzer::workbench::key_of(taken(code, length));
  if (key == ImGuiKey_None) return 0;
  io.AddKeyEvent(key, down != 0);
  return 1;
}

void wb_text(char* bytes, std::size_t length) {
  ImGui::GetIO().AddInputCharactersUTF8(taken(bytes, length).c_str());
}

/// What ImGui pastes at the next Ctrl+V.
void wb_clipboard(char* bytes, std::size_t length) { page().clipboard = taken(bytes, length); }

/// What was copied since the last call; nullptr for nothing.
const char* wb_copied() {
  return std::exchange(page().copied, false) ? told(page().clipboard) : nullptr;
}

/// The name of the next file to save; nullptr when there is none.
const char* wb_download() {
  std::vector<Download>& downloads = page().workbench->bench().downloads;
  if (downloads.empty()) return nullptr;
  page().saved = std::move(downloads.front());
  downloads.erase(downloads.begin());
  page().workbench->bench().taken(page().saved);
  return page().saved.name.c_str();
}

/// What is in it, until the next call of wb_download().
const char* wb_bytes() { return page().saved.bytes.data(); }
std::size_t wb_length() { return page().saved.bytes.size(); }

/// [["title", "command"], ...] of all panels, for those who can't see them.
const char* wb_twins() {
  wijzer::JsonWriter writer;
  writer.begin_array();
  for (const wijzer::workspace::Twin& twin : wijzer::workspace::twins) {
    writer.begin_array().string(twin.title_nl);
    writer.string("wijzer " + std::string(twin.command) + " " + std::string(twin.options));
    writer.end_array();
  }
  writer.end_array();
  return told(writer.take());
}

/// As in ImGuiMouseCursor.
int wb_cursor() { return ImGui::GetMouseCursor(); }
int wb_is_dark() { return page().workbench->bench().dark ? 1 : 0; }
int wb_is_changed() { return page().workbench->bench().has_changes() ? 1 : 0; }

#ifdef IMGUI_ENABLE_TEST_ENGINE
const char* wb_items() { return told(wijzer::workbench::hooked_json()); }
#endif

}  // extern "C"
