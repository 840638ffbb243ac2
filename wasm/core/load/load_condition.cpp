#include "core/load/load_condition.hpp"

#include <string>
#include <utility>

#include "core/load/load_parts.hpp"
#include "core/load/lookup.hpp"
#include "core/load/state_conditions.hpp"
#include "core/model/date.hpp"

namespace wijzer {
namespace {

constexpr const char* operators =
    "use one of all, any, not, question (with is, has, at_least, below, from or before), "
    "criterion, step (with is), route (with verdict), or deadline (with is)";

class ConditionReader {
 public:
  ConditionReader(const Spot& spot, const ConditionContext& context, Diagnostics& diagnostics)
      : spot_(spot), context_(context), diagnostics_(diagnostics), reader_(spot, diagnostics) {}

  Condition read() {
    Condition condition{All{}, spot_.place};
    if (!reader_.is_object()) return condition;
    if (reader_.has("all")) {
      condition.node = All{parts("all")};
    } else if (reader_.has("any")) {
      condition.node = Any{parts("any")};
    } else if (reader_.has("not")) {
      condition.node = Not{{read_condition(*reader_.value("not"), context_, diagnostics_)}};
    } else if (reader_.has("question")) {
      read_question(condition);
    } else if (reader_.has("criterion")) {
      read_criterion(condition);
    } else if (reader_.has("step")) {
      read_state(condition);
    } else if (reader_.has("route")) {
      read_verdict(condition);
    } else if (reader_.has("deadline")) {
      read_deadline(condition);
    } else {
      report(diagnostics_, "empty-condition", spot_.place,
             std::string("this condition has no operator; ") + operators);
      return condition;
    }
    reader_.finish();
    return condition;
  }

 private:
  std::vector<Condition> parts(std::string_view key) {
    std::vector<Condition> out;
    for (const Spot& part : reader_.list(key)) {
      out.push_back(read_condition(part, context_, diagnostics_));
    }
    if (out.empty()) {
      report(diagnostics_, "empty-condition", reader_.at(key),
             "this list of conditions is empty; write at least one, or remove it");
    }
    return out;
  }

  void read_question(Condition& condition) {
    const std::optional<QuestionIndex> index =
        resolve(reader_, "question", context_.content.questions, "unknown-question", diagnostics_);
    if (context_.use == ConditionUse::Route) {
      report(diagnostics_, "question-in-route", spot_.place,
             "a route may only use criteria, so that every reason has words and a source; "
             "make a criterion of this and use {\"criterion\": \"...\"}");
    }
    // Known keys even when the question is not, so that one mistake gives one finding.
    const std::optional<Spot> is = reader_.value("is");
    const std::optional<Spot> has = reader_.value("has");
    const std::optional<int> at_least = reader_.integer("at_least");
    const std::optional<int> below = reader_.integer("below");
    const std::optional<int> from = day("from");
    const std::optional<int> before = day("before");
    if (!index) return;
    if (context_.use == ConditionUse::Question && *index >= context_.asking) {
      report(diagnostics_, "forward-reference", reader_.at("question"),
             "\"when\" may only look at earlier questions; move the question \"" +
                 context_.content[*index].id.value + "\" before this one, or change the condition");
    }
    const Question& question = context_.content[*index];
    if (answers_unknown(question)) return;
    std::visit(
        overloaded{
            [&](const Choice&) { pick(condition, *index, is, "is"); },
            [&](const Multiple&) { pick(condition, *index, has, "has"); },
            [&](const Number&) {
              between(condition, *index, at_least, below, "at_least\" or \"below");
            },
            [&](const Day&) { between(condition, *index, from, before, "from\" or \"before"); },
        },
        question.type);
  }

  void wrong_operator(QuestionIndex question, const char* wanted) {
    report(diagnostics_, "wrong-operator", spot_.place,
           "the question \"" + context_.content[question].id.value +
               "\" is of a type that needs \"" + wanted + "\" here, and nothing else");
  }

  void pick(Condition& condition, QuestionIndex question, const std::optional<Spot>& option,
            const char* key) {
    constexpr const char* others[] = {"is", "has", "at_least", "below", "from", "before"};
    for (const char* other : others) {
      if (reader_.has(other) != (std::string_view(other) == key)) {
        wrong_operator(question, key);
        return;
      }
    }
    const std::vector<Option>& options = options_of(context_.content[question]);
    if (const auto index = resolve(*option, options, "unknown-option", diagnostics_)) {
      condition.node = Picked{question, *index, options[index->value].when.has_value()};
    }
  }

  void between(Condition& condition, QuestionIndex question, std::optional<int> low,
               std::optional<int> high, const char* keys) {
    const bool dated = std::holds_alternative<Day>(context_.content[question].type);
    const bool other = reader_.has("is") || reader_.has("has") ||
                       reader_.has(dated ? "at_least" : "from") ||
                       reader_.has(dated ? "below" : "before");
    if (other || (!low && !high)) {
      wrong_operator(question, keys);
    } else if (low && high && *low >= *high) {
      report(diagnostics_, "bad-range", spot_.place,
             "no answer can lie in this range: the lower bound must be less than the upper one");
    }
    condition.node = Between{question, low, high};
  }

  std::optional<int> day(std::string_view key) {
    const std::optional<Spot> spot = reader_.value(key);
    if (!spot) return std::nullopt;
    const std::string* text = spot->json->string();
    const std::optional<Date> date = text == nullptr ? std::nullopt : parse_date(*text);
    if (!date) {
      report(diagnostics_, "bad-date", spot->place, "write the date as \"YYYY-MM-DD\"");
      return std::nullopt;
    }
    return to_days(*date);
  }

  void read_criterion(Condition& condition) {
    const std::optional<CriterionIndex> index =
        resolve(reader_, "criterion", context_.content.criteria, "unknown-criterion", diagnostics_);
    if (index) condition.node = CriterionHolds{*index};
  }

  void read_state(Condition& condition) {
    const std::optional<StepIndex> index =
        resolve(reader_, "step", context_.content.steps, "unknown-step", diagnostics_);
    const std::optional<Spot> is = reader_.required("is");
    if (context_.use != ConditionUse::Note && context_.use != ConditionUse::Criterion) {
      report(diagnostics_, "wrong-operator", spot_.place,
             "only criteria, notes, topics, steps and problems may look at a step");
    }
    if (!index || !is) return;
    const std::optional<StepState>& state = context_.content[*index].state;
    if (!state) {
      report(diagnostics_, "unknown-state", reader_.at("step"),
             "nobody is asked about the step \"" + context_.content[*index].id.value +
                 "\"; give it a \"state\", or use another condition");
      return;
    }
    const std::vector<std::string> names = state_names(context_.content, *state);
    if (const auto name = resolve_name(*is, names, "unknown-state", diagnostics_)) {
      condition = state_condition(context_.content, *state, names[*name], spot_.place);
    }
  }

  void read_verdict(Condition& condition) {
    const std::optional<RouteIndex> index =
        resolve(reader_, "route", context_.content.routes, "unknown-route", diagnostics_);
    const std::string verdict = reader_.text("verdict");
    if (context_.use != ConditionUse::Note) {
      report(diagnostics_, "wrong-operator", spot_.place,
             "only notes and topics may look at the verdict of a route; use a criterion here");
    }
    if (verdict != "fits" && verdict != "no") {
      report(diagnostics_, "wrong-operator", reader_.at("verdict"),
             "\"verdict\" must be \"fits\" or \"no\"; a possible verdict can still change");
    }
    if (index) condition.node = VerdictIs{*index, verdict == "fits"};
  }

  void read_deadline(Condition& condition) {
    const std::optional<DeadlineIndex> index =
        resolve(reader_, "deadline", context_.content.deadlines, "unknown-deadline", diagnostics_);
    const std::string state = reader_.text("is");
    if (context_.use != ConditionUse::Note && context_.use != ConditionUse::Criterion) {
      report(diagnostics_, "wrong-operator", spot_.place,
             "only criteria, notes, topics, steps and problems may look at a deadline");
    }
    if (state != "open" && state != "passed") {
      report(diagnostics_, "wrong-operator", reader_.at("is"),
             "\"is\" must be \"open\" or \"passed\" for a deadline");
    }
    if (index) condition.node = DeadlineIs{*index, state == "passed"};
  }

  Spot spot_;
  const ConditionContext& context_;
  Diagnostics& diagnostics_;
  ObjectReader reader_;
};

}  // namespace

Condition read_condition(const Spot& spot, const ConditionContext& context,
                         Diagnostics& diagnostics) {
  return ConditionReader(spot, context, diagnostics).read();
}

std::optional<Condition> read_optional_condition(ObjectReader& reader, std::string_view key,
                                                 const ConditionContext& context,
                                                 Diagnostics& diagnostics) {
  const std::optional<Spot> spot = reader.value(key);
  if (!spot) return std::nullopt;
  return read_condition(*spot, context, diagnostics);
}

}  // namespace wijzer
