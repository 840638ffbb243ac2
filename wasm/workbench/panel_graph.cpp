#include <imgui.h>
#include <imgui_internal.h>

#include <algorithm>
#include <optional>
#include <set>
#include <string>
#include <tuple>
#include <utility>
#include <vector>

#include "core/conversation/session.hpp"
#include "review/diff_report.hpp"
#include "review/graph_words.hpp"
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

using Kind = Graph::Point::Kind;

/// "nursing" of "criterion nursing 3".
std::string name_in(const std::string& point) {
  const std::size_t begin = point.find(' ') + 1;
  return point.substr(begin, point.find(' ', begin) - begin);
}

/// Where the element of a point stands; nothing for what is no element.
std::optional<Place> place_of(const Content& content, const Graph::Point& point) {
  const std::string id = name_in(point.id);
  const auto of = [](const auto& elements, auto name) -> std::optional<Place> {
    const auto found = find(elements, name);
    return found ? std::optional(elements[found->value].place) : std::nullopt;
  };
  switch (point.kind) {
    case Kind::Question:
      return of(content.questions, QuestionId{id});
    case Kind::Criterion:
      return of(content.criteria, CriterionId{id});
    case Kind::Route:
      return of(content.routes, RouteId{id});
    case Kind::Outcome:
      return of(content.outcomes, OutcomeId{id});
    case Kind::Topic:
      return of(content.topics, TopicId{id});
    case Kind::Problem:
      return of(content.problems, ProblemId{id});
    case Kind::Verdict:
    case Kind::All:
    case Kind::Any:
    case Kind::Not:
      break;
  }
  return std::nullopt;
}

/// What has to hold for the verdicts of a route, or the questions and what they matter to, as boxes
/// in layers. What the answers of the preview make true of a route is drawn in another colour, and
/// the wider what leads to a box, the larger the share of situations in which it holds; a box is
/// pressed to fold what hangs on it, or to open where it stands.
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
    if (!graph_ || revision_ != bench.loaded_revision || tongue_ != bench.tongue) {
      make(bench, *content);
    }
    if (!lit_for_ || *lit_for_ != bench.family) find_lit(bench, *content);
    take_shares(bench);
    ImGui::SameLine();
    ImGui::SetNextItemWidth(ImGui::GetFontSize() * 8);
    ImGui::SliderFloat(bench.label(messages::zoom, "zoom").c_str(), &zoom_, 0.3F, 2.0F, "%.1f");
    if (ImGui::BeginChild("drawing", ImVec2{0, 0},
                          ImGuiChildFlags_Borders | ImGuiChildFlags_NavFlattened,
                          ImGuiWindowFlags_HorizontalScrollbar)) {
      draw_graph(bench, *content);
    }
    ImGui::EndChild();
  }

 private:
  void draw_choice(Bench& bench, const Content& content) {
    ImGui::SetNextItemWidth(ImGui::GetFontSize() * 14);
    const std::string chosen = !route_.empty()      ? route_
                               : !question_.empty() ? question_
                                                    : bench.say(messages::whole);
    if (!begin_combo("###graph-of", chosen.c_str())) return;
    std::optional<std::pair<std::string, std::string>> next;
    if (ImGui::Selectable(bench.label(messages::whole, "whole").c_str())) next.emplace();
    for (const Route& route : content.routes) {
      const std::string label = route.name + "###route-" + route.id.value;
      if (ImGui::Selectable(label.c_str())) next.emplace(route.id.value, "");
    }
    ImGui::SeparatorText(bench.say(messages::one_question));
    for (const Question& question : content.questions) {
      const std::string label = question.short_label + "###question-" + question.id.value;
      if (ImGui::Selectable(label.c_str())) next.emplace("", question.id.value);
    }
    ImGui::EndCombo();
    if (!next) return;
    std::tie(route_, question_) = *next;
    chosen_ = true;
    folded_.clear();
    graph_.reset();
  }

  void make(Bench& bench, const Content& content) {
    revision_ = bench.loaded_revision;
    tongue_ = bench.tongue;
    const std::optional<RouteIndex> route = find(content.routes, RouteId{route_});
    const std::optional<QuestionIndex> question = find(content.questions, QuestionId{question_});
    analysis::Graph graph = route      ? analysis::route_graph(content, *route)
                            : question ? analysis::question_graph(content, *question)
                                       : analysis::whole_graph(content);
    bench.count_shares(graph);
    graph_ = review::graph_in(tongue_, std::move(graph));
    fold();
    lit_for_.reset();
  }

  /// Leaves out what hangs on boxes that are folded, which only a tree has.
  void fold() {
    hidden_.clear();
    // Whatever hangs on something comes after it.
    for (const Graph::Arrow& arrow : graph_->arrows) {
      const bool gone =
          hidden_.contains(arrow.from) || folded_.contains(graph_->points[arrow.from].id);
      if (!route_.empty() && gone) hidden_.insert(arrow.to);
    }
    layout_ = route_.empty() ? layered(*graph_) : as_tree(*graph_, hidden_);
  }

  /// Those that are counted by now.
  void take_shares(Bench& bench) {
    const Graph* counted = bench.shares();
    if (counted == nullptr) return;
    for (std::size_t i = 0; i < graph_->points.size(); ++i) {
      graph_->points[i].share = counted->points[i].share;
    }
  }

  /// What the answers make of each point of a route.
  void find_lit(Bench& bench, const Content& content) {
    lit_for_ = bench.family;
    truths_.assign(graph_->points.size(), Truth::Unknown);
    const std::optional<RouteIndex> route = find(content.routes, RouteId{route_});
    if (!route) return;
    const Walk walked = walk(content, bench.family);
    const Facts facts(content, walked.effective);
    for (auto i = static_cast<std::uint32_t>(truths_.size()); i-- > 0;) {
      truths_[i] = truth_of_point(content, facts, *route, i);
    }
  }

  /// Of what hangs on it, its truth is known already.
  [[nodiscard]] Truth truth_of_point(const Content& content, const Facts& facts, RouteIndex route,
                                     std::uint32_t at) const {
    const Graph::Point& point = graph_->points[at];
    if (point.kind == Kind::Verdict) {
      return truth_of(point.id == verdict_name(verdict_of(route, facts)));
    }
    if (point.kind == Kind::Criterion) {
      const auto criterion = find(content.criteria, CriterionId{name_in(point.id)});
      return criterion ? facts.criterion(*criterion) : Truth::Unknown;
    }
    Truth out = truth_of(point.kind == Kind::All);
    for (const Graph::Arrow& arrow : graph_->arrows) {
      if (arrow.from != at) continue;
      const Truth part = truths_[arrow.to];
      out = point.kind == Kind::All   ? and_kleene(out, part)
            : point.kind == Kind::Not ? not_kleene(part)
                                      : or_kleene(out, part);
    }
    return out;
  }

  [[nodiscard]] bool lit(std::uint32_t point) const {
    return !route_.empty() && truths_[point] == Truth::True;
  }

  [[nodiscard]] ImVec2 corner(std::uint32_t point, ImVec2 origin) const {
    const GraphLayout::Position position = layout_.positions[point];
    const float letter = ImGui::GetFontSize() * zoom_;
    return ImVec2{origin.x + static_cast<float>(position.layer) * (box_width + gap_across) * letter,
                  origin.y + static_cast<float>(position.row) * (box_height + gap_down) * letter};
  }

  void draw_graph(Bench& bench, const Content& content) {
    const float letter = ImGui::GetFontSize() * zoom_;
    const ImVec2 origin = ImGui::GetCursorScreenPos();
    ImGui::SetNextItemAllowOverlap();
    ImGui::InvisibleButton(
        "###canvas",
        ImVec2{static_cast<float>(layout_.layers) * (box_width + gap_across) * letter + 1,
               static_cast<float>(layout_.rows) * (box_height + gap_down) * letter + 1});
    drag();
    const ImVec2 end = ImGui::GetCursorScreenPos();
    for (const Graph::Arrow& arrow : graph_->arrows) {
      if (!hidden_.contains(arrow.to)) draw_arrow(bench, arrow, origin);
    }
    std::optional<std::uint32_t> pressed;
    for (std::uint32_t i = 0; i < graph_->points.size(); ++i) {
      if (hidden_.contains(i)) continue;
      draw_box(bench, i, origin);
      if (take_box(bench, i, origin)) pressed = i;
    }
    ImGui::SetCursorScreenPos(end);
    ImGui::Dummy(ImVec2{0, 0});
    if (pressed) press(bench, content, *pressed);
    if (ImGui::IsWindowHovered() && ImGui::GetIO().KeyCtrl) {
      zoom_ = std::clamp(zoom_ + 0.1F * ImGui::GetIO().MouseWheel, 0.3F, 2.0F);
    }
  }

  /// Dragging the last item moves the drawing under the window.
  static void drag() {
    if (!ImGui::IsItemActive() || !ImGui::IsMouseDown(ImGuiMouseButton_Left)) return;
    const ImVec2 moved = ImGui::GetIO().MouseDelta;
    ImGui::SetScrollX(ImGui::GetScrollX() - moved.x);
    ImGui::SetScrollY(ImGui::GetScrollY() - moved.y);
  }

  /// A box is a button on the drawing, for the mouse and for the keyboard, which goes from one to
  /// the next by its arrows. It says its whole text when it is under the mouse, or the keyboard is
  /// there.
  /// @returns whether it was pressed
  bool take_box(Bench& bench, std::uint32_t at, ImVec2 origin) const {
    const float letter = ImGui::GetFontSize() * zoom_;
    ImGui::SetCursorScreenPos(corner(at, origin));
    const std::string name = "###box-" + graph_->points[at].id;
    const bool pressed = ImGui::InvisibleButton(
        name.c_str(), ImVec2{box_width * letter, box_height * letter}, ImGuiButtonFlags_EnableNav);
    drag();
    const bool reached = ImGui::IsItemFocused() && ImGui::GetIO().NavVisible;
    if (reached || ImGui::IsItemHovered()) tell(bench, at);
    const bool dragged = ImGui::IsMouseReleased(ImGuiMouseButton_Left) &&
                         ImGui::IsMouseDragPastThreshold(ImGuiMouseButton_Left);
    return pressed && !dragged;
  }

  /// The whole text of a box, and its share.
  void tell(Bench& bench, std::uint32_t at) const {
    const Graph::Point& point = graph_->points[at];
    const std::string share = point.share ? filled(bench.say(messages::share_told),
                                                   review::percent(*point.share, bench.tongue))
                                          : bench.say(messages::share_follows);
    ImGui::SetTooltip("%s\n%s", point.label.c_str(), share.c_str());
  }

  void press(Bench& bench, const Content& content, std::uint32_t at) {
    const Graph::Point& point = graph_->points[at];
    if (const std::optional<Place> place = place_of(content, point)) {
      return bench.open(bench.in_file(*place));
    }
    if (folded_.erase(point.id) == 0) folded_.insert(point.id);
    fold();
  }

  void draw_arrow(Bench& bench, const Graph::Arrow& arrow, ImVec2 origin) const {
    const float letter = ImGui::GetFontSize() * zoom_;
    const ImVec2 from = corner(arrow.from, origin);
    const ImVec2 to = corner(arrow.to, origin);
    const ImVec2 begin{from.x + box_width * letter, from.y + box_height * letter / 2};
    const ImVec2 end{to.x, to.y + box_height * letter / 2};
    const unsigned colour = lit(arrow.to) ? bench.accents().good : bench.accents().line;
    const float bend = gap_across * letter / 2;
    ImDrawList* drawing = ImGui::GetWindowDrawList();
    drawing->AddBezierCubic(begin, ImVec2{begin.x + bend, begin.y}, ImVec2{end.x - bend, end.y},
                            end, colour, width_to(arrow.to));
    drawing->AddTriangleFilled(end, ImVec2{end.x - letter / 2, end.y - letter / 4},
                               ImVec2{end.x - letter / 2, end.y + letter / 4}, colour);
    if (arrow.label.empty()) return;
    drawing->AddText(nullptr, letter * 0.85F, ImVec2{begin.x + letter / 3, begin.y}, colour,
                     arrow.label.c_str());
  }

  /// Of the arrows to a point.
  [[nodiscard]] float width_to(std::uint32_t point) const {
    const std::optional<double>& share = graph_->points[point].share;
    if (!share) return 1.0F;
    return 1.0F + static_cast<float>(analysis::width_of(*share)) * ImGui::GetFontSize() * zoom_ / 2;
  }

  void draw_box(Bench& bench, std::uint32_t point, ImVec2 origin) const {
    const float letter = ImGui::GetFontSize() * zoom_;
    const ImVec2 from = corner(point, origin);
    const ImVec2 to{from.x + box_width * letter, from.y + box_height * letter};
    ImDrawList* drawing = ImGui::GetWindowDrawList();
    const bool thick = lit(point);
    drawing->AddRectFilled(from, to, ImGui::GetColorU32(ImGuiCol_FrameBg), 3.0F);
    drawing->AddRect(from, to, thick ? bench.accents().good : bench.accents().line, 3.0F, 0,
                     thick ? 3.0F : 1.0F);
    const ImVec4 inside{from.x, from.y, to.x, to.y};
    drawing->AddText(nullptr, letter * 0.85F, ImVec2{from.x + letter / 3, from.y + letter / 4},
                     ImGui::GetColorU32(ImGuiCol_Text), text_in(point).c_str(), nullptr,
                     (box_width - 0.7F) * letter, &inside);
  }

  /// With a sign where something is folded.
  [[nodiscard]] std::string text_in(std::uint32_t point) const {
    const Graph::Point& drawn = graph_->points[point];
    return folded_.contains(drawn.id) ? drawn.label + " (+)" : drawn.label;
  }

  std::uint64_t revision_ = 0;
  Tongue tongue_ = Tongue::Dutch;
  /// Of what is drawn; both empty for all questions. That of the first route until somebody
  /// chooses.
  std::string route_;
  std::string question_;
  bool chosen_ = false;
  std::optional<Graph> graph_;
  GraphLayout layout_;
  /// Ids of points, and the points that hang on those.
  std::set<std::string> folded_;
  std::set<std::uint32_t> hidden_;
  /// Of each point of a route.
  std::vector<Truth> truths_;
  /// Whose answers those are about.
  std::optional<Answers> lit_for_;
  float zoom_ = 1.0F;
};

}  // namespace

std::unique_ptr<Panel> graph_panel() { return std::make_unique<GraphPanel>(); }

}  // namespace wijzer::workbench
