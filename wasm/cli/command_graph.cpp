#include <iostream>
#include <utility>

#include "analysis/graph.hpp"
#include "analysis/shares.hpp"
#include "cli/arguments.hpp"
#include "cli/diff_json.hpp"
#include "cli/files.hpp"
#include "cli/not_run.hpp"
#include "cli/output.hpp"
#include "cli/report_parts.hpp"
#include "core/load/load_content.hpp"
#include "core/summary/json_writer.hpp"
#include "review/graph_words.hpp"

namespace wijzer::cli {
namespace {

using analysis::Graph;

/// More than this nobody reads.
constexpr std::size_t most_points = 80;

const char* name_of(Graph::Point::Kind kind) {
  switch (kind) {
    case Graph::Point::Kind::Question:
      return "question";
    case Graph::Point::Kind::Criterion:
      return "criterion";
    case Graph::Point::Kind::Route:
      return "route";
    case Graph::Point::Kind::Outcome:
      return "outcome";
    case Graph::Point::Kind::Topic:
      return "topic";
    case Graph::Point::Kind::Problem:
      return "problem";
    case Graph::Point::Kind::Verdict:
      return "verdict";
    case Graph::Point::Kind::All:
      return "all";
    case Graph::Point::Kind::Any:
      return "any";
    case Graph::Point::Kind::Not:
      return "not";
  }
  return "";
}

std::string to_json(const Graph& graph) {
  JsonWriter writer;
  writer.begin_object().member("title", graph.title).key("points").begin_array();
  for (const Graph::Point& point : graph.points) {
    writer.begin_object().member("id", point.id).member("kind", name_of(point.kind));
    writer.member("label", point.label);
    write_share(writer, "per_million", point.share);
    writer.end_object();
  }
  writer.end_array().key("arrows").begin_array();
  for (const Graph::Arrow& arrow : graph.arrows) {
    writer.begin_object().member("from", graph.points[arrow.from].id);
    writer.member("to", graph.points[arrow.to].id).member("label", arrow.label).end_object();
  }
  writer.end_array().end_object();
  return writer.take();
}

template <typename Element>
std::string ids_of(const std::vector<Element>& elements) {
  std::string out;
  for (const Element& each : elements) out += (out.empty() ? "" : ", ") + each.id.value;
  return out;
}

/// What the arguments ask for.
/// @param problem  What is not there, for people; empty where all is.
Graph chosen_graph(const Arguments& arguments, const Content& content, std::string& problem) {
  if (arguments.has("--route")) {
    const std::string id = arguments.value("--route", "");
    if (const auto route = find(content.routes, RouteId{id})) {
      return analysis::route_graph(content, *route);
    }
    problem = "there is no route \"" + id + "\"; there are: " + ids_of(content.routes);
    return {};
  }
  if (arguments.has("--question")) {
    const std::string id = arguments.value("--question", "");
    if (const auto question = find(content.questions, QuestionId{id})) {
      return analysis::question_graph(content, *question);
    }
    problem = "there is no question \"" + id + "\"; there are: " + ids_of(content.questions);
    return {};
  }
  return analysis::whole_graph(content);
}

}  // namespace

int run_graph(const std::vector<std::string>& words) {
  const std::optional<Arguments> arguments = parse_arguments(
      words, Accepts{{"--json"}, {"--route", "--question", "--today", "--lang", "--html"}});
  const std::optional<Date> day = arguments ? day_of(*arguments) : std::nullopt;
  const std::optional<wordings::Tongue> tongue = arguments ? tongue_of(*arguments) : std::nullopt;
  if (!day || !tongue) return exit_not_run;
  if (arguments->has("--route") && arguments->has("--question")) {
    return not_run("graph", "choose one of --route and --question");
  }
  const ContentRead read = read_content_on(arguments->content(), *day);
  if (!read.problem.empty()) return not_run("graph", read.problem);
  const LoadResult loaded = load_content(read.files);
  if (has_errors(loaded.diagnostics)) {
    return not_run("graph", content_has_errors(arguments->content()));
  }
  std::string problem;
  Graph graph = chosen_graph(*arguments, loaded.content, problem);
  if (!problem.empty()) return not_run("graph", problem);
  const bool whole = arguments->has("--json") || arguments->has("--html");
  if (graph.points.size() > most_points && !whole) {
    return not_run(
        "graph",
        "a drawing of " + std::to_string(graph.points.size()) + " points, more than " +
            std::to_string(most_points) +
            ", can't be read; draw a part with --question ID or --route ID, or take it all as "
            "--json");
  }
  graph = analysis::with_shares(loaded.content, *day, std::move(graph));
  if (arguments->has("--html")) {
    const Parts parts(*tongue, loaded.content.language);
    return write_html("graph", arguments->value("--html", ""),
                      parts.page(workspace::Panel::Graph, parts.drawing(graph)), exit_clean);
  }
  graph = review::graph_in(*tongue, std::move(graph));
  std::cout << (arguments->has("--json")
                    ? printable_json(to_json(graph)) + "\n"
                    : analysis::to_dot(review::naming_shares(*tongue, std::move(graph))));
  return exit_clean;
}

}  // namespace wijzer::cli
