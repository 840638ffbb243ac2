// Words of the content's own language on a page in another one.
#include "pages/own_words.hpp"

#include <doctest/doctest.h>

#include <string>
#include <vector>

#include "checker/translations.hpp"
#include "pages/pages.hpp"
#include "support/files.hpp"
#include "support/html.hpp"

namespace wijzer {
namespace {

std::string marked(const std::string& html) {
  const std::vector<std::string> words{"gemeente", "Het Juiste Loket", "Juiste Loket",
                                       "beroep",   "hoger beroep",     "Ouders & Onderwijs"};
  return pages::mark_own_words("<body>" + html, words, "nl").substr(6);
}

TEST_CASE("a word of the list is marked wherever it stands by itself") {
  CHECK(marked("The gemeente pays.") == "The <span lang=\"nl\">gemeente</span> pays.");
  CHECK(marked("Gemeente’s, (gemeente)") ==
        "<span lang=\"nl\">Gemeente</span>’s, (<span lang=\"nl\">gemeente</span>)");
  CHECK(marked("gemeenten, stadsgemeente") == "gemeenten, stadsgemeente");
  CHECK(marked("<a class=\"kz-word\" href=\"#w-gemeente\">gemeente</a>") ==
        "<a class=\"kz-word\" href=\"#w-gemeente\"><span lang=\"nl\">gemeente</span></a>");
  CHECK(marked("het juiste loket") == "het juiste loket");
}

TEST_CASE("of two that fit the longer one is marked, once") {
  CHECK(marked("Ask Het Juiste Loket.") == "Ask <span lang=\"nl\">Het Juiste Loket</span>.");
  CHECK(marked("hoger beroep") == "<span lang=\"nl\">hoger beroep</span>");
  CHECK(marked("Ouders &amp; Onderwijs") == "<span lang=\"nl\">Ouders &amp; Onderwijs</span>");
}

TEST_CASE("what has a language of its own, and what is no text, stays as it is") {
  for (const std::string html :
       {"<span lang=\"nl\">Bel de <span>gemeente</span> of gemeente</span>",
        "<code>gemeente</code>", "<p title=\"gemeente\"></p>",
        "<svg><path d=\"gemeente\"/></svg>"}) {
    CHECK(marked(html) == html);
  }
  CHECK(marked("<span lang=\"nl\">gemeente</span> gemeente") ==
        "<span lang=\"nl\">gemeente</span> <span lang=\"nl\">gemeente</span>");
  const std::string head = "<title>gemeente</title>";
  CHECK(pages::mark_own_words(head + "<body>", {"gemeente"}, "nl") == head + "<body>");
  CHECK(pages::mark_own_words("<body>gemeente", {}, "nl") == "<body>gemeente");
}

TEST_CASE("on an English page no declared word is left unmarked, and nothing else changes") {
  const check::Translation english =
      check::read_translations(test::shipped_files(), test::shipped()).front();
  const Content content =
      load_content(check::translate(test::shipped_files(), test::shipped(), english),
                   read_author_parts)
          .content;
  REQUIRE(english.own_words.size() > 50);
  pages::PagesInput input{content, "", "", "index.html", {}, nullptr, "nl"};
  const std::vector<pages::PageFile> plain = pages::make_pages(input);
  input.own_words = english.own_words;
  const std::vector<pages::PageFile> files = pages::make_pages(input);
  REQUIRE(files.size() == plain.size());
  std::size_t more = 0;
  for (std::size_t i = 0; i < files.size(); ++i) {
    CAPTURE(files[i].name);
    CHECK(test::visible_text(files[i].html) == test::visible_text(plain[i].html));
    CHECK(pages::mark_own_words(files[i].html, english.own_words, "nl") == files[i].html);
    more += files[i].html.size() > plain[i].html.size() ? 1U : 0U;
  }
  CHECK(more == files.size());
}

}  // namespace
}  // namespace wijzer
