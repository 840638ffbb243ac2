// In which share of the situations what a drawing shows is so: the diagrams against trying all
// answers.
#include "analysis/shares.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <vector>

#include "analysis/brute_force.hpp"
#include "core/advice/advice.hpp"
#include "core/logic/evaluate.hpp"
#include "support/files.hpp"
#include "support/random_content.hpp"

namespace wijzer {
namespace {

using analysis::Graph;
using Kind = Graph::Point::Kind;

constexpr double most_ways = 3000;

/// What all full answers say, with how likely each of them is.
class Counted {
 public:
  Counted(const Content& content, const Date& day) : content_(content) {
    const test::BruteForce brute(content, to_days(day));
    brute.for_each([&](const Answers& answers) {
      double likely = 1;
      Answers earlier = no_answers(content);
      earlier.today = answers.today;
      for (std::uint32_t i = 0; i < content.questions.size(); ++i) {
        const QuestionIndex question{i};
        likely /= static_cast<double>(brute.choices(question, earlier).size());
        earlier[question] = answers[question];
      }
      families_.push_back({answers, likely});
    });
  }

  [[nodiscard]] double share(const Graph& graph, std::uint32_t at) const {
    double part = 0;
    double all = 0;
    for (const Family& family : families_) {
      all += family.likely;
      const Facts facts(content_, family.answers);
      if (holds(graph, facts, at) == Truth::True) part += family.likely;
    }
    return all > 0 ? part / all : 0;
  }

 private:
  struct Family {
    Answers answers;
    double likely = 0;
  };

  [[nodiscard]] Truth holds(const Graph& graph, const Facts& facts, std::uint32_t at) const {
    const Graph::Point& point = graph.points[at];
    const bool all = point.kind == Kind::All;
    if (all || point.kind == Kind::Any || point.kind == Kind::Not) {
      Truth out = truth_of(all);
      for (const Graph::Arrow& arrow : graph.arrows) {
        if (arrow.from != at) continue;
        const Truth part = holds(graph, facts, arrow.to);
        out = all                       ? and_kleene(out, part)
              : point.kind == Kind::Any ? or_kleene(out, part)
                                        : not_kleene(part);
      }
      return out;
    }
    // A group above it looks at whether it is open.
    if (point.kind == Kind::Criterion) {
      return facts.criterion(CriterionIndex{point.elements.front()});
    }
    return truth_of(std::any_of(point.elements.begin(), point.elements.end(),
                                [&](std::uint32_t each) { return is_so(point, facts, each); }));
  }

  [[nodiscard]] bool is_so(const Graph::Point& point, const Facts& facts,
                           std::uint32_t element) const {
    const Advice advice = advise(content_, facts.answers());
    const bool fits = point.id == "fits";
    switch (point.kind) {
      case Kind::Question:
        return facts.asked(QuestionIndex{element}) == Truth::True;
      case Kind::Route:
        return advice.routes_matter && advice.routes[element].verdict != Verdict::No;
      case Kind::Verdict:
        return advice.routes_matter &&
               advice.routes[element].verdict == (fits ? Verdict::Fits : Verdict::Possible);
      case Kind::Outcome:
        return std::any_of(advice.outcomes.begin(), advice.outcomes.end(),
                           [&](const auto& each) { return each.outcome.value == element; });
      case Kind::Topic:
        return std::any_of(advice.topics.begin(), advice.topics.end(),
                           [&](const auto& each) { return each.topic.value == element; });
      case Kind::Problem:
        return evaluate(content_.problems[element].when, facts) == Truth::True;
      case Kind::Criterion:
      case Kind::All:
      case Kind::Any:
      case Kind::Not:
        break;
    }
    return false;
  }

  const Content& content_;
  std::vector<Family> families_;
};

bool asks_for_a_day(const Content& content) {
  return std::any_of(content.questions.begin(), content.questions.end(),
                     [](const Question& each) { return takes_day(each); });
}

TEST_CASE("the share of a point is what all answers together say, each as likely as any other") {
  const Date day = *parse_date("2026-11-30");
  std::size_t compared = 0;
  for (const Content& content : test::many_contents(test::rounds(300))) {
    if (asks_for_a_day(content)) continue;  // days count by piece
    if (test::BruteForce(content, to_days(day)).size() > most_ways) continue;
    const Counted counted(content, day);
    std::vector<Graph> drawings = {analysis::whole_graph(content)};
    for (std::uint32_t i = 0; i < content.routes.size(); ++i) {
      drawings.push_back(analysis::route_graph(content, RouteIndex{i}));
    }
    for (Graph& drawing : drawings) {
      const Graph graph = analysis::with_shares(content, day, std::move(drawing));
      for (std::uint32_t i = 0; i < graph.points.size(); ++i) {
        CAPTURE(graph.title);
        CAPTURE(graph.points[i].id);
        REQUIRE(graph.points[i].share);
        REQUIRE(*graph.points[i].share == doctest::Approx(counted.share(graph, i)));
        ++compared;
      }
    }
  }
  CHECK(compared > 100);
}

TEST_CASE("every point of the drawings of the shipped content has a share") {
  const Content& content = test::shipped();
  const Date day = *parse_date("2026-11-30");
  const auto complete = [&](Graph drawing) {
    const Graph graph = analysis::with_shares(content, day, std::move(drawing));
    for (const Graph::Point& point : graph.points) {
      CAPTURE(point.id);
      REQUIRE(point.share);
      CHECK(*point.share >= 0);
      CHECK(*point.share <= 1);
    }
    return graph;
  };
  (void)complete(analysis::whole_graph(content));
  for (std::uint32_t i = 0; i < content.routes.size(); ++i) {
    const Graph graph = complete(analysis::route_graph(content, RouteIndex{i}));
    double verdicts = 0;
    for (const Graph::Point& point : graph.points) {
      if (point.kind == Kind::Verdict) verdicts += *point.share;
    }
    CAPTURE(graph.title);
    // The verdicts exclude each other, and the route is there for both.
    const bool both = content.routes[i].possible_when.has_value();
    CHECK(*graph.points.front().share >= doctest::Approx(verdicts));
    if (both) CHECK(*graph.points.front().share == doctest::Approx(verdicts));
  }
}

TEST_CASE("what holds more often is drawn wider, and nothing at all can just be seen") {
  CHECK(analysis::width_of(0) == 0);
  CHECK(analysis::width_of(1) == 1);
  CHECK(analysis::width_of(0.04) == doctest::Approx(0.2));
  Graph graph;
  graph.points = {{"a", "a", Kind::Route, {}, 1.0}, {"b", "b", Kind::Criterion, {}, 0.25}};
  graph.arrows = {{0, 1, ""}};
  const std::string dot = analysis::to_dot(graph);
  CHECK(dot.find("n0 [label=\"a\", shape=box, style=bold, penwidth=6.0];") != std::string::npos);
  CHECK(dot.find("n0 -> n1 [penwidth=3.2];") != std::string::npos);
}

}  // namespace
}  // namespace wijzer
