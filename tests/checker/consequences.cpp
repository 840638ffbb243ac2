// One mistake reads as one finding: what follows from it is held back and counted.
#include "checker/consequences.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <array>

#include "checker/check.hpp"
#include "support/files.hpp"
#include "support/fixtures.hpp"
#include "support/printing.hpp"

namespace wijzer {
namespace {

using Files = std::vector<SourceFile>;

check::CheckResult check_files(const Files& files) {
  return check::check_content(files, *parse_date("2026-11-21"));
}

Files fixture(const std::string& name) {
  const std::vector<test::Fixture>& all = test::fixtures();
  const auto found = std::find_if(all.begin(), all.end(),
                                  [&](const test::Fixture& each) { return each.name == name; });
  REQUIRE(found != all.end());
  return test::source_files(*found);
}

std::string in_words(const Diagnostics& diagnostics) {
  std::string out;
  for (const Diagnostic& each : diagnostics) {
    out += each.file + each.pointer + " [" + each.check + "] " + each.message + "\n";
  }
  return out;
}

/// The text without the first of these behind a place.
std::string without(std::string text, char letter, std::size_t from) {
  const std::size_t at = text.find(letter, from);
  return at == std::string::npos ? text : text.erase(at, 1);
}

TEST_CASE("a colon or comma that is missing gives one finding, in whichever file it is") {
  for (const char* name : {"valid-minimal", "valid-problems", "valid-pages", "valid-translated"}) {
    const Files sound = fixture(name);
    for (std::size_t i = 0; i < sound.size(); ++i) {
      for (const char letter : {':', ',', '"', '{'}) {
        Files files = sound;
        files[i].text = without(files[i].text, letter, 5);
        if (files[i].text == sound[i].text) continue;
        const check::CheckResult result = check_files(files);
        const Diagnostics all = result.all_diagnostics();
        CAPTURE(files[i].path);
        CAPTURE(letter);
        CAPTURE(in_words(all));
        CHECK(all.size() == 1);
        CHECK(all.front().check == "bad-json");
      }
    }
  }
}

TEST_CASE("one broken file of the shipped content gives one finding, and the others are counted") {
  for (const char* path : {"questions/goal.json", "criteria/help.json", "sources.json",
                           "routes/wlz.json", "steps/insurer.json", "interface/result.json"}) {
    Files files = test::shipped_files();
    const auto file = std::find_if(files.begin(), files.end(),
                                   [&](const SourceFile& each) { return each.path == path; });
    REQUIRE(file != files.end());
    file->text = without(file->text, ':', 80);
    const check::CheckResult result = check_files(files);
    CAPTURE(path);
    CAPTURE(in_words(result.diagnostics));
    CHECK(result.diagnostics.size() == 1);
    CHECK(result.held_back > 0);
  }
}

/// Every place where an element of the content gets its id: file, byte after the quote, the id.
struct Definition {
  std::size_t file = 0;
  std::size_t at = 0;
  std::string id;
};

std::vector<Definition> definitions(const Files& files) {
  std::vector<Definition> out;
  const std::string key = "\"id\": \"";
  for (std::size_t i = 0; i < files.size(); ++i) {
    const std::string& text = files[i].text;
    if (files[i].path.starts_with("i18n/") || files[i].path == "content.json") continue;
    for (std::size_t at = text.find(key); at != std::string::npos; at = text.find(key, at + 1)) {
      const std::size_t begin = at + key.size();
      out.push_back({i, begin, text.substr(begin, text.find('"', begin) - begin)});
    }
  }
  return out;
}

TEST_CASE(
    "an id that was changed where it is defined gives one finding, however often it is used") {
  for (const char* name : {"valid-minimal", "valid-problems", "valid-pages", "valid-number"}) {
    const Files sound = fixture(name);
    for (const Definition& each : definitions(sound)) {
      // Near the old one, and far from it.
      for (const std::string& other : {each.id + "x", std::string("quite-another-name")}) {
        Files files = sound;
        files[each.file].text.replace(each.at, each.id.size(), other);
        const check::CheckResult result = check_files(files);
        const auto errors =
            std::count_if(result.diagnostics.begin(), result.diagnostics.end(),
                          [](const Diagnostic& one) { return one.severity == Severity::Error; });
        CAPTURE(name);
        CAPTURE(each.id);
        CAPTURE(other);
        CAPTURE(in_words(result.diagnostics));
        CHECK(errors <= 1);
      }
    }
  }
}

TEST_CASE("what does not follow from the mistake stays") {
  Files files = fixture("valid-minimal");
  files[2].text = without(files[2].text, ':', 5);
  REQUIRE(files[2].path == "questions.json");
  std::string& rules = files[3].text;
  REQUIRE(files[3].path == "rules.json");
  rules.replace(rules.find("\"title\""), 7, "\"titel\"");
  rules.replace(rules.find("\"checked_on\": \"2026-11-21\""), 26, "\"checked_on\": \"2026-11-31\"");
  const check::CheckResult result = check_files(files);
  CAPTURE(in_words(result.diagnostics));
  REQUIRE(result.diagnostics.size() == 3);
  CHECK(result.diagnostics[0].check == "bad-json");
  CHECK(result.diagnostics[1].check == "unknown-key");
  CHECK(result.diagnostics[2].check == "bad-date");
  CHECK(result.held_back > 3);
}

TEST_CASE("the first finding about an id says in how many places it stands") {
  Diagnostics found;
  for (int i = 0; i < 5; ++i) {
    found.push_back({Severity::Error, "unknown-question", "a.json", "/" + std::to_string(i),
                     "nothing has the id \"x\""});
  }
  found.push_back(
      {Severity::Error, "unknown-question", "a.json", "/9", "nothing has the id \"y\""});
  found.push_back({Severity::Error, "wrong-type", "a.json", "/8", "nothing has the id \"x\""});
  found.push_back({Severity::Error, "wrong-type", "a.json", "/8", "nothing has the id \"x\""});
  CHECK(check::hold_back_consequences(found) == 4);
  REQUIRE(found.size() == 4);
  CHECK(found[0].pointer == "/0");
  CHECK(found[0].message == "nothing has the id \"x\"; the same stands in 4 more places");
  CHECK(found[1].message == "nothing has the id \"y\"");
}

TEST_CASE("content of another format says that, and nothing about the rest") {
  Files files = fixture("valid-problems");
  std::string& manifest = files[0].text;
  manifest.replace(manifest.find("\"format\": 1"), 11, "\"format\": 2");
  files[2].text = without(files[2].text, '[', 5);
  const check::CheckResult result = check_files(files);
  CAPTURE(in_words(result.diagnostics));
  CHECK(result.diagnostics.size() == 2);
  CHECK(result.diagnostics[0].check == "unknown-format");
  CHECK(result.diagnostics[1].check == "bad-json");
}

}  // namespace
}  // namespace wijzer
