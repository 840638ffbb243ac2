// What an adviser sees of each law: exactly why, with the answers and sources that it rests on.
#include <doctest/doctest.h>

#include <set>

#include "bindings/sample_api.hpp"
#include "core/advice/advice.hpp"
#include "core/conversation/session.hpp"
#include "support/files.hpp"
#include "support/printing.hpp"

namespace wijzer {
namespace {

using test::json;
using test::Page;
using test::Tree;

Tree verdicts_of(const Page& page, const Tree& answers) {
  Tree request = {{"call", "result"}, {"exact", true}, {"today", "2026-11-28"}};
  request["answers"] = answers;
  return page.ask(request)["verdicts"];
}

constexpr const char* asking[] = {
    R"({"goal":"route","age":6,"care-now":["none"],"living":"home",
        "help":["nursing","personal-care","guidance"],"care-reason":"both","extra":["respite"],
        "more-than-usual":"yes","causes":["body-illness","intellectual"],
        "intellectual-need":"nearly-everything","supervision":"permanent","mainly-nursing":"no",
        "lasting":"yes","last-months":"long","situation":["none"]})",
    R"({"goal":"route","age":19,"care-now":["wlz"],"living":"elsewhere","help":["guidance"]})",
    R"({"goal":"both","stuck-where":["start"],"age":"unknown","help":"unknown"})",
    R"({"goal":"route","age":3,"help":["none"],"extra":["none"],"more-than-usual":"no"})"};

TEST_CASE("every law is told with its exact reasons, their answers and their sources") {
  Page page;
  REQUIRE(json(page.api.load(test::shipped_bundle()))["ok"] == true);
  const Content& content = test::shipped();
  std::set<std::string> truths;
  for (const char* family : asking) {
    CAPTURE(family);
    Answers given = test::answers_of(content, family);
    given.today = to_days(*parse_date("2026-11-28"));
    const Walk walked = walk(content, given);
    const Advice advice = advise(content, walked.effective);
    const Tree laws = verdicts_of(page, json(family));
    REQUIRE(laws.size() == advice.routes.size());
    for (std::size_t i = 0; i < laws.size(); ++i) {
      const RouteAdvice& route = advice.routes[i];
      CHECK(laws[i]["route"] == content[route.route].id.value);
      CHECK(laws[i]["verdict"] == std::string(verdict_name(route.verdict)));
      CHECK(laws[i]["reasons"].size() == route.reasons.size() + route.hinges.size());
      for (const Tree& reason : laws[i]["reasons"]) {
        CHECK_FALSE(reason["text"].get<std::string>().empty());
        CHECK_FALSE(reason["sources"].empty());
        truths.insert(reason["truth"].get<std::string>());
        for (const Tree& answer : reason["answers"]) {
          CHECK(json(family).contains(answer.get<std::string>()));
        }
      }
    }
  }
  CHECK(truths == std::set<std::string>{"false", "true", "unknown"});
}

TEST_CASE("who is only stuck has no law to tell of, and a prognosis is told to who helps") {
  Page page;
  REQUIRE(json(page.api.load(test::shipped_bundle()))["ok"] == true);
  CHECK(verdicts_of(page, json(R"({"goal":"stuck","stuck-where":["start"]})")).empty());
  const Tree laws = verdicts_of(page, json(R"({"goal":"route","age":6,"care-now":["none"],
      "living":"home","help":["nursing"],"extra":["none"],"more-than-usual":"yes",
      "causes":["body-illness"],"supervision":"permanent","mainly-nursing":"yes",
      "last-months":"long","situation":["none"]})"));
  REQUIRE_FALSE(laws.empty());
  CHECK(laws[0]["name"].get<std::string>().find("Zvw") != std::string::npos);
}

}  // namespace
}  // namespace wijzer
