#include "analysis/shares.hpp"

#include <optional>
#include <utility>
#include <vector>

#include "analysis/families/answers.hpp"
#include "analysis/families/likelihood.hpp"
#include "analysis/families/outputs.hpp"
#include "core/model/verdict.hpp"

namespace wijzer::analysis {

struct ShareRun::State {
  using PointKind = Graph::Point::Kind;

  /// The rules are the first piece, then comes every point, from the last one on: what a group
  /// consists of comes after it.
  State(const Content& of, const Date& today, Graph drawn)
      : content(of),
        graph(std::move(drawn)),
        space(of, to_days(today)),
        diagrams(space.widths(), most_nodes),
        truths(graph.points.size()),
        left(graph.points.size()) {}

  void begin() {
    rules.emplace(content, space, diagrams);
    std::vector<Likelihood::Heard> heard;
    for (std::uint32_t i = 0; i < content.questions.size(); ++i) {
      const QuestionIndex question{i};
      heard.push_back({space[question],
                       diagrams.and_kleene(nothing_beside(diagrams, space[question]),
                                           answerable(*rules, question)),
                       lengths_of(*rules, question)});
    }
    likelihood.emplace(diagrams, std::move(heard), most_for_one);
  }

  void next_point() {
    const std::size_t at = --left;
    truths[at] = truth_at(at);
    graph.points[at].share = likelihood->of_all({rules->is(truths[at], Truth::True)});
    if (diagrams.full()) graph.points[at].share.reset();
  }

  /// Where what the point stands for is so.
  [[nodiscard]] Diagram<Truth> truth_at(std::size_t at) {
    const Graph::Point& point = graph.points[at];
    if (is_group(point.kind)) return group(at);
    Diagram<Truth> out = diagrams.leaf(Truth::False);
    for (const std::uint32_t element : point.elements) {
      out = diagrams.or_kleene(out, of_element(point, element));
    }
    return out;
  }

  [[nodiscard]] static bool is_group(PointKind kind) {
    return kind == PointKind::All || kind == PointKind::Any || kind == PointKind::Not;
  }

  [[nodiscard]] Diagram<Truth> group(std::size_t at) {
    const PointKind kind = graph.points[at].kind;
    Diagram<Truth> out = diagrams.leaf(truth_of(kind == PointKind::All));
    for (const Graph::Arrow& arrow : graph.arrows) {
      if (arrow.from != at) continue;
      const Diagram<Truth> part = truths[arrow.to];
      out = kind == PointKind::All   ? diagrams.and_kleene(out, part)
            : kind == PointKind::Any ? diagrams.or_kleene(out, part)
                                     : diagrams.not_kleene(part);
    }
    return out;
  }

  [[nodiscard]] Diagram<Truth> of_element(const Graph::Point& point, std::uint32_t element) {
    switch (point.kind) {
      case PointKind::Question:
        return rules->asked(QuestionIndex{element});
      case PointKind::Criterion:
        return rules->criterion(CriterionIndex{element});
      case PointKind::Route:
        return where_it_matters(
            rules->not_kleene(rules->is(rules->verdict(RouteIndex{element}), Verdict::No)));
      case PointKind::Verdict:
        return where_it_matters(
            rules->is(rules->verdict(RouteIndex{element}),
                      point.id == verdict_name(Verdict::Fits) ? Verdict::Fits : Verdict::Possible));
      case PointKind::Outcome:
        return diagrams.apply(counts(*rules, OutcomeIndex{element}),
                              {Truth::False, Truth::True, Truth::True});
      case PointKind::Topic:
        return shown(Output::Part::Topic, element);
      case PointKind::Problem:
        return shown(Output::Part::Problem, element);
      case PointKind::All:
      case PointKind::Any:
      case PointKind::Not:
        break;
    }
    return diagrams.leaf(Truth::False);
  }

  [[nodiscard]] Diagram<Truth> where_it_matters(Diagram<Truth> truth) {
    return diagrams.and_kleene(rules->routes_matter(), truth);
  }

  /// Of a topic or problem: what it says of itself comes first.
  [[nodiscard]] Diagram<Truth> shown(Output::Part part, std::uint32_t element) {
    const Diagram<Said> said = outputs(*rules, part, element).front().said;
    return diagrams.apply(said, {Truth::False, Truth::True});
  }

  const Content& content;
  Graph graph;
  Space space;
  Diagrams diagrams;
  std::optional<Rules> rules;
  std::optional<Likelihood> likelihood;
  /// Per point.
  std::vector<Diagram<Truth>> truths;
  std::size_t left;
};

ShareRun::ShareRun(const Content& content, const Date& today, Graph graph)
    : state_(std::make_unique<State>(content, today, std::move(graph))) {}

ShareRun::~ShareRun() = default;

bool ShareRun::done() const { return state_->left == 0; }

void ShareRun::step() {
  if (!state_->rules) return state_->begin();
  if (!done()) state_->next_point();
}

const Graph& ShareRun::graph() const { return state_->graph; }

Graph with_shares(const Content& content, const Date& today, Graph graph) {
  ShareRun run(content, today, std::move(graph));
  while (!run.done()) run.step();
  return run.graph();
}

}  // namespace wijzer::analysis
