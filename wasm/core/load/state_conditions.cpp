#include "core/load/state_conditions.hpp"

#include <algorithm>
#include <iterator>
#include <utility>

#include "core/model/leaves.hpp"

namespace wijzer {
namespace {

constexpr const char* results[] = {"yes", "partly", "no"};

Condition picked(const StepState& state, OptionIndex option, const Place& place) {
  return Condition{Picked{state.side, option}, place};
}

bool same_leaf(const Condition& a, const Condition& b) {
  const Picked* one = std::get_if<Picked>(&a.node);
  const Picked* other = std::get_if<Picked>(&b.node);
  return one != nullptr && other != nullptr && one->question == other->question &&
         one->option == other->option;
}

}  // namespace

bool is_result(std::string_view name) {
  return std::find(std::begin(results), std::end(results), name) != std::end(results);
}

Condition constant(bool holds, const Place& place) {
  return holds ? Condition{All{}, place} : Condition{Any{}, place};
}

bool is_constant(const Condition& condition, bool holds) {
  const std::vector<Condition>* parts = parts_of(condition);
  if (parts == nullptr || !parts->empty()) return false;
  return std::holds_alternative<All>(condition.node) == holds;
}

Condition any_of(std::vector<Condition> parts, const Place& place) {
  if (parts.size() == 1) return std::move(parts.front());
  return Condition{Any{std::move(parts)}, place};
}

Condition open_state(const StepState& state, const Place& place) {
  std::vector<Condition> parts;
  parts.push_back(picked(state, state.option, place));
  for (const OptionIndex later : state.implied_by) {
    Condition negation{Not{}, place};
    std::get<Not>(negation.node).part.push_back(picked(state, later, place));
    parts.push_back(std::move(negation));
  }
  if (parts.size() == 1) return std::move(parts.front());
  return Condition{All{std::move(parts)}, place};
}

Condition settled_condition(const Content& content, const StepState& state, const Place& place) {
  Condition done = state_condition(content, state, "done", place);
  if (!state.term) return done;
  const auto negated = [&](Condition part) {
    Condition out{Not{}, place};
    std::get<Not>(out.node).part.push_back(std::move(part));
    return out;
  };
  std::vector<Condition> to_come;
  to_come.push_back(state_condition(content, state, waiting, place));
  to_come.push_back(negated(Condition{DeadlineIs{*state.term, true}, place}));
  std::vector<Condition> parts;
  parts.push_back(std::move(done));
  parts.push_back(negated(Condition{All{std::move(to_come)}, place}));
  return Condition{All{std::move(parts)}, place};
}

std::optional<OptionIndex> answer_option(const Content& content, const StepState& state,
                                         std::string_view name) {
  if (!state.answer) return std::nullopt;
  return find(options_of(content[*state.answer]), OptionId{std::string(name)});
}

std::optional<Condition> waits_for(const Content& content, const StepState& state,
                                   const Place& place) {
  const std::optional<OptionIndex> option = answer_option(content, state, waiting);
  if (!option) return std::nullopt;
  return Condition{Picked{*state.answer, *option, false}, place};
}

std::vector<std::string> state_names(const Content& content, const StepState& state) {
  std::vector<std::string> out = {"done"};
  if (!state.answer) return out;
  out.insert(out.end(), {waiting, answered});
  for (const char* result : results) {
    if (answer_option(content, state, result)) out.emplace_back(result);
  }
  return out;
}

Condition state_condition(const Content& content, const StepState& state, std::string_view name,
                          const Place& place) {
  std::vector<Condition> parts;
  if (name == "done") {
    parts.push_back(picked(state, state.option, place));
    for (const OptionIndex later : state.implied_by) parts.push_back(picked(state, later, place));
    return any_of(std::move(parts), place);
  }
  for (const char* answer : {waiting, "yes", "partly", "no"}) {
    const bool meant = name == answer || (name == answered && is_result(answer));
    const auto option = meant ? answer_option(content, state, answer) : std::nullopt;
    if (option) parts.emplace_back(Picked{*state.answer, *option, false}, place);
  }
  return any_of(std::move(parts), place);
}

void add_way(Condition way, std::vector<Condition>& ways) {
  if (Any* any = std::get_if<Any>(&way.node)) {
    for (Condition& part : any->parts) add_way(std::move(part), ways);
    return;
  }
  const bool known = std::any_of(ways.begin(), ways.end(),
                                 [&](const Condition& each) { return same_leaf(each, way); });
  if (!known) ways.push_back(std::move(way));
}

}  // namespace wijzer
