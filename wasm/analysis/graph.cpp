#include "analysis/graph.hpp"

#include <algorithm>
#include <cmath>
#include <cstdio>
#include <map>
#include <set>
#include <tuple>
#include <utility>

#include "analysis/families/conditions.hpp"
#include "analysis/families/matching.hpp"
#include "core/model/leaves.hpp"

namespace wijzer::analysis {
namespace {

using PointKind = Graph::Point::Kind;

/// Adds points once, by id.
class Drawing {
 public:
  explicit Drawing(std::string title) { graph_.title = std::move(title); }

  std::uint32_t point(PointKind kind, const std::string& id, const std::string& label,
                      std::vector<std::uint32_t> elements) {
    const auto [found, fresh] =
        known_.emplace(id, static_cast<std::uint32_t>(graph_.points.size()));
    if (fresh) graph_.points.push_back({id, label, kind, std::move(elements)});
    return found->second;
  }
  std::uint32_t question(const Content& content, QuestionIndex index) {
    const Question& question = content[index];
    return point(PointKind::Question, "question " + question.id.value, question.short_label,
                 {index.value});
  }
  void arrow(std::uint32_t from, std::uint32_t to, const std::string& label = {}) {
    if (!arrows_.emplace(from, to, label).second) return;
    graph_.arrows.push_back({from, to, label});
  }
  Graph take() { return std::move(graph_); }

 private:
  Graph graph_;
  std::map<std::string, std::uint32_t> known_;
  std::set<std::tuple<std::uint32_t, std::uint32_t, std::string>> arrows_;
};

/// Everything that a condition of a route, outcome, topic or problem looks at.
std::set<QuestionIndex> questions_of(const Content& content, const Route& route) {
  std::set<QuestionIndex> out = questions_in(content, route.fits_when);
  if (route.possible_when) out.merge(questions_in(content, *route.possible_when));
  return out;
}

std::set<QuestionIndex> questions_of(const Content& content, const Outcome& outcome) {
  return outcome.when ? questions_in(content, *outcome.when) : std::set<QuestionIndex>{};
}

std::set<QuestionIndex> questions_of(const Content& content, const Topic& topic) {
  return questions_in(content, topic.when);
}

/// Also what its ladder looks at.
std::set<QuestionIndex> questions_of(const Content& content, const Problem& problem) {
  std::set<QuestionIndex> out = questions_in(content, problem.when);
  for (const StepIndex index : problem.ladder) {
    const Step& step = content[index];
    if (step.when) out.merge(questions_in(content, *step.when));
    if (step.tried) out.merge(questions_in(content, *step.tried));
    if (step.waits) out.merge(questions_in(content, *step.waits));
    if (step.deadline) out.insert(content[*step.deadline].from);
  }
  return out;
}

/// Draws what has to hold, under the point that it decides.
class ConditionTree {
 public:
  ConditionTree(const Content& content, Drawing& drawing) : content_(content), drawing_(drawing) {}

  void draw(const Condition& condition, std::uint32_t under) {
    std::visit(
        overloaded{
            [&](const All& node) { group(PointKind::All, "all of these", node.parts, under); },
            [&](const Any& node) { group(PointKind::Any, "one of these", node.parts, under); },
            [&](const Not& node) { group(PointKind::Not, "not this", node.part, under); },
            [&](const CriterionHolds& node) { criterion(node.criterion, under); },
            // The loader sees to it that routes name criteria only.
            [](const Picked&) {},
            [](const Between&) {},
            [](const VerdictIs&) {},
            [](const DeadlineIs&) {},
        },
        condition.node);
  }

 private:
  void group(PointKind kind, const char* label, const std::vector<Condition>& parts,
             std::uint32_t under) {
    // A group of one says no more than its part.
    if (kind != PointKind::Not && parts.size() == 1) return draw(parts.front(), under);
    const std::uint32_t point = add(kind, "group", label, {}, under);
    for (const Condition& part : parts) draw(part, point);
  }

  void criterion(CriterionIndex index, std::uint32_t under) {
    const Criterion& criterion = content_[index];
    const std::string& text =
        criterion.text_true.empty() ? criterion.text_unknown : criterion.text_true;
    add(PointKind::Criterion, "criterion " + criterion.id.value, text, {index.value}, under);
  }

  std::uint32_t add(PointKind kind, const std::string& id, const std::string& label,
                    std::vector<std::uint32_t> elements, std::uint32_t under) {
    const std::uint32_t point =
        drawing_.point(kind, id + " " + std::to_string(++count_), label, std::move(elements));
    drawing_.arrow(under, point);
    return point;
  }

  const Content& content_;
  Drawing& drawing_;
  std::size_t count_ = 0;
};

/// The title of one; of several how many they are, and which.
template <typename Elements>
std::string label_of(const Elements& elements, const std::vector<std::uint32_t>& members,
                     const char* many) {
  if (members.size() == 1) return elements[members.front()].title;
  std::string out = std::to_string(members.size()) + " " + many;
  for (const std::uint32_t i : members) {
    out += (i == members.front() ? ": " : ", ") + elements[i].id.value;
  }
  return out;
}

}  // namespace

Graph whole_graph(const Content& content) {
  Drawing drawing(content.id);
  for (std::uint32_t i = 0; i < content.questions.size(); ++i) {
    drawing.question(content, QuestionIndex{i});
  }
  const auto arrows = [&](const std::set<QuestionIndex>& questions, std::uint32_t to) {
    for (const QuestionIndex each : questions) drawing.arrow(drawing.question(content, each), to);
  };
  for (std::uint32_t i = 0; i < content.routes.size(); ++i) {
    const Route& route = content.routes[i];
    arrows(questions_of(content, route),
           drawing.point(PointKind::Route, "route " + route.id.value, route.title, {i}));
  }
  for (std::uint32_t i = 0; i < content.outcomes.size(); ++i) {
    const Outcome& outcome = content.outcomes[i];
    arrows(questions_of(content, outcome),
           drawing.point(PointKind::Outcome, "outcome " + outcome.id.value, outcome.title, {i}));
  }
  // What the same questions matter to stands together.
  const auto grouped = [&](PointKind kind, const char* one, const char* many,
                           const auto& elements) {
    std::map<std::set<QuestionIndex>, std::vector<std::uint32_t>> groups;
    for (std::uint32_t i = 0; i < elements.size(); ++i) {
      groups[questions_of(content, elements[i])].push_back(i);
    }
    for (const auto& [questions, members] : groups) {
      const std::string name = std::string(one) + " " + elements[members.front()].id.value;
      arrows(questions, drawing.point(kind, name, label_of(elements, members, many), members));
    }
  };
  grouped(PointKind::Topic, "topic", "topics", content.topics);
  grouped(PointKind::Problem, "problem", "problems", content.problems);
  return drawing.take();
}

Graph route_graph(const Content& content, RouteIndex index) {
  const Route& route = content[index];
  Drawing drawing(route.title);
  ConditionTree tree(content, drawing);
  const std::uint32_t root =
      drawing.point(PointKind::Route, "route " + route.id.value, route.title, {index.value});
  const auto verdict = [&](Verdict which, const Condition& when) {
    const std::string name(verdict_name(which));
    const std::uint32_t point = drawing.point(PointKind::Verdict, name, name, {index.value});
    drawing.arrow(root, point);
    tree.draw(when, point);
  };
  verdict(Verdict::Fits, route.fits_when);
  if (route.possible_when) verdict(Verdict::Possible, *route.possible_when);
  return drawing.take();
}

Graph question_graph(const Content& content, QuestionIndex index) {
  const Question& question = content[index];
  Drawing drawing(question.title);
  const std::uint32_t self = drawing.question(content, index);
  const auto decides = [&](const Condition& when, const std::string& label) {
    for (const QuestionIndex each : questions_in(content, when)) {
      drawing.arrow(drawing.question(content, each), self, label);
    }
  };
  if (question.when) decides(*question.when, "whether it is asked");
  for (const Option& option : options_of(question)) {
    if (option.when) decides(*option.when, "what it offers");
  }
  for (std::uint32_t i = 0; i < content.questions.size(); ++i) {
    const Question& other = content.questions[i];
    if (other.when && questions_in(content, *other.when).contains(index)) {
      drawing.arrow(self, drawing.question(content, QuestionIndex{i}), "whether it is asked");
    }
  }
  const auto matters = [&](PointKind kind, const char* what, const auto& elements) {
    for (std::uint32_t i = 0; i < elements.size(); ++i) {
      const auto& each = elements[i];
      if (!questions_of(content, each).contains(index)) continue;
      drawing.arrow(self, drawing.point(kind, what + (" " + each.id.value), each.title, {i}));
    }
  };
  matters(PointKind::Route, "route", content.routes);
  matters(PointKind::Outcome, "outcome", content.outcomes);
  matters(PointKind::Topic, "topic", content.topics);
  matters(PointKind::Problem, "problem", content.problems);
  return drawing.take();
}

namespace {

/// A string of the language of dot: quoted, one line a bit at a time.
std::string quoted(const std::string& text) {
  constexpr std::size_t widest = 28;
  std::string out = "\"";
  std::size_t used = 0;
  for (const char letter : text) {
    if (letter == '"' || letter == '\\') out += '\\';
    if ((letter == ' ' && used >= widest) || letter == '\n') {
      out += "\\n";
      used = 0;
      continue;
    }
    out += letter;
    ++used;
  }
  return out + "\"";
}

const char* style_of(PointKind kind) {
  switch (kind) {
    case PointKind::Question:
      return "shape=box, style=rounded";
    case PointKind::Criterion:
      return "shape=box";
    case PointKind::Route:
      return "shape=box, style=bold";
    case PointKind::Outcome:
      return "shape=box, style=\"bold,rounded\"";
    case PointKind::Topic:
      return "shape=note";
    case PointKind::Problem:
      return "shape=box, style=dashed";
    case PointKind::Verdict:
      return "shape=ellipse, style=bold";
    case PointKind::All:
    case PointKind::Any:
    case PointKind::Not:
      return "shape=plaintext";
  }
  return "";
}

/// Between lines that can just be seen and lines that are as wide as letters.
std::string pen_of(double share) {
  char text[32];
  std::snprintf(text, sizeof text, ", penwidth=%.1f", 0.5 + 5.5 * width_of(share));
  return text;
}

}  // namespace

double width_of(double share) { return std::sqrt(std::clamp(share, 0.0, 1.0)); }

std::string to_dot(const Graph& graph) {
  std::string out = "digraph {\n  rankdir=LR;\n  label=" + quoted(graph.title) + ";\n";
  const auto pen = [](const Graph::Point& point) {
    return point.share ? pen_of(*point.share) : std::string();
  };
  for (std::size_t i = 0; i < graph.points.size(); ++i) {
    const Graph::Point& point = graph.points[i];
    out += "  n" + std::to_string(i) + " [label=" + quoted(point.label) + ", " +
           style_of(point.kind) + pen(point) + "];\n";
  }
  for (const Graph::Arrow& arrow : graph.arrows) {
    out += "  n" + std::to_string(arrow.from) + " -> n" + std::to_string(arrow.to);
    const std::string label = arrow.label.empty() ? "" : ", label=" + quoted(arrow.label);
    const std::string said = label + pen(graph.points[arrow.to]);
    if (!said.empty()) out += " [" + said.substr(2) + "]";
    out += ";\n";
  }
  return out + "}\n";
}

}  // namespace wijzer::analysis
