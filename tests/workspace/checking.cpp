#include "workspace/checking.hpp"

#include <doctest/doctest.h>

#include <set>
#include <string>

#include "support/files.hpp"
#include "support/fixtures.hpp"

namespace wijzer::test {
namespace {

using workspace::Checked;
using workspace::Checking;
using workspace::Document;

check::CheckTask task_of_november() {
  return {Date{std::chrono::year{2026}, std::chrono::November, std::chrono::day{29}}};
}

Place place_of(const Document& document, const workspace::Name& name) {
  for (const workspace::Use& use : document.all_uses()) {
    if (use.name == name && use.role == workspace::Use::Role::Defines) {
      Place place = use.place;
      place.pointer.resize(place.pointer.rfind('/'));
      return place;
    }
  }
  return {};
}

std::string in_lines(const Diagnostics& diagnostics) {
  std::string out;
  for (const Diagnostic& each : diagnostics) {
    out += each.check + " " + each.file + each.pointer + " " + each.message + "\n";
  }
  return out;
}

}  // namespace

TEST_CASE("an edit makes a finding, and undoing it takes the finding and the bytes back") {
  Document document(shipped_files());
  const Place place = place_of(document, {workspace::Kind::Criterion, "lasting"}) / "when" / "is";
  REQUIRE(document.text(place) == "yes");
  CHECK(document.set_text(place, "never").sentence ==
        "Set \"when/is\" of criterion \"lasting\" to \"never\".");
  const Checked after = check_document(document, task_of_november());
  const Diagnostics found = after.result.all_diagnostics();
  REQUIRE_FALSE(found.empty());
  CHECK(found.front().check == "unknown-option");
  CHECK(found.front().pointer == place.pointer);
  CHECK(after.is_about(document));
  CHECK(document.undo().ok);
  CHECK_FALSE(after.is_about(document));
  CHECK(document.changed().empty());
  const Checked now = check_document(document, task_of_november());
  CHECK(now.result.all_diagnostics().empty());
  CHECK(now.result.proof.has_value());
}

TEST_CASE("checks in pieces find what they find at once, whatever is edited meanwhile") {
  for (const Fixture& fixture : fixtures()) {
    const std::vector<SourceFile> files = source_files(fixture);
    Document document(files);
    Checking checking(document, task_of_november());
    double progress = 0;
    std::set<std::string> pieces;
    while (!checking.done()) {
      CHECK_FALSE(std::string(checking.next()).empty());
      pieces.insert(checking.next());
      checking.step();
      CHECK(checking.progress() >= progress);
      progress = checking.progress();
      (void)document.set_bytes("content.json", std::to_string(progress));
    }
    CHECK(progress == 1);
    const Checked checked = checking.result();
    CHECK_FALSE(checked.is_about(document));
    const check::CheckResult at_once = workspace::check_periods(files, task_of_november());
    CAPTURE(fixture.name);
    CHECK(in_lines(checked.result.all_diagnostics()) == in_lines(at_once.all_diagnostics()));
    if (checked.result.proof) CHECK(pieces.size() > 10);
  }
}

}  // namespace wijzer::test
