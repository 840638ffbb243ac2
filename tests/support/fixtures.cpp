#include "support/fixtures.hpp"

#include <doctest/doctest.h>

#include <set>
#include <sstream>

#include "core/load/reader.hpp"
#include "support/files.hpp"

namespace wijzer::test {
namespace {

constexpr const char* root = "tests/fixtures/content";
constexpr const char* expectation = "expected.json";
constexpr const char* manifest = "content.json";

ExpectedFinding read_finding(const Spot& spot, Diagnostics& problems) {
  ObjectReader reader(spot, problems);
  ExpectedFinding finding;
  finding.check = reader.text("check");
  finding.file = reader.text("file");
  // An empty pointer is a place too, the whole file, so it is not read as a text that must say
  // something.
  if (const std::optional<Spot> pointer = reader.value("pointer")) {
    const std::string* text = pointer->json->string();
    REQUIRE_MESSAGE(text != nullptr, spot.place.file, ": ", pointer->place.pointer, " is no text");
    finding.pointer = *text;
  }
  finding.pieces = reader.texts("message_contains");
  reader.finish();
  return finding;
}

void read_expectation(Fixture& fixture, const std::string& text) {
  const std::string file = fixture.name + "/" + expectation;
  JsonResult parsed = parse_json(file, text);
  Diagnostics problems = std::move(parsed.diagnostics);
  if (parsed.ok) {
    ObjectReader reader(Spot{&parsed.value, Place{file, ""}}, problems);
    fixture.over = reader.optional_text("over");
    for (const Spot& spot : reader.required_list("findings")) {
      fixture.findings.push_back(read_finding(spot, problems));
    }
    reader.finish();
  }
  for (const Diagnostic& problem : problems) {
    FAIL(problem.file, ":", problem.pointer, " ", problem.message);
  }
}

Fixture read_own(const std::string& name) {
  Fixture fixture;
  fixture.name = name;
  const std::string folder = std::string(root) + "/" + name;
  read_expectation(fixture, read_text(folder + "/" + expectation));
  for (const std::string& path : paths_in(folder)) {
    if (path != expectation) fixture.own.emplace(path, read_text(folder + "/" + path));
  }
  return fixture;
}

/// Adds the files of what lies under the fixture, from the top down, so that the upper ones stay.
void lay_out(Fixture& fixture, const std::map<std::string, const Fixture*>& by_name) {
  std::set<std::string> seen;
  for (const Fixture* layer = &fixture;;) {
    REQUIRE_MESSAGE(seen.insert(layer->name).second, fixture.name, " lies over itself");
    fixture.files.insert(layer->own.begin(), layer->own.end());
    if (layer->over.empty()) return;
    const auto under = by_name.find(layer->over);
    REQUIRE_MESSAGE(under != by_name.end(), layer->name, " lies over \"", layer->over,
                    "\", which is no fixture");
    layer = under->second;
  }
}

std::vector<Fixture> read_all() {
  std::vector<Fixture> all;
  for (const std::string& name : names_in(root)) {
    if (name != "README.md") all.push_back(read_own(name));
  }
  std::map<std::string, const Fixture*> by_name;
  for (const Fixture& fixture : all) by_name.emplace(fixture.name, &fixture);
  for (Fixture& fixture : all) lay_out(fixture, by_name);
  return all;
}

}  // namespace

const std::vector<Fixture>& fixtures() {
  static const std::vector<Fixture> all = read_all();
  return all;
}

std::vector<SourceFile> source_files(const Fixture& fixture) {
  const auto first = fixture.files.find(manifest);
  REQUIRE_MESSAGE(first != fixture.files.end(), fixture.name, " has no ", manifest);
  std::vector<SourceFile> content = {{manifest, first->second}};
  for (const auto& [path, text] : fixture.files) {
    if (path.ends_with(".json") && path != manifest) content.push_back(SourceFile{path, text});
  }
  return content;
}

std::optional<std::vector<std::string>> lines_of(const Fixture& fixture, const std::string& file) {
  const auto found = fixture.files.find(file);
  if (found == fixture.files.end()) return std::nullopt;
  std::istringstream in(found->second);
  std::vector<std::string> lines;
  for (std::string line; std::getline(in, line);) lines.push_back(line);
  return lines;
}

}  // namespace wijzer::test
