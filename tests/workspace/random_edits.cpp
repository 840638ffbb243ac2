#include <doctest/doctest.h>

#include <string>
#include <utility>
#include <vector>

#include "support/files.hpp"
#include "support/fixtures.hpp"
#include "support/random.hpp"
#include "workspace/document.hpp"

namespace wijzer::test {
namespace {

using workspace::Document;
using workspace::Edited;
using workspace::JsonNode;
using workspace::JsonText;

/// Ten times as many where everything is to be tried.
int edits_to_try() { return try_all() ? 10'000 : rounds(1'000); }

constexpr const char* odd_texts[] = {"",
                                     "new text",
                                     "caf\xc3\xa9 \xe2\x80\x99s nachts",
                                     "\"quoted\" \\ and\ttabbed\n",
                                     "\xff\xfe",
                                     "a/b~c",
                                     "\xed\xa0\x80"};
constexpr const char* odd_values[] = {"1",          "{}",
                                      "[]",         "null",
                                      "\"x\"",      "{ \"id\": \"added\", \"title\": \"x\" }",
                                      "[1,\n  2]",  "{\"criterion\": \"lasting\"}",
                                      "]",          "",
                                      "1, 2",       "{\"a\":",
                                      "\"\\ud800\""};
constexpr const char* odd_ids[] = {"new-id", "age", "a", "No", "", "unknown", "x--y"};

std::string copy_of(const Document& document) {
  std::string out;
  for (const SourceFile& file : document.files()) out += file.path + "\n" + file.text + "\n";
  return out;
}

/// Does one edit after another, most at places that are there.
class RandomAuthor {
 public:
  RandomAuthor(Document& document, std::uint32_t seed) : document_(document), random_(seed) {}

  Edited edit() {
    const std::size_t what = random_.below(100);
    if (what < 5) return document_.undo();
    if (what < 8) return document_.redo();
    if (what < 10) return document_.set_bytes(any_file(), bytes());
    if (what < 12)
      return document_.add_file(random_.chance(50) ? "new.json" : "../x", any(odd_values));
    if (what < 13) return document_.remove_file(any_file());
    if (what < 18) return rename();
    return edit_part(what);
  }

 private:
  Edited edit_part(std::size_t what) {
    const Place place = any_place();
    if (what < 34) return document_.set_text(place, any(odd_texts));
    if (what < 46) return document_.set_value(place, any(odd_values));
    if (what < 58) return document_.add_element(place, random_.below(4), any(odd_values));
    if (what < 66)
      return document_.add_member(place, random_.below(4), any(odd_texts), any(odd_values));
    if (what < 78) return document_.remove(place);
    if (what < 86) return document_.move(place, random_.below(5));
    if (what < 92) return document_.move_into(place, any_place(), random_.below(3));
    if (what < 95) return document_.wrap(place, random_.chance(80) ? "all" : "some");
    if (what < 97) return document_.unwrap(place);
    return document_.duplicate(place, any(odd_ids));
  }

  template <std::size_t count>
  const char* any(const char* const (&all)[count]) {
    return all[random_.below(count)];
  }

  std::string any_file() { return document_.files()[random_.below(document_.files().size())].path; }

  Place any_place() {
    const std::string file = any_file();
    const JsonText* tree = document_.tree(file);
    if (tree == nullptr || random_.chance(3)) return Place{file, "/gone/0"};
    return Place{file, tree->pointer_of((*tree)[random_.below(tree->size())])};
  }

  Edited rename() {
    const std::vector<workspace::Use> uses = document_.all_uses();
    if (uses.empty()) return {};
    return document_.rename(uses[random_.below(uses.size())].name, any(odd_ids));
  }

  /// A file of which a piece is gone, or that is no JSON at all.
  std::string bytes() {
    std::string text = *document_.bytes(any_file());
    if (random_.chance(20)) return any(odd_texts);
    const std::size_t from = random_.below(text.size() + 1);
    text.erase(from, random_.below(40));
    return text;
  }

  Document& document_;
  Random random_;
};

/// Edits, then undoes all of it and does all of it again, looking at the bytes on the way.
void edit_at_random(std::vector<SourceFile> files, std::uint32_t seed, int edits) {
  Document document(std::move(files));
  const std::string opened = copy_of(document);
  RandomAuthor author(document, seed);
  int done = 0;
  for (int i = 0; i < edits; ++i) {
    const std::uint64_t revision = document.revision();
    const bool whole = i % 20 == 0;
    const std::string before = whole ? copy_of(document) : "";
    const Edited edited = author.edit();
    CAPTURE(seed);
    CAPTURE(i);
    REQUIRE((edited.ok || document.revision() == revision));
    REQUIRE((!edited.ok || !edited.sentence.empty()));
    if (whole && !edited.ok) REQUIRE(copy_of(document) == before);
    if (edited.ok) ++done;
  }
  CHECK(done > 0);
  const std::string last = copy_of(document);
  while (document.undo()) {
  }
  CHECK(copy_of(document) == opened);
  CHECK(document.changed().empty());
  while (document.redo()) {
  }
  CHECK(document.undo_sentence().empty() == (done == 0));
  while (document.undo()) {
  }
  CHECK(copy_of(document) == opened);
}

}  // namespace

TEST_CASE("whatever is edited, undoing it restores the bytes of the content that ships") {
  edit_at_random(shipped_files(), 20261129, edits_to_try());
}

TEST_CASE("whatever is edited, undoing it restores the bytes of broken content") {
  std::uint32_t seed = 0;
  for (const Fixture& fixture : fixtures()) {
    edit_at_random(source_files(fixture), ++seed, std::max(40, edits_to_try() / 50));
  }
}

TEST_CASE("a value is replaced where it stands: what is before and after it keeps its bytes") {
  Document document(shipped_files());
  Random random(4711);
  for (int i = 0; i < rounds(300); ++i) {
    const SourceFile file = document.files()[random.below(document.files().size())];
    const JsonText& tree = *document.tree(file.path);
    const JsonNode node = tree[random.below(tree.size())];
    const Place place{file.path, tree.pointer_of(node)};
    const Edited edited = node.type == JsonNode::Type::Text
                              ? document.set_text(place, "\xe2\x82\xac")
                              : document.set_value(place, "17");
    REQUIRE_MESSAGE(edited.ok, edited.problem);
    const std::string wanted = node.type == JsonNode::Type::Text ? "\"\xe2\x82\xac\"" : "17";
    const std::string_view before = file.text;
    REQUIRE(*document.bytes(file.path) == std::string(before.substr(0, node.begin)) + wanted +
                                              std::string(before.substr(node.end)));
    REQUIRE(document.changed() == std::vector<std::string>{file.path});
    REQUIRE(document.undo().ok);
  }
}

TEST_CASE("content that is huge, deep or no JSON opens, and its sound files can be edited") {
  std::string list = "{\"questions\": [";
  for (int i = 0; i < 20'000; ++i) {
    list += (i == 0 ? "" : ",") + std::string("\n  { \"id\": \"q-") + std::to_string(i) +
            "\", \"title\": \"x\" }";
  }
  list += "\n]}\n";
  const std::vector<SourceFile> hostile = {
      {"content.json", ""},
      {"huge.json", list},
      {"deep.json", std::string(200'000, '[')},
      {"nul.json", std::string("{\"a\0b\": 1}", 10)},
      {"mark.json", "\xef\xbb\xbf{\"sources\": [\"a\"]}"},
      {"twice.json", "{\"id\": 1, \"id\": 2}"},
      {"surrogate.json", "{\"a\": \"\\ud83d\\ude00 \\u0041\"}"},
      {"lines.json", "{\r\n  \"a\": [\r\n    1\r\n  ]\r\n}\r\n"},
      {"i18n/xx.json", "{\"texts\": [1, {\"a.b\": {}}]}"},
      {"huge.json", "a second one"}};
  Document document(hostile);
  CHECK(document.files().size() == hostile.size() - 1);
  CHECK(document.all_uses().size() == 20'000);
  CHECK(document.set_text({"huge.json", "/questions/19999/title"}, "y").ok);
  const workspace::Name question{workspace::Kind::Question, "q-777"};
  CHECK(document.rename(question, "other").problem.find("can't be parsed") != std::string::npos);
  for (const char* broken : {"content.json", "deep.json", "nul.json"}) {
    CHECK(document.set_bytes(broken, "{}").ok);
  }
  CHECK(document.rename(question, "other").ok);
  CHECK(document.set_bytes("deep.json", std::string(200'000, '{')).ok);
  CHECK_FALSE(document.set_value({"deep.json", ""}, "1").ok);
  CHECK(document.set_value({"twice.json", "/id"}, "3").ok);
  CHECK(*document.bytes("twice.json") == "{\"id\": 3, \"id\": 2}");
  CHECK(document.text({"surrogate.json", "/a"}) == "\xf0\x9f\x98\x80 A");
  CHECK(document.add_element({"lines.json", "/a"}, 1, "2").ok);
  CHECK(*document.bytes("lines.json") == "{\r\n  \"a\": [\r\n    1,\r\n    2\r\n  ]\r\n}\r\n");
  CHECK(document.set_text({"mark.json", "/sources/0"}, "b").ok);
  CHECK(*document.bytes("mark.json") == "\xef\xbb\xbf{\"sources\": [\"b\"]}");
  while (document.undo()) {
  }
  CHECK(document.changed().empty());
}

}  // namespace wijzer::test
