#include "core/logic/evaluate.hpp"

#include <doctest/doctest.h>

#include "support/decided.hpp"
#include "support/printing.hpp"
#include "support/sample.hpp"
#include "support/truths.hpp"

namespace wijzer {
namespace {

using test::F;
using test::json;
using test::Sample;
using test::T;
using test::Tree;
using test::U;

/// Questions of every type; "behind" is asked after a yes to "first", "deep" after a yes to
/// "behind".
Sample questions() {
  Sample sample;
  sample.add("questions", test::choice("first", {"yes", "no"}));
  sample.add("questions", test::choice("behind", {"yes", "no"}))["when"] =
      json(R"({"question":"first","is":"yes"})");
  sample.add("questions", test::choice("deep", {"yes", "no"}))["when"] =
      json(R"({"question":"behind","is":"yes"})");
  sample.add("questions", test::multiple("many", {"a", "b", "none"}));
  sample.add("questions", test::number("age", 0, 25));
  sample.add("questions", test::date("day"));
  return sample;
}

Truth truth_of_condition(const std::string& condition, const std::string& answers) {
  Sample sample = questions();
  sample.add("criteria", test::criterion("used", json(R"({"question":"first","is":"yes"})")));
  sample.add("criteria", test::criterion("tested", json(condition)));
  const Content content = test::content_of(sample);
  const Answers given = test::answers_of(content, answers);
  return Facts(content, given).criterion(CriterionIndex{1});
}

struct Row {
  const char* condition;
  const char* answers;
  Truth expected;
};

void check_rows(std::initializer_list<Row> rows) {
  for (const Row& row : rows) {
    CAPTURE(row.condition);
    CAPTURE(row.answers);
    CHECK(truth_of_condition(row.condition, row.answers) == row.expected);
  }
}

TEST_CASE("a picked option decides, an open or unknown answer does not") {
  check_rows({
      {R"({"question":"first","is":"yes"})", R"({"first":"yes"})", T},
      {R"({"question":"first","is":"yes"})", R"({"first":"no"})", F},
      {R"({"question":"first","is":"yes"})", R"({"first":"unknown"})", U},
      {R"({"question":"first","is":"yes"})", R"({})", U},
      {R"({"question":"many","has":"b"})", R"({"many":["a","b"]})", T},
      {R"({"question":"many","has":"b"})", R"({"many":["a"]})", F},
      {R"({"question":"many","has":"b"})", R"({"many":["none"]})", F},
      {R"({"question":"many","has":"none"})", R"({"many":["none"]})", T},
      {R"({"question":"many","has":"b"})", R"({"many":"unknown"})", U},
  });
}

TEST_CASE("a range holds from its lower bound up to, not including, its upper bound") {
  check_rows({
      {R"({"question":"age","at_least":18})", R"({"age":17})", F},
      {R"({"question":"age","at_least":18})", R"({"age":18})", T},
      {R"({"question":"age","below":18})", R"({"age":17})", T},
      {R"({"question":"age","below":18})", R"({"age":18})", F},
      {R"({"question":"age","at_least":4,"below":6})", R"({"age":3})", F},
      {R"({"question":"age","at_least":4,"below":6})", R"({"age":4})", T},
      {R"({"question":"age","at_least":4,"below":6})", R"({"age":6})", F},
      {R"({"question":"age","at_least":4,"below":6})", R"({"age":"unknown"})", U},
      {R"({"question":"day","from":"2026-03-01"})", R"({"day":"2026-02-28"})", F},
      {R"({"question":"day","from":"2026-03-01"})", R"({"day":"2026-03-01"})", T},
      {R"({"question":"day","before":"2026-03-01"})", R"({"day":"2026-02-28"})", T},
      {R"({"question":"day","before":"2026-03-01"})", R"({"day":"2026-03-01"})", F},
      {R"({"question":"day","before":"1969-12-31"})", R"({"day":"1969-12-30"})", T},
      {R"({"question":"day","from":"2026-03-01"})", R"({})", U},
  });
}

TEST_CASE("all, any, not and criteria combine by Kleene's logic") {
  check_rows({
      {R"({"all":[{"question":"first","is":"yes"},{"question":"age","below":18}]})",
       R"({"first":"yes"})", U},
      {R"({"all":[{"question":"first","is":"yes"},{"question":"age","below":18}]})",
       R"({"age":18})", F},
      {R"({"all":[{"question":"first","is":"yes"},{"question":"age","below":18}]})",
       R"({"first":"yes","age":17})", T},
      {R"({"any":[{"question":"first","is":"yes"},{"question":"age","below":18}]})",
       R"({"first":"no"})", U},
      {R"({"any":[{"question":"first","is":"yes"},{"question":"age","below":18}]})",
       R"({"age":17})", T},
      {R"({"any":[{"question":"first","is":"yes"},{"question":"age","below":18}]})",
       R"({"first":"no","age":18})", F},
      {R"({"not":{"question":"first","is":"yes"}})", R"({"first":"no"})", T},
      {R"({"not":{"question":"first","is":"yes"}})", R"({"first":"unknown"})", U},
      {R"({"not":{"not":{"question":"first","is":"yes"}}})", R"({"first":"yes"})", T},
      {R"({"criterion":"used"})", R"({"first":"yes"})", T},
      {R"({"not":{"criterion":"used"}})", R"({"first":"yes"})", F},
      {R"({"any":[{"criterion":"used"},{"not":{"criterion":"used"}}]})", R"({})", U},
  });
}

TEST_CASE(
    "a condition on a question that is not asked is false, whatever was answered there before") {
  check_rows({
      {R"({"question":"behind","is":"yes"})", R"({"first":"no","behind":"yes"})", F},
      {R"({"not":{"question":"behind","is":"yes"}})", R"({"first":"no","behind":"yes"})", T},
      {R"({"question":"behind","is":"yes"})", R"({"first":"no"})", F},
      {R"({"question":"behind","is":"yes"})", R"({"first":"yes","behind":"yes"})", T},
      {R"({"question":"deep","is":"yes"})", R"({"first":"no","behind":"yes","deep":"yes"})", F},
      {R"({"question":"deep","is":"yes"})", R"({"first":"yes","behind":"no","deep":"yes"})", F},
  });
}

TEST_CASE("a question behind an open or unknown question stays unknown") {
  check_rows({
      {R"({"question":"behind","is":"yes"})", R"({"behind":"yes"})", U},
      {R"({"question":"behind","is":"yes"})", R"({"first":"unknown","behind":"no"})", U},
      {R"({"question":"deep","is":"yes"})", R"({"first":"unknown","deep":"yes"})", U},
  });
}

TEST_CASE("criteria are decided after the ones they use, in whatever order they stand") {
  Sample sample = questions();
  sample.add("criteria", test::criterion("last", json(R"({"not":{"criterion":"middle"}})")));
  sample.add("criteria", test::criterion("middle", json(R"({"all":[{"criterion":"base"}]})")));
  sample.add("criteria", test::criterion("base", json(R"({"question":"first","is":"yes"})")));
  const Content content = test::content_of(sample);
  const Answers answers = test::answers_of(content, R"({"first":"no"})");
  const Facts facts(content, answers);
  CHECK(facts.criterion(CriterionIndex{2}) == F);
  CHECK(facts.criterion(CriterionIndex{1}) == F);
  CHECK(facts.criterion(CriterionIndex{0}) == T);
}

Route fits_by_first_possible_by_second() {
  Route route;
  route.fits_when = Condition{CriterionHolds{CriterionIndex{0}}, {}};
  route.possible_when = Condition{CriterionHolds{CriterionIndex{1}}, {}};
  return route;
}

TEST_CASE("a verdict is settled only when no answer can change it any more") {
  struct Settled {
    Truth fits, possible;
    Verdict verdict;
    Truth is_fits, is_no;
  };
  constexpr Settled rows[] = {
      {T, T, Verdict::Fits, T, F},     {T, U, Verdict::Fits, T, F},
      {T, F, Verdict::Fits, T, F},     {U, T, Verdict::Possible, U, F},
      {U, U, Verdict::Possible, U, U}, {U, F, Verdict::Possible, U, U},
      {F, T, Verdict::Possible, F, F}, {F, U, Verdict::Possible, F, U},
      {F, F, Verdict::No, F, T},
  };
  for (const Settled& row : rows) {
    CAPTURE(row.fits);
    CAPTURE(row.possible);
    const test::Decided decided({row.fits, row.possible}, {fits_by_first_possible_by_second()});
    const Facts& facts = decided.facts();
    CHECK(verdict_of(RouteIndex{0}, facts) == row.verdict);
    CHECK(settled(RouteIndex{0}, true, facts) == row.is_fits);
    CHECK(settled(RouteIndex{0}, false, facts) == row.is_no);
  }
}

TEST_CASE("a route without possible_when is out as soon as it can't fit") {
  Sample sample = questions();
  sample.add("criteria", test::criterion("used", json(R"({"question":"first","is":"yes"})")));
  sample.add("routes", test::route("plain", json(R"({"criterion":"used"})")));
  sample.add("routes", test::route("wide", json(R"({"criterion":"used"})")))["possible_when"] =
      json(R"({"not":{"criterion":"used"}})");
  const Content content = test::content_of(sample);
  const Answers answers = test::answers_of(content, R"({"first":"no"})");
  const Facts facts(content, answers);
  CHECK(verdict_of(RouteIndex{0}, facts) == Verdict::No);
  CHECK(verdict_of(RouteIndex{1}, facts) == Verdict::Possible);
}

TEST_CASE(
    "a note shows by its verdicts and its condition, while open only when the author says so") {
  Sample sample = questions();
  sample.add("criteria", test::criterion("used", json(R"({"question":"first","is":"yes"})")));
  Tree& route = sample.add("routes", test::route("r", json(R"({"criterion":"used"})")));
  route["need_by"] = json(R"([
    {"text":"always"},
    {"text":"only no", "verdicts":["no"]},
    {"text":"under age", "when":{"question":"age","below":18}},
    {"text":"not over age", "when":{"question":"age","below":18}, "show_when_unknown":true}])");
  const Content content = test::content_of(sample);
  struct Shown {
    const char* answers;
    Verdict verdict;
    std::vector<bool> notes;
  };
  const Shown rows[] = {
      {R"({"age":17})", Verdict::Fits, {true, false, true, true}},
      {R"({"age":18})", Verdict::Possible, {true, false, false, false}},
      {R"({"age":"unknown"})", Verdict::Fits, {true, false, false, true}},
      {R"({})", Verdict::Possible, {true, false, false, true}},
      {R"({"age":17})", Verdict::No, {false, true, false, false}},
  };
  for (const Shown& row : rows) {
    CAPTURE(row.answers);
    const Answers answers = test::answers_of(content, row.answers);
    const Facts facts(content, answers);
    for (std::size_t i = 0; i < row.notes.size(); ++i) {
      CAPTURE(i);
      CHECK(shown(content.routes[0].need_by[i], row.verdict, facts) == row.notes[i]);
    }
  }
}

}  // namespace
}  // namespace wijzer
