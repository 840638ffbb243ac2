#include "workspace/search.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <map>
#include <set>
#include <string>
#include <vector>

#include "checker/visit.hpp"
#include "support/files.hpp"
#include "workspace/sources.hpp"

namespace wijzer::test {
namespace {

using workspace::Document;
using workspace::Kind;
using workspace::Name;
using workspace::Use;

std::vector<std::string> places_of(const std::vector<Use>& uses, Use::Role role) {
  std::vector<std::string> out;
  for (const Use& use : uses) {
    if (use.role == role) out.push_back(use.place.file + use.place.pointer);
  }
  return out;
}

/// Content of a few files in which every kind of use stands once.
Document little() {
  return Document(std::vector<SourceFile>{
      {"content.json", R"({"language": "nl", "files": ["a.json", "b.json", "broken.json"],
        "routes_when": {"criterion": "ill"}})"},
      {"a.json", R"({
  "sources": [{"id": "law-1", "kind": "law", "title": "Wet langdurige zorg", "jci": "jci1.3:c:BWBR0035917&artikel=1",
    "review_by": "2027-01-01"}, {"id": "page-1", "title": "Een pagina", "review_by": "2026-12-01"}],
  "questions": [{"id": "care", "title": "Is er Zorg thuis?", "options": [{"id": "yes", "label": "Ja, zorg"}],
    "note": "zorg, says the author"}],
  "criteria": [{"id": "ill", "when": {"question": "care", "is": "yes"}, "true": "Er is zorg.", "sources": ["law-1"]},
    {"id": "both", "when": {"all": [{"criterion": "ill"}]}, "true": "Beide.", "sources": ["page-1"]}],
  "topics": [{"id": "rest", "title": "Rust", "when": {"criterion": "both"}, "items": [
    {"text": "Neem rust.", "sources": ["page-1"]}], "sources": ["page-1"]}]
})"},
      {"b.json",
       R"({"scenarios": [{"id": "one", "answers": {"care": "yes"}, "expect": {"topics": ["rest"]}}]})"},
      {"broken.json", "{\n\"x\": [\n\"thuiszorg\"\n"},
      {"i18n/en.json", R"({"texts": {"question.care.title": {"text": "Is there zorg?"}}})"}});
}

}  // namespace

TEST_CASE("a word is found in every language and in files that can't be parsed, but not in ids") {
  const Document document = little();
  std::vector<std::string> found;
  for (const workspace::Hit& hit : find_text(document, "ZORG")) {
    found.push_back(hit.language + " " + hit.place.file + ":" + std::to_string(hit.line) + " " +
                    hit.called + ": " + hit.text.substr(hit.at, 4));
  }
  CHECK(found == std::vector<std::string>{
                     "nl a.json:2 \"title\" of source \"law-1\": zorg",
                     "nl a.json:4 \"title\" of question \"care\": Zorg",
                     "nl a.json:4 \"label\" of option \"yes\" of question \"care\": zorg",
                     "nl a.json:5 \"note\" of question \"care\": zorg",
                     "nl a.json:6 \"true\" of criterion \"ill\": zorg",
                     "nl broken.json:3 broken.json: zorg",
                     "en i18n/en.json:1 the text \"question.care.title\" in i18n/en.json: zorg"});
  CHECK(find_text(document, "").empty());
  CHECK(find_text(document, "care").empty());
  CHECK(find_text(document, "yes").empty());
}

TEST_CASE("every text that a parent can read is found by its first word") {
  const Document document(shipped_files());
  std::map<std::string, std::set<std::string>> found;
  int looked = 0;
  check::for_each_text(shipped(), [&](const check::TextUnit& unit) {
    if (++looked % 40 != 0) return;
    const std::string word = unit.text.substr(0, unit.text.find(' '));
    std::set<std::string>& places = found[word];
    if (places.empty()) {
      for (const workspace::Hit& hit : find_text(document, word)) {
        places.insert(hit.place.file + hit.place.pointer);
      }
    }
    const std::string place = unit.place.file + unit.place.pointer;
    CAPTURE(place);
    // Of the only text of a list the place is that of the list.
    CHECK((places.contains(place) || places.contains(place + "/0")));
  });
}

TEST_CASE("what uses an id is found in conditions, scenarios and other languages") {
  const Document document = little();
  const std::vector<Use> care = uses_of(document, {Kind::Question, "care"});
  CHECK(places_of(care, Use::Role::Defines) == std::vector<std::string>{"a.json/questions/0/id"});
  CHECK(places_of(care, Use::Role::Refers) ==
        std::vector<std::string>{"a.json/criteria/0/when/question"});
  CHECK(places_of(care, Use::Role::Expects) ==
        std::vector<std::string>{"b.json/scenarios/0/answers/care"});
  CHECK(places_of(care, Use::Role::Mentions) ==
        std::vector<std::string>{"i18n/en.json/texts/question.care.title"});
  const std::vector<Use> yes = uses_of(document, {Kind::Option, "yes", "care"});
  CHECK(yes.size() == 3);
  CHECK(uses_of(document, {Kind::Option, "yes", "other"}).empty());
}

TEST_CASE("of a step also the uses of what the program makes of it are found") {
  const Document document(shipped_files());
  const std::vector<Use> uses = uses_of(document, {Kind::Step, "insurer-reason"});
  const auto about = [&](const Name& name) {
    return std::count_if(uses.begin(), uses.end(),
                         [&](const Use& use) { return use.name == name; });
  };
  CHECK(uses.front().role == Use::Role::Defines);
  CHECK(about({Kind::Step, "insurer-reason"}) > 3);
  CHECK(about({Kind::Question, "insurer-reason-answer"}) > 3);
}

TEST_CASE("the elements of a document are those that the loader reads") {
  const Document document(shipped_files());
  std::map<Kind, std::size_t> count;
  for (const workspace::Element& each : elements_of(document)) ++count[each.name.kind];
  const Content& content = shipped();
  CHECK(count[Kind::Question] <= content.questions.size());
  CHECK(count[Kind::Criterion] == content.criteria.size());
  CHECK(count[Kind::Step] == content.steps.size());
  CHECK(count[Kind::Source] == content.sources.size());
  CHECK(count[Kind::Scenario] == content.scenarios.size());
  CHECK(count[Kind::Page] == content.pages.size());
}

TEST_CASE("a source knows what stands on it, and when it is due") {
  const Document document = little();
  const std::vector<workspace::SourceInUse> sources = sources_of(document);
  REQUIRE(sources.size() == 2);
  CHECK(sources[0].law == "BWBR0035917");
  REQUIRE(sources[0].standing.size() == 1);
  CHECK(sources[0].standing[0].called == "criterion \"ill\"");
  CHECK(sources[0].standing[0].text == "Er is zorg.");
  REQUIRE(sources[1].standing.size() == 3);
  CHECK(sources[1].standing[1].called == "\"items/0\" of topic \"rest\"");
  REQUIRE(due_by(sources, "2026-12-01").size() == 1);
  CHECK(due_by(sources, "2026-11-30").empty());
  CHECK(due_by(sources, "2027-12-01").front().id == "page-1");
}

TEST_CASE("when a law changes, its rules and all that looks at them are to be read again") {
  const Document document = little();
  const workspace::Reread reread = reread_after(document, "BWBR0035917");
  REQUIRE(reread.direct.size() == 1);
  CHECK(reread.direct[0].called == "criterion \"ill\"");
  std::set<std::string> further;
  for (const workspace::Dependent& each : reread.further) further.insert(each.called);
  CHECK(further == std::set<std::string>{"\"routes_when\" of content.json", "criterion \"both\"",
                                         "topic \"rest\""});
  CHECK(reread.languages == std::vector<std::string>{"en"});
  CHECK(reread_after(document, "page-1").sources.size() == 1);
  CHECK(reread_after(document, "").sources.empty());
  CHECK(reread_after(document, "BWBR0000000").sources.empty());
}

}  // namespace wijzer::test
