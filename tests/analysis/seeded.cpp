// One defect in content that is sound without it: the proof finds each, and says for whom.
#include <doctest/doctest.h>

#include <algorithm>
#include <functional>
#include <string>
#include <vector>

#include "analysis/proof/proof.hpp"
#include "core/model/date.hpp"
#include "support/printing.hpp"
#include "support/sample.hpp"

namespace wijzer {
namespace {

using test::json;
using test::Sample;
using test::Tree;

/// Care and home decide; who gets nothing from the route is told where to go.
Sample sound() {
  Sample sample;
  sample.add("questions", test::choice("care", {"yes", "no"}));
  sample.add("questions", test::choice("home", {"yes", "no"}));
  sample.add("questions", test::multiple("tried", {"call", "letter", "none"}));
  sample.add("criteria", test::criterion("needs", json(R"({"question": "care", "is": "yes"})")));
  sample.add("criteria", test::criterion("at-home", json(R"({"question": "home", "is": "yes"})")));
  Tree& route = sample.add(
      "routes",
      test::route("r", json(R"({"all": [{"criterion": "needs"}, {"criterion": "at-home"}]})")));
  route["need_by"] = Tree::array({test::note("Bel de arts.")});
  Tree& topic =
      sample.add("topics", test::topic("else", json(R"({"route": "r", "verdict": "no"})")));
  topic["nothing_fits"] = true;
  for (const char* id : {"call", "letter"}) {
    sample.add("steps", test::step(id))["tried"] = Tree{{"question", "tried"}, {"has", id}};
  }
  sample.add("steps", test::step("last"));
  sample.add("problems", test::problem("p", json(R"({"question": "care", "is": "yes"})"),
                                       json(R"(["call", "letter", "last"])")));
  return sample;
}

std::vector<Diagnostic> found_in(const Sample& sample) {
  const Content content = test::content_of(sample);
  analysis::Task task;
  task.today = *parse_date("2026-11-21");
  std::vector<Diagnostic> out;
  for (const analysis::Finding& each : analysis::prove(content, task).findings) {
    out.push_back(each.diagnostic);
  }
  return out;
}

struct Defect {
  const char* name;
  std::function<void(Tree&)> put;
  const char* check;
  const char* pointer;
  /// What the message must hold: for whom, or what.
  const char* says;
};

const std::vector<Defect>& defects() {
  static const std::vector<Defect> all = {
      {"a hole: a topic that forgets who is at home",
       [](Tree& tree) {
         tree["topics"][0]["when"] = json(
             R"({"all": [{"route": "r", "verdict": "no"}, {"question": "home", "is": "no"}]})");
       },
       "no-advice", "/routes/0/fits_when", "topic else (lacks \"home is no\")"},
      {"a hole: a ladder that ends", [](Tree& tree) { tree["problems"][0]["ladder"].erase(2); },
       "no-first-step", "/problems/0",
       "short care: label yes; short tried: label call; label letter"},
      {"a hole: a family that asks which law pays and has nothing to do",
       [](Tree& tree) { tree["routes"][0]["steps"] = json(R"([{"step": "letter"}])"); },
       "no-first-step", "/routes/0", "short care: label no"},
      {"a hole: a route that names nobody to turn to",
       [](Tree& tree) { tree["routes"][0].erase("need_by"); }, "no-contact", "/routes/0",
       "for example: short care: label yes"},
      {"an overlap: two steps that can't wait",
       [](Tree& tree) {
         tree["steps"][0]["urgent"] = true;
         tree["steps"][1]["urgent"] = true;
       },
       "undeclared-overlap", "/problems/0/ladder", "short tried: label none"},
      {"an overlap: two headlines that hold at once",
       [](Tree& tree) {
         Tree one = test::note("one");
         one["when"] = json(R"({"question": "care", "is": "no"})");
         Tree other = test::note("other");
         other["when"] = json(R"({"question": "home", "is": "no"})");
         Tree& list = tree["routes"][0]["headlines"]["no"];
         list = Tree::array({one, other, list[0]});
       },
       "undeclared-overlap", "/routes/0/headlines/no/0",
       "short care: label no; short home: label no"},
      {"a dead rule: a condition that never holds",
       [](Tree& tree) {
         tree["questions"][1].erase("unknown");
         tree["criteria"][1]["when"] = json(
             R"({"any": [{"question": "home", "is": "yes"}, {"all": [
                 {"question": "home", "is": "yes"}, {"question": "home", "is": "no"}]}]})");
       },
       "settled-condition", "/criteria/1/when/any/1",
       "never holds: \"home is yes\" and \"home is no\" can't hold together"},
      {"a dead text: nobody reads it",
       [](Tree& tree) {
         Tree never = test::note("never");
         never["when"] = json(R"({"question": "care", "is": "no"})");
         never["verdicts"] = Tree::array({"fits"});
         tree["routes"][0]["remarks"] = Tree::array({never});
       },
       "unreachable-text", "/routes/0/remarks/0", "nobody ever sees this text"},
      {"an imprecise criterion",
       [](Tree& tree) {
         tree["criteria"][1]["when"] = json(
             R"({"any": [{"all": [{"question": "care", "is": "yes"}, {"question": "home", "is": "yes"}]},
                 {"all": [{"question": "care", "is": "no"}, {"question": "home", "is": "yes"}]}]})");
       },
       "imprecise-criterion", "/criteria/1/when",
       "short care: Weet ik niet; short home: label yes"},
      {"an imprecise route",
       [](Tree& tree) {
         tree["routes"][0]["fits_when"] = json(
             R"({"any": [{"all": [{"criterion": "needs"}, {"criterion": "at-home"}]},
                 {"all": [{"not": {"criterion": "needs"}}, {"criterion": "at-home"}]}]})");
       },
       "imprecise-route", "/routes/0/fits_when", "short care: Weet ik niet; short home: label yes"},
      {"an imprecise text",
       [](Tree& tree) {
         Tree both = test::note("both");
         both["when"] = json(
             R"({"any": [{"all": [{"question": "home", "is": "no"}, {"question": "care", "is": "yes"}]},
                 {"all": [{"question": "home", "is": "no"}, {"question": "care", "is": "no"}]}]})");
         tree["topics"][0]["when"] = json(R"({"question": "home", "is": "no"})");
         tree["topics"][0]["items"] = Tree::array({both});
       },
       "imprecise-condition", "/topics/0/items/0/when",
       "short care: Weet ik niet; short home: label no"},
      {"a question that cannot matter",
       [](Tree& tree) {
         tree["criteria"][0]["when"] = json(R"({"any": [{"question": "care", "is": "yes"},
             {"all": [{"question": "care", "is": "yes"}, {"question": "odd", "is": "yes"}]}]})");
         tree["questions"].push_back(test::choice("odd", {"yes", "no"}));
       },
       "unreachable-question", "/questions/3", "\"odd\" is never asked"},
      {"a question whose own condition never holds",
       [](Tree& tree) {
         Tree odd = test::choice("odd", {"yes", "no"});
         odd["when"] = json(
             R"({"all": [{"question": "care", "is": "yes"}, {"question": "care", "is": "no"}]})");
         tree["questions"].push_back(odd);
         Tree useful = test::note("useful");
         useful["when"] = json(R"({"question": "odd", "is": "yes"})");
         tree["topics"][0]["items"] = Tree::array({useful});
       },
       "unreachable-question", "/questions/3",
       "its \"when\" never holds: \"care is yes\" and \"care is no\" can't hold together (with "
       "short "
       "care: label yes, \"care is no\" does not hold)"},
      {"two answers that no rule tells apart",
       [](Tree& tree) {
         tree["questions"][1] = test::choice("home", {"yes", "no", "away"});
         tree["criteria"][1]["when"] = json(
             R"({"not": {"any": [{"question": "home", "is": "no"}, {"question": "home", "is": "away"}]}})");
       },
       "unused-option", "/questions/1/options/2", "\"home: no, away\""},
      {"two ticks that no rule tells apart",
       [](Tree& tree) {
         tree["questions"][2] = test::multiple("tried", {"call", "letter", "mail", "none"});
         tree["steps"][1]["tried"] = json(
             R"({"any": [{"question": "tried", "has": "letter"}, {"question": "tried", "has": "mail"}]})");
       },
       "unused-option", "/questions/2/options/2", "\"tried: letter, mail\""},
      {"a branch that lies within another",
       [](Tree& tree) {
         tree["criteria"][1]["when"] = json(R"({"any": [{"question": "home", "is": "yes"},
             {"all": [{"criterion": "needs"}, {"question": "home", "is": "yes"}]}]})");
       },
       "redundant-condition", "/criteria/1/when/any/1", "lies within \"home is yes\""},
      {"a part that contains another",
       [](Tree& tree) {
         tree["criteria"][1]["when"] = json(R"({"all": [
             {"any": [{"criterion": "needs"}, {"question": "home", "is": "yes"}]},
             {"question": "home", "is": "yes"}]})");
       },
       "redundant-condition", "/criteria/1/when/all/0", "always holds where \"home is yes\" does"},
      {"a part that stands twice",
       [](Tree& tree) {
         tree["criteria"][1]["when"] = json(R"({"all": [{"question": "home", "is": "yes"},
             {"question": "home", "is": "yes"}]})");
       },
       "redundant-condition", "/criteria/1/when/all/1", "stands here twice"},
      {"a question that cannot matter to some",
       [](Tree& tree) {
         tree["questions"].push_back(test::choice("odd", {"yes", "no"}));
         tree["questions"][3].erase("unknown");
         Tree useful = test::note("useful");
         useful["when"] = json(
             R"({"all": [{"question": "care", "is": "no"}, {"question": "odd", "is": "yes"}]})");
         Tree idle = test::note("idle");
         idle["when"] = json(
             R"({"any": [{"all": [{"question": "home", "is": "no"}, {"question": "odd", "is": "yes"}]},
                 {"all": [{"question": "home", "is": "no"}, {"question": "odd", "is": "no"}]}]})");
         tree["topics"][0]["items"] = Tree::array({useful, idle});
       },
       "asked-in-vain", "/questions/3", "short care: label yes; short home: label no"},
  };
  return all;
}

TEST_CASE("sound content proves clean") {
  for (const Diagnostic& each : found_in(sound())) {
    FAIL_CHECK(each.pointer, " [", each.check, "] ", each.message);
  }
}

namespace {

/// Holds for who says this, whether it is yes or no at the other question; not known where that is
/// not known.
Tree imprecise(const std::string& said, const std::string& other) {
  Tree any = json(R"({"any": []})");
  for (const char* either : {"yes", "no"}) {
    any["any"].push_back(json(R"({"all": [)" + said + R"(, {"question": ")" + other +
                              R"(", "is": ")" + either + R"("}]})"));
  }
  return any;
}

Tree not_at_home() { return imprecise(R"({"question": "home", "is": "no"})", "care"); }
Tree at_home() { return imprecise(R"({"question": "home", "is": "yes"})", "care"); }
Tree with_care() { return imprecise(R"({"question": "care", "is": "yes"})", "home"); }

/// A part of the content that has the condition.
Tree with(Tree part, Tree when) {
  part["when"] = std::move(when);
  return part;
}

struct Standing {
  const char* pointer;
  std::function<void(Tree&)> put;
};

/// The places where a condition can stand that decides whether something is shown.
std::vector<Standing> places() {
  const auto text = [](Tree when) {
    return Tree::array({with(test::note("text"), std::move(when))});
  };
  return {
      {"/routes/0/remarks/0/when",
       [=](Tree& tree) { tree["routes"][0]["remarks"] = text(at_home()); }},
      {"/topics/1/when",
       [](Tree& tree) { tree["topics"].push_back(test::topic("more", not_at_home())); }},
      {"/topics/1/items/0/when",
       [=](Tree& tree) {
         tree["topics"].push_back(test::topic("more", json(R"({"question": "home", "is": "no"})")));
         tree["topics"][1]["items"] = text(not_at_home());
       }},
      {"/problems/1/when",
       [](Tree& tree) {
         tree["problems"].push_back(test::problem("q", not_at_home(), json(R"(["last"])")));
       }},
      {"/problems/0/intro/0/when",
       [=](Tree& tree) { tree["problems"][0]["intro"] = text(with_care()); }},
      {"/steps/0/when",
       [](Tree& tree) {
         tree["steps"][0]["when"] = with_care();
         tree["steps"][0]["show_when_unknown"] = false;
       }},
      {"/steps/0/more/0/when", [=](Tree& tree) { tree["steps"][0]["more"] = text(with_care()); }},
  };
}

}  // namespace

TEST_CASE("an imprecise condition is found in every place where one decides what is shown") {
  for (const Standing& place : places()) {
    CAPTURE(std::string(place.pointer));
    Sample sample = sound();
    place.put(sample.tree);
    const std::vector<Diagnostic> found = found_in(sample);
    CHECK(std::any_of(found.begin(), found.end(), [&](const Diagnostic& each) {
      return each.check == "imprecise-condition" && each.pointer == place.pointer;
    }));
  }
}

TEST_CASE("a rule that never holds gives one finding, whatever hangs on it") {
  const Tree never =
      json(R"({"all": [{"question": "care", "is": "yes"}, {"question": "care", "is": "no"}]})");
  struct Row {
    const char* pointer;
    std::function<void(Tree&)> put;
  };
  const Row rows[] = {
      {"/criteria/0/when", [&](Tree& tree) { tree["criteria"][0]["when"] = never; }},
      {"/criteria/2/when",
       [&](Tree& tree) {
         tree["criteria"].push_back(test::criterion("both", json(R"({"all": [
             {"criterion": "needs"}, {"not": {"criterion": "needs"}}]})")));
         tree["routes"][0]["fits_when"] =
             json(R"({"all": [{"criterion": "both"}, {"criterion": "at-home"}]})");
       }},
      {"/problems/0", [&](Tree& tree) { tree["problems"][0]["when"] = never; }},
      {"/topics/1", [&](Tree& tree) { tree["topics"].push_back(test::topic("more", never)); }},
  };
  for (const Row& row : rows) {
    CAPTURE(std::string(row.pointer));
    Sample sample = sound();
    row.put(sample.tree);
    std::string all;
    std::size_t errors = 0;
    for (const Diagnostic& each : found_in(sample)) {
      all += each.pointer + " [" + each.check + "] " + each.message + "\n";
      errors += each.severity == Severity::Error ? 1U : 0U;
    }
    CAPTURE(all);
    CHECK(errors == 1);
    CHECK(all.find("can't hold together (with ") != std::string::npos);
  }
}

TEST_CASE("a hole, an overlap, a dead rule, an imprecise rule, an idle question: each is found") {
  for (const Defect& defect : defects()) {
    CAPTURE(defect.name);
    Sample sample = sound();
    defect.put(sample.tree);
    const std::vector<Diagnostic> found = found_in(sample);
    const auto it = std::find_if(found.begin(), found.end(), [&](const Diagnostic& each) {
      return each.check == defect.check && each.pointer == defect.pointer;
    });
    std::string all;
    for (const Diagnostic& each : found) {
      all += each.pointer + " [" + each.check + "] " + each.message + "\n";
    }
    CAPTURE(all);
    REQUIRE(it != found.end());
    CHECK(it->message.find(defect.says) != std::string::npos);
  }
}

}  // namespace
}  // namespace wijzer
