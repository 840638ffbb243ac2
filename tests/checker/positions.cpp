// Findings are found again in the text: as line and column, in characters.
#include "checker/positions.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <array>
#include <ctime>

#include "core/load/json_tree.hpp"
#include "core/model/limits.hpp"
#include "support/files.hpp"
#include "support/printing.hpp"
#include "support/random.hpp"

namespace wijzer {
namespace {

using check::Position;

Diagnostic finding(const std::string& pointer, const std::string& check = "wrong-type") {
  return Diagnostic{Severity::Error, check, "f.json", pointer, "message"};
}

std::string in_words(const Position& position) {
  return std::to_string(position.line) + ":" + std::to_string(position.column);
}

std::string position(const std::string& text, const Diagnostic& of) {
  const std::array<SourceFile, 1> files = {SourceFile{"f.json", text}};
  return in_words(check::positions_of(files, {of}).at(0));
}

/// The text from a position on.
std::string_view from(std::string_view text, const Position& position) {
  std::size_t at = 0;
  for (std::size_t line = 1; line < position.line; ++line) at = text.find('\n', at) + 1;
  const auto inside = [&] { return (static_cast<unsigned char>(text[at]) & 0xC0U) == 0x80U; };
  for (std::size_t column = 1; column < position.column; ++column) {
    do ++at;
    while (inside());
  }
  return text.substr(at);
}

/// The first value of a text that goes on behind it.
std::string_view first_value(std::string_view text) {
  std::size_t depth = 0;
  std::size_t at = 0;
  do {
    if (text[at] == '"') {
      for (++at; text[at] != '"'; ++at) at += text[at] == '\\' ? 1U : 0U;
    } else if (text[at] == '{' || text[at] == '[') {
      ++depth;
    } else if (text[at] == '}' || text[at] == ']') {
      --depth;
    }
    ++at;
  } while (depth != 0);
  const bool bracket = text[0] == '{' || text[0] == '[' || text[0] == '"';
  return text.substr(0, bracket ? at : text.find_first_of(",]} \t\r\n"));
}

bool same(const Json& a, const Json& b) {
  if (a.value.index() != b.value.index()) return false;
  if (const JsonObject* object = a.object()) {
    return std::equal(object->begin(), object->end(), b.object()->begin(), b.object()->end(),
                      [](const JsonMember& x, const JsonMember& y) {
                        return x.name == y.name && same(x.value, y.value);
                      });
  }
  if (const JsonArray* array = a.array()) {
    return std::equal(array->begin(), array->end(), b.array()->begin(), b.array()->end(), same);
  }
  if (a.string() != nullptr) return *a.string() == *b.string();
  if (a.integer() != nullptr) return *a.integer() == *b.integer();
  return a.boolean() == nullptr || *a.boolean() == *b.boolean();
}

using Values = std::vector<std::pair<std::string, const Json*>>;

void collect(const Json& json, const std::string& pointer, Values& out) {
  out.emplace_back(pointer, &json);
  if (const JsonObject* object = json.object()) {
    for (const auto& [key, value] : *object) {
      collect(value, pointer + "/" + escape_pointer(key), out);
    }
  }
  if (const JsonArray* array = json.array()) {
    for (std::size_t i = 0; i < array->size(); ++i) {
      collect((*array)[i], pointer + "/" + std::to_string(i), out);
    }
  }
}

/// Every value of the text stands at the position that its pointer gives.
void check_all_values(const std::string& text) {
  const JsonResult parsed = parse_json("f.json", text);
  REQUIRE(parsed.ok);
  Values values;
  collect(parsed.value, "", values);
  Diagnostics findings;
  for (const auto& [pointer, value] : values) findings.push_back(finding(pointer));
  const std::array<SourceFile, 1> files = {SourceFile{"f.json", text}};
  const std::vector<Position> positions = check::positions_of(files, findings);
  for (std::size_t i = 0; i < values.size(); ++i) {
    CAPTURE(values[i].first);
    const JsonResult found = parse_json("f.json", first_value(from(text, positions[i])));
    REQUIRE(found.ok);
    CHECK(same(found.value, *values[i].second));
  }
}

TEST_CASE("at the position of every value of the content that value begins") {
  for (const SourceFile& file : test::read_folder("tests/fixtures/content/valid-problems")) {
    CAPTURE(file.path);
    check_all_values(file.text);
  }
  for (const SourceFile& file : test::shipped_files()) {
    CAPTURE(file.path);
    if (file.text.size() < 20'000) check_all_values(file.text);
  }
}

TEST_CASE("white space, letters beyond ASCII and escapes are counted as an editor counts them") {
  check_all_values(
      "\r\n\t {\t\"\xc3\xa9\xe2\x82\xac\xf0\x9f\x98\x80\" :\r\n[ -1.5e3 ,null,true,\n"
      "{},[],\"a\\\"]}\\\\\",{\"~/\\u00e9\\n\\\\\": [[1], {\"b\":false}]} ] ,"
      "\"\":{\"\":\"\xe2\x80\xa6\", \"x\" : 0}\n}\n");
  CHECK(position("{\"\xf0\x9f\x98\x80\": \"\xc3\xa9\", \"b\": 1}", finding("/b")) == "1:17");
  CHECK(position("{\r\n\t\"b\": 1}", finding("/b")) == "2:7");
  CHECK(position("\xef\xbb\xbf{\"b\": 1}", finding("/b")) == "1:7");
}

TEST_CASE("a pointer to what is not there leads to the innermost value around it") {
  const std::string text = "{\n  \"a\": [\n    {\"b\": 1}\n  ]\n}";
  CHECK(position(text, finding("/a/0/missing")) == "3:5");
  CHECK(position(text, finding("/a/7/b")) == "2:8");
  CHECK(position(text, finding("/c/d/e")) == "1:1");
  CHECK(position(text, finding("")) == "1:1");
  CHECK(position("", finding("/a")) == "1:1");
  CHECK(position("\n\n  7", finding("/a")) == "3:3");
}

TEST_CASE("a key that stands twice is found where it stands again; all else where it is read") {
  const std::string text = "{\"a\": 1,\n \"a\": 2}";
  CHECK(position(text, finding("/a", "duplicate-key")) == "2:7");
  CHECK(position(text, finding("/a")) == "1:7");
}

TEST_CASE("text that can't be parsed is found where the piece begins that does not fit") {
  struct Row {
    const char* text;
    const char* position;
  };
  const Row rows[] = {
      {"", "1:1"},
      {"{\"a\": 1,}", "1:9"},
      {"{\n  \"a\": 1\n  \"b\": 2\n}", "3:3"},
      {"{\n  \"a\" 1\n}", "2:7"},
      {"[1, 2", "1:6"},
      {"[\n1,\n2\n\n", "5:1"},
      {"{\"a\": \"x,\n \"b\": 1}", "1:7"},
      {"{\"\xc3\xa9\": nul}", "1:10"},
      {"[01]", "1:2"},
      {"{} {}", "1:4"},
      {"{'a': 1}", "1:2"},
  };
  for (const Row& row : rows) {
    CAPTURE(row.text);
    const JsonResult result = parse_json("f.json", row.text);
    CHECK_FALSE(result.ok);
    REQUIRE(result.diagnostics.size() == 1);
    CHECK(result.diagnostics[0].check == "bad-json");
    CHECK(position(row.text, result.diagnostics[0]) == row.position);
  }
}

TEST_CASE("a text of brackets takes work in step with its length") {
  const std::size_t deep = 500'000;
  const std::string text = std::string(deep, '[') + std::string(deep, ']');
  Diagnostics found = parse_json("f", text).diagnostics;
  REQUIRE(found.size() == 1);
  const std::vector<SourceFile> files = {SourceFile{"f", text}};
  const std::clock_t begun = std::clock();
  const std::vector<check::Position> at = check::positions_of(files, found);
  CHECK(at[0].line == 1);
  CHECK(at[0].column >= limits::nesting);
  // A fraction of that; each bracket that looks up a pointer of its depth takes minutes.
  CHECK((std::clock() - begun) / CLOCKS_PER_SEC < 5);
}

TEST_CASE("findings of several files keep their order, and one of no file is at its beginning") {
  const std::array<SourceFile, 2> files = {SourceFile{"a.json", "{\n\"x\": 1}"},
                                           SourceFile{"b.json", "[1,\n\n2]"}};
  Diagnostics findings = {finding("/1"), finding("/x"), finding("/0"), finding("/9")};
  findings[0].file = "b.json";
  findings[1].file = "a.json";
  findings[2].file = "b.json";
  findings[3].file = "gone.json";
  std::vector<std::string> found;
  for (const Position& each : check::positions_of(files, findings)) found.push_back(in_words(each));
  CHECK(found == std::vector<std::string>{"3:1", "2:6", "1:2", "1:1"});
}

TEST_CASE("whatever becomes of a text, every finding about it has a position inside it") {
  test::Random random(91);
  const std::string whole =
      "{\"a\": [1, {\"b~1\": \"t\xc3\xa9\", \"c\": null}, \"\\\"\"],\n \"d\": {\"e\": [[]]}}\n";
  const auto lines = std::count(whole.begin(), whole.end(), '\n') + 1;
  for (int round = 0; round < 2000; ++round) {
    std::string text = whole;
    for (std::size_t i = 0; i <= random.below(3); ++i) {
      text[random.below(text.size())] = "\"\\{}[],: 1a\n\xc3"[random.below(13)];
    }
    const Diagnostics broken = parse_json("f.json", text).diagnostics;
    Diagnostics findings = {finding("/a/1/b~01"), finding("/d/e/0/0"), finding("/d/e/0")};
    findings.insert(findings.end(), broken.begin(), broken.end());
    const std::array<SourceFile, 1> files = {SourceFile{"f.json", text}};
    for (const Position& each : check::positions_of(files, findings)) {
      CHECK(each.line >= 1);
      CHECK(each.line <= static_cast<std::size_t>(lines) + 4);
      CHECK(each.column >= 1);
      CHECK(each.column <= text.size() + 1);
    }
  }
}

}  // namespace
}  // namespace wijzer
