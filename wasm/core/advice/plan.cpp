#include "core/advice/plan.hpp"

#include <algorithm>
#include <tuple>

namespace wijzer {
namespace {

class Merger {
 public:
  explicit Merger(std::vector<Path> paths) : paths_(std::move(paths)), taken_(paths_.size()) {}

  Plan run(bool find_out) {
    Plan plan;
    plan.waiting = waiting();
    plan.tried = take_tried();
    while (const StepAdvice* next = best()) {
      const StepIndex step = next->step;
      take(step);
      plan.items.emplace_back(step);
      if (all_begun() && plan.beginnings == 0) plan.beginnings = plan.items.size();
    }
    if (find_out) {
      plan.items.insert(plan.items.begin() + static_cast<std::ptrdiff_t>(plan.beginnings++),
                        std::nullopt);
    }
    return plan;
  }

 private:
  [[nodiscard]] std::vector<StepIndex> waiting() const {
    std::vector<StepIndex> out;
    for (const Path& path : paths_) {
      for (const StepAdvice& step : path) {
        if (step.waits && std::find(out.begin(), out.end(), step.step) == out.end()) {
          out.push_back(step.step);
        }
      }
    }
    return out;
  }

  std::vector<StepIndex> take_tried() {
    std::vector<StepIndex> out;
    for (Path& path : paths_) {
      std::erase_if(path, [&out](const StepAdvice& step) {
        if (step.state != StepAdvice::State::Tried) return false;
        if (std::find(out.begin(), out.end(), step.step) == out.end()) out.push_back(step.step);
        return true;
      });
    }
    return out;
  }

  /// The smallest goes first: haste, whether its last day has passed, as that can't be met any
  /// more, days from there, steps of its path that went before.
  using Rank = std::tuple<int, bool, int, std::size_t>;

  /// The step to take next; nullptr when none is left.
  const StepAdvice* best() {
    const StepAdvice* best = nullptr;
    Rank lowest{};
    const auto weigh = [&](const StepAdvice& step, std::size_t before) {
      const int days = step.days_left;
      const Rank rank{static_cast<int>(step.haste), days < 0, days < 0 ? -days : days, before};
      if (best != nullptr && lowest <= rank) return;
      best = &step;
      lowest = rank;
    };
    const std::vector<bool> held = held_back();
    for (std::size_t i = 0; i < paths_.size(); ++i) {
      for (const StepAdvice& step : paths_[i]) {
        if (step.pressing() || (&step == &paths_[i].front() && !held[step.step.value])) {
          weigh(step, taken_[i]);
        }
      }
    }
    if (best != nullptr) return best;
    const auto left =
        std::find_if(paths_.begin(), paths_.end(), [](const Path& path) { return !path.empty(); });
    return left == paths_.end() ? nullptr : &left->front();
  }

  /// Per step whether some path has another open step before it.
  [[nodiscard]] std::vector<bool> held_back() const {
    std::vector<bool> out;
    for (const Path& path : paths_) {
      for (const StepAdvice& each : path) {
        if (each.step.value >= out.size()) out.resize(each.step.value + std::size_t{1});
        if (each.step != path.front().step) out[each.step.value] = true;
      }
    }
    return out;
  }

  void take(StepIndex step) {
    for (std::size_t i = 0; i < paths_.size(); ++i) {
      const auto before = paths_[i].size();
      std::erase_if(paths_[i], [step](const StepAdvice& each) { return each.step == step; });
      taken_[i] += before - paths_[i].size();
    }
  }

  [[nodiscard]] bool all_begun() const {
    for (std::size_t i = 0; i < paths_.size(); ++i) {
      if (taken_[i] == 0 && !paths_[i].empty()) return false;
    }
    return true;
  }

  std::vector<Path> paths_;
  /// Per path how many of its steps have their place already.
  std::vector<std::size_t> taken_;
};

/// The steps that the notes name.
Path path_of(const std::vector<Note>& notes, Verdict verdict, const Facts& facts) {
  Path out;
  for (const Note& note : notes) {
    if (!note.step || !shown(note, verdict, facts)) continue;
    if (const auto stand = stand_of(*note.step, facts)) out.push_back(*stand);
  }
  return out;
}

}  // namespace

std::vector<RouteIndex> in_weight_order(const Facts& facts) {
  std::vector<RouteIndex> out;
  const std::vector<Route>& routes = facts.content().routes;
  for (const Verdict verdict : all_verdicts) {
    for (const bool settles : {true, false}) {
      for (std::uint32_t i = 0; i < routes.size(); ++i) {
        if (routes[i].settles_others != settles) continue;
        if (verdict_of(RouteIndex{i}, facts) == verdict) out.push_back(RouteIndex{i});
      }
    }
  }
  return out;
}

Plan plan_of(const Facts& facts, bool find_out) {
  std::vector<Path> paths;
  for (Ladder& ladder : ladders(facts)) paths.push_back(std::move(ladder.steps));
  const bool routes = routes_matter(facts);
  for (const Topic& topic : facts.content().topics) {
    const bool matters = routes || topic.shown == TopicPlace::Top;
    if (matters && shown(topic, facts)) {
      paths.push_back(path_of(topic.items, Verdict::Fits, facts));
    }
  }
  if (routes) {
    for (const RouteIndex route : in_weight_order(facts)) {
      const Verdict verdict = verdict_of(route, facts);
      paths.push_back(path_of(facts.content()[route].steps, verdict, facts));
    }
  }
  return merge(std::move(paths), find_out);
}

Plan merge(std::vector<Path> paths, bool find_out) {
  return Merger(std::move(paths)).run(find_out);
}

}  // namespace wijzer
