#include "cli/bundle_states.hpp"

#include <algorithm>
#include <string>
#include <utility>

#include "core/load/state_conditions.hpp"

namespace wijzer::cli {
namespace {

Json text(std::string value) { return Json{std::move(value)}; }

Json texts(const std::vector<std::string>& values) {
  JsonArray out;
  for (const std::string& value : values) out.push_back(text(value));
  return Json{std::move(out)};
}

class Rewriter {
 public:
  explicit Rewriter(const Content& content) : content_(content) {}

  [[nodiscard]] Json question(QuestionIndex index) const {
    const Question& question = content_[index];
    JsonObject out = words(question);
    const auto add_type = [&](const char* type) {
      out.insert(out.begin() + 1, {"type", text(type)});
    };
    std::visit(overloaded{
                   [&](const Choice&) {
                     add_type("choice");
                     out.push_back({"options", options(question)});
                   },
                   [&](const Multiple&) {
                     add_type("multiple");
                     out.push_back({"options", options(question)});
                   },
                   [&](const Day& day) {
                     add_type("date");
                     add_bounds(out, day);
                   },
                   // No state of a step is a number.
                   [](const Number&) {},
               },
               question.type);
    if (question.when) out.push_back({"when", condition(*question.when)});
    return Json{std::move(out)};
  }

  [[nodiscard]] Json step(const Json& json, const Step& step) const {
    JsonObject out;
    for (const auto& [key, value] : *json.object()) {
      if (key != "state" && (key != "tried" || !step.state)) out.push_back({key, plain(value)});
    }
    if (!step.state) return Json{std::move(out)};
    if (step.tried) out.push_back({"tried", condition(*step.tried)});
    out.push_back({"asked", asked(*step.state)});
    if (step.state->answer) {
      out.push_back({"waits_title", text(step.state->waits_title)});
      out.push_back({"waits_text", text(step.state->waits_text)});
    }
    return Json{std::move(out)};
  }

  /// Conditions on states, and first days of time limits that are days of states, anywhere inside.
  [[nodiscard]] Json plain(const Json& json) const {
    if (const JsonArray* array = json.array()) {
      JsonArray out;
      for (const Json& each : *array) out.push_back(plain(each));
      return Json{std::move(out)};
    }
    if (json.object() == nullptr) return json;
    const StepState* state = state_in(json);
    if (state != nullptr && member(json, "is") != nullptr) {
      return condition(state_condition(content_, *state, *member(json, "is")->string(), Place{}));
    }
    if (state != nullptr && member(json, "day") != nullptr) {
      const bool since = *member(json, "day")->string() == "since";
      return text(content_[since ? *state->since : *state->on].id.value);
    }
    JsonObject out;
    for (const auto& [key, value] : *json.object()) out.push_back({key, plain(value)});
    return Json{std::move(out)};
  }

 private:
  [[nodiscard]] const StepState* state_in(const Json& json) const {
    const Json* id = member(json, "step");
    if (id == nullptr || id->string() == nullptr) return nullptr;
    const auto step = find(content_.steps, StepId{*id->string()});
    return step && content_[*step].state ? &*content_[*step].state : nullptr;
  }

  [[nodiscard]] static JsonObject words(const Question& question) {
    JsonObject out = {{"id", text(question.id.value)}};
    out.push_back({"short", text(question.short_label)});
    out.push_back({"title", text(question.title)});
    if (!question.help.empty()) out.push_back({"help", texts(question.help)});
    out.push_back({"why", texts(question.why)});
    if (!question.unknown.empty()) out.push_back({"unknown", text(question.unknown)});
    return out;
  }

  [[nodiscard]] Json options(const Question& question) const {
    JsonArray out;
    for (const Option& option : options_of(question)) {
      JsonObject one = {{"id", text(option.id.value)}, {"label", text(option.label)}};
      if (!option.hint.empty()) one.push_back({"hint", text(option.hint)});
      if (option.none) one.push_back({"none", Json{true}});
      if (option.when) one.push_back({"when", condition(*option.when)});
      out.push_back(Json{std::move(one)});
    }
    return Json{std::move(out)};
  }

  static void add_bounds(JsonObject& out, const Day& day) {
    if (day.not_after_today) out.push_back({"not_after", text("today")});
    if (day.long_ago_years == 0) return;
    out.push_back({"long_ago_years", Json{std::int64_t{day.long_ago_years}}});
  }

  /// By position, as read_step() takes it.
  [[nodiscard]] static Json asked(const StepState& state) {
    const auto number = [](const auto& index) {
      return Json{index ? std::int64_t{index->value} : std::int64_t{-1}};
    };
    Json option{std::int64_t{state.side.value} * 64 + std::int64_t{state.option.value}};
    if (!state.answer) return option;
    return Json{JsonArray{option, number(state.answer), number(state.since), number(state.on),
                          number(state.term)}};
  }

  [[nodiscard]] Json list(const std::vector<Condition>& parts) const {
    JsonArray out;
    for (const Condition& part : parts) out.push_back(condition(part));
    return Json{std::move(out)};
  }

  [[nodiscard]] Json condition(const Condition& from) const {
    JsonObject out;
    std::visit(overloaded{
                   [&](const All& node) {
                     out.push_back({"all", list(node.parts)});
                   },
                   [&](const Any& node) {
                     out.push_back({"any", list(node.parts)});
                   },
                   [&](const Not& node) {
                     out.push_back({"not", condition(node.part.front())});
                   },
                   [&](const Picked& node) { add_picked(out, node); },
                   [&](const Between& node) { add_between(out, node); },
                   [&](const CriterionHolds& node) {
                     out.push_back({"criterion", text(content_[node.criterion].id.value)});
                   },
                   [&](const VerdictIs& node) {
                     out.push_back({"route", text(content_[node.route].id.value)});
                     out.push_back({"verdict", text(node.fits ? "fits" : "no")});
                   },
                   [&](const DeadlineIs& node) {
                     out.push_back({"deadline", text(content_[node.deadline].id.value)});
                     out.push_back({"is", text(node.passed ? "passed" : "open")});
                   },
               },
               from.node);
    return Json{std::move(out)};
  }

  void add_picked(JsonObject& out, const Picked& node) const {
    const Question& question = content_[node.question];
    out.push_back({"question", text(question.id.value)});
    out.push_back({takes_several(question) ? "has" : "is",
                   text(options_of(question)[node.option.value].id.value)});
  }

  void add_between(JsonObject& out, const Between& node) const {
    const bool dated = takes_day(content_[node.question]);
    out.push_back({"question", text(content_[node.question].id.value)});
    const auto add = [&](const char* key, const std::optional<int>& bound) {
      if (!bound) return;
      Json value{std::int64_t{*bound}};
      out.push_back({key, dated ? text(to_string(from_days(*bound))) : std::move(value)});
    };
    add(dated ? "from" : "at_least", node.at_least);
    add(dated ? "before" : "below", node.below);
  }

  const Content& content_;
};

}  // namespace

ContentFiles without_states(ContentFiles files, const Content& content) {
  const Rewriter rewriter(content);
  const auto keep = [&](Json json) {
    files.trees.push_back(std::make_unique<const Json>(std::move(json)));
    return files.trees.back().get();
  };
  if (files.routes_when) files.routes_when->json = keep(rewriter.plain(*files.routes_when->json));
  for (auto& [section, spots] : files.elements) {
    std::vector<Spot> out;
    if (section == "questions") {
      auto authored = spots.begin();
      for (std::uint32_t i = 0; i < content.questions.size(); ++i) {
        const bool is_next = authored != spots.end() &&
                             content.questions[i].place.pointer == authored->place.pointer &&
                             content.questions[i].place.file == authored->place.file;
        const Multiple* type = std::get_if<Multiple>(&content.questions[i].type);
        const bool made = !is_next || (type != nullptr && type->steps);
        out.push_back(Spot{made ? keep(rewriter.question(QuestionIndex{i})) : authored->json, {}});
        if (is_next) ++authored;
      }
    } else {
      for (std::size_t i = 0; i < spots.size(); ++i) {
        const Json& json = *spots[i].json;
        out.push_back(Spot{
            keep(section == "steps" ? rewriter.step(json, content.steps[i]) : rewriter.plain(json)),
            {}});
      }
    }
    spots = std::move(out);
  }
  return files;
}

}  // namespace wijzer::cli
