// Each folder of broken content has one defect, and the checker reports that one and nothing else.
#include <doctest/doctest.h>

#include <algorithm>
#include <optional>
#include <set>
#include <sstream>

#include "checker/check.hpp"
#include "support/files.hpp"
#include "support/printing.hpp"
#include "support/sample.hpp"

namespace wijzer {
namespace {

using test::Tree;

const char* const fixtures = "tests/fixtures/content";

std::vector<std::string> fixture_names() {
  std::vector<std::string> names = test::names_in(fixtures);
  names.erase(std::remove(names.begin(), names.end(), "README.md"), names.end());
  return names;
}

/// The lines of a file of the fixture; nothing when it has no such file.
std::optional<std::vector<std::string>> lines_of(const std::string& name, const std::string& file) {
  const std::string folder = std::string(fixtures) + "/" + name;
  if (test::names_in(folder, file).empty()) return std::nullopt;
  std::istringstream in(test::read_text(folder + "/" + file));
  std::vector<std::string> lines;
  for (std::string line; std::getline(in, line);) lines.push_back(line);
  return lines;
}

Diagnostics findings(const std::string& name) {
  const auto files = test::read_folder(std::string(fixtures) + "/" + name);
  const auto frequent = lines_of(name, "frequent.txt");
  const auto misspelled = lines_of(name, "misspelled.txt");
  check::Language language;
  if (frequent) language.frequent = &*frequent;
  if (misspelled) {
    language.misspelled = [&](const std::string&, const std::vector<std::string>&) {
      return misspelled;
    };
  }
  return check::check_content(files, *parse_date("2026-11-21"), language).all_diagnostics();
}

std::string in_words(const Diagnostic& each) {
  return each.file + ":" + each.pointer + " [" + each.check + "] " + each.message;
}

void check_finding(const Diagnostic& found, const Tree& expected) {
  CAPTURE(in_words(found));
  CHECK(found.check == expected["check"].get<std::string>());
  CHECK(found.file == expected["file"].get<std::string>());
  if (expected.contains("pointer")) CHECK(found.pointer == expected["pointer"].get<std::string>());
  for (const Tree& piece : expected["message_contains"]) {
    CAPTURE(piece.get<std::string>());
    CHECK(found.message.find(piece.get<std::string>()) != std::string::npos);
  }
}

TEST_CASE("each broken content gives exactly the findings it was made for") {
  for (const std::string& name : fixture_names()) {
    CAPTURE(name);
    const Tree expected = test::json(
        test::read_text(std::string(fixtures) + "/" + name + "/expected.json"))["findings"];
    const Diagnostics found = findings(name);
    CHECK(found.size() == expected.size());
    for (std::size_t i = 0; i < std::min(found.size(), expected.size()); ++i) {
      check_finding(found[i], expected[i]);
    }
    for (std::size_t i = expected.size(); i < found.size(); ++i) {
      FAIL_CHECK(name, " also gives ", in_words(found[i]));
    }
  }
}

TEST_CASE("content without a defect gives no finding, and all broken content gives one") {
  std::size_t clean = 0;
  for (const std::string& name : fixture_names()) {
    CAPTURE(name);
    const bool valid = name.starts_with("valid");
    clean += valid ? 1U : 0U;
    CHECK(findings(name).empty() == valid);
  }
  CHECK(clean >= 1);
  CHECK(fixture_names().size() > 60);
}

/// Quoted words such as "unknown-question" that stand where a finding gets its name.
std::set<std::string> names_in_source(const std::string& source) {
  std::set<std::string> names;
  for (std::size_t at = source.find('"'); at != std::string::npos; at = source.find('"', at)) {
    const std::size_t end = source.find('"', at + 1);
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

/// Words in quotes that no fixture can prove: values of keys, and findings that need a large
/// content.
const std::set<std::string>& no_checks() {
  static const std::set<std::string> words = {"known-high", "known-moderate", "problem-list",
                                              "proof-too-large"};
  return words;
}

TEST_CASE("every name under which the sources can report is proven by some broken content") {
  std::set<std::string> reported;
  for (const std::string& name : fixture_names()) {
    for (const Diagnostic& each : findings(name)) reported.insert(each.check);
  }
  std::set<std::string> written;
  for (const char* folder : {"wasm/core/load", "wasm/analysis", "wasm/checker"}) {
    for (const std::string& name : test::names_in(folder, ".cpp")) {
      const std::set<std::string> words =
          names_in_source(test::read_text(std::string(folder) + "/" + name));
      written.insert(words.begin(), words.end());
    }
  }
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
