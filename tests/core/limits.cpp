// Depth, size and number: what lies within a limit is taken, what lies beyond it gets a finding.
#include "core/model/limits.hpp"

#include <doctest/doctest.h>

#include <algorithm>

#include "core/load/json_tree.hpp"
#include "support/printing.hpp"
#include "support/sample.hpp"

namespace wijzer {
namespace {

using test::json;
using test::Sample;
using test::short_forms;
using test::Tree;
using Forms = std::vector<std::string>;

/// Criteria of which each is built on the next; the last looks at a question.
/// @param backwards  Written down from the last to the first.
Sample chain(std::size_t length, bool backwards) {
  Sample sample;
  sample.add("questions", test::choice("care", {"yes", "no"}));
  std::vector<Tree> criteria;
  for (std::size_t i = 1; i <= length; ++i) {
    const std::string next = R"({"criterion":"c)" + std::to_string(i + 1) + R"("})";
    criteria.push_back(test::criterion(
        "c" + std::to_string(i), json(i == length ? R"({"question":"care","is":"yes"})" : next)));
  }
  if (backwards) std::reverse(criteria.begin(), criteria.end());
  for (Tree& each : criteria) sample.add("criteria", std::move(each));
  return sample;
}

TEST_CASE("criteria may be built on each other up to the limit, in any order of writing") {
  for (const bool backwards : {false, true}) {
    CAPTURE(backwards);
    CHECK(short_forms(test::load(chain(limits::criteria_chain, backwards).text()).diagnostics) ==
          Forms{});
    for (const std::size_t length : {limits::criteria_chain + 1, std::size_t{3266}}) {
      CAPTURE(length);
      const Diagnostics found = test::load(chain(length, backwards).text()).diagnostics;
      REQUIRE(found.size() == 1);
      CHECK(found[0].check == "too-deep");
      CHECK(found[0].pointer.ends_with("/when"));
    }
  }
}

TEST_CASE("a circle of criteria is found whatever its length") {
  for (const std::size_t length : {1U, 2U, 400U, 401U, 3000U}) {
    CAPTURE(length);
    Sample sample = chain(length, false);
    sample.tree["criteria"][length - 1]["when"] = json(R"({"criterion":"c1"})");
    const Diagnostics found = test::load(sample.text()).diagnostics;
    REQUIRE(found.size() == 1);
    CHECK(found[0].check == (length <= limits::criteria_chain ? "criterion-cycle" : "too-deep"));
  }
}

TEST_CASE("a key that stands more than once is reported once, whatever the number of keys") {
  for (const std::size_t times : {2U, 3U, 363U, 20000U}) {
    CAPTURE(times);
    std::string text = "{\"first\":0";
    for (std::size_t i = 0; i < times; ++i) text += ",\"k\":1";
    const JsonResult result = parse_json("f", text + ",\"last\":0}");
    CHECK(result.ok);
    CHECK(short_forms(result.diagnostics) == Forms{"duplicate-key /k"});
  }
  std::string text = "{\"a\":{";
  for (int round = 0; round < 2; ++round) {
    for (int i = 0; i < 300; ++i) text += "\"key" + std::to_string(i) + "\":1,";
  }
  const Diagnostics found = parse_json("f", text + "\"z\":1},\"a\":0}").diagnostics;
  REQUIRE(found.size() == 301);
  CHECK(found.front().pointer == "/a/key0");
  CHECK(found.back().pointer == "/a");
}

TEST_CASE("the loader keeps as many findings as the limit says, and that the text is broken") {
  std::string keys;
  for (std::size_t i = 0; i < limits::findings + 500; ++i) {
    keys += "\"k" + std::to_string(i) + "\":1,\"k" + std::to_string(i) + "\":2,";
  }
  CHECK(parse_json("f", "{" + keys + "\"z\":1}").diagnostics.size() == limits::findings);
  const JsonResult broken = parse_json("f", "[{" + keys + "\"z\":1},]");
  CHECK_FALSE(broken.ok);
  REQUIRE(broken.diagnostics.size() == limits::findings + 1);
  CHECK(broken.diagnostics.back().check == "bad-json");
  CHECK(broken.diagnostics.back().byte);

  for (const std::size_t count : {limits::findings, 3 * limits::findings}) {
    Sample sample;
    sample.tree["questions"] = Tree::array();
    // Each lacks several keys.
    for (std::size_t i = 0; i < count; ++i) sample.tree["questions"].push_back(Tree::object());
    CHECK(test::load(sample.text()).diagnostics.size() == limits::findings);
  }
}

TEST_CASE("a time limit is at most as long as the limit says, and no length overflows") {
  struct Row {
    const char* key;
    int length;
    bool right;
  };
  const Row rows[] = {{"days", 1, true},
                      {"days", limits::deadline_days, true},
                      {"days", limits::deadline_days + 1, false},
                      {"days", 0, false},
                      {"days", -1, false},
                      {"weeks", limits::deadline_days / 7, true},
                      {"weeks", limits::deadline_days / 7 + 1, false},
                      {"weeks", limits::number, false},
                      {"weeks", -limits::number, false},
                      {"years", limits::deadline_years, true},
                      {"years", limits::deadline_years + 1, false}};
  for (const Row& row : rows) {
    CAPTURE(row.key);
    CAPTURE(row.length);
    Sample sample;
    sample.add("questions", test::date("day"));
    Tree deadline = test::deadline("limit", "day", 7);
    deadline.erase("days");
    deadline[row.key] = row.length;
    sample.add("deadlines", deadline);
    CHECK(short_forms(test::load(sample.text()).diagnostics) ==
          (row.right ? Forms{} : Forms{"bad-length /deadlines/0"}));
  }
}

TEST_CASE("a number beyond the limit is told apart from what is no whole number") {
  for (const char* value : {"2000000001", "-2000000001", "9000000000000000000"}) {
    CAPTURE(value);
    Sample sample;
    sample.add("questions", test::number("age", 0, 77));
    std::string text = sample.text();
    text.replace(text.find("77"), 2, value);
    const Diagnostics found = test::load(text).diagnostics;
    REQUIRE_FALSE(found.empty());
    CHECK(found[0].check == "wrong-type");
    CHECK(found[0].message.find("2000000000") != std::string::npos);
    CHECK(found[0].message.find("not a whole number") == std::string::npos);
  }
}

}  // namespace
}  // namespace wijzer
