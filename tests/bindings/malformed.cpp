// Whatever the bytes of a request, the answer is an object that says what is wrong.
#include <doctest/doctest.h>

#include "analysis/families/questions_left.hpp"
#include "bindings/sample_api.hpp"
#include "core/conversation/questions_left.hpp"
#include "core/load/letters.hpp"
#include "core/model/date.hpp"
#include "support/printing.hpp"
#include "support/random.hpp"

namespace wijzer {
namespace {

using test::json;
using test::Page;
using test::Tree;

void check_error(const Tree& response) {
  REQUIRE(response.is_object());
  REQUIRE(response.contains("error"));
  CHECK(response.size() == 1);
  CHECK_FALSE(response["error"]["message"].get<std::string>().empty());
  CHECK(response["error"]["pointer"].is_string());
}

TEST_CASE("before anything is loaded every call gives an error") {
  const api::Api api;
  for (const char* request : {R"({"call":"question","answers":{}})", "{}", "", "null"}) {
    CAPTURE(request);
    check_error(json(api.call(request)));
  }
}

TEST_CASE("what is not a request gives an error with the place of the trouble") {
  const Page page;
  struct Row {
    const char* request;
    const char* pointer;
  };
  const Row rows[] = {
      {"", ""},
      {"nonsense", ""},
      {"{", ""},
      {"[]", "/call"},
      {"null", "/call"},
      {"{}", "/call"},
      {R"({"call":5,"answers":{}})", "/call"},
      {R"({"call":"dance","answers":{}})", "/call"},
      {R"({"call":"question"})", "/answers"},
      {R"({"call":"question","answers":[]})", "/answers"},
      {R"({"call":"question","answers":null})", "/answers"},
      {R"({"call":"question","answers":{"care":"maybe"}})", "/answers/care"},
      {R"({"call":"question","answers":{"care":null}})", "/answers/care"},
      {R"({"call":"question","answers":{"a/b":"yes"}})", "/answers/a~1b"},
      {R"({"call":"question","answers":{"age":26}})", "/answers/age"},
      {R"({"call":"question","answers":{"kinds":["none","a"]}})", "/answers/kinds"},
      {R"({"call":"question","answers":{},"question":"nope"})", "/question"},
      {R"({"call":"question","answers":{},"question":7})", "/question"},
      {R"({"call":"answer","answers":{},"question":"care","value":"yes","change":[]})",
       "/change/from"},
      {R"({"call":"answer","answers":{},"question":"care","value":"yes","change":{"from":"start"}})",
       "/change/from"},
      {R"({"call":"answer","answers":{},"question":"care","value":"yes",
           "change":{"from":"result","next":"x"}})",
       "/change/next"},
      {R"({"call":"answer","answers":{},"value":"yes"})", "/question"},
      {R"({"call":"answer","answers":{},"question":"nope","value":"yes"})", "/question"},
      {R"({"call":"preview","answers":{},"value":"yes"})", "/question"},
      {R"({"call":"preview","answers":{},"question":"nope","value":"yes"})", "/question"},
      {R"({"call":"preview","question":"care","value":"yes"})", "/answers"},
      {R"({"call":"preview","answers":{"care":7},"question":"care","value":"yes"})",
       "/answers/care"},
      {R"({"call":"result","answers":{}})", "/today"},
      {R"({"call":"file","answers":{},"today":"2026-11-21"})", "/call"},
      {R"({"call":"paper","answers":{},"today":"21-11-2026"})", "/today"},
      {R"({"call":"paper","answers":{},"today":20261121})", "/today"},
      {R"({"call":"result","answers":{},"today":"2026-11-21","address":5})", "/address"},
      {R"({"call":"overview","answers":{},"answers":{}})", "/answers"},
      {"{\"call\":\"overview\",\"answers\":{},\"x\":\"\xff\"}", ""},
  };
  for (const Row& row : rows) {
    CAPTURE(row.request);
    const Tree response = page.call(std::string(row.request));
    check_error(response);
    CHECK(response["error"]["pointer"] == row.pointer);
  }
}

TEST_CASE("a bundle that does not load gives an error, and the content of before stays") {
  Page page;
  const std::string before = page.api.call(R"({"call":"question","answers":{}})");
  const std::string sound = test::bundled(test::api_sample().text());
  for (const std::string& text :
       {std::string(), std::string("{"), std::string("KW"), test::api_sample().text(),
        sound.substr(0, sound.size() / 2), sound + "K"}) {
    check_error(json(page.api.load(text)));
    CHECK(page.api.call(R"({"call":"question","answers":{}})") == before);
  }
  test::Sample other = test::api_sample();
  other.tree["version"] = "9";
  CHECK(json(page.api.load(test::bundled(other.text())))["version"] == "9");
}

TEST_CASE("a request of which any byte changed gets a response or an error, never anything else") {
  const Page page;
  test::Random random(51);
  const std::string requests[] = {
      R"({"call":"question","answers":{"care":"yes","kinds":["a","b"]},"question":"kinds"})",
      R"({"call":"answer","answers":{"care":"yes"},"question":"age","value":12})",
      R"({"call":"preview","answers":{"care":"yes","kinds":["a"]},"question":"care","value":"no"})",
      R"({"call":"result","answers":{"care":"no","day":"2026-01-01"},"today":"2026-11-21"})"};
  std::size_t errors = 0;
  for (const std::string& request : requests) {
    for (int round = 0; round < test::rounds(1500); ++round) {
      std::string text = request;
      const std::size_t changes = 1 + random.below(3);
      for (std::size_t i = 0; i < changes; ++i) {
        const std::size_t at = random.below(text.size());
        if (random.chance(30)) {
          text.erase(at, 1);
        } else {
          text[at] =
              static_cast<char>(random.chance(70) ? 32 + random.below(95) : random.below(256));
        }
      }
      const Tree response = page.call(text);
      CHECK(response.is_object());
      if (response.contains("error")) ++errors;
    }
  }
  CHECK(errors > static_cast<std::size_t>(test::rounds(1000)));
}

/// The sample as a bundle, with its table of questions left.
test::Sample sample_bundle() {
  test::Sample sample = test::api_sample();
  const int today = to_days(*parse_date("2026-11-21"));
  const QuestionsLeft left = analysis::questions_left(test::content_of(sample), today, 100'000);
  sample.tree["questions_left"] = in_letters(left.table);
  return sample;
}

TEST_CASE("a table of questions left that can't be one of the content is not used") {
  const test::Sample whole = sample_bundle();
  const auto table = whole.tree["questions_left"].get<std::string>();
  REQUIRE(table.size() > 40);
  CHECK(Page(whole).loaded["max_questions"] == 4);
  Tree rows[] = {"##",
                 table.substr(2),
                 table.substr(1),
                 table + "##",
                 -1,
                 5,
                 1.5,
                 nullptr,
                 Tree::array({1}),
                 Tree::object(),
                 std::string(5000, '#'),
                 std::string(5000, '~')};
  for (Tree& damaged : rows) {
    CAPTURE(damaged.dump());
    test::Sample sample = whole;
    sample.tree["questions_left"] = damaged;
    Content content = test::content_of(sample);
    CHECK_FALSE(use_table(content));
    CHECK(content.questions_left.most == 0);
    CHECK(Page(sample).loaded["max_questions"] == 4);
  }
}

TEST_CASE("with any letters of its table changed a bundle still asks, and promises what can be") {
  const test::Sample whole = sample_bundle();
  const auto table = whole.tree["questions_left"].get<std::string>();
  test::Random random(52);
  const char* answers[] = {"{}", R"({"care":"yes"})", R"({"care":"unknown","kinds":["a","b"]})",
                           R"({"care":"yes","kinds":["none"],"age":25})",
                           R"({"care":"no","age":"unknown"})"};
  int refused = 0;
  const int all = test::rounds(1500);
  for (int round = 0; round < all; ++round) {
    std::string text = table;
    const std::size_t changes = 1 + random.below(3);
    for (std::size_t i = 0; i < changes; ++i) {
      text[random.below(text.size())] = static_cast<char>('#' + random.below(91));
    }
    if (random.chance(20)) text.resize(random.below(text.size()));
    test::Sample sample = whole;
    sample.tree["questions_left"] = text;
    Content content = test::content_of(sample);
    if (!use_table(content)) ++refused;
    const Page page(sample);
    CHECK(page.loaded["max_questions"].get<int>() <= 4);
    for (const char* given : answers) {
      const Tree at = page.call(
          std::string(R"({"call":"overview","today":"2026-11-21","answers":)") + given + "}");
      REQUIRE(at.contains("at_most_left"));
      CHECK(at["at_most_left"].get<int>() >= 1);
      CHECK(at["at_most_left"].get<int>() <= 4);
    }
  }
  CHECK(refused > all / 3);
  CHECK(refused < all);
}

TEST_CASE("a very deep or very long request is refused without harm") {
  const Page page;
  std::string deep = R"({"call":"question","answers":)";
  for (int i = 0; i < 100'000; ++i) deep += "[";
  check_error(page.call(deep));
  std::string longest = R"({"call":"question","answers":{"kinds":[)";
  for (int i = 0; i < 100'000; ++i) longest += "\"a\",";
  check_error(page.call(longest + "7]}}"));
}

}  // namespace
}  // namespace wijzer
