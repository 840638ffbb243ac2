#include "core/summary/terms.hpp"

#include <doctest/doctest.h>

#include "support/printing.hpp"
#include "support/sample.hpp"

namespace wijzer {
namespace {

using test::json;
using test::Sample;

Content with_terms() {
  Sample sample;
  sample.tree["terms"] = json(R"([
    {"id":"pgb","words":["pgb","persoonsgebonden budget"],"text":"Geld."},
    {"id":"budget","words":["budget"],"text":"Bedrag."},
    {"id":"indication","words":["indicatie","indicaties"],"text":"Besluit."},
    {"id":"coordinator","words":["coördinator"],"text":"Regelaar."},
    {"id":"cafe","words":["caf"],"text":"Zaal."},
    {"id":"ciz","words":["CIZ"],"text":"Bureau."}])");
  return test::content_of(sample);
}

/// The text with marks: "een [pgb|pgb]".
std::string marked(TermMarker& marker, const Content& content, const char* text) {
  std::string out;
  for (const Run& run : marker.mark(text)) {
    out += run.term ? "[" + run.text + "|" + content[*run.term].id.value + "]" : run.text;
  }
  return out;
}

TEST_CASE("a difficult word is marked where it stands by itself") {
  struct Row {
    const char* text;
    const char* expected;
  };
  const Row rows[] = {
      {"Een pgb helpt.", "Een [pgb|pgb] helpt."},
      {"pgb", "[pgb|pgb]"},
      {"", ""},
      {"Niets hier", "Niets hier"},
      {"Uw pgb, of niet", "Uw [pgb|pgb], of niet"},
      {"(pgb)", "([pgb|pgb])"},
      {"‘pgb’ en “indicatie”", "‘[pgb|pgb]’ en “[indicatie|indication]”"},
      {"\"pgb\"", "\"[pgb|pgb]\""},
      {"pgb-houder", "[pgb|pgb]-houder"},
      {"pgb–houder", "[pgb|pgb]–houder"},
      {"pgbs en zpgb en pgb2", "pgbs en zpgb en pgb2"},
      {"pgbé en épgb en pgbë", "pgbé en épgb en pgbë"},
      {"een café", "een café"},
      {"een caf.", "een [caf|cafe]."},
      {"De coördinator belt", "De [coördinator|coordinator] belt"},
      {"coördinatoren", "coördinatoren"},
      {"indicaties", "[indicaties|indication]"},
      {"Indicatie krijgen", "[Indicatie|indication] krijgen"},
      {"INDICATIE", "INDICATIE"},
      {"het CIZ", "het [CIZ|ciz]"},
      {"ciz.nl", "ciz.nl"},
  };
  const Content content = with_terms();
  for (const Row& row : rows) {
    CAPTURE(row.text);
    TermMarker marker(content);
    CHECK(marked(marker, content, row.text) == row.expected);
  }
}

TEST_CASE("of two words that begin alike the longer one counts") {
  const Content content = with_terms();
  TermMarker marker(content);
  CHECK(marked(marker, content, "een persoonsgebonden budget en een budget") ==
        "een [persoonsgebonden budget|pgb] en een [budget|budget]");
  TermMarker fresh(content);
  CHECK(marked(fresh, content, "persoonsgebonden budgetten") == "persoonsgebonden budgetten");
}

TEST_CASE("each term is marked once per screen, whatever its form, and again on the next screen") {
  const Content content = with_terms();
  TermMarker marker(content);
  CHECK(marked(marker, content, "pgb, pgb, persoonsgebonden budget") ==
        "[pgb|pgb], pgb, persoonsgebonden budget");
  CHECK(marked(marker, content, "Indicaties en een pgb") == "[Indicaties|indication] en een pgb");
  CHECK(marker.used() == std::vector<TermIndex>{TermIndex{0}, TermIndex{2}});
  TermMarker next(content);
  CHECK(marked(next, content, "pgb") == "[pgb|pgb]");
}

TEST_CASE("looking for a term finds every use, marked before or not, and its place") {
  const Content content = with_terms();
  TermMarker marker(content);
  const std::string text = "Pgb of pgb, geen pgbs, wel CIZ";
  (void)marker.mark(text);
  std::vector<std::string> found;
  for (auto at = marker.find(text, 0); at; at = marker.find(text, at->end)) {
    found.push_back(text.substr(at->begin, at->end - at->begin));
  }
  CHECK(found == std::vector<std::string>{"Pgb", "pgb", "CIZ"});
  CHECK_FALSE(marker.find(text, text.size()).has_value());
  CHECK_FALSE(marker.find("", 0).has_value());
}

TEST_CASE("marking changes no letter of the text") {
  const Content content = with_terms();
  for (const char* text :
       {"Een ‘pgb’ — of coördinator? Indicatie…", "pgb pgb pgb", "é", "\xe2\x80"}) {
    TermMarker marker(content);
    std::string joined;
    for (const Run& run : marker.mark(text)) joined += run.text;
    CHECK(joined == text);
  }
}

TEST_CASE("text is split into as few runs as marks need") {
  const Content content = with_terms();
  TermMarker marker(content);
  CHECK(marker.mark("zonder woord").size() == 1);
  CHECK(marker.mark("een pgb is geld").size() == 3);
  CHECK(marker.mark("").size() == 1);
}

}  // namespace
}  // namespace wijzer
