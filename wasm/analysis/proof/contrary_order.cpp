#include <algorithm>
#include <cstddef>
#include <map>
#include <set>
#include <string>
#include <utility>
#include <vector>

#include "analysis/proof/inquiry.hpp"

namespace wijzer::analysis {
namespace {

/// A step in its place on a path: where it is still to do, as True or False.
struct Stop {
  StepIndex step;
  Diagram<Truth> untried;
};

/// A ladder, or the steps that a topic or a route names, in order.
struct PathRule {
  std::string name;
  Place place;
  std::vector<Stop> stops;
};

/// On `path` the step `before` stands before another one.
struct Edge {
  StepIndex before;
  StepIndex after;
  std::size_t path;
  /// True where both are still to do.
  Diagram<Truth> both;
};

/// Looks for families whose paths contradict each other: each wants its own step first, and no plan
/// can do that. Of two paths these are two steps in opposite orders; of more, a circle.
class ContraryOrder {
 public:
  explicit ContraryOrder(Inquiry& inquiry) : inquiry_(inquiry), content_(inquiry.content()) {}

  void run() {
    add_ladders();
    add_named();
    add_edges();
    find_ways_back();
    // Only the shortest circles: a longer one can be there because of a shorter one only.
    if (shortest_ != none) {
      for (const Edge& edge : edges_) {
        // Each circle begins at one place only.
        if (edge.after < edge.before) continue;
        circle_ = {edge};
        extend(edge.both);
      }
    }
    inquiry_.collect();
  }

 private:
  void add_ladders() {
    Rules& rules = inquiry_.rules;
    for (const Problem& problem : content_.problems) {
      const Diagram<Truth> holds = rules.is(rules.of(problem.when), Truth::True);
      PathRule path{"problem " + problem.id.value, problem.place / "ladder", {}};
      for (const StepIndex step : problem.ladder) {
        path.stops.push_back({step, truths_of(rules, content_[step], holds).untried});
      }
      paths_.push_back(std::move(path));
    }
  }

  /// The steps that notes of topics and routes name; the outputs tell where.
  void add_named() {
    for (const Topic& topic : content_.topics) {
      add_notes("topic " + topic.id.value, topic.place / "items", topic.items);
    }
    for (const Route& route : content_.routes) {
      add_notes("route " + route.id.value, route.place / "steps", route.steps);
    }
  }

  void add_notes(std::string name, Place place, const std::vector<Note>& notes) {
    PathRule path{std::move(name), std::move(place), {}};
    for (const Note& note : notes) {
      if (!note.step) continue;
      for (const Output& output : inquiry_.outputs) {
        if (output.kind != Output::Kind::Note || !(output.place == note.place)) continue;
        path.stops.push_back({*note.step, inquiry_.is(output, Said{1})});
      }
    }
    paths_.push_back(std::move(path));
  }

  /// Only steps of several paths can be ordered twice.
  void add_edges() {
    std::map<StepIndex, std::size_t> uses;
    for (const PathRule& path : paths_) {
      for (const Stop& stop : path.stops) ++uses[stop.step];
    }
    for (std::size_t i = 0; i < paths_.size(); ++i) {
      std::vector<Stop> shared = paths_[i].stops;
      std::erase_if(shared, [&](const Stop& stop) { return uses[stop.step] < 2; });
      keep_first(shared);
      for (std::size_t a = 0; a < shared.size(); ++a) {
        for (std::size_t b = a + 1; b < shared.size(); ++b) {
          if (shared[a].step == shared[b].step) continue;
          const Diagram<Truth> both =
              inquiry_.diagrams().and_kleene(shared[a].untried, shared[b].untried);
          if (!inquiry_.some_family(both)) continue;
          edges_.push_back({shared[a].step, shared[b].step, i, both});
        }
      }
    }
    drop_dead_ends();
  }

  /// A step that a path names more than once stands where a family first meets it.
  void keep_first(std::vector<Stop>& stops) {
    Rules& rules = inquiry_.rules;
    std::map<StepIndex, Diagram<Truth>> before;
    for (Stop& stop : stops) {
      const auto [at, is_new] = before.emplace(stop.step, stop.untried);
      if (is_new) continue;
      stop.untried = inquiry_.diagrams().and_kleene(stop.untried, rules.not_kleene(at->second));
      at->second = inquiry_.diagrams().or_kleene(at->second, stop.untried);
    }
  }

  /// Leaves only what can be part of a circle.
  void drop_dead_ends() {
    const auto any = [this](const auto& matches) {
      return std::any_of(edges_.begin(), edges_.end(), matches);
    };
    std::size_t before = 0;
    do {
      before = edges_.size();
      std::vector<Edge> kept;
      for (const Edge& edge : edges_) {
        const bool comes = any([&](const Edge& other) { return other.after == edge.before; });
        const bool goes = any([&](const Edge& other) { return other.before == edge.after; });
        if (comes && goes) kept.push_back(edge);
      }
      edges_ = std::move(kept);
    } while (edges_.size() != before);
  }

  /// Per number of steps where from each step so many lead to `start`, through none before it.
  using Back = std::vector<std::map<StepIndex, Diagram<Truth>>>;

  /// How many steps the shortest circle has. It goes through diagrams of all ways at once, as the
  /// ways one by one double with each step.
  void find_ways_back() {
    std::set<StepIndex> starts;
    for (const Edge& edge : edges_) starts.insert(edge.before);
    // No path is used twice: of two steps on one path there is a shorter circle.
    std::size_t most = std::min(starts.size(), paths_.size());
    for (const StepIndex start : starts) {
      Back& back = back_[start];
      back = {{{start, inquiry_.diagrams().leaf(Truth::True)}}};
      while (back.size() <= most && !back.back().empty()) {
        back.push_back(one_further(back.back(), start, back.size() == 1));
        const auto closed = back.back().find(start);
        if (closed == back.back().end()) continue;
        if (inquiry_.some_family(closed->second)) most = shortest_ = back.size() - 1;
      }
    }
  }

  /// @param first  Whether `from` is the start itself, which no way goes through again.
  std::map<StepIndex, Diagram<Truth>> one_further(const std::map<StepIndex, Diagram<Truth>>& from,
                                                  StepIndex start, bool first) {
    Diagrams& all = inquiry_.diagrams();
    std::map<StepIndex, Diagram<Truth>> out;
    for (const Edge& edge : edges_) {
      const auto on = from.find(edge.after);
      if (on == from.end() || edge.before < start || (edge.after == start && !first)) continue;
      const Diagram<Truth> way = all.and_kleene(edge.both, on->second);
      if (way == all.leaf(Truth::False)) continue;
      const auto [at, is_new] = out.emplace(edge.before, way);
      if (!is_new) at->second = all.or_kleene(at->second, way);
    }
    return out;
  }

  /// @param together  True where all of `circle_` hold.
  void extend(Diagram<Truth> together) {
    const StepIndex first = circle_.front().before;
    if (circle_.size() == shortest_) {
      if (circle_.back().after == first) report(together);
      return;
    }
    // Goes on only where some family is led back.
    const Back& back = back_[first];
    const std::size_t left = shortest_ - circle_.size();
    if (left >= back.size()) return;
    const auto on = back[left].find(circle_.back().after);
    if (on == back[left].end()) return;
    if (!inquiry_.some_family(inquiry_.diagrams().and_kleene(together, on->second))) return;
    for (const Edge& edge : edges_) {
      if (edge.before != circle_.back().after || edge.after < first || visits(edge)) continue;
      circle_.push_back(edge);
      extend(inquiry_.diagrams().and_kleene(together, edge.both));
      circle_.pop_back();
    }
  }

  /// Whether the circle has been there already; of two steps on one path there is a shorter one.
  [[nodiscard]] bool visits(const Edge& next) const {
    return std::any_of(circle_.begin(), circle_.end(), [&](const Edge& edge) {
      return edge.path == next.path ||
             (edge.before == next.after && edge.before != circle_.front().before);
    });
  }

  void report(Diagram<Truth> together) {
    const std::string example = inquiry_.example(together);
    if (example.empty()) return;
    std::string message;
    for (const Edge& edge : circle_) {
      message += (message.empty() ? "\"" : ", \"") + content_[edge.before].id.value;
      message += "\" comes before \"" + content_[edge.after].id.value + "\" on ";
      message += paths_[edge.path].name;
    }
    message += ", so no plan can keep to each" + example + "; give these steps one order";
    inquiry_.report("contrary-order", paths_[circle_.back().path].place, std::move(message));
  }

  Inquiry& inquiry_;
  const Content& content_;
  std::vector<PathRule> paths_;
  std::vector<Edge> edges_;
  std::vector<Edge> circle_;
  /// By the first step of a circle.
  std::map<StepIndex, Back> back_;
  static constexpr std::size_t none = ~std::size_t{0};
  std::size_t shortest_ = none;
};

}  // namespace

void find_contrary_orders(Inquiry& inquiry) { ContraryOrder(inquiry).run(); }

}  // namespace wijzer::analysis
