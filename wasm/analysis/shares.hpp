#pragma once

#include <cstddef>
#include <memory>

#include "analysis/graph.hpp"
#include "core/model/content.hpp"
#include "core/model/date.hpp"

namespace wijzer::analysis {

/// Fills in Graph::Point::share, a point at a time, so that a page can draw between them.
///
/// A question counts where its own condition lets it be asked; a criterion and a group of a
/// condition where it holds; a verdict where the route comes to it and matters, the route itself
/// where it fits or may fit; an outcome where it counts or may count; a topic where it is shown; a
/// problem where it holds. Of a point for several elements: where that is so of one of them.
class ShareRun {
 public:
  /// Most nodes that one share may take; one that takes more is left out.
  static constexpr std::size_t most_for_one = 1'000'000;

  /// @param content  Loaded without errors; outlives the run.
  /// @param graph    Of that content.
  ShareRun(const Content& content, const Date& today, Graph graph);
  ~ShareRun();
  ShareRun(const ShareRun&) = delete;
  ShareRun& operator=(const ShareRun&) = delete;

  [[nodiscard]] bool done() const;
  /// Does the next piece; not once it is done.
  void step();
  /// With the shares that are known by now.
  [[nodiscard]] const Graph& graph() const;

 private:
  struct State;
  std::unique_ptr<State> state_;
};

/// The same graph with all shares that can be told.
[[nodiscard]] Graph with_shares(const Content& content, const Date& today, Graph graph);

}  // namespace wijzer::analysis
