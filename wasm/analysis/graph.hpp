#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "core/model/content.hpp"
#include "core/model/date.hpp"

namespace wijzer::analysis {

/// A drawing: points and arrows, with words for people.
struct Graph {
  struct Point {
    /// Unique: "question age", "criterion nursing 3", "fits".
    std::string id;
    /// In the words of the content.
    std::string label;
    enum class Kind {
      Question,
      Criterion,
      Route,
      Outcome,
      Topic,
      Problem,
      Verdict
    } kind = Kind::Question;
  };
  struct Arrow {
    std::uint32_t from = 0;
    std::uint32_t to = 0;
    /// "true", "false", "open", or empty.
    std::string label;
  };

  std::string title;
  std::vector<Point> points;
  std::vector<Arrow> arrows;
};

/// The questions, grouped by what they matter to: an arrow from every question to every route,
/// outcome, topic and problem that looks at it, through criteria or by itself. Problems that the
/// same questions matter to stand together in one point.
[[nodiscard]] Graph whole_graph(const Content& content);

/// How the verdict of a route follows from its criteria, each true, false or open: the smallest
/// such diagram in the order in which the route names its criteria.
[[nodiscard]] Graph route_graph(const Content& content, RouteIndex route);

/// What decides whether a question is asked, and what it matters to.
[[nodiscard]] Graph question_graph(const Content& content, QuestionIndex question);

/// For the program dot of Graphviz.
[[nodiscard]] std::string to_dot(const Graph& graph);

}  // namespace wijzer::analysis
