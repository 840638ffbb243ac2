#include <algorithm>
#include <map>
#include <string>
#include <utility>

#include "core/load/load_answers.hpp"
#include "core/load/lookup.hpp"
#include "core/load/state_conditions.hpp"

namespace wijzer {
namespace {

constexpr const char* not_done = "not-done";
/// Puts states of steps into the answers to the questions that ask for them.
class GivenStates {
 public:
  GivenStates(const Content& content, Answers& answers, Diagnostics& diagnostics)
      : content_(content), answers_(answers), diagnostics_(diagnostics) {}

  void read(const Spot& spot) {
    if (spot.json->object() == nullptr) {
      report(diagnostics_, "wrong-type", spot.place,
             "the states of steps are an object {\"<step>\": {\"state\": ...}}, not " +
                 std::string(kind_of(*spot.json)));
      return;
    }
    for (const auto& [key, value] : *spot.json->object()) {
      const Spot place{&value, spot.place / escape_pointer(key)};
      if (const auto step = asked_step(key, place.place)) read(place, *step);
    }
    for (const auto& [side, picked] : picked_) set_side(side, picked.first, picked.second);
  }

 private:
  /// A step that somebody can be asked about.
  std::optional<StepIndex> asked_step(const std::string& id, const Place& place) {
    std::vector<std::string> names;
    std::vector<StepIndex> steps;
    for (std::uint32_t i = 0; i < content_.steps.size(); ++i) {
      if (!content_.steps[i].state) continue;
      names.push_back(content_.steps[i].id.value);
      steps.push_back(StepIndex{i});
    }
    const Json name{id};
    const auto index = resolve_name(Spot{&name, place}, names, "unknown-step", diagnostics_);
    return index ? std::optional{steps[*index]} : std::nullopt;
  }

  void read(const Spot& spot, StepIndex step) {
    const StepState& state = *content_[step].state;
    ObjectReader reader(spot, diagnostics_);
    if (!reader.is_object()) return;
    std::vector<std::string> names = {not_done, "done"};
    if (state.answer) names = {not_done, waiting, answered};
    const auto spot_of_name = reader.required("state");
    const auto index = spot_of_name
                           ? resolve_name(*spot_of_name, names, "unknown-state", diagnostics_)
                           : std::nullopt;
    if (!index) return;
    const std::string& name = names[*index];
    pick(state, name != not_done, spot.place);
    if (name == answered) {
      read_result(reader, state, spot.place);
      read_day(reader, "on", state.on);
    } else if (name == waiting) {
      set(*state.answer, option_answer(state, waiting), spot.place);
      read_day(reader, "since", state.since);
    }
    reader.finish();
  }

  void read_result(ObjectReader& reader, const StepState& state, const Place& place) {
    std::vector<std::string> names;
    for (const std::string& name : state_names(content_, state)) {
      if (name != "done" && name != waiting && name != answered) names.push_back(name);
    }
    const std::optional<Spot> spot = reader.required("result");
    const auto index =
        spot ? resolve_name(*spot, names, "unknown-state", diagnostics_) : std::nullopt;
    if (index) set(*state.answer, option_answer(state, names[*index]), place);
  }

  /// A day is read whether or not a time limit starts on it: it has been in any case.
  void read_day(ObjectReader& reader, const char* key, std::optional<QuestionIndex> question) {
    const std::optional<Spot> spot = reader.value(key);
    if (!spot) return;
    Question unasked;
    unasked.id.value = key;
    unasked.unknown = "unknown";
    unasked.type = Day{true};
    const Question& asked = question ? content_[*question] : unasked;
    const auto day = read_answer(*spot, asked, answers_.today, diagnostics_);
    if (day && question) set(*question, *day, spot->place);
  }

  [[nodiscard]] Answer option_answer(const StepState& state, std::string_view name) const {
    return picked_answer(*answer_option(content_, state, name));
  }

  /// Two steps can share one state; then both say the same.
  void set(QuestionIndex question, const Answer& answer, const Place& place) {
    const auto [at, fresh] = set_.emplace(question, answer);
    if (!fresh && !(at->second == answer)) conflict(place);
    answers_[question] = answer;
  }

  void pick(const StepState& state, bool done, const Place& place) {
    auto& [picked, dropped] = picked_[state.side];
    if ((done ? dropped : picked).has(state.option)) conflict(place);
    (done ? picked : dropped).add(state.option);
    if (done || !state.answer) return;
    for (const auto& question : {state.answer, state.since, state.on}) {
      if (question) answers_[*question] = Answer{};
    }
  }

  void conflict(const Place& place) {
    report(diagnostics_, "conflicting-states", place,
           "another step with the same state differs; give one of them");
  }

  /// What else was ticked on this side stays. Nothing ticked is only known where something was.
  void set_side(QuestionIndex side, OptionSet picked, OptionSet dropped) {
    Answer& answer = answers_[side];
    if (picked.empty() && answer.state != Answer::State::Given) return;
    answer =
        picked_answer(ticked_after(options_of(content_[side]), answer.picked, picked, dropped));
  }

  const Content& content_;
  Answers& answers_;
  Diagnostics& diagnostics_;
  std::map<QuestionIndex, Answer> set_;
  /// Per side what was done, and what was not.
  std::map<QuestionIndex, std::pair<OptionSet, OptionSet>> picked_;
};

}  // namespace

void read_states(const Spot& spot, const Content& content, Answers& answers,
                 Diagnostics& diagnostics) {
  GivenStates(content, answers, diagnostics).read(spot);
}

}  // namespace wijzer
