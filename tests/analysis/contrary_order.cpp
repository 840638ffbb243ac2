// Ladders that want the same steps in different orders: the proof tells it where one family meets
// them together, and only there.
#include <doctest/doctest.h>

#include <string>
#include <vector>

#include "analysis/proof/proof.hpp"
#include "support/sample.hpp"

namespace wijzer {
namespace {

using test::json;
using test::Tree;

/// Problems "p", "q" and "r" with these ladders, of the steps "a", "b" and "c".
///
/// @param together  Whether a family can have more than one.
test::Sample problems(const std::vector<const char*>& ladders, bool together) {
  const std::vector<std::string> ids = {"p", "q", "r"};
  test::Sample sample;
  std::vector<std::string> options = ids;
  if (together) options.emplace_back("none");
  sample.add("questions",
             together ? test::multiple("stuck", options) : test::choice("stuck", options));
  for (const char* id : {"a", "b", "c"}) sample.add("steps", test::step(id));
  for (std::size_t i = 0; i < ladders.size(); ++i) {
    const Tree when = {{"question", "stuck"}, {together ? "has" : "is", ids[i]}};
    sample.add("problems", test::problem(ids[i], when, json(ladders[i])));
  }
  return sample;
}

std::vector<std::string> contrary(const test::Sample& sample) {
  analysis::Task task;
  task.today = *parse_date("2026-11-29");
  task.hold_back = false;
  std::vector<std::string> out;
  for (const analysis::Finding& each : analysis::prove(test::content_of(sample), task).findings) {
    if (each.diagnostic.check == "contrary-order") out.push_back(each.diagnostic.message);
  }
  return out;
}

TEST_CASE("paths of one family that order the same steps differently are told, also in a circle") {
  struct Row {
    std::vector<const char*> ladders;
    bool together;
    std::size_t found;
  };
  const Row rows[] = {
      {{R"(["a","b"])", R"(["b","a"])"}, true, 1},
      {{R"(["a","b"])", R"(["b","a"])"}, false, 0},
      {{R"(["a","c","b"])", R"(["a","b"])"}, true, 0},
      {{R"(["a","b"])", R"(["b","c"])", R"(["c","a"])"}, true, 1},
      {{R"(["a","b"])", R"(["b","c"])", R"(["c","a"])"}, false, 0},
      {{R"(["a","b"])", R"(["b","c"])", R"(["a","c"])"}, true, 0},
      // The circle of three is told with the pair that makes it.
      {{R"(["a","b"])", R"(["b","c","a"])", R"(["c","a"])"}, true, 1},
  };
  for (const Row& row : rows) {
    CAPTURE(row.ladders.size());
    CAPTURE(std::string(row.ladders.back()));
    const std::vector<std::string> found = contrary(problems(row.ladders, row.together));
    CHECK(found.size() == row.found);
    for (const std::string& message : found) {
      CHECK(message.find("give these steps one order") != std::string::npos);
      CHECK(message.find("problem p") != std::string::npos);
    }
  }
}

TEST_CASE("a step that one of two contrary paths never shows with the other is no contradiction") {
  test::Sample sample = problems({R"(["a","b"])", R"(["b","a"])"}, true);
  CHECK(contrary(sample).size() == 1);
  sample.tree["steps"][0]["when"] = json(R"({"not":{"question":"stuck","has":"q"}})");
  CHECK(contrary(sample).empty());
}

}  // namespace
}  // namespace wijzer
