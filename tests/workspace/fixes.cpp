#include "workspace/fixes.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <set>
#include <string>
#include <vector>

#include "support/fixtures.hpp"
#include "support/printing.hpp"
#include "workspace/check_periods.hpp"

namespace wijzer::test {
namespace {

using workspace::Document;
using workspace::Edited;
using workspace::Fix;

Diagnostics checked(const Document& document, const Fixture& fixture) {
  const auto frequent = lines_of(fixture, "frequent.txt");
  check::Language language;
  const check::WordForms forms = check::forms_of(frequent.value_or(std::vector<std::string>{}));
  if (frequent) language.frequent = &forms;
  return workspace::check_periods(document.files(), {*parse_date("2026-11-21"), language})
      .all_diagnostics();
}

std::string told(const Diagnostic& each) {
  return each.file + ":" + each.pointer + " [" + each.check + "] " + each.message;
}

Document document_of(std::vector<SourceFile> files) { return Document(std::move(files)); }

}  // namespace

TEST_CASE(
    "what has one right answer is put right, with nothing new, and undoing restores the bytes") {
  std::set<std::string> put_right;
  for (const Fixture& fixture : fixtures()) {
    Document document(source_files(fixture));
    const Diagnostics before = checked(document, fixture);
    const auto can = [&](const Diagnostic& each) { return fix_of(document, each).has_value(); };
    const std::vector<const Diagnostic*> fixable = [&] {
      std::vector<const Diagnostic*> out;
      for (const Diagnostic& each : before) {
        if (can(each)) out.push_back(&each);
      }
      return out;
    }();
    if (fixable.empty()) continue;
    CAPTURE(fixture.name);
    const std::vector<Edited> edits = apply_fixes(document, before);
    CHECK_FALSE(edits.empty());
    const Diagnostics after = checked(document, fixture);
    for (const Diagnostic* each : fixable) {
      CAPTURE(told(*each));
      const bool left = std::any_of(after.begin(), after.end(), [&](const Diagnostic& other) {
        return told(other) == told(*each);
      });
      CHECK_FALSE(left);
      put_right.insert(each->check);
    }
    for (const Edited& each : edits) CHECK_FALSE(each.sentence.empty());
    for (std::size_t i = 0; i < edits.size(); ++i) CHECK(document.undo().ok);
    CHECK(document.changed().empty());
    CHECK_FALSE(document.undo().ok);
  }
  for (const char* each :
       {"bad-url", "file-listed-twice", "unknown-contact", "unknown-criterion", "unknown-key",
        "unknown-placeholder", "unknown-question", "unknown-route", "unknown-source",
        "unknown-translation", "unlisted-file", "unused-acceptance", "unused-vocabulary",
        "wrong-encoding"}) {
    CAPTURE(each);
    CHECK(put_right.contains(each));
  }
}

TEST_CASE("where an author has to choose nothing is put right") {
  const std::string text = R"({ "a": "one", "list": ["x", "y"] })";
  const Document document = document_of({{"content.json", text}});
  const Diagnostic findings[] = {
      {Severity::Error, "unknown-question", "content.json", "/a",
       R"(nothing has the id "one"; allowed: yes, no)"},
      {Severity::Error, "unused-question", "content.json", "/a", "no condition looks at it"},
      {Severity::Error, "bad-url", "content.json", "/a",
       R"("one" is no web address; write it with https:// and without spaces, as in "x")"},
      // It can be accepted as well.
      {Severity::Warning, "redundant-condition", "content.json", "/list/0",
       R"("x" stands here twice; leave it out, or accept "x" with a reason)"},
      // About something that is not there any more.
      {Severity::Error, "unknown-question", "content.json", "/gone",
       R"(nothing has the id "one"; did you mean "two"?)"},
      {Severity::Error, "unknown-question", "other.json", "/a",
       R"(nothing has the id "one"; did you mean "two"?)"},
      {Severity::Error, "file-listed-twice", "content.json", "/list/2", "listed twice"},
  };
  for (const Diagnostic& each : findings) {
    CAPTURE(told(each));
    CHECK_FALSE(fix_of(document, each));
  }
}

TEST_CASE("several things in one list go without taking along their neighbours") {
  const std::string text =
      R"({ "accepted": [{ "check": "c", "text": ["a", "b", "d"], "reason": "r" },)"
      R"( { "check": "c", "text": "e", "reason": "r" }], "x": { "on": 1, "two": 2 } })";
  Document document = document_of({{"content.json", text}});
  const auto needless = [](const char* pointer, const std::string& subject) {
    return Diagnostic{Severity::Warning, "unused-acceptance", "content.json", pointer,
                      "nothing is found that this accepts: [c] \"" + subject + "\"; remove it"};
  };
  const Diagnostics findings = {
      needless("/accepted/0", "a"),
      needless("/accepted/0", "d"),
      needless("/accepted/1", "e"),
      {Severity::Error, "unknown-key", "content.json", "/x/on",
       R"(the key "on" is not known here; did you mean "one"?)"},
      {Severity::Error, "unknown-key", "content.json", "/x/on",
       R"(the key "on" is not known here; did you mean "two"?)"},
  };
  CHECK(apply_fixes(document, findings).size() == 4);
  CHECK(document.files().front().text ==
        R"({ "accepted": [{ "check": "c", "text": ["b"], "reason": "r" }],)"
        R"( "x": { "one": 1, "two": 2 } })");
}

TEST_CASE("a key can't take the name of its neighbour") {
  Document document = document_of({{"content.json", R"({ "on": 1, "two": 2 })"}});
  CHECK_FALSE(document.rename_key(Place{"content.json", "/on"}, "two").ok);
  const Edited edited = document.rename_key(Place{"content.json", "/on"}, "one");
  CHECK(edited.sentence == R"(Called "on" of content.json "one".)");
  CHECK(document.files().front().text == R"({ "one": 1, "two": 2 })");
}

}  // namespace wijzer::test
