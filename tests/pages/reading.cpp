// Conditions in words.
#include "pages/reading.hpp"

#include <doctest/doctest.h>

#include "pages/pages.hpp"
#include "support/sample.hpp"

namespace wijzer {
namespace {

using pages::Reading;
using test::json;

/// "all(...)", "any(...)" or the fact itself.
std::string in_words(const Reading& reading) {
  if (reading.kind == Reading::Kind::Fact) return reading.fact;
  std::string out;
  for (const Reading& part : reading.parts) out += (out.empty() ? "" : " + ") + in_words(part);
  return (reading.kind == Reading::Kind::All ? "all(" : "any(") + out + ")";
}

Content sample_content(const std::string& when) {
  test::Sample sample;
  sample.add("questions", test::number("age", 0, 120));
  sample.add("questions", test::choice("care", {"yes", "no"}));
  sample.add("questions", test::date("letter"));
  sample.add("criteria", test::criterion("young", json(R"({"question":"age","below":18})")));
  sample.add("criteria", test::criterion("ill", json(R"({"question":"care","is":"yes"})")));
  sample.add("routes", test::route("zvw", json(R"({"criterion":"ill"})")));
  sample.add("deadlines", test::deadline("objection", "letter", 42));
  sample.add("topics", test::topic("t", json(when)));
  for (const auto& [key, text] :
       {std::pair{"answer", "{question} {answer}"},
        std::pair{"not_answer", "{question} not {answer}"},
        std::pair{"from", "{question} from {value}"},
        std::pair{"below", "{question} below {value}"}, std::pair{"fits", "{route} fits"},
        std::pair{"not_fits", "{route} fits not"}, std::pair{"no", "{route} no"},
        std::pair{"not_no", "{route} no not"}, std::pair{"passed", "{deadline} passed"},
        std::pair{"open", "{deadline} open"}}) {
    sample.tree["interface"][std::string("pages.fact_") + key] = text;
  }
  return test::content_of(sample);
}

TEST_CASE("a condition becomes facts that a parent can compare with her own situation") {
  const std::pair<const char*, const char*> cases[] = {
      {R"({"criterion":"ill"})", "ill holds."},
      {R"({"not":{"criterion":"ill"}})", "ill does not hold."},
      {R"({"not":{"not":{"criterion":"ill"}}})", "ill holds."},
      {R"({"question":"care","is":"no"})", "care? label no"},
      {R"({"not":{"question":"care","is":"no"}})", "care? not label no"},
      {R"({"question":"age","at_least":16})", "age? from 16 jaar"},
      {R"({"question":"age","at_least":3,"below":18})",
       "all(age? from 3 jaar + age? below 18 jaar)"},
      {R"({"not":{"question":"age","at_least":3,"below":18}})",
       "any(age? below 3 jaar + age? from 18 jaar)"},
      {R"({"question":"letter","from":"2026-01-05"})", "letter? from 5 maand1 2026"},
      {R"({"route":"zvw","verdict":"fits"})", "Name of zvw fits"},
      {R"({"not":{"route":"zvw","verdict":"no"}})", "Name of zvw no not"},
      {R"({"deadline":"objection","is":"passed"})", "Time limit objection passed"},
      {R"({"not":{"deadline":"objection","is":"passed"}})", "Time limit objection open"},
      {R"({"all":[{"criterion":"ill"},{"all":[{"criterion":"young"},{"question":"care","is":"yes"}]}]})",
       "all(ill holds. + young holds. + care? label yes)"},
      {R"({"not":{"all":[{"criterion":"ill"},{"any":[{"criterion":"young"},{"question":"care","is":"yes"}]}]}})",
       "any(ill does not hold. + all(young does not hold. + care? not label yes))"},
      {R"({"any":[{"criterion":"ill"}]})", "ill holds."},
  };
  for (const auto& [when, words] : cases) {
    const std::string rule = when;
    CAPTURE(rule);
    const Content content = sample_content(rule);
    CHECK(in_words(pages::reading_of(content, content.topics.front().when)) == words);
  }
}

TEST_CASE("a condition is said in the words that the content has for it") {
  Content content = sample_content(
      R"({"all":[{"question":"care","is":"yes"},{"not":{"question":"care","is":"no"}},
          {"question":"age","below":16},{"not":{"criterion":"ill"}}]})");
  content.interface["pages.fact.care.yes"].text = "There is care.";
  content.interface["pages.fact_not.care.no"].text = "Care is not absent.";
  content.interface["pages.fact_below.age"].text = "Younger than {value}.";
  content.interface["pages.fact_not.ill"].text = "Nobody is ill.";
  CHECK(in_words(pages::reading_of(content, content.topics.front().when)) ==
        "all(There is care. + Care is not absent. + Younger than 16 jaar. + Nobody is ill.)");
}

}  // namespace
}  // namespace wijzer
