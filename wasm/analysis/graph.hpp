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
      Verdict,
      /// Of a condition: all of what it leads to, one or more of that, or not that.
      All,
      Any,
      Not
    } kind = Kind::Question;
    /// What it stands for, by position in the content: mostly one. Of a verdict its route; of a
    /// part of a condition nothing.
    std::vector<std::uint32_t> elements = {};
    /// In how much of all situations that holds, from 0 to 1; nothing before it was counted, or
    /// where that takes too much. See ShareRun.
    std::optional<double> share = std::nullopt;
  };
  struct Arrow {
    std::uint32_t from = 0;
    std::uint32_t to = 0;
    /// What it decides; mostly empty.
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

/// What has to hold for each verdict of a route, as its authors wrote it: a tree from the route to
/// its criteria, so that no arrow crosses another one. A criterion stands there each time that it
/// is named. Whoever does not fit may begin where the conditions for that hold, or are not decided.
[[nodiscard]] Graph route_graph(const Content& content, RouteIndex route);

/// What decides whether a question is asked, and what it matters to.
[[nodiscard]] Graph question_graph(const Content& content, QuestionIndex question);

/// How wide a line is drawn for this share, from 0 to 1: 0 for none, 1 for all. By its root, so
/// that a share of a few percent can be told from none.
[[nodiscard]] double width_of(double share);

/// For the program dot of Graphviz. Lines to a point that has a share are drawn as wide as that.
[[nodiscard]] std::string to_dot(const Graph& graph);

}  // namespace wijzer::analysis
