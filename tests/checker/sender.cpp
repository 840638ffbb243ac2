// Who publishes a wizard: what site.json must say, and what is refused.
#include <doctest/doctest.h>

#include "checker/check_release.hpp"
#include "checker/check_theme.hpp"
#include "core/load/load_sender.hpp"
#include "support/files.hpp"

namespace wijzer {
namespace {

const std::string& fixture() {
  static const std::string text = test::read_text("tests/fixtures/site/site.json");
  return text;
}

/// The fixture with one piece of its text in place of another.
std::string with(const std::string& piece, const std::string& other) {
  std::string text = fixture();
  const std::size_t at = text.find(piece);
  REQUIRE_MESSAGE(at != std::string::npos, piece);
  return text.replace(at, piece.size(), other);
}

Diagnostics findings(const std::string& text) {
  Diagnostics out;
  (void)read_sender(SourceFile{"site.json", text}, out);
  return out;
}

TEST_CASE(
    "a whole site.json says who publishes the wizard, whom to ask what, and where it stands") {
  Diagnostics diagnostics;
  const Sender sender = read_sender(SourceFile{"site.json", fixture()}, diagnostics);
  CHECK(diagnostics.empty());
  CHECK_FALSE(sender.sample);
  CHECK(sender.name == "Stichting Zorgpad");
  CHECK(sender.contact.size() == 2);
  CHECK(sender.privacy.front().value == "privacy@zorgpad.nl");
  CHECK(sender.accessibility.front().kind == Reach::Kind::Web);
  CHECK(sender.logo.path == "M2 2h20v20H2z");
  CHECK(sender.local.front().reach.front().value == "030 - 765 43 21");
  CHECK(sender.address == "https://www.zorgpad.nl/wijzer/");
  CHECK(sender.partners == std::vector<std::string>{"https://www.ziekenhuis.nl"});
  CHECK(check::unfit_for_release(sender).empty());
  REQUIRE(sender.theme.size() == 4);
  CHECK(sender.theme.front().name == "font");
  CHECK(sender.theme.front().value == "Verdana, sans-serif");
  CHECK(sender.idle == 10);
}

TEST_CASE("a colour of the theme that is hard to read is named, with what it stands on") {
  Diagnostics none;
  const auto found = [&none](const std::string& act) {
    Diagnostics out;
    check::check_theme(
        read_sender(
            SourceFile{"site.json", with(R"("act": "#7a1f5c")", "\"act\": \"" + act + "\"")}, none),
        out);
    return out;
  };
  CHECK(found("#7a1f5c").empty());
  const Diagnostics light = found("#ffcc00");
  REQUIRE(light.size() == 3);
  for (const Diagnostic& each : light) {
    CHECK(each.check == "low-contrast");
    CHECK(each.pointer == "/theme/act");
  }
  CHECK(light.front().message.find("\"act\" (#ffcc00) on \"paper\" (#ffffff)") !=
        std::string::npos);
  CHECK(light.front().message.find("a contrast of 1.5, and 4.5 is needed") != std::string::npos);
  // What stands on a colour of the theme is held to it as well.
  CHECK(found("#777777").back().message.find("\"on-act\" (#ffffff) on \"act\"") !=
        std::string::npos);
  CHECK(none.empty());
}

TEST_CASE("what is wrong in a site.json is named with its place") {
  struct Damage {
    const char* piece;
    const char* other;
    const char* check;
    const char* pointer;
  };
  const Damage damages[] = {
      {R"("name": "Stichting Zorgpad",)", "", "missing-key", ""},
      {R"("name": "Stichting Zorgpad")", R"("name": " ")", "empty-text", "/name"},
      {R"("post":)", R"("street": "x", "post":)", "unknown-key", "/street"},
      {R"([{ "kind": "mail", "value": "privacy@zorgpad.nl" }])", "[]", "bad-reach", "/privacy"},
      {"vraag@zorgpad.nl", "vraag", "bad-reach", "/contact/0/value"},
      {"030 - 123 45 67", "bel ons", "bad-reach", "/contact/1/value"},
      {"www.zorgpad.nl/toe", "https://zorgpad.nl/toe", "bad-reach", "/accessibility/0/value"},
      {R"("kind": "mail", "value": "privacy@)", R"("kind": "post", "value": "privacy@)",
       "bad-reach", "/privacy/0/value"},
      {"0 0 24 24", "24", "bad-logo", "/logo/box"},
      {"M2 2h20v20H2z", "M2 2h20\\\"/><script>", "bad-logo", "/logo/path"},
      {R"("name": "Zorgpad in de wijk", )", "", "missing-key", "/local/0"},
      {"https://www.zorgpad.nl/wijzer/", "www.zorgpad.nl", "bad-address", "/address"},
      {"https://www.zorgpad.nl/wijzer/", "https://www.zorgpad.nl/wijzer", "bad-address",
       "/address"},
      {R"("act": "#7a1f5c")", R"("act": "red")", "bad-theme", "/theme/act"},
      {"Verdana, sans-serif", "x; y", "bad-theme", "/theme/font"},
      {"4px", "99px", "bad-theme", "/theme/radius"},
      {R"("act":)", R"("kz-act":)", "unknown-key", "/theme/kz-act"},
      {R"("idle": 10)", R"("idle": 2)", "bad-idle", "/idle"},
      {R"("idle": 10)", R"("idle": 61)", "bad-idle", "/idle"},
      {"https://www.ziekenhuis.nl", "*", "bad-partner", "/partners/0"},
      {"https://www.ziekenhuis.nl", "https://www.ziekenhuis.nl/pad", "bad-partner", "/partners/0"},
      {"https://www.ziekenhuis.nl", "https://a.nl; script-src *", "bad-partner", "/partners/0"}};
  for (const Damage& damage : damages) {
    CAPTURE(damage.other);
    const Diagnostics found = findings(with(damage.piece, damage.other));
    REQUIRE(found.size() == 1);
    CHECK(found.front().check == damage.check);
    CHECK(found.front().file == "site.json");
    CHECK(found.front().pointer == damage.pointer);
  }
  CHECK(findings("{").front().check == "bad-json");
  CHECK_FALSE(findings("[]").empty());
}

TEST_CASE("a logo that would weigh on every page is refused") {
  CHECK(findings(with("M2 2h20v20H2z", std::string(2'000, 'M'))).empty());
  CHECK(findings(with("M2 2h20v20H2z", std::string(2'001, 'M'))).front().check == "bad-logo");
}

TEST_CASE("a sample may be looked at and not published, nor may addresses that nobody can have") {
  Diagnostics none;
  const SourceFile file{"web/site.sample.json", test::read_text("web/site.sample.json")};
  Sender sender = read_sender(file, none);
  CHECK(none.empty());
  CHECK(check::unfit_for_release(sender).front().pointer == "/sample");
  sender.sample = false;
  const Diagnostics left = check::unfit_for_release(sender);
  REQUIRE(left.size() == 4);
  CHECK(left[0].pointer == "/address");
  CHECK(left[1].pointer == "/contact/0/value");
  CHECK(left[2].pointer == "/privacy/0/value");
  CHECK(left[3].pointer == "/accessibility/0/value");
}

}  // namespace
}  // namespace wijzer
