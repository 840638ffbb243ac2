#include "review/graph_words.hpp"

#include <utility>

#include "review/diff_report.hpp"
#include "wordings/wordings.hpp"

namespace wijzer::review {

analysis::Graph graph_in(wordings::Tongue tongue, analysis::Graph graph) {
  for (analysis::Graph::Point& point : graph.points) {
    point.label = wordings::part_in(tongue, "drawing", point.label);
  }
  for (analysis::Graph::Arrow& arrow : graph.arrows) {
    arrow.label = wordings::part_in(tongue, "drawing", arrow.label);
  }
  return graph;
}

analysis::Graph naming_shares(wordings::Tongue tongue, analysis::Graph graph) {
  for (analysis::Graph::Point& point : graph.points) {
    if (point.share) point.label += "\n" + percent(*point.share, tongue);
  }
  return graph;
}

}  // namespace wijzer::review
