#include <string>
#include <utility>

#include "core/load/load_answers.hpp"
#include "core/load/load_parts.hpp"
#include "core/load/lookup.hpp"
#include "core/model/date.hpp"

namespace wijzer {
namespace {

std::optional<Verdict> verdict_of(const Json& value) {
  const std::string* name = value.string();
  if (name == nullptr) return std::nullopt;
  if (*name == "fits") return Verdict::Fits;
  if (*name == "possible") return Verdict::Possible;
  if (*name == "no") return Verdict::No;
  return std::nullopt;
}

class ExpectationReader {
 public:
  ExpectationReader(const Spot& spot, const Content& content, Diagnostics& diagnostics)
      : content_(content), diagnostics_(diagnostics), reader_(spot, diagnostics) {}

  Expectation read() {
    Expectation expect;
    read_verdicts(expect);
    read_ids(expect.depends_on, "depends_on", content_.questions, "unknown-question");
    read_ids(expect.reasons, "reasons", content_.criteria, "unknown-criterion");
    read_outcomes(expect);
    expect.topics = resolve_list(reader_, "topics", content_.topics, "unknown-topic", diagnostics_);
    expect.no_topics =
        resolve_list(reader_, "no_topics", content_.topics, "unknown-topic", diagnostics_);
    if (reader_.has("problems")) {
      expect.problems =
          resolve_list(reader_, "problems", content_.problems, "unknown-problem", diagnostics_);
    }
    expect.no_steps =
        resolve_list(reader_, "no_steps", content_.steps, "unknown-step", diagnostics_);
    read_first_steps(expect);
    expect.reads = reader_.texts("reads");
    expect.reads_not = reader_.texts("reads_not");
    if (const std::optional<Spot> next = reader_.value("next_question")) {
      expect.next_question = std::optional<QuestionIndex>{};
      if (!std::holds_alternative<JsonNull>(next->json->value)) {
        expect.next_question = resolve(*next, content_.questions, "unknown-question", diagnostics_);
      }
    }
    reader_.finish();
    return expect;
  }

 private:
  void read_verdicts(Expectation& expect) {
    if (content_.routes.empty() && !reader_.has("verdicts")) return;
    const std::optional<Spot> spot = reader_.required("verdicts");
    if (!spot) return;
    ObjectReader verdicts(*spot, diagnostics_);
    for (const Route& route : content_.routes) {
      const std::optional<Spot> value = verdicts.required(route.id.value);
      const std::optional<Verdict> verdict = value ? verdict_of(*value->json) : std::nullopt;
      if (value && !verdict) {
        report(diagnostics_, "wrong-type", value->place, "a verdict is one of: fits, possible, no");
      }
      expect.verdicts.push_back(verdict.value_or(Verdict::No));
    }
    verdicts.finish();
  }

  /// One id, or the list of those that may still count.
  void read_outcomes(Expectation& expect) {
    const std::optional<Spot> spot = reader_.value("outcome");
    if (!spot) return;
    std::vector<Spot> ids = {*spot};
    if (spot->json->array() != nullptr) ids = elements(*spot, diagnostics_);
    expect.outcomes.emplace();
    for (const Spot& id : ids) {
      const auto outcome = resolve(id, content_.outcomes, "unknown-outcome", diagnostics_);
      if (outcome) expect.outcomes->push_back(*outcome);
    }
  }

  void read_first_steps(Expectation& expect) {
    const std::optional<Spot> spot = reader_.value("first_step");
    if (!spot) return;
    const JsonObject* object = spot->json->object();
    if (object == nullptr) {
      report(diagnostics_, "wrong-type", spot->place,
             "this must be an object {\"<problem>\": \"<step>\" or null}");
      return;
    }
    for (const auto& [key, value] : *object) {
      const Spot place{&value, spot->place / escape_pointer(key)};
      const Json name{key};
      const auto problem =
          resolve(Spot{&name, place.place}, content_.problems, "unknown-problem", diagnostics_);
      if (!problem) continue;
      std::optional<StepIndex>& step = expect.first_step[*problem];
      if (std::holds_alternative<JsonNull>(value.value)) continue;
      step = resolve(place, content_.steps, "unknown-step", diagnostics_);
    }
  }

  template <typename Element>
  void read_ids(std::map<RouteIndex, std::vector<IndexOf<Element>>>& out, const char* key,
                const std::vector<Element>& known, const char* check) {
    const std::optional<Spot> spot = reader_.value(key);
    if (!spot) return;
    ObjectReader routes(*spot, diagnostics_);
    for (std::size_t i = 0; i < content_.routes.size(); ++i) {
      const std::string& id = content_.routes[i].id.value;
      if (!routes.has(id)) {
        (void)routes.value(id);
        continue;
      }
      out[RouteIndex{static_cast<std::uint32_t>(i)}] =
          resolve_list(routes, id, known, check, diagnostics_);
    }
    routes.finish();
  }

  const Content& content_;
  Diagnostics& diagnostics_;
  ObjectReader reader_;
};

}  // namespace

Scenario read_scenario(const Spot& spot, const Content& content, Diagnostics& diagnostics) {
  ObjectReader reader(spot, diagnostics);
  Scenario scenario;
  scenario.place = spot.place;
  scenario.id.value = reader.text("id");
  scenario.title = reader.text("title");
  scenario.answers = no_answers(content);
  const std::string today = reader.optional_text("today");
  const std::optional<Date> day = parse_date(today);
  if (!day && !today.empty()) {
    report(diagnostics, "bad-date", reader.at("today"), "write the date as \"YYYY-MM-DD\"");
  }
  if (const std::optional<Spot> answers = reader.required("answers")) {
    scenario.answers = read_answers(*answers, content,
                                    day ? std::optional(to_days(*day)) : std::nullopt, diagnostics);
  }
  if (const std::optional<Spot> states = reader.value("steps")) {
    read_states(*states, content, scenario.answers, diagnostics);
  }
  if (const std::optional<Spot> expect = reader.required("expect")) {
    scenario.expect = ExpectationReader(*expect, content, diagnostics).read();
  }
  reader.finish();
  return scenario;
}

}  // namespace wijzer
