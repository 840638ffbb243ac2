// The comparison of two contents agrees with a search that tries every answer, and sees neither
// order nor words.
#include "analysis/diff/diff.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <cmath>
#include <set>

#include "analysis/diff_search.hpp"
#include "analysis/families/conditions.hpp"
#include "core/model/date.hpp"
#include "support/cut_down.hpp"
#include "support/edits.hpp"
#include "support/files.hpp"
#include "support/printing.hpp"
#include "support/random.hpp"
#include "support/random_content.hpp"

namespace wijzer {
namespace {

using analysis::Change;
using analysis::Difference;
using analysis::IdChange;
using test::ChangeKey;
using test::Sample;

constexpr std::size_t node_cap = 1'000'000;
const Date compared_on{std::chrono::year{2026}, std::chrono::month{1}, std::chrono::day{5}};

/// The content; nothing when it has errors.
std::optional<Content> loaded(const test::Tree& tree) {
  Sample sample;
  sample.tree = tree;
  LoadResult result = test::load(sample.text());
  if (!result.diagnostics.empty()) return std::nullopt;
  return std::move(result.content);
}

std::string words(const ChangeKey& key) {
  return std::to_string(static_cast<int>(std::get<0>(key))) + " " + std::get<1>(key) + ": " +
         std::get<2>(key) + " -> " + std::get<3>(key);
}

/// Kinds that the search knows.
bool searched(Change::Kind kind) {
  return kind != Change::Kind::Text && kind != Change::Kind::LastDay;
}

/// Holds the comparison to a search through all answers. True when there are changes.
bool agree(const Content& before, const Content& after) {
  const Difference difference = analysis::compare(before, after, compared_on, node_cap);
  REQUIRE_FALSE(difference.too_large);
  test::DiffSearch search(before, after, difference.matching, to_days(compared_on));
  std::map<ChangeKey, double> found;
  for (const Change& change : difference.changes) {
    if (!searched(change.kind)) continue;
    const ChangeKey key{change.kind, change.subject, change.from, change.to};
    CAPTURE(words(key));
    CHECK(found.emplace(key, change.share).second);
  }
  const std::map<ChangeKey, double> expected = search.run();
  for (const auto& [key, share] : expected) {
    const std::string name = words(key);
    CAPTURE(name);
    CHECK(found.contains(key));
    CHECK(std::abs(found[key] - share) < 1e-9);
  }
  for (const auto& [key, share] : found) {
    const std::string name = words(key);
    CAPTURE(name);
    CHECK(expected.contains(key));
  }
  REQUIRE(difference.changed.has_value());
  CHECK(*difference.changed > search.changed() - 1e-9);
  const bool all_searched = std::all_of(difference.changes.begin(), difference.changes.end(),
                                        [](const Change& change) { return searched(change.kind); });
  if (all_searched) CHECK(std::abs(*difference.changed - search.changed()) < 1e-9);
  for (const Change& change : difference.changes) {
    CHECK(*difference.changed > change.share - 1e-9);
  }
  for (const Change& change : difference.changes) {
    const ChangeKey key{change.kind, change.subject, change.from, change.to};
    CAPTURE(words(key));
    if (searched(change.kind)) CHECK(search.shows(change.example, key));
  }
  return !expected.empty();
}

TEST_CASE(
    "the comparison finds the changes of a search over a thousand random edits, with their "
    "shares") {
  int done = 0;
  int with_changes = 0;
  for (std::uint32_t seed = 1; done < test::rounds(1000); ++seed) {
    CAPTURE(seed);
    test::Random random(seed);
    const Sample sample = test::random_sample(seed);
    const std::optional<Content> one = loaded(sample.tree);
    const std::optional<Content> other = loaded(test::edited(sample.tree, random));
    REQUIRE(one);
    if (!other) continue;
    const bool backwards = random.chance(50);
    const Content& before = backwards ? *other : *one;
    const Content& after = backwards ? *one : *other;
    constexpr double most = 200;
    if (test::BruteForce(before, to_days(compared_on)).size() > most) continue;
    if (test::BruteForce(after, to_days(compared_on)).size() > most) continue;
    ++done;
    if (agree(before, after)) ++with_changes;
  }
  CHECK(with_changes * 3 > done);
}

TEST_CASE("the comparison finds the changes in copies of the shipped content that are cut down") {
  int with_changes = 0;
  const int copies = test::rounds(12);
  for (int seed = 1; seed <= copies; ++seed) {
    CAPTURE(seed);
    test::Random random(static_cast<std::uint32_t>(seed));
    const Content before = test::cut_down(random);
    Content after = before;
    std::vector<const Condition*> leaves;
    analysis::for_each_condition(after, [&](const Condition& part) {
      if (std::holds_alternative<Picked>(part.node)) leaves.push_back(&part);
    });
    Condition& leaf = const_cast<Condition&>(*leaves[random.below(leaves.size())]);
    const Place place = leaf.place;
    Not negated{std::vector<Condition>(1, std::move(leaf))};
    leaf = Condition(std::move(negated), place);
    if (agree(before, after)) ++with_changes;
  }
  // A condition of a question that the cut left without any use changes nothing. Of two copies, as
  // with the sanitizers, none need have a change.
  if (copies >= 12) CHECK(with_changes >= 2);
}

TEST_CASE("for how many all changes of one edit differ is told within three million nodes") {
  if (test::slow_build && !test::try_all()) return;
  const Content& before = test::shipped();
  Content after = before;
  const auto adult =
      std::find_if(after.criteria.begin(), after.criteria.end(),
                   [](const Criterion& each) { return each.id.value == "under-18"; });
  REQUIRE(adult != after.criteria.end());
  std::get<Between>(adult->when.node).below = 17;
  const Difference difference = analysis::compare(before, after, compared_on, 3'000'000);
  REQUIRE_FALSE(difference.too_large);
  REQUIRE(difference.changed);
  double most = 0;
  double sum = 0;
  for (const Change& each : difference.changes) {
    most = std::max(most, each.share);
    sum += each.share;
  }
  CHECK(difference.changes.size() > 10);
  CHECK(*difference.changed >= most);
  CHECK(*difference.changed <= sum);
}

TEST_CASE("another order and other words make no difference, in a thousand random contents") {
  for (int seed = 1; seed <= test::rounds(1000); ++seed) {
    CAPTURE(seed);
    test::Random random(static_cast<std::uint32_t>(seed));
    const Sample sample = test::random_sample(static_cast<std::uint32_t>(seed));
    const std::optional<Content> before = loaded(sample.tree);
    const std::optional<Content> after = loaded(test::rearranged(sample.tree, random));
    REQUIRE(before);
    REQUIRE(after);
    const Difference difference = analysis::compare(*before, *after, compared_on, node_cap);
    const Change first = difference.changes.empty() ? Change{} : difference.changes.front();
    CAPTURE(first.subject);
    CAPTURE(first.from);
    CAPTURE(first.to);
    CHECK(difference.none());
  }
}

TEST_CASE("an id that was renamed everywhere is named, and makes no other difference") {
  Sample sample;
  for (std::uint32_t seed = 1; !sample.tree.contains("problems"); ++seed) {
    sample = test::random_sample(seed);
  }
  const std::map<std::string, std::string> ids = {
      {"q0", "question"}, {"r0", "route"}, {"p0", "problem"}, {"s0", "step"}};
  for (const auto& each : ids) {
    const std::string& from = each.first;
    CAPTURE(from);
    const std::optional<Content> before = loaded(sample.tree);
    const std::optional<Content> after = loaded(test::renamed(sample.tree, from, "other"));
    REQUIRE(before);
    REQUIRE(after);
    const Difference difference = analysis::compare(*before, *after, compared_on, node_cap);
    CHECK(difference.changes.empty());
    REQUIRE(difference.matching.changes.size() == 1);
    const IdChange& change = difference.matching.changes.front();
    CHECK(change.kind == IdChange::Kind::Renamed);
    CHECK(change.what == each.second);
    CHECK(change.before == from);
    CHECK(change.after == "other");
  }
}

/// The only change; fails when there is none or more.
Change only_change(const Sample& before, const Sample& after) {
  const Content old_one = test::content_of(before);
  const Content new_one = test::content_of(after);
  const Difference difference = analysis::compare(old_one, new_one, compared_on, node_cap);
  // In pieces all changes are known before how many they are together.
  analysis::DifferenceRun run(old_one, new_one, compared_on, node_cap);
  while (!run.lacks_total()) run.step();
  CHECK(run.so_far().changes.size() == difference.changes.size());
  CHECK_FALSE(run.so_far().changed.has_value());
  CHECK_FALSE(run.done());
  run.step();
  CHECK(run.done());
  CHECK(run.take().changed == difference.changed);
  REQUIRE(difference.changes.size() == 1);
  return difference.changes.front();
}

TEST_CASE("a text with another condition, and a time limit of another length, are changes") {
  Sample before;
  before.add("questions", test::choice("care", {"yes", "no"}));
  before.add("questions", test::date("letter"));
  before.add("criteria", test::criterion("c", test::json(R"({"question": "care", "is": "yes"})")));
  before.add("routes", test::route("r", test::json(R"({"criterion": "c"})")));
  before.add("deadlines", test::deadline("d", "letter", 42));
  before.add("steps", test::step("s"))["deadline"] = "d";
  before.add("problems",
             test::problem("p", test::json(R"({"question": "care", "is": "no"})"), {"s"}));
  test::Tree& asks = before.tree["routes"][0]["forms"];
  asks.push_back(test::note("Ask this."));
  asks[0]["when"] = test::json(R"({"criterion": "c"})");

  Sample text = before;
  text.tree["routes"][0]["forms"][0].erase("when");
  const Change shown = only_change(before, text);
  CHECK(shown.kind == Change::Kind::Text);
  CHECK(shown.subject == "r");
  CHECK(shown.label == "Ask this.");
  CHECK(shown.from == "not shown");
  CHECK(shown.to == "shown");
  // Of the three answers "weet ik niet"; with "no" the route does not fit, and its texts are
  // hidden.
  CHECK(std::abs(shown.share - 1.0 / 3) < 1e-9);

  Sample limit = before;
  limit.tree["deadlines"][0]["days"] = 28;
  const Change last_day = only_change(before, limit);
  CHECK(last_day.kind == Change::Kind::LastDay);
  CHECK(last_day.subject == "p/s");
  CHECK(last_day.from == "42 days in public law");
  CHECK(last_day.to == "28 days in public law");
  CHECK(last_day.share > 0.2);
}

TEST_CASE("what a route still depends on is part of the comparison") {
  Sample before;
  for (const char* id : {"a", "b", "t"}) before.add("questions", test::choice(id, {"yes", "no"}));
  before.add("criteria", test::criterion("ca", test::json(R"({"question": "a", "is": "yes"})")));
  before.add("criteria", test::criterion("cb", test::json(R"({"question": "b", "is": "yes"})")));
  before.add("routes", test::route("r", test::json(R"({"all": [{"criterion": "ca"},
                                                                {"criterion": "cb"}]})")));
  before.add("topics", test::topic("t", test::json(R"({"question": "t", "is": "yes"})")));
  Sample after = before;
  after.tree["criteria"][1]["when"] =
      test::json(R"({"any": [{"question": "b", "is": "yes"}, {"question": "t", "is": "yes"}]})");
  const Difference difference =
      analysis::compare(test::content_of(before), test::content_of(after), compared_on, node_cap);
  const auto& all = difference.changes;
  const auto found = std::find_if(all.begin(), all.end(), [](const Change& each) {
    return each.kind == Change::Kind::Text && each.label == "Does cb hold?";
  });
  REQUIRE(found != all.end());
  CHECK(found->subject == "r");
  CHECK(found->from == "shown");
  CHECK(found->to == "not shown");
  // With "weet ik niet" for a and b and "yes" for t the route may fit before and after.
  CHECK(std::abs(found->share - 1.0 / 27) < 1e-9);
}

}  // namespace
}  // namespace wijzer
