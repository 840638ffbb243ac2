#pragma once

#include <string>
#include <utility>
#include <vector>

#include "core/logic/evaluate.hpp"
#include "core/logic/missing.hpp"

namespace wijzer::workbench {

/// A rule, and what the answers make of it.
struct RuleState {
  std::string id;
  Place place;
  Truth truth = Truth::Unknown;
  /// The questions that it waits for.
  std::string missing;
};

/// What the answers make of rules with a condition.
template <typename Element>
std::vector<RuleState> states_of(const std::vector<Element>& elements, const Facts& facts) {
  std::vector<RuleState> out;
  for (const Element& each : elements) {
    RuleState state{each.id.value, each.place, evaluate(each.when, facts), {}};
    Missing missing = nothing_missing(facts.content());
    add_missing(each.when, facts, missing);
    for (std::uint32_t i = 0; i < missing.open.size(); ++i) {
      if (missing.open[i] == 0) continue;
      state.missing +=
          (state.missing.empty() ? "" : ", ") + facts.content().questions[i].short_label;
    }
    out.push_back(std::move(state));
  }
  return out;
}

}  // namespace wijzer::workbench
