#include "core/load/load_content.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <array>

#include "core/load/json_tree.hpp"
#include "support/files.hpp"
#include "support/printing.hpp"
#include "support/sample.hpp"

namespace wijzer {
namespace {

using test::json;
using test::Sample;
using test::short_forms;
using Forms = std::vector<std::string>;

Sample small() {
  Sample sample;
  sample.add("questions", test::choice("care", {"yes", "no"}));
  sample.add("criteria", test::criterion("nursing", json(R"({"question":"care","is":"yes"})")));
  sample.add("routes", test::route("zvw", json(R"({"criterion":"nursing"})")));
  return sample;
}

TEST_CASE("every problem of a file is reported with its place, not only the first") {
  Sample sample = small();
  sample.tree["questions"][0].erase("title");
  sample.tree["questions"][0]["short"] = 3;
  sample.tree["questions"][0]["options"][1]["lable"] = "typo";
  sample.tree["criteria"][0]["when"] = json(R"({"question":"cares","is":"yes"})");
  sample.tree["criteria"][0]["sources"].push_back("nowhere");
  sample.tree["routes"][0]["headlines"]["no"] = test::Tree::array();
  sample.tree["routes"][0]["pays"] = " ";
  sample.add("topics", test::topic("t", json(R"({"route":"wlz","verdict":"maybe"})")));
  CHECK(short_forms(test::load(sample.text()).diagnostics) ==
        Forms{"wrong-type /questions/0/short", "missing-key /questions/0",
              "unknown-key /questions/0/options/1/lable",
              "unknown-question /criteria/0/when/question", "unknown-source /criteria/0/sources/1",
              "empty-text /routes/0/pays", "no-fallback /routes/0/headlines/no",
              "unknown-route /topics/0/when/route", "wrong-operator /topics/0/when/verdict"});
}

TEST_CASE(
    "a question or option may look at criteria, unless these look at it or at a later question") {
  Sample sample = small();
  for (const char* id : {"first", "second"}) {
    sample.add("questions", test::choice(id, {"yes", "no"}));
    sample.add("criteria", test::criterion(id, json(std::string(R"({"question":")") + id +
                                                    R"(","is":"yes"})")));
  }
  sample.add("criteria", test::criterion("through", json(R"({"not":{"criterion":"second"}})")));
  test::Tree& question = sample.tree["questions"][1];
  const auto finds = [&](const char* when) {
    question["when"] = json(when);
    question["options"][1]["when"] = json(when);
    return short_forms(test::load(sample.text()).diagnostics);
  };
  CHECK(finds(R"({"all":[{"criterion":"nursing"},{"not":{"criterion":"nursing"}}]})") == Forms{});
  for (const char* id : {"first", "second", "through"}) {
    CAPTURE(id);
    CHECK(finds((std::string(R"({"any":[{"criterion":"nursing"},{"criterion":")") + id + R"("}]})")
                    .c_str()) ==
          Forms{"forward-reference /questions/1/when/any/1/criterion",
                "forward-reference /questions/1/options/1/when/any/1/criterion"});
  }
}

TEST_CASE(
    "authors do not write how many questions are left: content of several files may not hold it") {
  Sample sample = small();
  sample.tree["files"] = test::Tree::array();
  sample.tree["questions_left"] = 1;
  CHECK(short_forms(test::load(sample.text()).diagnostics) == Forms{"unknown-key /questions_left"});
}

TEST_CASE("a bundle that an older program wrote is told from content with a mistake") {
  Sample sample = small();
  sample.add("steps", test::json(R"({"id":"call","title":"Bel","whom":"Wie","asked":64})"));
  const auto found = [&] { return short_forms(test::load(sample.text()).diagnostics); };
  REQUIRE(found().size() == 2);
  CHECK(found() == Forms{"unknown-format /steps/0/asked", "unknown-key /steps/0/asked"});
  // In a folder it is a key like any other.
  sample.tree["files"] = test::Tree::array();
  CHECK(found() == Forms{"unknown-key /steps/0/asked"});
}

TEST_CASE("problems of several files are all reported, each with its own file") {
  const std::array<SourceFile, 4> files = {
      SourceFile{"content.json",
                 R"({"format":1,"id":"x","version":"1","date":"2026-11-21","language":"nl",)"
                 R"("files":["a.json","b.json","gone.json"]})"},
      SourceFile{"a.json", R"({"questions":[{}})"}, SourceFile{"b.json", R"({"question":[]})"},
      SourceFile{"c.json", "{}"}};
  Forms found;
  for (const Diagnostic& each : load_content(files).diagnostics) {
    found.push_back(each.check + " " + each.file + each.pointer);
  }
  CHECK(found == Forms{"bad-json a.json/questions", "unknown-key b.json/question",
                       "missing-file content.json/files/2", "unlisted-file c.json"});
}

TEST_CASE("a manifest that can't be read gives one finding, not one for every other file") {
  const std::array<SourceFile, 3> files = {SourceFile{"content.json", "{"},
                                           SourceFile{"a.json", "{}"}, SourceFile{"b.json", "{}"}};
  CHECK(short_forms(load_content(files).diagnostics) == Forms{"bad-json "});
  CHECK(short_forms(load_content({}).diagnostics) == Forms{"missing-file "});
}

TEST_CASE("pointers escape tildes and slashes as RFC 6901 says") {
  struct Row {
    const char* key;
    const char* escaped;
  };
  const Row rows[] = {
      {"a/b", "a~1b"}, {"a~b", "a~0b"}, {"~1", "~01"}, {"/~/", "~1~0~1"}, {"plain", "plain"}};
  for (const Row& row : rows) {
    CAPTURE(row.key);
    CHECK(escape_pointer(row.key) == row.escaped);
    Sample sample = small();
    sample.tree["questions"][0][row.key] = 1;
    CHECK(short_forms(test::load(sample.text()).diagnostics) ==
          Forms{std::string("unknown-key /questions/0/") + row.escaped});
    sample = small();
    sample.tree["interface"][row.key] = "";
    CHECK(short_forms(test::load(sample.text()).diagnostics) ==
          Forms{std::string("empty-text /interface/") + row.escaped});
    const std::string doubled =
        R"({"o":[0,{")" + std::string(row.key) + R"(":1,")" + row.key + R"(":2}]})";
    CHECK(short_forms(parse_json("f", doubled).diagnostics) ==
          Forms{std::string("duplicate-key /o/1/") + row.escaped});
  }
}

TEST_CASE("a text of the page keeps a place that can be found again") {
  Sample sample = small();
  sample.tree["interface"]["a/b"] = "Tekst";
  CHECK(test::load(sample.text()).content.interface.at("a/b").place.pointer == "/interface/a~1b");
}

TEST_CASE("bytes that are not UTF-8 are refused, also inside a text") {
  for (const char* text : {"\"\xff\"", "\"\xc3\"", "\"\xed\xa0\x80\"", "\"\xf5\x80\x80\x80\"",
                           "\"\xc0\xaf\"", "\xff\xfe{\0}", "{\"a\xe9\": 1}", "\"\x01\""}) {
    CAPTURE(text);
    CHECK(short_forms(parse_json("f", text).diagnostics).at(0).starts_with("bad-json"));
  }
  CHECK(parse_json("f", "\"caf\xc3\xa9 \xe2\x80\x99 \xf0\x9f\x98\x80\"").ok);
  CHECK(parse_json("f", "\xef\xbb\xbf{}").ok);
}

TEST_CASE("nothing of a text is passed over after a NUL") {
  using namespace std::string_view_literals;
  for (const std::string_view text :
       {"{}\0"sv, "{}\0 {"sv, "[1]\n\0\0"sv, "{\0}"sv, "\0{}"sv, "\"a\0b\""sv}) {
    CAPTURE(text);
    const JsonResult read = parse_json("f", text);
    CHECK_FALSE(read.ok);
    REQUIRE(read.diagnostics.size() == 1);
    CHECK(read.diagnostics[0].check == "bad-json");
  }
  const JsonResult read = parse_json("f", "{} \0x"sv);
  CHECK(read.diagnostics.at(0).byte == 3U);
  CHECK(read.diagnostics.at(0).message.find("U+0000") != std::string::npos);
}

TEST_CASE("brackets nest at most 64 levels deep, in any mix") {
  const auto nested = [](std::size_t levels, const char* open, const char* close) {
    std::string text;
    for (std::size_t i = 0; i < levels; ++i) text += open;
    text += "1";
    for (std::size_t i = 0; i < levels; ++i) text += close;
    return parse_json("f", text);
  };
  CHECK(nested(64, "[", "]").ok);
  CHECK(nested(64, "{\"a\":", "}").ok);
  CHECK(short_forms(nested(65, "{\"a\":", "}").diagnostics).at(0).starts_with("too-deep /a/a"));
  CHECK(short_forms(nested(65, "[", "]").diagnostics).at(0).starts_with("too-deep /0/0"));
  CHECK_FALSE(nested(500'000, "[", "]").ok);
}

TEST_CASE("the bounds of a date are today and a number of years, and stand at dates only") {
  struct Row {
    test::Tree question;
    const char* key;
    const char* value;
    Forms expected;
  };
  const test::Tree day = test::date("day");
  const test::Tree age = test::number("age", 0, 25);
  const Row rows[] = {
      {day, "not_after", R"("today")", {}},
      {day, "not_after", R"("tomorrow")", {"bad-range /questions/0/not_after"}},
      {day, "not_after", "1", {"wrong-type /questions/0/not_after"}},
      {age, "not_after", R"("today")", {"unknown-key /questions/0/not_after"}},
      {day, "long_ago_years", "1", {}},
      {day, "long_ago_years", "0", {"bad-range /questions/0/long_ago_years"}},
      {day, "long_ago_years", "101", {"bad-range /questions/0/long_ago_years"}},
      {age, "long_ago_years", "2", {"unknown-key /questions/0/long_ago_years"}},
      {age, "if_not_whole", R"("Vul 0 in.")", {}},
      {day, "if_not_whole", R"("Vul 0 in.")", {"unknown-key /questions/0/if_not_whole"}},
  };
  for (const Row& row : rows) {
    CAPTURE(row.key);
    CAPTURE(row.value);
    Sample sample;
    sample.add("questions", row.question)[row.key] = test::json(row.value);
    CHECK(short_forms(test::load(sample.text()).diagnostics) == row.expected);
  }
}

TEST_CASE("numbers and lists have limits, and the limits themselves are allowed") {
  struct Row {
    const char* min;
    const char* max;
    Forms expected;
  };
  const Row rows[] = {
      {"-2000000000", "2000000000", {}},
      {"-2000000001", "5", {"wrong-type /questions/0/min"}},
      {"0", "2000000001", {"wrong-type /questions/0/max"}},
      {"0", "99999999999999999999", {"wrong-type /questions/0/max"}},
      {"0.5", "2", {"wrong-type /questions/0/min"}},
      {"1e2", "200", {"wrong-type /questions/0/min"}},
      {"\"1\"", "2", {"wrong-type /questions/0/min"}},
      {"3", "2", {"bad-range /questions/0/min"}},
  };
  for (const Row& row : rows) {
    CAPTURE(row.min);
    CAPTURE(row.max);
    Sample sample;
    sample.add("questions", test::number("age", 77, 78));
    std::string text = sample.text();
    text.replace(text.find("77"), 2, row.min);
    text.replace(text.find("78"), 2, row.max);
    Forms found = short_forms(test::load(text).diagnostics);
    // A bound that can't be read counts as 0, which may upset the range as well.
    if (row.expected.size() == 1 && found.size() == 2) found.pop_back();
    CHECK(found == row.expected);
  }
  for (const std::size_t count : {1U, 2U, 64U, 65U}) {
    std::vector<std::string> options;
    for (std::size_t i = 0; i < count; ++i) options.push_back("o" + std::to_string(i));
    Sample sample;
    sample.add("questions", test::choice("q", options));
    CHECK(test::load(sample.text()).diagnostics.size() == (count == 1 || count == 65 ? 1 : 0));
  }
}

TEST_CASE("a condition takes the operators of its question's type and no other") {
  const char* operators[][2] = {
      {"is", "\"a\""}, {"has", "\"a\""},           {"at_least", "1"},
      {"below", "5"},  {"from", "\"2026-01-01\""}, {"before", "\"2026-02-01\""}};
  const std::map<std::string, std::vector<std::string>> allowed = {
      {"choice", {"is"}},
      {"multiple", {"has"}},
      {"number", {"at_least", "below", "at_least+below"}},
      {"date", {"from", "before", "from+before"}}};
  for (const auto& [type, names] : allowed) {
    for (std::size_t i = 0; i < 6; ++i) {
      for (std::size_t j = i; j < 6; ++j) {
        Sample sample;
        sample.add("questions", test::choice("choice", {"a", "b"}));
        sample.add("questions", test::multiple("multiple", {"a", "b"}));
        sample.add("questions", test::number("number", 0, 9));
        sample.add("questions", test::date("date"));
        test::Tree when{{"question", type}};
        when[operators[i][0]] = json(operators[i][1]);
        when[operators[j][0]] = json(operators[j][1]);
        sample.add("criteria", test::criterion("c", when));
        const std::string name =
            i == j ? operators[i][0] : std::string(operators[i][0]) + "+" + operators[j][0];
        const std::string kind(type);
        CAPTURE(kind);
        CAPTURE(name);
        const bool right = std::find(names.begin(), names.end(), name) != names.end();
        CHECK(short_forms(test::load(sample.text()).diagnostics) ==
              (right ? Forms{} : Forms{"wrong-operator /criteria/0/when"}));
      }
    }
  }
}

TEST_CASE("a question says whether its answer may be suggested; without a word it may") {
  Sample sample;
  sample.add("questions", test::choice("free", {"a", "b"}));
  sample.add("questions", test::choice("marked", {"a", "b"}))["never_suggest"] = true;
  const LoadResult loaded = test::load(sample.text());
  CHECK_FALSE(loaded.content.questions[0].never_suggest);
  CHECK(loaded.content.questions[1].never_suggest);
  sample.tree["questions"][1]["never_suggest"] = "yes";
  CHECK(test::short_forms(test::load(sample.text()).diagnostics) ==
        std::vector<std::string>{"wrong-type /questions/1/never_suggest"});
}

TEST_CASE("the content that ships loads without a word, in many files and in one") {
  CHECK(short_forms(load_content(test::shipped_files()).diagnostics).empty());
  const std::array<SourceFile, 1> one = {SourceFile{"bundle.json", test::shipped_json()}};
  const LoadResult bundle = load_content(one);
  CHECK(short_forms(bundle.diagnostics).empty());
  const Content& content = test::shipped();
  CHECK(bundle.content.version == content.version);
  CHECK(bundle.content.interface.size() == content.interface.size());
  CHECK(bundle.content.scenarios.empty());
  REQUIRE(bundle.content.questions.size() == content.questions.size());
  for (std::size_t i = 0; i < content.questions.size(); ++i) {
    CHECK(bundle.content.questions[i].id == content.questions[i].id);
  }
}

TEST_CASE("whatever a byte of the content becomes, loading ends with findings or with content") {
  const std::string whole = small().text();
  for (std::size_t at = 0; at < whole.size(); at += 7) {
    for (const char byte : {'"', '}', '0', '\xff', ' '}) {
      std::string text = whole;
      text[at] = byte;
      const LoadResult result = test::load(text);
      for (const Diagnostic& each : result.diagnostics) {
        CHECK_FALSE(each.message.empty());
        CHECK_FALSE(each.check.empty());
      }
    }
    CHECK(has_errors(test::load(whole.substr(0, at)).diagnostics));
  }
}

TEST_CASE("a list of options at a question about steps is told, and not gone through") {
  Sample sample = small();
  test::Tree& tried = sample.add("questions", json(R"({"id": "tried", "type": "steps",
      "short": "Tried", "title": "Tried", "why": ["Why."],
      "none": {"id": "none", "label": "Nothing"}})"));
  tried["options"] = test::Tree::array();
  sample.add("steps", test::step("ask"))["state"] = json(R"({"side": "tried", "label": "Asked"})");
  CHECK(short_forms(test::load(sample.text()).diagnostics) ==
        Forms{"unknown-key /questions/1/options"});
}

}  // namespace
}  // namespace wijzer
