#include <doctest/doctest.h>

#include <array>

#include "checker/check.hpp"
#include "support/printing.hpp"
#include "support/sample.hpp"

namespace wijzer {
namespace {

using test::json;
using test::Sample;
using test::Tree;
using Forms = std::vector<std::string>;

/// Findings of one check over a small sound sample that `change` has touched.
template <typename Change>
Forms found(const char* check, const Change& change) {
  Sample sample;
  sample.add("questions", test::choice("care", {"yes", "no"}));
  sample.add("criteria", test::criterion("nursing", json(R"({"question":"care","is":"yes"})")));
  sample.add("routes", test::route("zvw", json(R"({"criterion":"nursing"})")));
  change(sample);
  const std::array<SourceFile, 1> files = {SourceFile{"content.json", sample.text()}};
  Forms out;
  for (const Diagnostic& each :
       check::check_content(files, *parse_date("2026-11-21")).diagnostics) {
    if (each.check == check) out.push_back(each.pointer);
  }
  return out;
}

TEST_CASE("a reference to a law follows the Juriconnect standard") {
  struct Row {
    const char* jci;
    bool right;
  };
  const Row rows[] = {
      {"jci1.3:c:BWBR0035917&artikel=3.2.1&g=2026-01-01", true},
      {"jci1.3:c:BWBR0035917", true},
      {"jci1.3:c:BWBR0035917&artikel=3.2.1", true},
      {"jci1.3:c:BWBR0035917&hoofdstuk=2&paragraaf=1&artikel=2.10&lid=1&g=2026-07-01", true},
      {"jci1.3:c:BWBR003591", false},
      {"jci1.3:c:BWBR00359170", false},
      {"jci1.3:v:BWBR0035917", false},
      {"BWBR0035917", false},
      {"jci1.3:c:BWBR0035917&artikel", false},
      {"jci1.3:c:BWBR0035917&=3", false},
      {"jci1.3:c:BWBR0035917&artikel=", false},
      {"jci1.3:c:BWBR0035917&artikel=3 2", false},
      {"jci1.3:c:BWBR0035917&g=2026-13-01", false},
      {"jci1.3:c:BWBR0035917&g=1-1-2026", false},
      {"jci1.3:c:BWBR0035917artikel=3", false},
      {"jci1.3:c:BWBR0035917&", false},
  };
  for (const Row& row : rows) {
    CAPTURE(row.jci);
    CHECK(found("bad-jci", [&](Sample& sample) {
            sample.tree["sources"][0]["jci"] = row.jci;
          }).empty() == row.right);
  }
}

TEST_CASE("a ruling has an ECLI of five parts, and only a ruling has one") {
  struct Row {
    const char* kind;
    const char* ecli;
    bool right;
  };
  const Row rows[] = {
      {"ruling", "ECLI:NL:CRVB:2025:902", true},
      {"ruling", "ECLI:NL:RBDHA:2024:12345", true},
      {"ruling", "", false},
      {"ruling", "ECLI:NL:CRVB:2025", false},
      {"ruling", "ECLI:NL:CRVB:25:902", false},
      {"ruling", "ecli:NL:CRVB:2025:902", false},
      {"ruling", "ECLI:NLD:CRVB:2025:902", false},
      {"ruling", "ECLI:NL::2025:902", false},
      {"ruling", "ECLI:NL:CRVB:2025:9:2", false},
      {"page", "ECLI:NL:CRVB:2025:902", false},
      {"page", "", true},
      {"document", "", true},
  };
  for (const Row& row : rows) {
    CAPTURE(row.kind);
    CAPTURE(row.ecli);
    const Forms problems = found("bad-ecli", [&](Sample& sample) {
      Tree& source = sample.tree["sources"][0];
      source.erase("jci");
      source["kind"] = row.kind;
      if (*row.ecli != '\0') source["ecli"] = row.ecli;
    });
    CHECK(problems.empty() == row.right);
  }
}

TEST_CASE("ids are kebab-case, keys of texts are dotted") {
  for (const char* right : {"a", "day-care", "wlz-3-2-1", "2"}) {
    CAPTURE(right);
    CHECK(found("bad-id", [&](Sample& sample) {
            sample.tree["sources"].push_back({{"id", right}});
          }).empty());
  }
  for (const char* wrong :
       {"Day", "day_care", "day--care", "-day", "day-", "day care", "dág", "a/b"}) {
    CAPTURE(wrong);
    CHECK(found("bad-id", [&](Sample& sample) {
            sample.tree["sources"].push_back({{"id", wrong}});
          }) == Forms{"/sources/1/id"});
  }
  CHECK(found("bad-id", [](Sample& sample) { sample.tree["interface"]["a/B"] = "Tekst"; }) ==
        Forms{"/interface/a~1B"});
}

TEST_CASE("markup is found in texts, ordinary signs are not") {
  for (const char* markup : {"een <b>woord</b>", "</p>", "a<br>b", "<!-- x -->", "&amp;", "&#39;",
                             "5 &euro; per dag", "<A HREF=x>"}) {
    CAPTURE(markup);
    CHECK(found("html-in-text", [&](Sample& sample) {
            sample.tree["routes"][0]["pays"] = Tree::array({"goed", markup});
          }) == Forms{"/routes/0/pays/1"});
  }
  for (const char* plain : {"5 < 6 en 7 > 6", "brood & boter", "jij & ik; wij", "a <1 b", "AT&T"}) {
    CAPTURE(plain);
    CHECK(found("html-in-text", [&](Sample& sample) {
            sample.tree["routes"][0]["title"] = plain;
          }).empty());
  }
}

TEST_CASE("a question that no answers lead to is found, through any nesting of conditions") {
  struct Row {
    const char* when;
    bool reachable;
  };
  const Row rows[] = {
      {R"({"question":"care","is":"yes"})", true},
      {R"({"all":[{"question":"care","is":"yes"},{"question":"care","is":"no"}]})", false},
      {R"({"all":[{"question":"care","is":"yes"},{"not":{"question":"care","is":"yes"}}]})", false},
      {R"({"any":[{"question":"care","is":"yes"},{"question":"care","is":"no"}]})", true},
      {R"({"all":[{"question":"age","at_least":18},{"question":"age","below":18}]})", false},
      {R"({"all":[{"question":"age","at_least":17},{"question":"age","below":18}]})", true},
      {R"({"all":[{"question":"many","has":"none"},{"question":"many","has":"a"}]})", false},
      {R"({"all":[{"question":"many","has":"b"},{"question":"many","has":"a"}]})", true},
      {R"({"not":{"any":[{"question":"many","has":"a"},{"question":"many","has":"b"}]}})", true},
      {R"({"all":[{"question":"day","from":"2026-02-01"},{"question":"day","before":"2026-02-02"}]})",
       true},
      {R"({"all":[{"question":"day","from":"2026-02-02"},{"question":"day","before":"2026-02-02"}]})",
       false},
      {R"({"all":[{"question":"behind","is":"yes"},{"question":"care","is":"no"}]})", false},
      {R"({"all":[{"question":"behind","is":"yes"},{"question":"care","is":"yes"}]})", true},
  };
  for (const Row& row : rows) {
    CAPTURE(row.when);
    const Forms problems = found("unreachable-question", [&](Sample& sample) {
      sample.add("questions", test::number("age", 0, 25));
      sample.add("questions", test::multiple("many", {"a", "b", "none"}));
      sample.add("questions", test::date("day"));
      sample.add("questions", test::choice("behind", {"yes", "no"}))["when"] =
          json(R"({"question":"care","is":"yes"})");
      sample.add("questions", test::choice("last", {"yes", "no"}))["when"] = json(row.when);
      // Each question matters to a topic, so that only its own condition can keep it away.
      for (const char* when :
           {R"({"question":"age","below":3})", R"({"question":"day","before":"2026-01-01"})",
            R"({"question":"many","has":"a"})", R"({"question":"many","has":"b"})",
            R"({"question":"behind","is":"yes"})", R"({"question":"last","is":"yes"})"}) {
        const std::string id = "topic-" + std::to_string(sample.tree["topics"].size());
        sample.add("topics", test::topic(id, json(when)));
      }
    });
    CHECK(problems.empty() == row.reachable);
    if (!row.reachable) CHECK(problems == Forms{"/questions/5"});
  }
}

}  // namespace
}  // namespace wijzer
