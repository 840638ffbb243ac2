// The workbench in a window of the machine: werkbank CONTENT FONT.ttf [FREQUENT-WORDS.txt].
#include <GLFW/glfw3.h>
#include <imgui.h>
#include <imgui_impl_glfw.h>
#include <imgui_impl_opengl3.h>
#include <imgui_internal.h>

#include <chrono>
#include <cstdint>
#include <filesystem>
#include <fstream>
#include <iostream>
#include <iterator>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "workbench/fields.hpp"
#include "workbench/workbench.hpp"

namespace {

using wijzer::SourceFile;
using wijzer::workbench::Download;
using wijzer::workbench::Workbench;

namespace fs = std::filesystem;

constexpr int width = 1440;
constexpr int height = 900;
/// Of a frame, for checking: while something happens, and while nothing else does.
constexpr std::chrono::milliseconds slice{8};
constexpr std::chrono::milliseconds long_slice{40};
/// Between two frames that show nothing but how far the checks are.
constexpr std::chrono::milliseconds between{250};
/// Between two frames while nothing happens.
constexpr double idle_seconds = 0.5;

std::string read_bytes(const fs::path& path) {
  std::ifstream file(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(file), {}};
}

/// All of the content, the manifest first.
std::vector<SourceFile> read_content(const fs::path& folder) {
  std::vector<SourceFile> files{{"content.json", read_bytes(folder / "content.json")}};
  std::error_code error;
  for (const fs::directory_entry& entry : fs::recursive_directory_iterator(folder, error)) {
    const std::string path = fs::relative(entry.path(), folder, error).generic_string();
    const bool is_content = entry.path().extension() == ".json" && path != "content.json" &&
                            !path.starts_with("schema/");
    if (is_content) files.push_back({path, read_bytes(entry.path())});
  }
  return files;
}

wijzer::Date today() {
  return std::chrono::floor<std::chrono::days>(std::chrono::system_clock::now());
}

/// Writes a file whole or not at all: a disk that is full leaves no half of one under its name.
/// @returns whether it is there
bool write_whole(const fs::path& path, const std::string& bytes) {
  const fs::path beside = path.string() + ".part";
  std::ofstream file(beside, std::ios::binary);
  file << bytes;
  file.close();
  std::error_code error;
  if (file) fs::rename(beside, path, error);
  if (file && !error) return true;
  fs::remove(beside, error);
  return false;
}

/// What the author saves comes where the program was started; nothing there is written over.
void write_downloads(wijzer::workbench::Bench& bench) {
  for (const Download& download : std::exchange(bench.downloads, {})) {
    fs::path path = download.name;
    for (int i = 2; fs::exists(path); ++i) {
      path = fs::path(download.name).stem().string() + "-" + std::to_string(i) +
             fs::path(download.name).extension().string();
    }
    const bool written = write_whole(path, download.bytes);
    if (written) bench.taken(download);
    const wijzer::workbench::Message& said =
        written ? wijzer::workbench::messages::saved : wijzer::workbench::messages::not_saved;
    bench.told = wijzer::workbench::filled(bench.say(said), fs::absolute(path).string());
    (written ? std::cout : std::cerr) << bench.told << "\n";
  }
}

/// Says what would be lost and stays, the first time; whoever closes it again means it.
bool may_close(wijzer::workbench::Bench& bench) {
  const char* warning = bench.say(wijzer::workbench::messages::unsaved);
  if (!bench.has_changes() || bench.told == warning) return true;
  bench.told = warning;
  return false;
}

GLFWwindow* open_window() {
  if (glfwInit() == 0) return nullptr;
  glfwWindowHint(GLFW_CONTEXT_VERSION_MAJOR, 3);
  glfwWindowHint(GLFW_CONTEXT_VERSION_MINOR, 0);
  GLFWwindow* window = glfwCreateWindow(width, height, "Werkbank", nullptr, nullptr);
  if (window == nullptr) return nullptr;
  glfwMakeContextCurrent(window);
  glfwSwapInterval(1);
  return window;
}

void draw(GLFWwindow* window, Workbench& workbench) {
  ImGui_ImplOpenGL3_NewFrame();
  ImGui_ImplGlfw_NewFrame();
  ImGui::NewFrame();
  workbench.draw();
  ImGui::Render();
  int wide = 0;
  int high = 0;
  glfwGetFramebufferSize(window, &wide, &high);
  glViewport(0, 0, wide, high);
  glClear(GL_COLOR_BUFFER_BIT);
  ImGui_ImplOpenGL3_RenderDrawData(ImGui::GetDrawData());
  glfwSwapBuffers(window);
}

/// Checks, in pieces, for so long, or until something came out of it.
/// @returns whether something did
bool check(wijzer::workbench::Bench& bench, std::chrono::milliseconds how_long) {
  const auto end = std::chrono::steady_clock::now() + how_long;
  const std::uint64_t before = bench.outcomes();
  while (bench.busy() && bench.outcomes() == before && std::chrono::steady_clock::now() < end) {
    bench.work();
  }
  return bench.outcomes() != before;
}

void run(GLFWwindow* window, Workbench& workbench) {
  // ImGui takes a few frames to show all that follows from one press.
  constexpr int settling = 4;
  int left = settling;
  auto drawn = std::chrono::steady_clock::now();
  while (glfwWindowShouldClose(window) == 0 || !may_close(workbench.bench())) {
    if (glfwWindowShouldClose(window) != 0) left = settling;
    glfwSetWindowShouldClose(window, GLFW_FALSE);
    if (left > 0 || workbench.bench().busy()) {
      glfwPollEvents();
    } else {
      glfwWaitEventsTimeout(idle_seconds);
      left = settling;
    }
    if (ImGui::GetCurrentContext()->InputEventsQueue.Size > 0) left = settling;
    if (check(workbench.bench(), left > 0 ? slice : long_slice)) left = settling;
    // A frame waits for the screen, which the checks need not.
    if (left <= 0 && std::chrono::steady_clock::now() - drawn < between) continue;
    draw(window, workbench);
    drawn = std::chrono::steady_clock::now();
    --left;
    write_downloads(workbench.bench());
  }
}

}  // namespace

int main(int count, char** words) {
  if (count < 3) {
    std::cerr << "Usage: werkbank CONTENT FONT.ttf [FREQUENT-WORDS.txt]\n";
    return 2;
  }
  GLFWwindow* window = open_window();
  if (window == nullptr) {
    std::cerr
        << "No window with OpenGL 3 can be opened here; ./dev workbench opens it as a page.\n";
    return 2;
  }
  ImGui::CreateContext();
  wijzer::workbench::set_up_imgui();
  ImGui_ImplGlfw_InitForOpenGL(window, true);
  ImGui_ImplOpenGL3_Init("#version 130");
  wijzer::workbench::use_font(read_bytes(words[2]));
  {
    Workbench workbench(read_content(words[1]), today());
    if (count > 3) {
      workbench.bench().frequent = wijzer::workbench::frequent_of(read_bytes(words[3]));
    }
    run(window, workbench);
  }
  ImGui_ImplOpenGL3_Shutdown();
  ImGui_ImplGlfw_Shutdown();
  ImGui::DestroyContext();
  glfwTerminate();
  return 0;
}
