#include "analysis/graph.hpp"

#include <algorithm>
#include <array>
#include <functional>
#include <map>
#include <set>
#include <tuple>
#include <utility>

#include "analysis/families/conditions.hpp"
#include "analysis/families/diagrams.hpp"
#include "analysis/families/matching.hpp"
#include "core/model/leaves.hpp"

namespace wijzer::analysis {
namespace {

using PointKind = Graph::Point::Kind;

/// Adds points once, by id.
class Drawing {
 public:
  explicit Drawing(std::string title) { graph_.title = std::move(title); }

  std::uint32_t point(PointKind kind, const std::string& id, const std::string& label) {
    const auto [found, fresh] =
        known_.emplace(id, static_cast<std::uint32_t>(graph_.points.size()));
    if (fresh) graph_.points.push_back({id, label, kind});
    return found->second;
  }
  std::uint32_t question(const Question& question) {
    return point(PointKind::Question, "question " + question.id.value, question.short_label);
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

std::vector<CriterionIndex> criteria_of(const Route& route) {
  std::vector<CriterionIndex> out;
  const auto add = overloaded{
      [&](const CriterionHolds& node) {
        if (std::find(out.begin(), out.end(), node.criterion) == out.end()) {
          out.push_back(node.criterion);
        }
      },
      // The loader sees to it that routes name criteria only.
      [](const Picked&) {},
      [](const Between&) {},
      [](const VerdictIs&) {},
      [](const DeadlineIs&) {},
  };
  visit_leaves(route.fits_when, add);
  if (route.possible_when) visit_leaves(*route.possible_when, add);
  return out;
}

/// The diagram of a condition over criteria, one variable each.
Diagram<Truth> over_criteria(const Condition& condition, const std::vector<CriterionIndex>& order,
                             Diagrams& diagrams) {
  const auto all = [&](const std::vector<Condition>& parts, bool every) {
    Diagram<Truth> out = diagrams.leaf(truth_of(every));
    for (const Condition& part : parts) {
      const Diagram<Truth> next = over_criteria(part, order, diagrams);
      out = every ? diagrams.and_kleene(out, next) : diagrams.or_kleene(out, next);
    }
    return out;
  };
  return std::visit(
      overloaded{
          [&](const All& node) { return all(node.parts, true); },
          [&](const Any& node) { return all(node.parts, false); },
          [&](const Not& node) {
            return diagrams.not_kleene(over_criteria(node.part.front(), order, diagrams));
          },
          [&](const CriterionHolds& node) {
            const auto place = std::find(order.begin(), order.end(), node.criterion);
            const Diagram<Truth> leaves[] = {diagrams.leaf(Truth::False),
                                             diagrams.leaf(Truth::Unknown),
                                             diagrams.leaf(Truth::True)};
            return diagrams.branch(static_cast<Level>(place - order.begin()), leaves);
          },
          // The loader sees to it that routes name criteria only.
          [&](const Picked&) { return diagrams.leaf(Truth::Unknown); },
          [&](const Between&) { return diagrams.leaf(Truth::Unknown); },
          [&](const VerdictIs&) { return diagrams.leaf(Truth::Unknown); },
          [&](const DeadlineIs&) { return diagrams.leaf(Truth::Unknown); },
      },
      condition.node);
}

}  // namespace

Graph whole_graph(const Content& content) {
  Drawing drawing(content.id);
  for (const Question& question : content.questions) drawing.question(question);
  const auto arrows = [&](const std::set<QuestionIndex>& questions, std::uint32_t to) {
    for (const QuestionIndex each : questions) drawing.arrow(drawing.question(content[each]), to);
  };
  for (const Route& route : content.routes) {
    arrows(questions_of(content, route),
           drawing.point(PointKind::Route, "route " + route.id.value, route.title));
  }
  for (const Outcome& outcome : content.outcomes) {
    arrows(questions_of(content, outcome),
           drawing.point(PointKind::Outcome, "outcome " + outcome.id.value, outcome.title));
  }
  // What the same questions matter to stands together.
  const auto grouped = [&](PointKind kind, const char* one, const char* many,
                           const auto& elements) {
    std::map<std::set<QuestionIndex>, std::vector<std::size_t>> groups;
    for (std::size_t i = 0; i < elements.size(); ++i) {
      groups[questions_of(content, elements[i])].push_back(i);
    }
    for (const auto& [questions, members] : groups) {
      const auto& first = elements[members.front()];
      std::string label = first.title;
      if (members.size() > 1) {
        label = std::to_string(members.size()) + " " + many;
        for (const std::size_t i : members) {
          label += (i == members.front() ? ": " : ", ") + elements[i].id.value;
        }
      }
      arrows(questions, drawing.point(kind, std::string(one) + " " + first.id.value, label));
    }
  };
  grouped(PointKind::Topic, "topic", "topics", content.topics);
  grouped(PointKind::Problem, "problem", "problems", content.problems);
  return drawing.take();
}

Graph route_graph(const Content& content, RouteIndex index) {
  const Route& route = content[index];
  const std::vector<CriterionIndex> order = criteria_of(route);
  Diagrams diagrams(std::vector<std::uint32_t>(order.size(), 3), 1'000'000);
  const Diagram<Truth> fits = over_criteria(route.fits_when, order, diagrams);
  const Diagram<Truth> possible = route.possible_when
                                      ? over_criteria(*route.possible_when, order, diagrams)
                                      : diagrams.leaf(Truth::False);
  const Diagram<Verdict> unless_possible =
      diagrams.apply(possible, {Verdict::No, Verdict::Possible, Verdict::Possible});
  const Diagram<Verdict> root = diagrams.case_of(
      fits, {unless_possible, diagrams.leaf(Verdict::Possible), diagrams.leaf(Verdict::Fits)});
  Drawing drawing(route.title);
  const std::function<std::uint32_t(Diagram<Verdict>)> draw = [&](Diagram<Verdict> node) {
    if (diagrams.is_leaf(node)) {
      const std::string verdict(verdict_name(diagrams.value(node)));
      return drawing.point(PointKind::Verdict, verdict, verdict);
    }
    const Criterion& criterion = content[order[diagrams.level(node)]];
    const std::string id = "criterion " + criterion.id.value + " " + std::to_string(node.root.id);
    const std::uint32_t from =
        drawing.point(PointKind::Criterion, id,
                      criterion.text_true.empty() ? criterion.text_unknown : criterion.text_true);
    constexpr std::array<const char*, 3> labels = {"false", "open", "true"};
    for (std::uint32_t v = 3; v-- > 0;) {
      drawing.arrow(from, draw(diagrams.child(node, v)), labels[v]);
    }
    return from;
  };
  draw(root);
  return drawing.take();
}

Graph question_graph(const Content& content, QuestionIndex index) {
  const Question& question = content[index];
  Drawing drawing(question.title);
  const std::uint32_t self = drawing.question(question);
  const auto decides = [&](const Condition& when, const std::string& label) {
    for (const QuestionIndex each : questions_in(content, when)) {
      drawing.arrow(drawing.question(content[each]), self, label);
    }
  };
  if (question.when) decides(*question.when, "whether it is asked");
  for (const Option& option : options_of(question)) {
    if (option.when) decides(*option.when, "what it offers");
  }
  for (std::uint32_t i = 0; i < content.questions.size(); ++i) {
    const Question& other = content.questions[i];
    if (other.when && questions_in(content, *other.when).contains(index)) {
      drawing.arrow(self, drawing.question(other), "whether it is asked");
    }
  }
  const auto matters = [&](PointKind kind, const char* what, const auto& elements) {
    for (const auto& each : elements) {
      if (!questions_of(content, each).contains(index)) continue;
      drawing.arrow(self, drawing.point(kind, what + (" " + each.id.value), each.title));
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
  }
  return "";
}

}  // namespace

std::string to_dot(const Graph& graph) {
  std::string out = "digraph {\n  rankdir=LR;\n  label=" + quoted(graph.title) + ";\n";
  for (std::size_t i = 0; i < graph.points.size(); ++i) {
    out += "  n" + std::to_string(i) + " [label=" + quoted(graph.points[i].label) + ", " +
           style_of(graph.points[i].kind) + "];\n";
  }
  for (const Graph::Arrow& arrow : graph.arrows) {
    out += "  n" + std::to_string(arrow.from) + " -> n" + std::to_string(arrow.to);
    if (!arrow.label.empty()) out += " [label=" + quoted(arrow.label) + "]";
    out += ";\n";
  }
  return out + "}\n";
}

}  // namespace wijzer::analysis
