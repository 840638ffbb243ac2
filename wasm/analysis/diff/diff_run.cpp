#include <algorithm>
#include <utility>

#include "analysis/diff/diff_parts.hpp"

namespace wijzer::analysis {

/// What the pieces share. A change is found first, and measured later, one a piece: that is what
/// takes long.
struct DifferenceRun::State {
  enum class Stage { Before, After, Parts, Texts, Measure, Kinds, All, Done };

  State(const Content& before, const Content& after, const Date& today, std::size_t cap)
      : most(cap),
        out(matched(before, after)),
        spaces(common_spaces(before, after, out.matching, to_days(today))),
        diagrams(spaces.after.widths(), cap),
        rules_before(before, spaces.before, diagrams),
        rules_after(after, spaces.after, diagrams) {}

  static Difference matched(const Content& before, const Content& after) {
    Difference out;
    out.matching = match(before, after);
    return out;
  }

  void begin() {
    situations.emplace(Both{out.matching, spaces, rules_before, rules_after}, most);
    comparing.emplace(Comparing{*side_before, *side_after, out.matching, diagrams,
                                [this](Change change, Diagram<Truth> where) {
                                  if (where == diagrams.leaf(Truth::False)) return;
                                  found.emplace_back(std::move(change), where);
                                }});
    comparison.emplace(*comparing);
  }

  void measure(Change change, Diagram<Truth> where) {
    std::optional<CommonFamily> family = situations->find(where);
    if (!family) return;
    change.share = situations->share(where);
    change.example = std::move(*family);
    by_kind[static_cast<std::size_t>(change.kind)].push_back(where);
    out.changes.push_back(std::move(change));
  }

  void finish() {
    std::vector<Diagram<Truth>> changed;
    for (const std::vector<Diagram<Truth>>& each : by_kind) {
      changed.insert(changed.end(), each.begin(), each.end());
    }
    out.changed = situations->share_of_any(changed);
    out.too_large = diagrams.full() || situations->full();
  }

  std::size_t most;
  Difference out;
  CommonSpaces spaces;
  Diagrams diagrams;
  Rules rules_before;
  Rules rules_after;
  std::optional<Side> side_before;
  std::optional<Side> side_after;
  std::optional<CommonSituations> situations;
  std::optional<Comparing> comparing;
  std::optional<Comparison> comparison;
  std::vector<std::pair<Change, Diagram<Truth>>> found;
  std::vector<std::vector<Diagram<Truth>>> by_kind =
      std::vector<std::vector<Diagram<Truth>>>(change_kinds);
  Stage stage = Stage::Before;
  /// Within the stage.
  std::size_t at = 0;
};

DifferenceRun::DifferenceRun(const Content& before, const Content& after, const Date& today,
                             std::size_t cap)
    : state_(std::make_unique<State>(before, after, today, cap)) {}

DifferenceRun::~DifferenceRun() = default;

bool DifferenceRun::done() const { return state_->stage == State::Stage::Done; }

const char* DifferenceRun::next() const {
  switch (state_->stage) {
    case State::Stage::Before:
      return "the rules before";
    case State::Stage::After:
      return "the rules after";
    case State::Stage::Parts:
      return "what differs";
    case State::Stage::Texts:
      return "texts that differ";
    case State::Stage::Measure:
      return "for whom it differs";
    case State::Stage::Kinds:
    case State::Stage::All:
      return "for how many it differs";
    case State::Stage::Done:
      break;
  }
  return "";
}

void DifferenceRun::step() {
  State& state = *state_;
  // How many pieces the stage has.
  std::size_t pieces = 1;
  switch (state.stage) {
    case State::Stage::Before:
      state.side_before.emplace(state.rules_before);
      break;
    case State::Stage::After:
      state.side_after.emplace(state.rules_after);
      state.begin();
      break;
    case State::Stage::Parts:
      pieces = Comparison::parts;
      state.comparison->run(state.at);
      break;
    case State::Stage::Texts:
      compare_texts(*state.comparing);
      break;
    case State::Stage::Measure:
      pieces = state.found.size();
      if (state.at < pieces) {
        auto& [change, where] = state.found[state.at];
        state.measure(std::move(change), where);
      }
      break;
    case State::Stage::Kinds:
      pieces = change_kinds;
      state.out.changed_by_kind.push_back(state.situations->share_of_any(state.by_kind[state.at]));
      break;
    case State::Stage::All:
      state.finish();
      break;
    case State::Stage::Done:
      return;
  }
  if (++state.at < pieces) return;
  state.at = 0;
  state.stage = static_cast<State::Stage>(static_cast<int>(state.stage) + 1);
}

bool DifferenceRun::lacks_total() const { return state_->stage == State::Stage::All; }

Difference DifferenceRun::so_far() const {
  Difference out = state_->out;
  std::stable_sort(out.changes.begin(), out.changes.end(),
                   [](const Change& a, const Change& b) { return a.kind < b.kind; });
  return out;
}

Difference DifferenceRun::take() {
  Difference out = std::move(state_->out);
  std::stable_sort(out.changes.begin(), out.changes.end(),
                   [](const Change& a, const Change& b) { return a.kind < b.kind; });
  return out;
}

Difference compare(const Content& before, const Content& after, const Date& today,
                   std::size_t cap) {
  DifferenceRun run(before, after, today, cap);
  while (!run.done()) run.step();
  return run.take();
}

}  // namespace wijzer::analysis
