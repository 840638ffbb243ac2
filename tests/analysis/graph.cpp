// What `wijzer graph` draws: sound for Graphviz, small enough to read, and true.
#include "analysis/graph.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <regex>
#include <set>
#include <sstream>

#include "core/logic/evaluate.hpp"
#include "support/files.hpp"
#include "support/printing.hpp"
#include "support/random_content.hpp"

namespace wijzer {
namespace {

using analysis::Graph;

/// The first line that is no statement of the language dot as far as we use it; empty when all are.
std::string bad_line(const std::string& dot) {
  const std::string text = R"("([^"\\]|\\.)*")";
  const std::regex point("  n[0-9]+ \\[label=" + text +
                         ", shape=[a-z]+(, style=[a-z]+)?(, penwidth=[0-9.]+)?\\];");
  const std::regex arrow("  n[0-9]+ -> n[0-9]+( \\[(label=" + text +
                         ")?(, )?(penwidth=[0-9.]+)?\\])?;");
  const std::regex other("digraph \\{|  rankdir=LR;|  label=" + text + ";|\\}");
  std::istringstream lines(dot);
  for (std::string line; std::getline(lines, line);) {
    const bool known = std::regex_match(line, point) || std::regex_match(line, arrow) ||
                       std::regex_match(line, other);
    if (!known) return line;
  }
  return "";
}

/// Every drawing of a content.
std::vector<Graph> drawings(const Content& content) {
  std::vector<Graph> out = {analysis::whole_graph(content)};
  for (std::uint32_t i = 0; i < content.routes.size(); ++i) {
    out.push_back(analysis::route_graph(content, RouteIndex{i}));
  }
  for (std::uint32_t i = 0; i < content.questions.size(); ++i) {
    out.push_back(analysis::question_graph(content, QuestionIndex{i}));
  }
  return out;
}

TEST_CASE("every drawing of the shipped content is sound, and small enough to read") {
  for (const Graph& graph : drawings(test::shipped())) {
    CAPTURE(graph.title);
    CHECK(bad_line(analysis::to_dot(graph)) == "");
    CHECK(graph.points.size() <= 80);
    for (const Graph::Arrow& arrow : graph.arrows) {
      CHECK(arrow.from < graph.points.size());
      CHECK(arrow.to < graph.points.size());
    }
  }
}

TEST_CASE("whatever stands in a label, the drawing stays sound") {
  for (const char* label : {"\"", "\\", "a \"b\" \\n c", "{}[]<>|;->", "", "\n"}) {
    Graph graph;
    graph.title = label;
    graph.points = {{"a", label, Graph::Point::Kind::Question}};
    graph.arrows = {{0, 0, label}};
    CAPTURE(label);
    CHECK(bad_line(analysis::to_dot(graph)) == "");
  }
}

/// What a point of the drawing of a route comes to, by the truth of every criterion.
Truth truth_at(const Graph& graph, const Facts& facts, std::uint32_t at) {
  using Kind = Graph::Point::Kind;
  const Graph::Point& point = graph.points[at];
  if (point.kind == Kind::Criterion) {
    const std::string name = point.id.substr(10, point.id.rfind(' ') - 10);
    return facts.criterion(*find(facts.content().criteria, CriterionId{name}));
  }
  Truth out = truth_of(point.kind != Kind::Any);
  for (const Graph::Arrow& arrow : graph.arrows) {
    if (arrow.from != at) continue;
    const Truth part = truth_at(graph, facts, arrow.to);
    out = point.kind == Kind::Any ? std::max(out, part) : std::min(out, part);
    if (point.kind == Kind::Not) {
      out = part == Truth::Unknown ? part : truth_of(part == Truth::False);
    }
  }
  return out;
}

/// The verdict that the drawing of a route tells.
Verdict told(const Graph& graph, const Facts& facts) {
  Truth of_verdict[2] = {Truth::False, Truth::False};
  for (std::uint32_t i = 0; i < graph.points.size(); ++i) {
    if (graph.points[i].kind != Graph::Point::Kind::Verdict) continue;
    of_verdict[graph.points[i].id == "fits" ? 0 : 1] = truth_at(graph, facts, i);
  }
  if (of_verdict[0] == Truth::True) return Verdict::Fits;
  const bool none = of_verdict[0] == Truth::False && of_verdict[1] == Truth::False;
  return none ? Verdict::No : Verdict::Possible;
}

TEST_CASE("the drawing of a route leads to the verdict that its criteria give") {
  for (const Content& content : test::many_contents(50)) {
    test::Random random(7);
    for (std::uint32_t i = 0; i < content.routes.size(); ++i) {
      const Graph graph = analysis::route_graph(content, RouteIndex{i});
      for (int round = 0; round < 50; ++round) {
        const Answers answers = test::random_answers(content, random, 60);
        const Facts facts(content, answers);
        CAPTURE(content.routes[i].id.value);
        REQUIRE(told(graph, facts) == verdict_of(RouteIndex{i}, facts));
      }
    }
  }
}

TEST_CASE("the drawing of a route is a tree, in which no arrow crosses another one") {
  for (std::uint32_t i = 0; i < test::shipped().routes.size(); ++i) {
    const Graph graph = analysis::route_graph(test::shipped(), RouteIndex{i});
    CAPTURE(graph.title);
    REQUIRE(graph.arrows.size() + 1 == graph.points.size());
    std::set<std::uint32_t> entered;
    for (const Graph::Arrow& arrow : graph.arrows) CHECK(entered.insert(arrow.to).second);
  }
}

TEST_CASE("the drawing of a question has every route that looks at it, and no other") {
  const Content content = test::content_of([] {
    test::Sample sample;
    sample.add("questions", test::choice("care", {"yes", "no"}));
    test::Tree& when = sample.add("questions", test::choice("night", {"yes", "no"}));
    when["when"] = test::json(R"({"question": "care", "is": "yes"})");
    sample.add("criteria",
               test::criterion("c", test::json(R"({"question": "night", "is": "yes"})")));
    sample.add("criteria",
               test::criterion("d", test::json(R"({"question": "care", "is": "yes"})")));
    sample.add("routes", test::route("r", test::json(R"({"criterion": "c"})")));
    sample.add("routes", test::route("s", test::json(R"({"criterion": "d"})")));
    return sample;
  }());
  const Graph graph = analysis::question_graph(content, test::question_index(content, "night"));
  std::vector<std::string> arrows;
  for (const Graph::Arrow& arrow : graph.arrows) {
    arrows.push_back(graph.points[arrow.from].id + " > " + graph.points[arrow.to].id + " " +
                     arrow.label);
  }
  CHECK(arrows == std::vector<std::string>{"question care > question night whether it is asked",
                                           "question night > route r "});
}

}  // namespace
}  // namespace wijzer
