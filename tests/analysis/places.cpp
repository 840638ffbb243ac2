// Every place where a condition can stand, with every kind of defect that can stand there: the
// proof finds each. The places are those of analysis::ConditionRole, held to those of the schema.
#include <doctest/doctest.h>

#include <algorithm>
#include <map>
#include <set>
#include <string>
#include <vector>

#include "analysis/proof/proof.hpp"
#include "analysis/scenarios/boundaries.hpp"
#include "analysis/standings.hpp"
#include "checker/check.hpp"
#include "core/model/date.hpp"
#include "support/files.hpp"
#include "support/printing.hpp"

namespace wijzer {
namespace {

using test::json;
using test::Sample;
using test::Slot;
using test::Tree;

const Date the_date = *parse_date("2026-11-21");

Tree good() { return json(R"({"criterion": "at-home"})"); }
Tree never() {
  return json(R"({"all": [{"criterion": "at-home"}, {"not": {"criterion": "at-home"}}]})");
}
/// The same as "at home", but not known while "other" is not.
Tree imprecise_home() {
  return json(R"({"any": [{"all": [{"criterion": "at-home"}, {"criterion": "other"}]},
      {"all": [{"criterion": "at-home"}, {"not": {"criterion": "other"}}]}]})");
}
/// The same as well, but not known where "at home" is not so.
Tree imprecise_elsewhere() {
  return json(R"({"all": [{"any": [{"criterion": "at-home"}, {"criterion": "other"}]},
      {"any": [{"criterion": "at-home"}, {"not": {"criterion": "other"}}]}]})");
}
/// The second part lies within the first.
Tree with_more_than_needed() {
  return json(R"({"any": [{"criterion": "at-home"},
      {"all": [{"criterion": "at-home"}, {"criterion": "other"}]}]})");
}

Sample with(const Slot& place, const Tree& when) {
  Sample sample = test::with_slots();
  place.put(sample.tree, when);
  return sample;
}

Diagnostics proof_of(const Sample& sample) {
  analysis::Task task;
  task.today = the_date;
  Diagnostics out;
  for (const analysis::Finding& each : analysis::prove(test::content_of(sample), task).findings) {
    out.push_back(each.diagnostic);
  }
  return out;
}

std::string listed(const Diagnostics& found) {
  std::string out;
  for (const Diagnostic& each : found) {
    out += each.pointer + " [" + each.check + "] " + each.message + "\n";
  }
  return out;
}

/// Whether one of two places lies in the other.
bool lies_at(const std::string& one, const std::string& other) {
  return (one + "/").starts_with(other + "/") || (other + "/").starts_with(one + "/");
}

bool finds(const Diagnostics& found, const std::string& beginning, const std::string& pointer) {
  return std::any_of(found.begin(), found.end(), [&](const Diagnostic& each) {
    return each.check.starts_with(beginning) && lies_at(each.pointer, pointer);
  });
}

template <typename Do>
void at_every_place(const Do& run) {
  for (std::size_t i = 0; i < analysis::condition_roles; ++i) {
    const Slot place = test::slot_of(static_cast<analysis::ConditionRole>(i));
    CAPTURE(std::string(place.pointer));
    run(place);
  }
}

TEST_CASE("a condition at every place is one that the proof goes through") {
  at_every_place([](const Slot& place) {
    const Content content = test::content_of(with(place, good()));
    bool visited = false;
    analysis::for_each_by_role(
        content, [&](analysis::ConditionRole where, const Condition& condition) {
          visited = visited || (where == place.where && condition.place.pointer == place.pointer);
        });
    CHECK(visited);
  });
}

TEST_CASE("every place of the schema where a condition can stand has its name") {
  const std::map<std::string, std::set<analysis::ConditionRole>> known = {
      {"manifest/routes_when", {analysis::ConditionRole::Routes}},
      {"advice_rule/when", {analysis::ConditionRole::Advice}},
      {"question/when", {analysis::ConditionRole::Question}},
      {"option/when", {analysis::ConditionRole::Option}},
      {"criterion/when", {analysis::ConditionRole::Criterion}},
      {"result_note/when", {analysis::ConditionRole::RouteNote}},
      {"named_step/when", {analysis::ConditionRole::RouteNote, analysis::ConditionRole::TopicNote}},
      {"topic_item/when", {analysis::ConditionRole::TopicNote}},
      {"plain_note/when",
       {analysis::ConditionRole::Headline, analysis::ConditionRole::RouteNote,
        analysis::ConditionRole::OutcomeNote, analysis::ConditionRole::ProblemNote,
        analysis::ConditionRole::StepNote}},
      {"route/fits_when", {analysis::ConditionRole::Fits}},
      {"route/possible_when", {analysis::ConditionRole::Possible}},
      {"outcome/when", {analysis::ConditionRole::Outcome}},
      {"topic/when", {analysis::ConditionRole::Topic}},
      {"step/when", {analysis::ConditionRole::Step}},
      {"step/tried", {analysis::ConditionRole::Tried}},
      {"problem/when", {analysis::ConditionRole::Problem}},
      {"contact/serves", {analysis::ConditionRole::Serves}},
  };
  const Tree schema = json(test::read_text("content/schema/content.schema.json"));
  std::set<std::string> found;
  for (const auto& [name, definition] : schema["definitions"].items()) {
    if (!definition.contains("properties")) continue;
    for (const auto& [key, property] : definition["properties"].items()) {
      if (!property.contains("$ref")) continue;
      if (property["$ref"].template get<std::string>().ends_with("condition")) {
        found.insert(std::string(name).append("/").append(key));
      }
    }
  }
  std::set<analysis::ConditionRole> named;
  for (const auto& each : known) {
    CAPTURE(each.first);
    CHECK(found.contains(each.first));
    named.insert(each.second.begin(), each.second.end());
  }
  for (const std::string& place : found) {
    CAPTURE(place);
    CHECK(known.contains(place));
  }
  CHECK(named.size() == analysis::condition_roles);
}

TEST_CASE("what never holds is found at every place, once") {
  at_every_place([](const Slot& place) {
    const Diagnostics found = proof_of(with(place, never()));
    CAPTURE(listed(found));
    const std::string where = place.dead_at != nullptr ? place.dead_at : place.pointer;
    std::size_t told = 0;
    for (const Diagnostic& each : found) {
      const bool dead = each.check == "settled-condition" || each.check.starts_with("unreachable-");
      if (dead && lies_at(each.pointer, where)) ++told;
    }
    CHECK(told == 1);
  });
}

TEST_CASE("what is settled although it is not known is found at every place where that matters") {
  at_every_place([](const Slot& place) {
    const Diagnostics found = proof_of(with(place, imprecise_home()));
    const Diagnostics elsewhere = proof_of(with(place, imprecise_elsewhere()));
    CAPTURE(listed(found));
    CAPTURE(listed(elsewhere));
    // Which of the two matters hangs on whether what is not known counts as holding.
    CHECK((finds(found, "imprecise-", place.pointer) ||
           finds(elsewhere, "imprecise-", place.pointer)) == (place.never_imprecise == nullptr));
    CHECK_FALSE(finds(proof_of(with(place, good())), "imprecise-", place.pointer));
  });
}

TEST_CASE("a part that changes nothing is found at every place") {
  at_every_place([](const Slot& place) {
    const Diagnostics found = proof_of(with(place, with_more_than_needed()));
    CAPTURE(listed(found));
    CHECK(finds(found, "redundant-condition", std::string(place.pointer) + "/any/1"));
  });
}

/// The content with a condition that always holds, or never, in the place of this one.
Content with_constant(Content content, const std::string& pointer, bool holds) {
  analysis::change_conditions(content, [&](Condition& condition) {
    if (condition.place.pointer != pointer) return;
    if (holds) {
      condition.node = All{};
    } else {
      condition.node = Any{};
    }
  });
  return content;
}

TEST_CASE("either side of a condition has a scenario wherever one can expect what it decides") {
  at_every_place([](const Slot& place) {
    Content content = test::content_of(with(place, good()));
    for (const analysis::Boundary& each :
         analysis::boundaries(content, the_date, analysis::most_nodes)) {
      content.scenarios.push_back(analysis::as_scenario(content, each));
    }
    const auto fails = [&](const Content& other) {
      Diagnostics out;
      check::check_scenarios(other, out);
      return finds(out, "scenario-failed", "");
    };
    CHECK_FALSE(fails(content));
    for (const bool holds : {false, true}) {
      CAPTURE(holds);
      CHECK(fails(with_constant(content, place.pointer, holds)) == (place.no_boundary == nullptr));
    }
  });
}

void check_seed(const test::Seed& seed) {
  CHECK((seed.check == nullptr) != (seed.cannot == nullptr));
  if (seed.check == nullptr) return;
  Sample sample = test::with_slots();
  seed.put(sample.tree);
  const Diagnostics found = proof_of(sample);
  CAPTURE(listed(found));
  CHECK(finds(found, seed.check, ""));
}

TEST_CASE("a hole that a condition leaves is found at every place that can leave one") {
  at_every_place([](const Slot& place) { check_seed(place.hole); });
}

TEST_CASE("two that exclude each other but both hold are found at every place that has such") {
  at_every_place([](const Slot& place) { check_seed(place.overlap); });
}

TEST_CASE("the content on which the places are tried is sound") {
  const Diagnostics found = proof_of(test::with_slots());
  CAPTURE(listed(found));
  CHECK(found.empty());
}

TEST_CASE("a threshold that only a rule on advice has cuts the numbers too") {
  Sample sample = test::with_slots();
  sample.add("questions", test::number("age", 0, 20));
  sample.tree["topics"][0]["items"].push_back(test::note("young"));
  sample.tree["topics"][0]["items"][1]["when"] = json(R"({"question": "age", "below": 18})");
  sample.tree["advice"] = json(R"([{"when": {"question": "age", "at_least": 5, "below": 6},
      "at_least_one": [{"topic": "else"}]}])");
  const Diagnostics found = proof_of(sample);
  CAPTURE(listed(found));
  REQUIRE(finds(found, "no-advice", "/advice/0"));
  CHECK(listed(found).find("short age: 5") != std::string::npos);
}

}  // namespace
}  // namespace wijzer
