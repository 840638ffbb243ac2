// Each call of the page with requests that are right.
#include <doctest/doctest.h>

#include "analysis/families/questions_left.hpp"
#include "bindings/sample_forms.hpp"
#include "core/load/letters.hpp"
#include "core/model/date.hpp"
#include "support/files.hpp"
#include "support/html.hpp"
#include "support/printing.hpp"

namespace wijzer {
namespace {

using test::json;
using test::Page;
using test::Tree;

TEST_CASE("loading tells what was loaded and gives the texts of the page") {
  const Page page;
  CHECK(page.loaded["ok"] == true);
  CHECK(page.loaded["id"] == "sample");
  CHECK(page.loaded["version"] == "2026.11.1");
  CHECK(page.loaded["date"] == "2026-11-21");
  CHECK(page.loaded["language"] == "nl");
  CHECK(page.loaded["max_questions"] == 4);
  CHECK(page.loaded["interface"]["list.and"] == "en");
}

TEST_CASE("without a name the next question comes, with its place in the conversation") {
  const Page page;
  const Tree first = page.call(R"({"call":"question","answers":{}})");
  CHECK(first["question"]["id"] == "care");
  CHECK(first["question"]["type"] == "choice");
  CHECK(first["question"]["unknown"] == "Weet ik niet");
  CHECK(first["number"] == 1);
  CHECK(first["at_most_left"] == 3);
  CHECK(first["screen"] == "question");
  CHECK(first["next"] == "care");
  CHECK_FALSE(first.contains("given"));
  const Tree second = page.call(R"({"call":"question","answers":{"care":"no"}})");
  CHECK(second["question"]["id"] == "age");
  CHECK(second["number"] == 2);
  CHECK(second["at_most_left"] == 1);
}

TEST_CASE("a question has its texts with difficult words marked once, and its options in order") {
  const Page page;
  const Tree question = page.call(R"({"call":"question","answers":{}})");
  CHECK(question["question"]["help"] == json(R"([["Een ",["pgb","pgb"]," helpt."],"Of niet."])"));
  CHECK(question["terms"] == json(R"({"pgb":"Geld."})"));
  CHECK(question["question"]["options"] ==
        json(R"([{"id":"yes","label":"label yes","hint":"Met pgb of zonder."},
                 {"id":"no","label":"label no"}])"));
  const Tree kinds = page.call(R"({"call":"question","answers":{"care":"yes"}})");
  CHECK(kinds["question"]["options"][2] ==
        json(R"({"id":"none","label":"label none","none":true})"));
  const Tree age = page.call(R"({"call":"question","answers":{"care":"no"}})");
  CHECK(age["question"]["min"] == 0);
  CHECK(age["question"]["max"] == 25);
  CHECK(age["question"]["unit"] == "jaar");
}

TEST_CASE(
    "a question that was answered comes back with its answer, in the form in which it was given") {
  const Page page;
  const Tree answers =
      json(R"({"care":"yes","kinds":["a","b"],"age":"unknown","day":"2026-03-01"})");
  for (const char* id : {"care", "kinds", "age", "day"}) {
    CAPTURE(id);
    const Tree response =
        page.ask(Tree{{"call", "question"}, {"answers", answers}, {"question", id}});
    CHECK(response["given"] == answers[id]);
    CHECK(response["question"]["id"] == id);
  }
  const Tree middle =
      page.ask(Tree{{"call", "question"}, {"answers", answers}, {"question", "kinds"}});
  CHECK(middle["next"].is_null());
  CHECK(middle["number"] == 2);
  CHECK(middle["at_most_left"] == 2);
}

TEST_CASE("a question that is not asked, and one where none is left, give the overview instead") {
  const Page page;
  const Tree all = json(R"({"care":"no","age":3,"day":"unknown"})");
  const Tree done = page.ask(Tree{{"call", "question"}, {"answers", all}});
  CHECK(done["screen"] == "overview");
  CHECK(done["next"].is_null());
  CHECK(done == page.ask(Tree{{"call", "overview"}, {"answers", all}}));
  CHECK(page.ask(Tree{{"call", "question"}, {"answers", all}, {"question", "kinds"}}) == done);
}

/// Not knowing where that can be said, else the last option.
Tree last_answer(const Tree& question) {
  if (question.contains("unknown")) return "unknown";
  const Tree option = question["options"].back()["id"];
  return question["type"] == "multiple" ? Tree::array({option}) : option;
}

TEST_CASE("every question of a walk through the shipped content counts up and promises ever less") {
  Page page;
  page.loaded = json(page.api.load(test::shipped_bundle()));
  REQUIRE(page.loaded.contains("ok"));
  Tree answers = Tree::object();
  int number = 0;
  int left = page.loaded["max_questions"].get<int>();
  for (Tree at = page.ask(Tree{{"call", "question"}, {"answers", answers}});
       at["screen"] == "question";
       at = page.ask(Tree{{"call", "question"}, {"answers", answers}})) {
    REQUIRE(at.contains("question"));
    CHECK(at["number"] == ++number);
    CHECK(at["at_most_left"].get<int>() < left);
    CHECK(at["next"] == at["question"]["id"]);
    left = at["at_most_left"].get<int>();
    const Tree next = page.ask(Tree{{"call", "answer"},
                                    {"answers", answers},
                                    {"question", at["question"]["id"]},
                                    {"value", last_answer(at["question"])}});
    REQUIRE(next.contains("answers"));
    answers = next["answers"];
    CHECK(next["lapsed"].empty());
    // The answer brings along what the next screen shows.
    const Tree then = page.ask(Tree{{"call", "question"}, {"answers", answers}});
    CHECK(next["then"] == (then["screen"] == "question" ? then : Tree{{"screen", "result"}}));
  }
  CHECK(number > 5);
}

TEST_CASE(
    "who goes back to an earlier question reads the same number of it and of those after it") {
  Tree bundle = json(test::shipped_json());
  const int day = to_days(*parse_date("2026-11-21"));
  bundle["questions_left"] =
      in_letters(analysis::questions_left(test::shipped(), day, analysis::most_nodes).table);
  Page page;
  page.loaded = json(page.api.load(test::bundled(bundle.dump())));
  REQUIRE(page.loaded.contains("ok"));
  const auto ask = [&](const char* call, const Tree& answers) {
    return Tree{{"call", call}, {"answers", answers}, {"today", "2026-11-21"}};
  };
  Tree answers = Tree::object();
  std::vector<Tree> shown;
  for (Tree at = page.ask(ask("question", answers)); at["screen"] == "question";
       at = page.ask(ask("question", answers))) {
    REQUIRE(at.contains("question"));
    shown.push_back(at);
    Tree request = ask("answer", answers);
    request["question"] = at["question"]["id"];
    request["value"] = last_answer(at["question"]);
    answers = page.ask(request)["answers"];
  }
  REQUIRE(shown.size() > 5);
  for (std::size_t i = 0; i < shown.size(); ++i) {
    Tree request = ask("question", answers);
    request["question"] = shown[i]["question"]["id"];
    const Tree again = page.ask(request);
    CHECK(again["number"] == shown[i]["number"]);
    CHECK(again["at_most_left"] == shown[i]["at_most_left"]);
    CHECK(again["at_most_left"].get<std::size_t>() >= shown.size() - 1 - i);
  }
  CHECK(shown.front()["at_most_left"].get<int>() == page.loaded["max_questions"].get<int>() - 1);
}

TEST_CASE("an answer is kept, and brings along the screen that follows") {
  const Page page;
  const Tree response =
      page.call(R"({"call":"answer","answers":{"age":3},"question":"care","value":"yes"})");
  CHECK(response["answers"] == json(R"({"care":"yes","age":3})"));
  CHECK(response["then"]["question"]["id"] == "kinds");
  CHECK(response["then"] ==
        page.call(R"({"call":"question","answers":{"care":"yes","age":3},"question":"kinds"})"));
  CHECK(response["lapsed"].empty());
  CHECK(response["returned"].empty());
}

TEST_CASE("after the last answer comes the result, all of it where the page says where it is") {
  const Page page;
  Tree last = json(R"({"call":"answer","answers":{"care":"no","age":3},"question":"day",
                       "value":"2026-07-01","today":"2026-11-21"})");
  CHECK(page.ask(last)["then"] == json(R"({"screen":"result"})"));
  last["address"] = "https://example.org/";
  Tree result = last;
  result["call"] = "result";
  result["answers"]["day"] = "2026-07-01";
  CHECK(page.ask(last)["then"] == page.ask(result));
  CHECK(page.ask(result)["next"].is_null());
  // A gap before the answer comes first.
  CHECK(page.call(R"({"call":"answer","answers":{"age":3},"question":"day","value":"2026-07-01"})")
            ["then"]["question"]["id"] == "care");
}

TEST_CASE("a changed answer asks what it opens, and then leads back to where the change began") {
  const Page page;
  struct Row {
    const char* answers;
    const char* next;
    const char* value;
    const char* then;
  };
  const Row rows[] = {
      // All was answered: a change that opens nothing leads back.
      {R"({"care":"no","age":3,"day":"unknown"})", "null", "no", ""},
      {R"({"care":"yes","kinds":["a"],"age":3,"day":"unknown"})", "null", "no", ""},
      {R"({"care":"no","age":3,"day":"unknown"})", "null", "yes", "kinds"},
      // Half-way: what was open before the change is not opened by it.
      {R"({"care":"no"})", "\"age\"", "no", ""},
      {R"({"care":"no"})", "\"age\"", "yes", "kinds"},
  };
  for (const Row& row : rows) {
    for (const char* from : {"overview", "result"}) {
      CAPTURE(row.answers);
      CAPTURE(row.value);
      CAPTURE(from);
      const Tree response = page.ask(Tree{{"call", "answer"},
                                          {"answers", json(row.answers)},
                                          {"question", "care"},
                                          {"value", row.value},
                                          {"change", {{"from", from}, {"next", json(row.next)}}}});
      const Tree& then = response["then"];
      if (*row.then == '\0') {
        CHECK(then["screen"] == from);
      } else {
        CHECK(then["question"]["id"] == row.then);
      }
    }
  }
}

TEST_CASE("answers that stop counting are named, are kept, and are named again when they return") {
  const Page page;
  const Tree lapsed = page.call(
      R"({"call":"answer","answers":{"care":"yes","kinds":["a","b"],"age":3},"question":"care","value":"no"})");
  CHECK(lapsed["lapsed"] == json(R"([{"question":"kinds","short":"short kinds","title":"kinds?",
                                      "answer":"label a; label b"}])"));
  CHECK(lapsed["returned"].empty());
  CHECK(lapsed["answers"]["kinds"] == json(R"(["a","b"])"));
  CHECK(lapsed["then"]["question"]["id"] == "age");
  const Tree returned = page.ask(Tree{
      {"call", "answer"}, {"answers", lapsed["answers"]}, {"question", "care"}, {"value", "yes"}});
  CHECK(returned["returned"] == lapsed["lapsed"]);
  CHECK(returned["lapsed"].empty());
  CHECK(returned["answers"] == json(R"({"care":"yes","kinds":["a","b"],"age":3})"));
}

TEST_CASE("an answer that can't be taken gives a sentence for the parent and changes nothing") {
  const Page page;
  struct Row {
    const char* question;
    const char* value;
    const char* problem;
  };
  const Row rows[] = {
      {"care", "null", "[error.choose_one]"},
      {"care", "\"\"", "[error.choose_one]"},
      {"care", "\"maybe\"", "[error.choose_one]"},
      {"kinds", "null", "[error.choose_some]"},
      {"kinds", "[]", "[error.choose_some]"},
      {"kinds", "[\"none\",\"a\"]", "[error.none_with_others]"},
      {"age", "null", "[error.number]"},
      {"age", "\"\"", "[error.number]"},
      {"age", "\"6 maanden\"", "[error.number]"},
      {"age", "\"6,5\"", "[error.number]"},
      {"age", "\"-6\"", "[error.number]"},
      {"age", "2.5", "[error.number]"},
      {"age", "26", "Van 0 tot en met 25."},
      {"age", "-1", "Van 0 tot en met 25."},
      {"day", "null", "[error.date]"},
      {"day", "\"\"", "[error.date]"},
      {"day", "\"1-2\"", "[error.date]"},
  };
  for (const Row& row : rows) {
    CAPTURE(row.question);
    CAPTURE(row.value);
    const Tree response = page.ask(Tree{{"call", "answer"},
                                        {"answers", json(R"({"care":"yes"})")},
                                        {"question", row.question},
                                        {"value", json(row.value)}});
    CHECK(response == Tree{{"problem", row.problem}});
  }
  CHECK(page.call(R"({"call":"answer","answers":{},"question":"care"})") ==
        Tree{{"problem", "[error.choose_one]"}});
}

TEST_CASE("a preview says what an answer would change, and keeps nothing") {
  const Page page;
  const char* answers = R"({"care":"yes","kinds":["a"],"age":3})";
  const Tree ahead = page.ask(
      Tree{{"call", "preview"}, {"answers", json(answers)}, {"question", "care"}, {"value", "no"}});
  CHECK(ahead["lapsing"] == json(R"([{"question":"kinds","short":"short kinds","title":"kinds?",
                                      "answer":"label a"}])"));
  CHECK(ahead["returning"].empty());
  CHECK(ahead["routes"] == json(R"({"before":true,"after":true})"));
  CHECK(ahead["verdicts"] == json(R"([{"route":"kind-a","title":"Title of kind-a",
      "before":{"verdict":"fits","text":"[verdict.fits]"},
      "after":{"verdict":"no","text":"[verdict.no]"}}])"));
  CHECK(ahead["first_step"] == json(R"({"before":null,"after":null})"));
  const Tree back = page.call(
      R"({"call":"preview","answers":{"care":"no","kinds":["a"],"age":3},"question":"care","value":"yes"})");
  CHECK(back["returning"] == ahead["lapsing"]);
  CHECK(page.call(R"({"call":"preview","answers":{},"question":"age","value":99})") ==
        Tree{{"problem", "Van 0 tot en met 25."}});
}

TEST_CASE("the preview names the same answers as the answer itself does afterwards") {
  Page page;
  page.loaded = json(page.api.load(test::shipped_bundle()));
  std::size_t named = 0;
  const Tree answers = json(R"({"goal":"both","stuck-where":["gemeente"],"age":9,
      "stuck-gemeente":["disagree"],"letter-gemeente":"2026-11-03","tried-public":["explain"],
      "help":["personal-care"],"care-reason":"both","causes":["physical","intellectual"],
      "intellectual-need":"upbringing","supervision":"permanent","lasting":"no"})");
  for (const auto& [key, given] : answers.items()) {
    const std::string& id = key;
    const Tree request{{"answers", answers}, {"question", id}, {"today", "2026-11-21"}};
    Tree ask = request;
    ask["call"] = "question";
    const Tree shown = page.ask(ask);
    if (!shown.contains("question") || !shown["question"].contains("options")) continue;
    for (const Tree& option : shown["question"]["options"]) {
      CAPTURE(id);
      Tree value = option["id"];
      if (shown["question"]["type"] == "multiple") value = Tree::array({option["id"]});
      Tree change = request;
      change["value"] = value;
      change["call"] = "preview";
      const Tree ahead = page.ask(change);
      change["call"] = "answer";
      const Tree after = page.ask(change);
      CHECK(ahead["lapsing"] == after["lapsed"]);
      CHECK(ahead["returning"] == after["returned"]);
      named += ahead["lapsing"].size() + ahead["verdicts"].size();
    }
  }
  CHECK(named > 20);
}

TEST_CASE("the overview shows what counts and what does not, and what is still open") {
  const Page page;
  const Tree overview =
      page.call(R"({"call":"overview","answers":{"care":"no","kinds":["a"],"age":0}})");
  CHECK(overview["rows"] == json(R"([
    {"question":"care","short":"short care","title":"care?","answer":"label no"},
    {"question":"age","short":"short age","title":"age?","answer":"0 jaar"}])"));
  CHECK(overview["lapsed"].size() == 1);
  CHECK(overview["lapsed"][0]["question"] == "kinds");
  CHECK(overview["next"] == "day");
}

TEST_CASE("result, file and text tell the same advice, on the day that was given") {
  const Page page;
  const test::FamilyPapers papers(
      page, json(R"({"answers":{"care":"no","age":3,"day":"unknown"},"today":"2026-11-21",
                     "address":"https://example.org"})"));
  const Tree& result = papers.all;
  CHECK(result["title"] == "[answer.who_pays]");
  CHECK(result["sections"][0]["id"] == "answer");
  CHECK(result["terms"].is_object());
  const Tree file = papers.ask("file", "all");
  CHECK(file["name"] == "sample-2026-11-21.html");
  CHECK(test::html_problems(file["text"].get<std::string>()) == std::vector<std::string>{});
  const Tree text = papers.ask("text", "all");
  // "kinds" was not asked, because of the answer to "care": on that rests why kind-a does not fit.
  for (const char* piece :
       {"Title of young", "Does late hold?", "[result.because]", "[result.rests_on]",
        "[result.changes]", "short age", "short care", "Does young hold?"}) {
    CAPTURE(piece);
    CHECK(result.dump().find(piece) != std::string::npos);
    CHECK(file["text"].get<std::string>().find(piece) != std::string::npos);
    CHECK(text["text"].get<std::string>().find(piece) != std::string::npos);
  }
}

TEST_CASE("an answer that skips ahead never makes the number of questions left negative") {
  const Page page;
  const char* answers[] = {R"({"kinds":["a"]})", R"({"day":"2026-01-01","age":3})",
                           R"({"care":"yes","age":3,"day":"unknown"})", R"({"age":"unknown"})"};
  for (const char* given : answers) {
    CAPTURE(given);
    const Tree at = page.ask(Tree{{"call", "question"}, {"answers", json(given)}});
    REQUIRE(at.contains("question"));
    CHECK(at["at_most_left"].get<int>() >= 0);
    CHECK(at["number"].get<int>() >= 1);
  }
}

}  // namespace
}  // namespace wijzer
