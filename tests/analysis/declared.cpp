// What content declares, and lists of outcomes: the proof holds it to that, with and without
// routes.
#include <doctest/doctest.h>

#include <algorithm>
#include <functional>
#include <string>

#include "analysis/proof/proof.hpp"
#include "core/model/date.hpp"
#include "support/printing.hpp"
#include "support/random_content.hpp"
#include "support/sample.hpp"

namespace wijzer {
namespace {

using test::json;
using test::Sample;
using test::Tree;

/// No route and no "weet ik niet": three topics, of which everybody gets exactly one, and as many
/// outcomes.
Sample declaring() {
  Sample sample;
  for (const char* id : {"warm", "dry"}) {
    sample.add("questions", test::choice(id, {"yes", "no"})).erase("unknown");
  }
  const char* const swim = R"({"question":"warm","is":"yes"})";
  const char* const walk =
      R"({"all":[{"question":"warm","is":"no"},{"question":"dry","is":"yes"}]})";
  const char* const read =
      R"({"all":[{"question":"warm","is":"no"},{"question":"dry","is":"no"}]})";
  for (const auto& [id, when] :
       {std::pair("swim", swim), std::pair("walk", walk), std::pair("read", read)}) {
    sample.add("topics", test::topic(id, json(when)));
  }
  sample.add("outcomes", test::outcome("wet", json(swim)));
  sample.add("outcomes", test::outcome("outside", json(R"({"question":"dry","is":"yes"})")));
  sample.add("outcomes", test::outcome("inside"));
  sample.tree["advice"] = json(R"([{"exactly_one": ["topics"]}, {"exactly_one": ["outcomes"]},
      {"when": {"question":"warm","is":"no"},
       "at_least_one": [{"topic": "walk"}, {"topic": "read"}, {"outcome": "wet"}]}])");
  return sample;
}

Diagnostics proved(const Sample& sample) {
  analysis::Task task;
  task.today = *parse_date("2026-11-21");
  Diagnostics out;
  for (const analysis::Finding& each : analysis::prove(test::content_of(sample), task).findings) {
    out.push_back(each.diagnostic);
  }
  return out;
}

std::string all_of(const Diagnostics& found) {
  std::string out;
  for (const Diagnostic& each : found) {
    out += each.pointer + " [" + each.check + "] " + each.message + "\n";
  }
  return out;
}

struct Fault {
  const char* name;
  std::function<void(Tree&)> put;
  const char* check;
  const char* pointer;
  /// Pieces of the message: for whom, or what.
  std::vector<const char*> says;
};

const std::vector<Fault>& faults() {
  static const std::vector<Fault> all = {
      {"a hole without any route: a topic that leaves somebody out",
       [](Tree& tree) {
         tree["topics"].erase(2);
         tree["outcomes"] = Tree::array();
         tree["advice"].erase(2);
         tree["advice"].erase(1);
       },
       "no-advice",
       "/advice/0",
       {"(topic swim, topic walk)", "short warm: label no; short dry: label no"}},
      {"the same where the content declares nothing",
       [](Tree& tree) {
         tree["topics"].erase(2);
         tree["outcomes"] = Tree::array();
         tree.erase("advice");
       },
       "no-advice",
       "",
       {"short warm: label no; short dry: label no"}},
      {"a hole in a rule for some",
       [](Tree& tree) { tree["advice"][2]["at_least_one"].erase(1); },
       "no-advice",
       "/advice/2",
       {"(outcome wet, topic walk)", "short warm: label no; short dry: label no"}},
      {"two of what there must be one of",
       [](Tree& tree) { tree["topics"][1]["when"] = json(R"({"question":"dry","is":"yes"})"); },
       "double-advice",
       "/advice/0",
       {"topic swim and topic walk", "short warm: label yes; short dry: label yes"}},
      {"a list of outcomes that ends",
       [](Tree& tree) { tree["outcomes"].erase(2); },
       "no-outcome",
       "/outcomes/1",
       {"short warm: label no; short dry: label no"}},
      {"an outcome behind one that always goes first",
       [](Tree& tree) {
         tree["outcomes"].insert(
             tree["outcomes"].begin() + 2,
             test::outcome(
                 "late",
                 json(R"({"all":[{"question":"warm","is":"yes"},{"question":"dry","is":"no"}]})")));
       },
       "unreachable-outcome",
       "/outcomes/2",
       {"\"late\"", "goes first (\"wet\")", "short warm: label yes; short dry: label no"}},
      {"an outcome behind two that together always go first",
       [](Tree& tree) {
         tree["outcomes"].insert(
             tree["outcomes"].begin() + 2,
             test::outcome(
                 "late",
                 json(
                     R"({"any":[{"question":"warm","is":"yes"},{"question":"dry","is":"yes"}]})")));
       },
       "unreachable-outcome",
       "/outcomes/2",
       {"goes first (\"wet\", \"outside\")"}},
      {"an outcome behind one for everybody",
       [](Tree& tree) { tree["outcomes"].insert(tree["outcomes"].begin(), test::outcome("all")); },
       "unreachable-outcome",
       "/outcomes/1",
       {"goes first (\"all\")"}},
  };
  return all;
}

TEST_CASE("sound content without routes proves clean") {
  const Diagnostics found = proved(declaring());
  CAPTURE(all_of(found));
  CHECK(found.empty());
}

TEST_CASE("what does not hold of what content declares is found, with the shortest example") {
  for (const Fault& fault : faults()) {
    CAPTURE(fault.name);
    Sample sample = declaring();
    fault.put(sample.tree);
    const Diagnostics found = proved(sample);
    CAPTURE(all_of(found));
    const auto it = std::find_if(found.begin(), found.end(), [&](const Diagnostic& each) {
      return each.check == fault.check && each.pointer == fault.pointer;
    });
    REQUIRE(it != found.end());
    for (const char* part : fault.says) {
      CAPTURE(part);
      CHECK(it->message.find(part) != std::string::npos);
    }
  }
}

/// What the proof tells, with examples, and its counts; the nodes are as many as were made.
std::string told(const Content& content, std::size_t much) {
  analysis::Task task;
  task.today = *parse_date("2026-11-21");
  task.witnesses = true;
  task.much = much;
  const analysis::Proof proof = analysis::prove(content, task);
  std::string out = std::to_string(proof.figures->situations) + " situations\n";
  for (const analysis::Variety& each : proof.figures->varieties) {
    out += each.part + ": " + std::to_string(each.advices) + "\n";
  }
  for (const analysis::Finding& each : proof.findings) {
    const Diagnostic& found = each.diagnostic;
    out += found.pointer + " [" + found.check + "] " + found.message + "\n";
  }
  for (const analysis::Witness& each : proof.witnesses) out += each.of + ": " + each.family + "\n";
  return out;
}

TEST_CASE("the proof says the same when it forgets at once what it needs no more") {
  constexpr std::size_t seldom = 250'000;
  for (const Fault& fault : faults()) {
    CAPTURE(fault.name);
    Sample sample = declaring();
    fault.put(sample.tree);
    const Content content = test::content_of(sample);
    CHECK(told(content, 0) == told(content, seldom));
  }
  for (std::uint32_t seed = 1; seed <= 100; ++seed) {
    CAPTURE(seed);
    Sample sample = test::random_sample(seed);
    sample.tree["advice"] =
        json(R"([{"exactly_one": ["routes"]}, {"at_least_one": ["problems", "routes"]}])");
    const Content content = test::content_of(sample);
    CHECK(told(content, 0) == told(content, seldom));
  }
}

TEST_CASE("the texts of an outcome that nobody gets are not reported as well") {
  Sample sample = declaring();
  sample.tree["outcomes"].insert(sample.tree["outcomes"].begin(), test::outcome("all"));
  for (const Diagnostic& each : proved(sample)) CHECK(each.check != "unreachable-text");
}

/// A route that nobody is told may fit, as every answer is known.
Sample with_route() {
  Sample sample;
  sample.add("questions", test::choice("warm", {"yes", "no"})).erase("unknown");
  sample.add("criteria", test::criterion("is-warm", json(R"({"question":"warm","is":"yes"})")));
  Tree& route = sample.add("routes", test::route("r", json(R"({"criterion":"is-warm"})")));
  route["need_by"] = Tree::array({test::note("The doctor.")});
  Tree& topic = sample.add("topics", test::topic("else", json(R"({"route":"r","verdict":"no"})")));
  topic["nothing_fits"] = true;
  return sample;
}

TEST_CASE("a route needs headlines for the verdicts that somebody gets, and for no other") {
  Sample sample = with_route();
  const auto checks = [&] {
    std::vector<std::string> out;
    for (const Diagnostic& each : proved(sample)) out.push_back(each.check + " " + each.pointer);
    return out;
  };
  using Checks = std::vector<std::string>;
  Tree& headlines = sample.tree["routes"][0]["headlines"];
  // Its headline is not reported as well.
  CHECK(checks() == Checks{"unreachable-verdict /routes/0"});
  headlines.erase("possible");
  CHECK(checks() == Checks{});
  headlines.erase("no");
  CHECK(checks() == Checks{"missing-headline /routes/0/headlines"});
  sample.tree["questions"][0]["unknown"] = "Weet ik niet";
  CHECK(checks() ==
        Checks{"missing-headline /routes/0/headlines", "missing-headline /routes/0/headlines"});
}

TEST_CASE(
    "once routes name steps, all whom routes concern have something to do: a step or an outcome, "
    "or what the content declares") {
  Sample sample = with_route();
  Tree& route = sample.tree["routes"][0];
  route["headlines"].erase("possible");
  sample.add("steps", test::step("ring"));
  route["steps"] = json(R"([{"step": "ring"}])");
  const Diagnostics found = proved(sample);
  CAPTURE(all_of(found));
  REQUIRE(found.size() == 1);
  CHECK(found[0].check == "no-first-step");
  CHECK(found[0].pointer == "/routes/0");
  CHECK(found[0].message.find("short warm: label no") != std::string::npos);

  Sample other = sample;
  other.add("outcomes", test::outcome("read"));
  CHECK(proved(other).empty());
  other = sample;
  other.tree["advice"] = json(R"([{"at_least_one": ["routes", {"topic": "else"}]}])");
  CHECK(proved(other).empty());
  other = sample;
  other.tree["topics"][0]["items"].push_back(json(R"({"step": "ring"})"));
  CHECK(proved(other).empty());
}

TEST_CASE("a rule on advice counts routes: one that may fit is enough, two that fit are too many") {
  Sample sample = with_route();
  sample.tree["routes"][0]["headlines"].erase("possible");
  sample.tree["advice"] = json(R"([{"exactly_one": ["routes", {"topic": "else"}]}])");
  CHECK(proved(sample).empty());
  sample.tree["topics"][0]["when"] = json(R"({"question":"warm","is":"yes"})");
  const Diagnostics found = proved(sample);
  CAPTURE(all_of(found));
  REQUIRE(found.size() == 2);
  CHECK(found[0].check == "no-advice");
  CHECK(found[1].check == "double-advice");
}

}  // namespace
}  // namespace wijzer
