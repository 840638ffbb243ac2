#include "core/load/load_states.hpp"

#include <algorithm>
#include <map>
#include <utility>

#include "core/load/load_parts.hpp"
#include "core/load/lookup.hpp"
#include "core/load/state_conditions.hpp"
#include "core/model/limits.hpp"
#include "core/model/looks.hpp"

namespace wijzer {
namespace {

/// What conditions say of the families that an earlier question can tell apart. A part that looks
/// further holds nowhere, or everywhere.
class Bounded {
 public:
  Bounded(const CriteriaLooks& looks, QuestionIndex asking) : looks_(looks), asking_(asking) {}

  /// @param otherwise  What a part that looks further counts as.
  [[nodiscard]] Condition of(const Condition& condition, bool otherwise) const {
    const Place& at = condition.place;
    const auto leaf = [&] {
      return looks_.of(condition).end <= asking_.value ? Condition(condition)
                                                       : constant(otherwise, at);
    };
    return std::visit(
        overloaded{
            [&](const All& node) { return joined<All>(node.parts, otherwise, true, at); },
            [&](const Any& node) { return joined<Any>(node.parts, otherwise, false, at); },
            [&](const Not& node) { return negated(node, otherwise, at); },
            [&](const Picked&) { return leaf(); },
            [&](const Between&) { return leaf(); },
            [&](const CriterionHolds&) { return leaf(); },
            [&](const VerdictIs&) { return constant(otherwise, at); },
            [&](const DeadlineIs&) { return constant(otherwise, at); },
        },
        condition.node);
  }

 private:
  [[nodiscard]] Condition negated(const Not& node, bool otherwise, const Place& place) const {
    Condition part = of(node.part.front(), !otherwise);
    if (is_constant(part, true)) return constant(false, place);
    if (is_constant(part, false)) return constant(true, place);
    Not out;
    out.part.push_back(std::move(part));
    return Condition{std::move(out), place};
  }

  /// @param neutral  What a part may be without mattering; one part of the other kind decides.
  template <typename Kind>
  [[nodiscard]] Condition joined(const std::vector<Condition>& parts, bool otherwise, bool neutral,
                                 const Place& place) const {
    std::vector<Condition> out;
    for (const Condition& each : parts) {
      Condition part = of(each, otherwise);
      if (is_constant(part, !neutral)) return part;
      if (!is_constant(part, neutral)) out.push_back(std::move(part));
    }
    if (out.size() == 1) return std::move(out.front());
    return Condition{Kind{std::move(out)}, place};
  }

  const CriteriaLooks& looks_;
  QuestionIndex asking_;
};

}  // namespace

StateLoader::StateLoader(const ContentFiles& files, Content& content, Diagnostics& diagnostics)
    : content_(content), diagnostics_(diagnostics), spots_(files.of("steps")) {
  for (const Spot& spot : spots_) content.steps.push_back(read_named<Step>(spot));
  for (std::uint32_t i = 0; i < spots_.size(); ++i) {
    const Json* state = member(*spots_[i].json, "state");
    if (state != nullptr) read(Spot{state, spots_[i].place / "state"}, StepIndex{i});
  }
  note_links();
  rank_by_ladders(files);
}

void StateLoader::note_links() {
  of_step_.resize(spots_.size());
  for (std::size_t i = 0; i < specs_.size(); ++i) of_step_[specs_[i].step.value] = i;
  implied_by_.resize(specs_.size());
  for (std::size_t i = 0; i < specs_.size(); ++i) {
    for (const StepIndex step : specs_[i].implies) {
      const std::optional<std::size_t> earlier = of_step_[step.value];
      if (!earlier) continue;
      std::vector<std::size_t>& later = implied_by_[owner_of(specs_[*earlier])];
      if (later.empty() || later.back() != i) later.push_back(i);
    }
  }
}

void StateLoader::read(const Spot& spot, StepIndex step) {
  ObjectReader reader(spot, diagnostics_);
  if (!reader.is_object()) return;
  Spec spec;
  spec.step = step;
  spec.spot = spot;
  if (const auto other = reader.value("as")) {
    spec.shared_with = resolve(*other, content_.steps, "unknown-step", diagnostics_);
    reader.finish();
    if (spec.shared_with) specs_.push_back(std::move(spec));
    return;
  }
  const StepId& id = content_[step].id;
  spec.side = reader.text("side");
  spec.option.step = step;
  spec.option.id.value = reader.optional_text("option");
  if (spec.option.id.value.empty()) spec.option.id.value = id.value;
  spec.option.label = reader.text("label");
  spec.option.hint = reader.optional_text("hint");
  spec.option.brief = reader.optional_text("brief");
  spec.implies = resolve_list(reader, "implies", content_.steps, "unknown-step", diagnostics_);
  read_answer(reader, spec);
  reader.finish();
  specs_.push_back(std::move(spec));
}

void StateLoader::read_answer(ObjectReader& reader, Spec& spec) {
  const std::optional<Spot> spot = reader.value("answer");
  const StepId& id = content_[spec.step].id;
  if (spot) {
    ObjectReader words(*spot, diagnostics_);
    Question question;
    question.place = spot->place;
    question.id.value = id.value + "-answer";
    read_question_words(words, question);
    question.type = Choice{read_options(words, false, false, diagnostics_)};
    spec.answer = std::move(question);
    spec.since = read_day(words, "since", id);
    spec.on = read_day(words, "on", id);
    words.finish();
  }
  spec.term = reader.value("term");
  if (const std::optional<Spot> waits = reader.value("waits")) {
    ObjectReader words(*waits, diagnostics_);
    spec.waits_title = words.text("title");
    spec.waits_text = words.text("text");
    words.finish();
  }
  if (spot.has_value() != reader.has("waits")) {
    report(
        diagnostics_, "missing-key", spec.spot.place,
        "\"answer\" and \"waits\" go together: who waits for an answer reads what to do meanwhile");
  }
  if (spec.term && !spec.since) {
    report(diagnostics_, "unknown-state", spec.term->place,
           "a \"term\" counts from the day since which people wait; ask for it with \"since\" in "
           "\"answer\"");
  }
}

std::optional<Question> StateLoader::read_day(ObjectReader& reader, const char* key,
                                              const StepId& step) {
  const std::optional<Spot> spot = reader.value(key);
  if (!spot) return std::nullopt;
  ObjectReader words(*spot, diagnostics_);
  Question question;
  question.place = spot->place;
  question.id.value = step.value + "-" + key;
  // What was done, and the answer to it, have been.
  Day day{true};
  read_long_ago(words, day, diagnostics_);
  question.type = day;
  read_question_words(words, question);
  words.finish();
  return question;
}

void StateLoader::rank_by_ladders(const ContentFiles& files) {
  std::map<std::string, std::size_t> by_id;
  for (std::size_t i = 0; i < specs_.size(); ++i) {
    by_id.emplace(content_[specs_[i].step].id.value, i);
  }
  for (const Spot& problem : files.of("problems")) {
    const Json* ladder = member(*problem.json, "ladder");
    if (ladder == nullptr || ladder->array() == nullptr) continue;
    std::map<std::string, std::size_t> before;
    for (const Json& each : *ladder->array()) {
      const auto found = each.string() == nullptr ? by_id.end() : by_id.find(*each.string());
      if (found == by_id.end()) continue;
      Spec& owner = specs_[owner_of(specs_[found->second])];
      owner.rank = std::min(owner.rank, before[owner.side]++);
    }
  }
}

std::size_t StateLoader::owner_of(const Spec& spec) const {
  const std::optional<std::size_t> owner = of_step_[spec.shared_with.value_or(spec.step).value];
  const bool has_own = owner && !specs_[*owner].shared_with;
  return has_own ? *owner : static_cast<std::size_t>(&spec - specs_.data());
}

std::vector<std::size_t> StateLoader::implying(std::size_t spec) const {
  std::vector<std::size_t> out = {spec};
  for (std::size_t done = 0; done < out.size(); ++done) {
    for (const std::size_t later : implied_by_[out[done]]) {
      if (std::find(out.begin(), out.end(), later) == out.end()) out.push_back(later);
    }
  }
  out.erase(out.begin());
  return out;
}

void StateLoader::expand_last_question() {
  const QuestionIndex side{static_cast<std::uint32_t>(content_.questions.size() - 1)};
  const std::string name = content_[side].id.value;
  std::vector<std::size_t> specs;
  for (std::size_t i = 0; i < specs_.size(); ++i) {
    if (!specs_[i].shared_with && specs_[i].side == name) specs.push_back(i);
  }
  std::stable_sort(specs.begin(), specs.end(), [this](std::size_t a, std::size_t b) {
    return specs_[a].rank < specs_[b].rank;
  });
  if (specs.empty() || specs.size() >= limits::options) {
    report(diagnostics_, "too-few-options", content_[side].place,
           "between 1 and 63 steps must have a state with \"side\": \"" + name + "\", not " +
               std::to_string(specs.size()));
    specs.resize(std::min(specs.size(), limits::options - 1));
  }
  std::vector<Option> options;
  for (const std::size_t spec : specs) {
    StepState& state = content_.steps[specs_[spec].step.value].state.emplace();
    state.side = side;
    state.option = OptionIndex{static_cast<std::uint32_t>(options.size())};
    state.waits_title = specs_[spec].waits_title;
    state.waits_text = specs_[spec].waits_text;
    options.push_back(specs_[spec].option);
    // What it is comes once the ladders are read; see offer().
    options.back().when = constant(false, specs_[spec].spot.place);
  }
  std::vector<Option>& none = std::get<Multiple>(content_.questions[side.value].type).options;
  options.insert(options.end(), none.begin(), none.end());
  none = std::move(options);
  for (const std::size_t spec : specs) add_questions(spec);
}

void StateLoader::add_questions(std::size_t index) {
  const Spec& spec = specs_[index];
  StepState& state = *content_.steps[spec.step.value].state;
  for (const std::size_t later : implying(index)) {
    const std::optional<StepState>& other = content_[specs_[later].step].state;
    if (!other || other->side != state.side) {
      report(diagnostics_, "wrong-side", specs_[later].spot.place / "implies",
             "a step implies steps of its own side only; \"" + content_[spec.step].id.value +
                 "\" is of another side");
      continue;
    }
    state.implied_by.push_back(other->option);
  }
  std::sort(state.implied_by.begin(), state.implied_by.end());
  if (!spec.answer) return;
  const auto add = [this](const Question& question, Condition when) {
    content_.questions.push_back(question);
    content_.questions.back().when = std::move(when);
    return QuestionIndex{static_cast<std::uint32_t>(content_.questions.size() - 1)};
  };
  state.answer = add(*spec.answer, open_state(state, spec.answer->place));
  check_answers(spec, state);
  if (spec.since) {
    state.since = add(*spec.since, state_condition(content_, state, "waiting", spec.since->place));
  }
  if (spec.on) {
    // Nothing starts where the family got all it asked.
    std::vector<Condition> refused;
    for (const char* result : {"partly", "no"}) {
      if (!answer_option(content_, state, result)) continue;
      refused.push_back(state_condition(content_, state, result, spec.on->place));
    }
    state.on = add(*spec.on, any_of(std::move(refused), spec.on->place));
  }
}

void StateLoader::check_answers(const Spec& spec, const StepState& state) {
  const std::vector<Option>& options = options_of(content_[*state.answer]);
  const bool known = std::all_of(options.begin(), options.end(), [](const Option& option) {
    return option.id.value == waiting || is_result(option.id.value);
  });
  if (known && answer_option(content_, state, waiting) && spec.answer->unknown.empty()) return;
  report(diagnostics_, "unknown-state", spec.answer->place / "options",
         "the answers to a step are \"waiting\" and at least one of \"yes\", \"partly\" and "
         "\"no\"; who does not know is still waiting, so \"unknown\" is none of them");
}

void StateLoader::share() {
  for (const Spec& spec : specs_) {
    const Spec& owner = specs_[owner_of(spec)];
    std::optional<StepState> state = content_[owner.step].state;
    if (spec.shared_with && !owner.shared_with && state) {
      state->shared = true;
      content_.steps[spec.step.value].state = std::move(state);
    } else if (spec.shared_with) {
      report(diagnostics_, "unknown-state", spec.spot.place / "as",
             "\"as\" must name a step that has a state of its own; \"" +
                 content_[*spec.shared_with].id.value + "\" has none");
    } else if (!state) {
      std::vector<std::string> sides;
      for (const Question& question : content_.questions) {
        const Multiple* type = std::get_if<Multiple>(&question.type);
        if (type != nullptr && type->steps) sides.push_back(question.id.value);
      }
      const Json name{spec.side};
      (void)resolve_name(Spot{&name, spec.spot.place / "side"}, sides, "unknown-question",
                         diagnostics_);
    }
  }
}

void StateLoader::complete_steps() {
  for (std::size_t i = 0; i < spots_.size(); ++i) {
    Step step = read_step(spots_[i], content_, diagnostics_);
    // Conditions of other steps look at it meanwhile.
    if (content_.steps[i].state) step.state = std::move(content_.steps[i].state);
    content_.steps[i] = std::move(step);
  }
  for (const Spec& spec : specs_) {
    Step& step = content_.steps[spec.step.value];
    const Spec& owner = specs_[owner_of(spec)];
    if (!step.state) continue;
    StepState& state = *step.state;
    if (owner.term) {
      state.term = resolve(*owner.term, content_.deadlines, "unknown-deadline", diagnostics_);
    }
    std::vector<Condition> settled;
    if (step.tried) settled.push_back(std::move(*step.tried));
    settled.push_back(settled_condition(content_, state, spec.spot.place));
    step.tried = any_of(std::move(settled), spec.spot.place);
    step.waits = waits_for(content_, state, spec.spot.place);
    for (const auto& question : {state.answer, state.since, state.on}) {
      if (question && !state.shared) content_.questions[question->value].sources = step.sources;
    }
  }
}

std::optional<Condition> StateLoader::offered(const Spec& spec, const CriteriaLooks& looks) const {
  const StepState& state = *content_[spec.step].state;
  const Bounded bounded(looks, state.side);
  std::vector<Condition> ways;
  std::size_t ladders = 0;
  for (const Problem& problem : content_.problems) {
    std::vector<const Step*> steps;
    for (const StepIndex index : problem.ladder) {
      const std::optional<StepState>& other = content_[index].state;
      const bool same = other && other->side == state.side && other->option == state.option;
      if (same) steps.push_back(&content_[index]);
    }
    if (steps.empty()) continue;
    ++ladders;
    Condition way = bounded.of(problem.when, false);
    // Of two steps that share a state one or the other applies.
    if (steps.size() == 1 && steps.front()->when) {
      Condition applies = bounded.of(*steps.front()->when, true);
      if (is_constant(applies, false)) continue;
      if (!is_constant(applies, true)) {
        std::vector<Condition> both;
        both.push_back(std::move(way));
        both.push_back(std::move(applies));
        way = Condition{All{std::move(both)}, spec.spot.place};
      }
    }
    add_way(std::move(way), ways);
  }
  // What most ladders hold is offered to all: there it does no harm.
  if (2 * ladders > content_.problems.size()) return std::nullopt;
  return any_of(std::move(ways), spec.spot.place);
}

void StateLoader::offer() {
  CriteriaLooks looks(content_);
  looks.add_all();
  for (const Spec& spec : specs_) {
    if (spec.shared_with || !content_[spec.step].state) continue;
    const StepState& state = *content_[spec.step].state;
    std::get<Multiple>(content_.questions[state.side.value].type).options[state.option.value].when =
        offered(spec, looks);
  }
}

}  // namespace wijzer
