// Each folder of broken content has one defect, and the checker reports that one and nothing else.
#include <doctest/doctest.h>

#include <algorithm>
#include <map>
#include <set>

#include "checker/check.hpp"
#include "support/files.hpp"
#include "support/fixtures.hpp"
#include "support/printing.hpp"
#include "support/tree.hpp"
#include "wordings/wordings.hpp"
#include "workspace/check_periods.hpp"

namespace wijzer {
namespace {

using test::Fixture;
using test::fixtures;
using test::Tree;

/// @param accepted  A finding that the content accepts, where there is one.
Diagnostics check_fixture(const Fixture& fixture, const Diagnostic* accepted = nullptr) {
  const auto frequent = test::lines_of(fixture, "frequent.txt");
  const auto misspelled = test::lines_of(fixture, "misspelled.txt");
  check::Language language;
  const check::WordForms forms = check::forms_of(frequent.value_or(std::vector<std::string>{}));
  if (frequent) language.frequent = &forms;
  if (misspelled) {
    language.misspelled = [&](const std::string&, const std::vector<std::string>&) {
      return misspelled;
    };
  }
  std::vector<SourceFile> files = test::source_files(fixture);
  if (accepted != nullptr) {
    Tree manifest = *Tree::parse(files.front().text);
    manifest["accepted"].push_back(
        {{"check", accepted->check}, {"text", accepted->subject}, {"reason", "We stand by it."}});
    files.front().text = manifest.dump();
  }
  return workspace::check_periods(files, {*parse_date("2026-11-21"), language}).all_diagnostics();
}

/// What the checker reports about a fixture; each is checked once.
const Diagnostics& findings(const Fixture& fixture) {
  static std::map<std::string, Diagnostics> known;
  const auto found = known.find(fixture.name);
  return found != known.end() ? found->second
                              : known.emplace(fixture.name, check_fixture(fixture)).first->second;
}

std::string in_words(const Diagnostic& each) {
  return each.file + ":" + each.pointer + " [" + each.check + "] " + each.message;
}

void check_finding(const Diagnostic& found, const test::ExpectedFinding& expected) {
  CAPTURE(in_words(found));
  CHECK(found.check == expected.check);
  CHECK(found.file == expected.file);
  if (expected.pointer) CHECK(found.pointer == *expected.pointer);
  for (const std::string& piece : expected.pieces) {
    CAPTURE(piece);
    CHECK(found.message.find(piece) != std::string::npos);
  }
}

TEST_CASE("each broken content gives exactly the findings it was made for") {
  for (const Fixture& fixture : fixtures()) {
    CAPTURE(fixture.name);
    const std::vector<test::ExpectedFinding>& expected = fixture.findings;
    const Diagnostics& found = findings(fixture);
    CHECK(found.size() == expected.size());
    for (std::size_t i = 0; i < std::min(found.size(), expected.size()); ++i) {
      check_finding(found[i], expected[i]);
    }
    for (std::size_t i = expected.size(); i < found.size(); ++i) {
      FAIL_CHECK(fixture.name, " also gives ", in_words(found[i]));
    }
  }
}

TEST_CASE("every finding can be told in Dutch, and what it quotes stays") {
  for (const Fixture& fixture : fixtures()) {
    for (const Diagnostic& each : findings(fixture)) {
      CAPTURE(in_words(each));
      const std::optional<std::string> dutch = wordings::dutch_of(each.check, each.message);
      REQUIRE(dutch);
      if (each.severity != Severity::Warning || each.subject.empty()) continue;
      CHECK(dutch->find("\"" + each.subject + "\"") != std::string::npos);
    }
  }
}

TEST_CASE("every warning can be accepted with a reason, by what stands in quotes in its message") {
  std::set<std::string> tried;
  for (const Fixture& fixture : fixtures()) {
    for (const Diagnostic& each : findings(fixture)) {
      // What accepts nothing is removed, not accepted.
      if (each.severity != Severity::Warning || each.check == "unused-acceptance") continue;
      CAPTURE(fixture.name);
      CAPTURE(in_words(each));
      CHECK(each.message.find("\"" + each.subject + "\"") != std::string::npos);
      for (const Diagnostic& left : check_fixture(fixture, &each)) {
        CAPTURE(in_words(left));
        CHECK((left.check != each.check || left.subject != each.subject));
        CHECK(left.check != "unused-acceptance");
      }
      tried.insert(each.check);
    }
  }
  CHECK(tried.size() >= 12);
}

TEST_CASE("content without a defect gives no finding, and all broken content gives one") {
  std::size_t clean = 0;
  for (const Fixture& fixture : fixtures()) {
    CAPTURE(fixture.name);
    const bool valid = fixture.name.starts_with("valid");
    clean += valid ? 1U : 0U;
    CHECK(findings(fixture).empty() == valid);
  }
  CHECK(clean >= 1);
  CHECK(fixtures().size() > 60);
}

TEST_CASE("content of which one file can't be read is checked to the end, and that file is named") {
  for (const Fixture& fixture : fixtures()) {
    if (!fixture.name.starts_with("valid")) continue;
    const std::vector<SourceFile> whole = test::source_files(fixture);
    for (std::size_t i = 1; i < whole.size(); ++i) {
      CAPTURE(fixture.name);
      CAPTURE(whole[i].path);
      std::vector<SourceFile> files = whole;
      files[i].text.resize(1);
      const Diagnostics found =
          check::check_content(files, *parse_date("2026-11-21"), check::Language{})
              .all_diagnostics();
      CHECK(std::any_of(found.begin(), found.end(),
                        [&](const Diagnostic& each) { return each.file == whole[i].path; }));
    }
  }
}

/// The text without the white space around its tokens, so that another layout is no difference.
std::string tokens_of(const std::string& json) {
  std::string tokens;
  bool in_text = false;
  for (std::size_t at = 0; at < json.size(); ++at) {
    const char letter = json[at];
    if (letter == '"') in_text = !in_text;
    if (!in_text && std::string_view(" \t\r\n").find(letter) != std::string_view::npos) continue;
    tokens += letter;
    if (in_text && letter == '\\' && at + 1 < json.size()) tokens += json[++at];
  }
  return tokens;
}

TEST_CASE("a fixture holds only what differs, so that no two hold the same file") {
  std::map<std::string, std::string> holders;
  for (const Fixture& fixture : fixtures()) {
    for (const auto& [path, text] : fixture.own) {
      const std::string holder = fixture.name + "/" + path;
      const std::string key = path.ends_with(".json") ? tokens_of(text) : text;
      const auto added = holders.emplace(key, holder);
      CHECK_MESSAGE(added.second, holder, " says the same as ", added.first->second,
                    "; lay one of them over the other with \"over\" in its expected.json");
    }
  }
}

TEST_CASE("only one fixture stands on its own") {
  std::vector<std::string> alone;
  for (const Fixture& fixture : fixtures()) {
    if (fixture.over.empty()) alone.push_back(fixture.name);
  }
  CHECK(alone == std::vector<std::string>{"valid-minimal"});
}

/// Quoted words such as "unknown-question" that stand where a finding gets its name.
std::set<std::string> names_in_source(const std::string& source) {
  std::set<std::string> names;
  for (std::size_t at = source.find('"'); at != std::string::npos; at = source.find('"', at)) {
    // As a character it begins no text; inside a text it ends none.
    if (at > 0 && source[at - 1] == '\'') {
      ++at;
      continue;
    }
    std::size_t end = source.find('"', at + 1);
    while (end != std::string::npos && source[end - 1] == '\\') end = source.find('"', end + 1);
    if (end == std::string::npos) break;
    const std::string word = source.substr(at + 1, end - at - 1);
    const bool kebab = word.find('-') != std::string::npos && word.front() != '-' &&
                       word.back() != '-' &&
                       word.find_first_not_of("abcdefghijklmnopqrstuvwxyz-") == std::string::npos;
    if (kebab) names.insert(word);
    at = end + 1;
  }
  return names;
}

/// Words in quotes that no fixture can prove: values of keys, and findings about site.json, which
/// is no content; see core/sender.cpp.
const std::set<std::string>& no_checks() {
  static const std::set<std::string> words = {
      "known-high",  "known-moderate", "not-done",    "problem-list", "bad-reach", "bad-logo",
      "bad-address", "bad-partner",    "sample-site", "bad-theme",    "bad-idle",  "low-contrast"};
  return words;
}

/// A proof that may make next to no nodes: content for which all of them are too few takes long.
Diagnostics with_few_nodes() {
  const auto minimal = std::find_if(fixtures().begin(), fixtures().end(), [](const Fixture& each) {
    return each.name == "valid-minimal";
  });
  REQUIRE(minimal != fixtures().end());
  const Content content = load_content(test::source_files(*minimal)).content;
  analysis::Task task;
  task.today = *parse_date("2026-11-21");
  task.cap = 2;
  Diagnostics out;
  check::add_proof_findings(analysis::prove(content, task), out);
  return out;
}

TEST_CASE("a proof that is too large says so and nothing else, also in Dutch") {
  const Diagnostics found = with_few_nodes();
  REQUIRE(found.size() == 1);
  check_finding(found.front(), {"proof-too-large", "content.json", "", {"more than 2 nodes"}});
  CHECK(wordings::dutch_of(found.front().check, found.front().message).has_value());
}

TEST_CASE("every name under which the sources can report is proven by some broken content") {
  std::set<std::string> reported;
  for (const Fixture& fixture : fixtures()) {
    for (const Diagnostic& each : findings(fixture)) reported.insert(each.check);
  }
  for (const Diagnostic& each : with_few_nodes()) reported.insert(each.check);
  std::set<std::string> written;
  for (const char* folder : {"wasm/core/load", "wasm/analysis", "wasm/checker"}) {
    for (const std::string& name : test::paths_in(folder)) {
      if (!name.ends_with(".cpp")) continue;
      const std::set<std::string> words =
          names_in_source(test::read_text(std::string(folder) + "/" + name));
      written.insert(words.begin(), words.end());
    }
  }
  written.merge(names_in_source(test::read_text("wasm/workspace/validity.cpp")));
  for (const std::string& name : written) {
    CAPTURE(name);
    CHECK((reported.contains(name) != no_checks().contains(name)));
  }
  for (const std::string& name : reported) {
    CAPTURE(name);
    CHECK(written.contains(name));
  }
  for (const std::string& word : no_checks()) {
    CAPTURE(word);
    CHECK(written.contains(word));
  }
}

}  // namespace
}  // namespace wijzer
