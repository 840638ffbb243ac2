#include "workspace/document.hpp"

#include <doctest/doctest.h>

#include <functional>

#include <string>
#include <vector>

namespace wijzer::test {
namespace {

using workspace::Document;
using workspace::Edited;
using workspace::Kind;
using workspace::Name;

constexpr const char* small_text = R"({
  "a": [
    { "id": "one", "text": "x" },
    {
      "id": "two"
    }
  ],
  "b": {},
  "c": [1, 2, 3],
  "d": []
}
)";

Document small() { return Document(std::vector<SourceFile>{{"content.json", small_text}}); }

/// What the document says after one edit of that text.
struct EditCase {
  std::string name;
  std::function<Edited(Document&)> edit;
  std::string before;
  std::string after;
};

const std::vector<EditCase>& edit_cases() {
  static const std::vector<EditCase> cases = {
      {"a text",
       [](Document& d) {
         return d.set_text({"content.json", "/a/0/text"}, "y\"z");
       },
       R"("text": "x")", R"("text": "y\"z")"},
      {"a value of several lines",
       [](Document& d) {
         return d.set_value({"content.json", "/b"}, "{\n  \"k\": 1\n}");
       },
       "\"b\": {}", "\"b\": {\n    \"k\": 1\n  }"},
      {"an element on a line of its own",
       [](Document& d) {
         return d.add_element({"content.json", "/a"}, 1, "{ \"id\": \"new\" }");
       },
       "{ \"id\": \"one\", \"text\": \"x\" },",
       "{ \"id\": \"one\", \"text\": \"x\" },\n    { \"id\": \"new\" },"},
      {"an element at the front of a line",
       [](Document& d) {
         return d.add_element({"content.json", "/c"}, 0, "0");
       },
       "[1, 2, 3]", "[0, 1, 2, 3]"},
      {"an element at the end of a line",
       [](Document& d) {
         return d.add_element({"content.json", "/c"}, 3, "4");
       },
       "[1, 2, 3]", "[1, 2, 3, 4]"},
      {"the first element",
       [](Document& d) {
         return d.add_element({"content.json", "/d"}, 0, "1");
       },
       "\"d\": []", "\"d\": [1]"},
      {"the first member",
       [](Document& d) {
         return d.add_member({"content.json", "/b"}, 0, "k", "true");
       },
       "\"b\": {}", "\"b\": { \"k\": true }"},
      {"a member after another",
       [](Document& d) {
         return d.add_member({"content.json", "/a/1"}, 1, "when", "{}");
       },
       "\"id\": \"two\"\n", "\"id\": \"two\",\n      \"when\": {}\n"},
      {"less of a list",
       [](Document& d) {
         return d.remove({"content.json", "/c/1"});
       },
       "[1, 2, 3]", "[1, 3]"},
      {"less at its front",
       [](Document& d) {
         return d.remove({"content.json", "/c/0"});
       },
       "[1, 2, 3]", "[2, 3]"},
      {"a member less",
       [](Document& d) {
         return d.remove({"content.json", "/b"});
       },
       "  \"b\": {},\n", ""},
      {"another order",
       [](Document& d) {
         return d.move({"content.json", "/c/0"}, 2);
       },
       "[1, 2, 3]", "[2, 3, 1]"},
      {"another order of members",
       [](Document& d) {
         return d.move({"content.json", "/a/0/id"}, 1);
       },
       R"({ "id": "one", "text": "x" })", R"({ "text": "x", "id": "one" })"},
      {"another list",
       [](Document& d) {
         return d.move_into({"content.json", "/c/0"}, {"content.json", "/d"}, 0);
       },
       "[1, 2, 3],\n  \"d\": []", "[2, 3],\n  \"d\": [1]"},
      {"a list that stands before",
       [](Document& d) {
         return d.move_into({"content.json", "/c/2"}, {"content.json", "/a"}, 0);
       },
       "[\n    { \"id\": \"one\", \"text\": \"x\" },\n    {\n      \"id\": \"two\"\n    }\n  ],\n"
       "  \"b\": {},\n  \"c\": [1, 2, 3]",
       "[\n    3,\n    { \"id\": \"one\", \"text\": \"x\" },\n    {\n      \"id\": \"two\"\n    }\n"
       "  ],\n  \"b\": {},\n  \"c\": [1, 2]"},
      {"a condition in a list",
       [](Document& d) {
         return d.wrap({"content.json", "/a/1"}, "any");
       },
       "{\n      \"id\": \"two\"\n    }", "{ \"any\": [{\n      \"id\": \"two\"\n    }] }"},
  };
  return cases;
}

}  // namespace

TEST_CASE("an edit changes what it is about and no other byte") {
  for (const EditCase& each : edit_cases()) {
    SUBCASE(each.name.c_str()) {
      Document document = small();
      const Edited edited = each.edit(document);
      CHECK_MESSAGE(edited.ok, edited.problem);
      CHECK_FALSE(edited.sentence.empty());
      std::string wanted = small_text;
      wanted.replace(wanted.find(each.before), each.before.size(), each.after);
      CHECK(*document.bytes("content.json") == wanted);
      CHECK(document.changed() == std::vector<std::string>{"content.json"});
      CHECK(document.undo_sentence() == edited.sentence);
      CHECK(document.undo().ok);
      CHECK(*document.bytes("content.json") == small_text);
      CHECK(document.changed().empty());
      CHECK(document.redo().ok);
      CHECK(*document.bytes("content.json") == wanted);
    }
  }
}

TEST_CASE("an edit that can't be done says why and changes nothing") {
  const std::vector<std::pair<std::string, std::function<Edited(Document&)>>> refused = {
      {"no such file",
       [](Document& d) {
         return d.set_text({"gone.json", ""}, "x");
       }},
      {"nothing there",
       [](Document& d) {
         return d.set_text({"content.json", "/c/9"}, "x");
       }},
      {"no text",
       [](Document& d) {
         return d.set_text({"content.json", "/c"}, "x");
       }},
      {"bytes that are no UTF-8",
       [](Document& d) {
         return d.set_text({"content.json", "/a/0/text"}, "\xff");
       }},
      {"two values",
       [](Document& d) {
         return d.set_value({"content.json", "/c/0"}, "1, 2");
       }},
      {"no JSON",
       [](Document& d) {
         return d.set_value({"content.json", "/c"}, "[1");
       }},
      {"a list that is none",
       [](Document& d) {
         return d.add_element({"content.json", "/b"}, 0, "1");
       }},
      {"a place beyond the end",
       [](Document& d) {
         return d.add_element({"content.json", "/c"}, 4, "1");
       }},
      {"a key that is there",
       [](Document& d) {
         return d.add_member({"content.json", ""}, 0, "a", "1");
       }},
      {"the whole file",
       [](Document& d) {
         return d.remove({"content.json", ""});
       }},
      {"into itself",
       [](Document& d) {
         return d.move_into({"content.json", "/a/1"}, {"content.json", "/a/1/id"}, 0);
       }},
      {"a condition of two parts",
       [](Document& d) {
         return d.unwrap({"content.json", "/c"});
       }},
      {"the manifest", [](Document& d) { return d.remove_file("content.json"); }},
      {"a file outside", [](Document& d) { return d.add_file("../x.json", "{}"); }},
      {"nothing to undo", [](Document& d) { return d.undo(); }},
  };
  for (const auto& [name, edit] : refused) {
    SUBCASE(name.c_str()) {
      Document document = small();
      const Edited edited = edit(document);
      CHECK_FALSE(edited.ok);
      CHECK_FALSE(edited.problem.empty());
      CHECK(*document.bytes("content.json") == small_text);
      CHECK(document.revision() == small().revision());
      CHECK(document.undo_sentence().empty());
    }
  }
}

TEST_CASE("an edit that nests deeper than the loader reads is refused") {
  std::string deep = "{\"not\":1}";
  for (int i = 0; i < 60; ++i) deep = "{\"not\":" + deep + "}";
  Document document(std::vector<SourceFile>{{"content.json", deep}});
  int done = 0;
  while (done < 100 && document.wrap({"content.json", ""}, "not")) ++done;
  CHECK(done == 3);
  CHECK(document.tree("content.json") != nullptr);
}

TEST_CASE("a file that can't be parsed opens, and can be edited as a whole only") {
  Document document(std::vector<SourceFile>{{"content.json", "{"}, {"a.json", "{}"}});
  CHECK(document.tree("content.json") == nullptr);
  CHECK_FALSE(document.set_value({"content.json", ""}, "1").ok);
  CHECK(document.set_bytes("content.json", "{ }").ok);
  CHECK(document.tree("content.json") != nullptr);
  CHECK(document.add_member({"content.json", ""}, 0, "k", "1").ok);
  CHECK(document.undo().ok);
  CHECK(document.undo().ok);
  CHECK(*document.bytes("content.json") == "{");
}

TEST_CASE("files come and go, and undoing that restores their order") {
  Document document(
      std::vector<SourceFile>{{"content.json", "{}"}, {"a.json", "1"}, {"b.json", "2"}});
  CHECK(document.remove_file("a.json").ok);
  CHECK(document.add_file("c.json", "3").ok);
  CHECK(document.changed() == std::vector<std::string>{"c.json", "a.json"});
  CHECK(document.undo().ok);
  CHECK(document.undo().ok);
  REQUIRE(document.files().size() == 3);
  CHECK(document.files()[1].path == "a.json");
  CHECK(document.changed().empty());
}

TEST_CASE("once the files are saved, only what was edited since is not") {
  Document document = small();
  CHECK(document.set_text({"content.json", "/a/0/text"}, "y").ok);
  CHECK(document.unsaved() == std::vector<std::string>{"content.json"});
  document.mark_saved();
  CHECK(document.unsaved().empty());
  CHECK(document.changed() == std::vector<std::string>{"content.json"});
  // The author's folder still holds the edit.
  CHECK(document.undo().ok);
  CHECK(document.unsaved() == std::vector<std::string>{"content.json"});
  CHECK(document.changed().empty());
}

TEST_CASE("a value that is taken by itself and put back unchanged changes no byte") {
  Document document = small();
  for (const char* pointer : {"/a", "/a/0", "/a/1", "/b", "/c"}) {
    CAPTURE(pointer);
    const Place place{"content.json", pointer};
    CHECK(document.set_value(place, *document.value_by_itself(place)).ok);
    CHECK(document.changed().empty());
  }
  const Place two{"content.json", "/a/1"};
  CHECK(*document.value_by_itself(two) == "{\n  \"id\": \"two\"\n}");
  CHECK(document.set_value(two, "{\n  \"id\": \"three\"\n}").ok);
  CHECK(document.bytes("content.json")->find("    {\n      \"id\": \"three\"\n    }") !=
        std::string::npos);
}

}  // namespace wijzer::test
