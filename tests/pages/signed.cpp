// Who publishes the pages to read stands on each of them.
#include <doctest/doctest.h>

#include <algorithm>

#include "core/load/load_sender.hpp"
#include "core/summary/words.hpp"
#include "pages/pages.hpp"
#include "support/files.hpp"

namespace wijzer {
namespace {

using pages::PageFile;

TEST_CASE("every page is signed by who publishes it, and only by them") {
  Sender sender;
  sender.name = "Stichting <Zorgpad>";
  sender.post = "Postbus 12, Utrecht";
  sender.contact = {{Reach::Kind::Mail, "vraag@zorgpad.nl", ""}};
  sender.privacy = {{Reach::Kind::Mail, "privacy@zorgpad.nl", ""}};
  sender.accessibility = {{Reach::Kind::Web, "zorgpad.nl/lezen", ""}};
  sender.local = {{"Wijkteam", "meedenken", {{Reach::Kind::Phone, "030 - 765", ""}}}};
  pages::PagesInput input{test::shipped()};
  for (const PageFile& file : pages::make_pages(input)) {
    CHECK(file.html.find("kz-sender") == std::string::npos);
  }
  input.sender = &sender;
  const std::string sample = phrase(test::shipped(), "sender.sample");
  for (const PageFile& file : pages::make_pages(input)) {
    CAPTURE(file.name);
    const std::string foot = file.html.substr(file.html.find("<footer"));
    CHECK(foot.find("Stichting &lt;Zorgpad&gt;") != std::string::npos);
    CHECK(foot.find("Postbus 12, Utrecht") != std::string::npos);
    CHECK(foot.find("href=\"mailto:vraag@zorgpad.nl\"") != std::string::npos);
    CHECK(foot.find("<svg") == std::string::npos);
    const std::string help = file.html.substr(0, file.html.find("</header>"));
    CHECK(help.find("Wijkteam (meedenken): <a href=\"tel:030765\"") != std::string::npos);
    CHECK(file.html.find("kz-themed") == std::string::npos);
    CHECK(file.html.find(sample) == std::string::npos);
  }
  sender.theme = {{"act", "#7a1f5c"}};
  for (const PageFile& file : pages::make_pages(input)) {
    CAPTURE(file.name);
    CHECK(file.html.find("class=\"kz-themed\">") != std::string::npos);
  }
  sender.sample = true;
  sender.logo = {"0 0 24 24", "M2 2h20"};
  for (const PageFile& file : pages::make_pages(input)) {
    CAPTURE(file.name);
    const std::string foot = file.html.substr(file.html.find("<footer"));
    CHECK(foot.find("<path d=\"M2 2h20\"/>") != std::string::npos);
    CHECK(foot.find(sample) != std::string::npos);
  }
}

TEST_CASE("the pages on privacy and accessibility name whom to ask") {
  Diagnostics none;
  const Sender sender =
      read_sender({"site.json", test::read_text("tests/fixtures/site/site.json")}, none);
  pages::PagesInput input{test::shipped()};
  input.sender = &sender;
  const std::vector<PageFile> files = pages::make_pages(input);
  for (const char* name : {"privacy.html", "toegankelijkheid.html"}) {
    const auto file = std::find_if(files.begin(), files.end(),
                                   [name](const PageFile& one) { return one.name == name; });
    REQUIRE(file != files.end());
    const std::string& html = file->html;
    CHECK(html.find("<h2 id=\"sender\">Stichting Zorgpad</h2>") != std::string::npos);
    CHECK(html.find("href=\"mailto:privacy@zorgpad.nl\"") != std::string::npos);
    CHECK(html.find("href=\"https://www.zorgpad.nl/toegankelijk.html\"") != std::string::npos);
    CHECK(html.find("Zorgpad in de wijk (meedenken)") != std::string::npos);
    CHECK(html.find("href=\"tel:0307654321\"") != std::string::npos);
  }
}

}  // namespace
}  // namespace wijzer
