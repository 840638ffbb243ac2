// The pages to read in another language: the same pages, all of them translated, each linked to its
// twin.
#include <doctest/doctest.h>

#include <algorithm>
#include <set>

#include "checker/translations.hpp"
#include "core/conversation/session.hpp"
#include "core/summary/short_paper.hpp"
#include "pages/pages.hpp"
#include "support/files.hpp"
#include "support/html.hpp"
#include "support/printing.hpp"

namespace wijzer {
namespace {

using check::TextUnit;
using check::Translation;
using pages::PageFile;

const Translation& english() {
  static const Translation translation =
      check::read_translations(test::shipped_files(), test::shipped()).front();
  return translation;
}

const Content& english_content() {
  static const Content content =
      load_content(check::translate(test::shipped_files(), test::shipped(), english()),
                   read_author_parts)
          .content;
  return content;
}

const std::vector<PageFile>& dutch_pages() {
  static const std::vector<PageFile> files =
      pages::make_pages({test::shipped(), "page.css", "", "index.html", {{"en", "en/"}}});
  return files;
}

const std::vector<PageFile>& english_pages() {
  static const std::vector<PageFile> files = pages::make_pages(
      {english_content(), "../page.css", "", "../index.html", {{"nl", "../"}}, nullptr, "nl"});
  return files;
}

bool has(const std::string& text, const std::string& piece) {
  return text.find(piece) != std::string::npos;
}

/// The values of an attribute, sorted.
std::multiset<std::string> sorted_values(const std::string& html, const std::string& attribute) {
  std::multiset<std::string> out;
  const std::string start = " " + attribute + "=\"";
  for (std::size_t at = html.find(start); at != std::string::npos; at = html.find(start, at + 1)) {
    const std::size_t from = at + start.size();
    out.insert(html.substr(from, html.find('"', from) - from));
  }
  return out;
}

TEST_CASE("every page is there in both languages, under the same name and with the same places") {
  REQUIRE(dutch_pages().size() == english_pages().size());
  for (std::size_t i = 0; i < dutch_pages().size(); ++i) {
    CAPTURE(dutch_pages()[i].name);
    CHECK(english_pages()[i].name == dutch_pages()[i].name);
    std::multiset<std::string> in_english = sorted_values(english_pages()[i].html, "id");
    std::multiset<std::string> in_dutch = sorted_values(dutch_pages()[i].html, "id");
    // Which words are explained on a page differs: a translation may not need them all.
    const auto drop_words = [](std::multiset<std::string>& ids) {
      ids.erase(ids.lower_bound("w-"), ids.lower_bound("w."));
    };
    drop_words(in_english);
    drop_words(in_dutch);
    CHECK(in_english == in_dutch);
  }
}

TEST_CASE("every page links to itself in the other language, by the name of that language") {
  for (const PageFile& file : dutch_pages()) {
    CAPTURE(file.name);
    CHECK(has(file.html, "<html lang=\"nl\">"));
    CHECK(has(file.html, "href=\"en/" + file.name + "\" hreflang=\"en\" lang=\"en\">English</a>"));
    for (const std::string& link : {"hreflang=\"nl\" href=\"" + file.name + "\">",
                                    "hreflang=\"en\" href=\"en/" + file.name + "\">"}) {
      CHECK(has(file.html, "<link rel=\"alternate\" " + link));
    }
  }
  for (const PageFile& file : english_pages()) {
    CAPTURE(file.name);
    CHECK(has(file.html, "<html lang=\"en\">"));
    CHECK(
        has(file.html, "href=\"../" + file.name + "\" hreflang=\"nl\" lang=\"nl\">Nederlands</a>"));
    for (const std::string& link : {"hreflang=\"en\" href=\"" + file.name + "\">",
                                    "hreflang=\"nl\" href=\"../" + file.name + "\">"}) {
      CHECK(has(file.html, "<link rel=\"alternate\" " + link));
    }
    CHECK(has(file.html, "href=\"../index.html\""));
    CHECK_FALSE(has(file.html, "href=\"index.html\""));
  }
}

TEST_CASE("without another language no page speaks of one") {
  for (const PageFile& file : pages::make_pages({test::shipped(), "page.css", ""})) {
    CAPTURE(file.name);
    CHECK_FALSE(has(file.html, "hreflang"));
    CHECK_FALSE(has(file.html, "kz-language"));
  }
}

TEST_CASE("no Dutch sentence is left on an English page, but for those to say aloud") {
  std::string all;
  for (const PageFile& file : english_pages()) all += test::visible_text(file.html);
  std::string aloud;
  for (const Step& step : test::shipped().steps) aloud += step.say + "\n";
  std::size_t looked_for = 0;
  check::for_each_text(test::shipped(), [&](const TextUnit& unit) {
    constexpr std::size_t a_sentence = 25;
    if (unit.id.empty() || unit.text.size() < a_sentence || has(aloud, unit.text)) return;
    // A few words for the paper, which may be Dutch words that a page explains.
    if (unit.id.ends_with(".brief")) return;
    const auto* translated = english().find(unit);
    REQUIRE(translated != nullptr);
    if (has(translated->text, unit.text)) return;
    CAPTURE(unit.id);
    CAPTURE(unit.text);
    CHECK_FALSE(has(all, unit.text));
    ++looked_for;
  });
  CHECK(looked_for > 1000);
}

TEST_CASE("what to say stands in Dutch on an English page, marked as such, and not in English") {
  std::size_t found = 0;
  for (const PageFile& file : english_pages()) {
    CAPTURE(file.name);
    const std::string begin = "<blockquote class=\"kz-say\">\n<p>";
    const std::string mark = "<span lang=\"nl\">";
    std::size_t at = file.html.find(begin);
    for (; at != std::string::npos; at = file.html.find(begin, at + 1), ++found) {
      const std::string said =
          file.html.substr(at + begin.size(), file.html.find("</p>", at) - at - begin.size());
      CAPTURE(said);
      REQUIRE(said.starts_with(mark));
      const std::size_t end = said.find("</span>");
      CHECK(said.substr(end).starts_with("</span>(In English: "));
      CHECK_FALSE(has(said.substr(0, end), "In English"));
      CHECK(said.ends_with(")"));
    }
  }
  CHECK(found > 200);
  const auto law = std::find_if(english_pages().begin(), english_pages().end(),
                                [](const PageFile& file) { return file.name == "wmo.html"; });
  REQUIRE(law != english_pages().end());
  CHECK(has(law->html, "Also ask: “<span lang=\"nl\">Wanneer krijg ik het verslag"));
  for (const PageFile& file : dutch_pages()) CHECK_FALSE(has(file.html, "<span lang=\"nl\">"));
}

TEST_CASE("what to say stands on the English short paper with all that it means in brackets") {
  const Date day = *parse_date("2026-11-21");
  std::size_t found = 0;
  for (const Scenario& scenario : english_content().scenarios) {
    CAPTURE(scenario.id.value);
    const Walk walked = walk(english_content(), scenario.answers);
    const Summary paper =
        short_paper({english_content(), walked.effective, walked.asked, day, ""}, {});
    for (const Section& section : paper.sections) {
      for (const Block& block : section.blocks) {
        const Line* line = std::get_if<Line>(&block.node);
        if (line == nullptr || line->kind != Line::Kind::Quote) continue;
        const std::string& said = line->text.front().text;
        CAPTURE(said);
        CHECK(has(said, " (In English: "));
        CHECK(said.ends_with(")"));
        ++found;
      }
    }
  }
  CHECK(found > 500);
}

TEST_CASE("the name of a source is marked as Dutch on an English page") {
  const auto booklet =
      std::find_if(english_pages().begin(), english_pages().end(),
                   [](const PageFile& file) { return file.name == "hoe-wij-dit-weten.html"; });
  REQUIRE(booklet != english_pages().end());
  std::size_t marked = 0;
  for (std::size_t at = booklet->html.find("<span lang=\"nl\">"); at != std::string::npos;
       at = booklet->html.find("<span lang=\"nl\">", at + 1)) {
    ++marked;
  }
  CHECK(marked == test::shipped().sources.size());
  for (const PageFile& file : dutch_pages()) CHECK_FALSE(has(file.html, "<span lang="));
}

TEST_CASE("on no page to read is anybody told what she answered") {
  for (const Content* shipped : {&test::shipped(), &english_content()}) {
    Content content = *shipped;
    CAPTURE(content.language);
    // What would name a question and its answer, where nobody was asked anything.
    for (const char* general : {"answer", "not_answer", "from", "below", "yes", "not"}) {
      content.interface[std::string("pages.fact_") + general].text = "<general>{question}";
    }
    std::string all;
    for (const PageFile& file : pages::make_pages({content, "page.css", ""})) {
      CAPTURE(file.name);
      const std::size_t at = file.html.find("&lt;general&gt;");
      CHECK_MESSAGE(at == std::string::npos,
                    file.html.substr(at, at == std::string::npos ? 0 : 200));
      all += test::visible_text(file.html);
    }
    for (const auto& each : content.interface) {
      const std::string& key = each.first;
      if (!key.starts_with("pages.fact.") && !key.starts_with("pages.fact_not.")) continue;
      CAPTURE(key);
      CHECK_MESSAGE(all.find(each.second.text) != std::string::npos, "no page says it any more");
    }
  }
}

}  // namespace
}  // namespace wijzer
