#include <imgui.h>

#include <algorithm>
#include <optional>
#include <set>
#include <string>
#include <vector>

#include "core/conversation/session.hpp"
#include "workbench/bench.hpp"
#include "workbench/fields.hpp"
#include "workbench/graph_layout.hpp"
#include "workbench/panel.hpp"

namespace wijzer::workbench {
namespace {

using analysis::Graph;

/// Sizes in letters.
constexpr float box_width = 11;
constexpr float box_height = 3.2F;
constexpr float gap_across = 5;
constexpr float gap_down = 1;

/// "nursing" of "criterion nursing 3".
std::string criterion_named(const std::string& point) {
  const std::size_t begin = point.find(' ') + 1;
  return point.substr(begin, point.find(' ', begin) - begin);
}

/// The way to a verdict, or the questions and what they matter to, as boxes in layers; what the
/// answers of the preview lead along is drawn thick.
class GraphPanel final : public Panel {
 public:
  void draw(Bench& bench) override {
    const Content* content = bench.playable();
    if (content == nullptr) {
      paragraph(bench.say(messages::broken));
      return;
    }
    if (!chosen_ && !content->routes.empty()) route_ = content->routes.front().id.value;
    draw_choice(bench, *content);
    if (!graph_ || revision_ != bench.loaded_revision) make(bench, *content);
    if (!lit_for_ || *lit_for_ != bench.family) find_lit(bench, *content);
    ImGui::SameLine();
    ImGui::SetNextItemWidth(ImGui::GetFontSize() * 8);
    ImGui::SliderFloat(bench.label(messages::zoom, "zoom").c_str(), &zoom_, 0.3F, 2.0F, "%.1f");
    if (ImGui::BeginChild("drawing", ImVec2{0, 0},
                          ImGuiChildFlags_Borders | ImGuiChildFlags_NavFlattened,
                          ImGuiWindowFlags_HorizontalScrollbar)) {
      draw_graph(bench);
    }
    ImGui::EndChild();
  }

 private:
  void draw_choice(Bench& bench, const Content& content) {
    ImGui::SetNextItemWidth(ImGui::GetFontSize() * 12);
    const char* chosen = route_.empty() ? bench.say(messages::whole) : route_.c_str();
    if (!begin_combo("###graph-of", chosen)) return;
    std::optional<std::string> next;
    if (ImGui::Selectable(bench.label(messages::whole, "whole").c_str())) next = "";
    for (const Route& route : content.routes) {
      const std::string label = route.name + "###route-" + route.id.value;
      if (ImGui::Selectable(label.c_str())) next = route.id.value;
    }
    ImGui::EndCombo();
    if (!next) return;
    route_ = *next;
    chosen_ = true;
    graph_.reset();
  }

  void make(Bench& bench, const Content& content) {
    revision_ = bench.loaded_revision;
    const std::optional<RouteIndex> route = find(content.routes, RouteId{route_});
    graph_ = route ? analysis::route_graph(content, *route) : analysis::whole_graph(content);
    layout_ = layered(*graph_);
    lit_for_.reset();
  }

  /// The points that the answers lead along, from the first on; only of a route.
  void find_lit(Bench& bench, const Content& content) {
    lit_for_ = bench.family;
    lit_.clear();
    if (route_.empty() || graph_->points.empty()) return;
    const Walk walked = walk(content, bench.family);
    const Facts facts(content, walked.effective);
    std::set<std::uint32_t> entered;
    for (const Graph::Arrow& arrow : graph_->arrows) entered.insert(arrow.to);
    std::uint32_t at = 0;
    while (at < graph_->points.size() && entered.count(at) != 0) ++at;
    while (at < graph_->points.size() && lit_.insert(at).second) {
      if (graph_->points[at].kind != Graph::Point::Kind::Criterion) return;
      const auto criterion =
          find(content.criteria, CriterionId{criterion_named(graph_->points[at].id)});
      if (!criterion) return;
      at = next_of(at, facts.criterion(*criterion));
    }
  }

  [[nodiscard]] std::uint32_t next_of(std::uint32_t point, Truth truth) const {
    const char* label = truth == Truth::True ? "true" : truth == Truth::False ? "false" : "open";
    for (const Graph::Arrow& arrow : graph_->arrows) {
      if (arrow.from == point && arrow.label == label) return arrow.to;
    }
    return static_cast<std::uint32_t>(graph_->points.size());
  }

  [[nodiscard]] ImVec2 corner(std::uint32_t point, ImVec2 origin) const {
    const GraphLayout::Position position = layout_.positions[point];
    const float letter = ImGui::GetFontSize() * zoom_;
    return ImVec2{origin.x + static_cast<float>(position.layer) * (box_width + gap_across) * letter,
                  origin.y + static_cast<float>(position.row) * (box_height + gap_down) * letter};
  }

  void draw_graph(Bench& bench) {
    const float letter = ImGui::GetFontSize() * zoom_;
    const ImVec2 origin = ImGui::GetCursorScreenPos();
    ImGui::InvisibleButton(
        "###canvas",
        ImVec2{static_cast<float>(layout_.layers) * (box_width + gap_across) * letter + 1,
               static_cast<float>(layout_.rows) * (box_height + gap_down) * letter + 1});
    // Dragging moves the drawing under the window.
    if (ImGui::IsItemActive()) {
      const ImVec2 moved = ImGui::GetIO().MouseDelta;
      ImGui::SetScrollX(ImGui::GetScrollX() - moved.x);
      ImGui::SetScrollY(ImGui::GetScrollY() - moved.y);
    }
    if (ImGui::IsItemHovered() && ImGui::GetIO().KeyCtrl) {
      zoom_ = std::clamp(zoom_ + 0.1F * ImGui::GetIO().MouseWheel, 0.3F, 2.0F);
    }
    for (const Graph::Arrow& arrow : graph_->arrows) draw_arrow(bench, arrow, origin);
    for (std::uint32_t i = 0; i < graph_->points.size(); ++i) draw_box(bench, i, origin);
  }

  void draw_arrow(Bench& bench, const Graph::Arrow& arrow, ImVec2 origin) const {
    const float letter = ImGui::GetFontSize() * zoom_;
    const ImVec2 from = corner(arrow.from, origin);
    const ImVec2 to = corner(arrow.to, origin);
    const ImVec2 begin{from.x + box_width * letter, from.y + box_height * letter / 2};
    const ImVec2 end{to.x, to.y + box_height * letter / 2};
    const bool lit = lit_.count(arrow.from) != 0 && lit_.count(arrow.to) != 0;
    const unsigned colour = lit ? bench.accents().good : bench.accents().line;
    const float bend = gap_across * letter / 2;
    ImDrawList* drawing = ImGui::GetWindowDrawList();
    drawing->AddBezierCubic(begin, ImVec2{begin.x + bend, begin.y}, ImVec2{end.x - bend, end.y},
                            end, colour, lit ? 3.0F : 1.0F);
    drawing->AddTriangleFilled(end, ImVec2{end.x - letter / 2, end.y - letter / 4},
                               ImVec2{end.x - letter / 2, end.y + letter / 4}, colour);
    if (arrow.label.empty()) return;
    drawing->AddText(nullptr, letter * 0.85F, ImVec2{begin.x + letter / 3, begin.y}, colour,
                     arrow.label.c_str());
  }

  void draw_box(Bench& bench, std::uint32_t point, ImVec2 origin) const {
    const float letter = ImGui::GetFontSize() * zoom_;
    const ImVec2 from = corner(point, origin);
    const ImVec2 to{from.x + box_width * letter, from.y + box_height * letter};
    ImDrawList* drawing = ImGui::GetWindowDrawList();
    const bool lit = lit_.count(point) != 0;
    drawing->AddRectFilled(from, to, ImGui::GetColorU32(ImGuiCol_FrameBg), 3.0F);
    drawing->AddRect(from, to, lit ? bench.accents().good : bench.accents().line, 3.0F, 0,
                     lit ? 3.0F : 1.0F);
    const ImVec4 inside{from.x, from.y, to.x, to.y};
    drawing->AddText(nullptr, letter * 0.85F, ImVec2{from.x + letter / 3, from.y + letter / 4},
                     ImGui::GetColorU32(ImGuiCol_Text), graph_->points[point].label.c_str(),
                     nullptr, (box_width - 0.7F) * letter, &inside);
  }

  std::uint64_t revision_ = 0;
  /// Empty for all questions; that of the first route until somebody chooses.
  std::string route_;
  bool chosen_ = false;
  std::optional<Graph> graph_;
  GraphLayout layout_;
  std::set<std::uint32_t> lit_;
  /// Whose answers lead along those.
  std::optional<Answers> lit_for_;
  float zoom_ = 1.0F;
};

}  // namespace

std::unique_ptr<Panel> graph_panel() { return std::make_unique<GraphPanel>(); }

}  // namespace wijzer::workbench
