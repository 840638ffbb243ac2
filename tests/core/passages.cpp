// In which language a text is said: what to say on the phone, and names, stay in the language of
// the content where the texts around them are in another one.
#include "core/summary/passages.hpp"

#include <doctest/doctest.h>

#include "core/summary/formats.hpp"
#include "core/summary/pdf/composer.hpp"
#include "support/files.hpp"
#include "support/printing.hpp"

namespace wijzer {
namespace {

OwnLanguage dutch() {
  return {"nl", {"melding", "gemeente", "Juiste Loket", "Het Juiste Loket", "cliënt"}};
}

/// Passages with a bar between them; those in the language of the content in square brackets.
std::string shown(const Passages& parts) {
  std::string out;
  for (const auto& [text, is_own] : parts) out += is_own ? "[" + text + "]" : "|" + text + "|";
  return out;
}

TEST_CASE("a word of the content's language is a passage of its own, with or without a capital") {
  const auto of = [](const char* text) { return shown(passages(text, dutch())); };
  CHECK(of("Ask the gemeente.") == "|Ask the |[gemeente]|.|");
  CHECK(of("Gemeente, gemeenten") == "[Gemeente]|, gemeenten|");
  CHECK(of("(het Juiste Loket) Het Juiste Loket") == "|(het |[Juiste Loket]|) |[Het Juiste Loket]");
  CHECK(of("gemeente melding") == "[gemeente]| |[melding]");
  CHECK(of("cliënten, een cliënt") == "|cliënten, een |[cliënt]");
  CHECK(of("") == "");
  CHECK(shown(passages("Ask the gemeente.", {})) == "|Ask the gemeente.|");
}

TEST_CASE("a quote with what it means in brackets behind it is a passage of its own") {
  const auto of = [](const char* text) { return shown(passages(text, dutch())); };
  CHECK(of("CIZ: “Wie beslist?” (In English: who?) Then “Wanneer?” (when?)") ==
        "|CIZ: “|[Wie beslist?]|” (In English: who?) Then “|[Wanneer?]|” (when?)|");
  // A quote without a meaning is in the language of the text.
  CHECK(of("“a melding” is “een melding” (a report)") ==
        "|“a |[melding]|” is “|[een melding]|” (a report)|");
  CHECK(of("Wie?” (who?)") == "|Wie?” (who?)|");
  CHECK(shown(passages("“Wie?” (who?)", {})) == "|“Wie?” (who?)|");
}

TEST_CASE("what to say is in the content's language, but for what it means, in the last brackets") {
  const auto of = [](const char* text) { return shown(said_passages(text, dutch())); };
  CHECK(of("Hoe lang (ongeveer)? (How long does the gemeente take (about)?)") ==
        "[Hoe lang (ongeveer)? ]|(How long does the |[gemeente]| take (about)?)|");
  CHECK(of("Hoe lang duurt dat?") == "[Hoe lang duurt dat?]");
  CHECK(of("Een half (haakje)) ") == "[Een half (haakje)) ]");
  CHECK(of("(Only that)") == "|(Only that)|");
  CHECK(shown(said_passages("Hoe lang? (How long?)", {})) == "|Hoe lang? (How long?)|");
}

Summary english_paper() {
  Summary paper;
  paper.title = "Wizard";
  paper.language = "en";
  Section section{"plan", "Call the gemeente", Tone::Plain, "", {}, {}};
  const auto line = [&](Line::Kind kind, const char* text) {
    section.blocks.push_back(Block{Line{kind, {Run{text, std::nullopt}}}});
  };
  line(Line::Kind::Quote, "Wie doet dat? <(Who does that?)");
  line(Line::Kind::Paragraph, "A \"melding\" & no more.");
  section.blocks.push_back(Block{Line{
      Line::Kind::Small, {Run{"Het ", {}}, Run{"Juiste Loket", TermIndex{0}}, Run{", ", {}}}}});
  paper.sections.push_back(section);
  Section code{std::string(code_section), "Code", Tone::Plain, "", {}, {}};
  code.blocks.push_back(Block{Line{Line::Kind::Quote, {Run{"K1 GEMEENTE", std::nullopt}}}});
  paper.sections.push_back(code);
  return paper;
}

Content with_a_term() {
  Content out;
  out.terms.emplace_back().id.value = "loket";
  return out;
}

TEST_CASE("the HTML file names the language of each passage, and of none where all is in one") {
  const std::string html = to_html(english_paper(), with_a_term(), {dutch(), {}});
  for (const char* marked :
       {"<h1>Call the <span lang=\"nl\">gemeente</span></h1>",
        "<blockquote><span lang=\"nl\">Wie doet dat? &lt;</span>(Who does that?)</blockquote>",
        "A &quot;<span lang=\"nl\">melding</span>&quot; &amp; no more.",
        "<span lang=\"nl\">Het <a href=\"#w-loket\">Juiste Loket</a></span>, </p>",
        "<strong id=\"kz-code\">K1 GEMEENTE</strong>"}) {
    CAPTURE(marked);
    CHECK(html.find(marked) != std::string::npos);
  }
  CHECK(to_html(english_paper(), with_a_term()).find("<span lang") == std::string::npos);
}

/// The letters of each element of a document, in the order of the pages, with its type and
/// language.
std::vector<std::string> elements_of(const pdf::Document& document) {
  std::vector<std::string> out;
  int before = pdf::artifact;
  for (const pdf::PlacedPage& page : document.pages) {
    for (const pdf::PlacedBox& placed : page) {
      for (const pdf::Piece& piece : placed.box->pieces) {
        if (piece.tag == pdf::artifact) continue;
        const pdf::Tag& tag = document.tags[static_cast<std::size_t>(piece.tag)];
        if (piece.tag != before) out.push_back(tag.type + tag.entries + " ");
        before = piece.tag;
        out.back() += piece.line.letters;
      }
    }
  }
  return out;
}

pdf::Composer composer() {
  pdf::Look look;
  look.margin = 500;
  look.size = 100;
  look.heading_sizes = {180};
  look.heading_spaces = {0};
  return pdf::Composer(test::paper_fonts(), look, "nl");
}

TEST_CASE("passages of a PDF are elements with a language, in the order in which they are read") {
  pdf::Composer paper = composer();
  paper.heading(1, {{"Call the "}, {"gemeente", true}});
  paper.begin_list(false);
  paper.item({{"melding", true}, {" first"}});
  paper.end_list();
  paper.begin_rows();
  paper.row({{"Wlz"}}, {{"the "}, {"zorgkantoor", true}});
  paper.end_rows();
  paper.paragraph({{"One language."}});
  CHECK(elements_of(paper.document()) ==
        std::vector<std::string>{"Span Call the ", "Span/Lang(nl) gemeente", "Lbl \u2022 ",
                                 "Span/Lang(nl) melding", "Span  first",
                                 "TH/A<</O/Table/Scope/Row>> Wlz", "Span the ",
                                 "Span/Lang(nl) zorgkantoor", "P One language."});
}

TEST_CASE("a passage that goes over several lines is one element, each line where it belongs") {
  pdf::Composer paper = composer();
  std::string said;
  for (int i = 0; i < 60; ++i) said += "gemeente\u00ADhuis ";
  paper.quote({{said, true}, {"(the town hall, many times over)"}});
  const pdf::Document document = paper.document();
  const std::vector<std::string> elements = elements_of(document);
  REQUIRE(elements.size() == 2);
  CHECK(elements[1] == "Span (the town hall, many times over)");
  for (const pdf::PlacedPage& page : document.pages) {
    for (const pdf::PlacedBox& placed : page) {
      int right = 0;
      std::size_t hyphens = 0;
      for (const pdf::Piece& piece : placed.box->pieces) {
        CHECK(piece.left >= right);
        right = piece.left + 1;
        hyphens += piece.line.has_soft_hyphen ? 1U : 0U;
      }
      CHECK(hyphens <= 1);
    }
  }
}

}  // namespace
}  // namespace wijzer
