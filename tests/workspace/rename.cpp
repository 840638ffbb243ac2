#include <doctest/doctest.h>

#include <algorithm>
#include <map>
#include <set>
#include <string>
#include <vector>

#include "checker/check.hpp"
#include "support/files.hpp"
#include "support/random.hpp"
#include "workspace/document.hpp"

namespace wijzer::test {
namespace {

using workspace::Document;
using workspace::Edited;
using workspace::Kind;
using workspace::Name;
using workspace::Use;

constexpr Date rename_day{std::chrono::year{2026}, std::chrono::November, std::chrono::day{29}};

/// What loading finds, and comparing with the other languages: quick, and enough to see an id that
/// leads nowhere.
Diagnostics dangling_in(const Document& document) {
  LoadResult loaded = load_content(document.files(), read_author_parts);
  Diagnostics out = std::move(loaded.diagnostics);
  for (const auto& each : check::read_translations(document.files(), loaded.content)) {
    out.insert(out.end(), each.diagnostics.begin(), each.diagnostics.end());
  }
  return out;
}

/// What every check finds, the proof too. Natively: it takes half a minute under the sanitizers.
Diagnostics findings_of(const Document& document) {
  if (slow_build && !try_all()) return dangling_in(document);
  return check::check_content(document.files(), rename_day).all_diagnostics();
}

std::vector<Name> defined_in(const Document& document) {
  std::vector<Name> out;
  for (const Use& use : document.all_uses()) {
    if (use.role == Use::Role::Defines) out.push_back(use.name);
  }
  return out;
}

/// Each stands in another way somewhere: shared states, terms, what a step implies, the page above,
/// the question that a deadline starts from, states in scenarios, and what the authors accept.
const std::vector<Name>& entangled() {
  static const std::vector<Name> names = {{Kind::Step, "supporter"},
                                          {Kind::Step, "insurer-reason"},
                                          {Kind::Deadline, "insurer-answer"},
                                          {Kind::Step, "insurer-reconsider"},
                                          {Kind::Step, "gemeente-explains"},
                                          {Kind::Page, "welke-wet-betaalt"},
                                          {Kind::Question, "letter-ciz"},
                                          {Kind::Question, "causes"},
                                          {Kind::Option, "physical", "causes"},
                                          {Kind::Topic, "together"},
                                          {Kind::Topic, "where-to-begin"},
                                          {Kind::Step, "objection-gemeente"},
                                          {Kind::Question, "tried-care"},
                                          {Kind::Option, "reason", "tried-care"},
                                          {Kind::Step, "skgz-ombudsman"},
                                          {Kind::Term, "big-register"}};
  return names;
}

std::string first_of(const Diagnostics& all) { return all.empty() ? "" : all.front().message; }

}  // namespace

TEST_CASE("renaming leaves no id behind that leads nowhere, and renaming back restores the bytes") {
  const std::vector<Name> names = defined_in(Document(shipped_files()));
  std::set<Kind> kinds;
  for (const Name& name : names) kinds.insert(name.kind);
  // The content has no outcomes: its routes say who pays.
  CHECK(kinds.size() == std::size(workspace::all_kinds) - 1);
  std::map<Kind, int> tried;
  for (std::size_t i = 0; i < names.size(); ++i) {
    // A few of each kind, spread over all of them, and those that are looked at in odd ways.
    const bool odd =
        std::find(entangled().begin(), entangled().end(), names[i]) != entangled().end();
    const int apart = slow_build ? 100 : 20;
    if (!try_all() && !odd && (++tried[names[i].kind] % apart) != 1) continue;
    CAPTURE(workspace::written(names[i]));
    Document document(shipped_files());
    const Edited edited = document.rename(names[i], "quite-another");
    REQUIRE_MESSAGE(edited.ok, edited.problem);
    const Diagnostics dangling = dangling_in(document);
    CHECK_MESSAGE(dangling.empty(), first_of(dangling));
    const std::vector<Use> uses = document.all_uses();
    CHECK(std::none_of(uses.begin(), uses.end(),
                       [&](const Use& use) { return use.name == names[i]; }));
    Name renamed = names[i];
    renamed.id = "quite-another";
    CHECK(document.rename(renamed, names[i].id).ok);
    CHECK(document.changed().empty());
  }
}

TEST_CASE("every check is as clean after many ids were renamed as before") {
  Document document(shipped_files());
  std::vector<Name> names = entangled();
  std::map<Kind, std::vector<Name>> by_kind;
  for (const Name& name : defined_in(document)) by_kind[name.kind].push_back(name);
  for (const auto& [kind, all] : by_kind) {
    const Name& one = all[all.size() / 2];
    if (std::find(names.begin(), names.end(), one) == names.end()) names.push_back(one);
  }
  std::set<std::string> questions;
  for (const Name& name : names) {
    // The question of an option can have another id by now.
    Name now = name;
    if (questions.contains(now.question)) now.question.insert(0, "new-");
    if (name.kind == Kind::Question) questions.insert(name.id);
    CAPTURE(workspace::written(now));
    const Edited edited = document.rename(now, "new-" + now.id);
    CHECK_MESSAGE(edited.ok, edited.problem);
  }
  const Diagnostics found = findings_of(document);
  CHECK_MESSAGE(found.empty(), first_of(found));
  for (std::size_t i = 0; i < names.size(); ++i) CHECK(document.undo().ok);
  CHECK(document.changed().empty());
}

TEST_CASE("a rename that can't be done says why") {
  Document document(shipped_files());
  const auto refused = [&](const Name& name, const std::string& id) {
    const Edited edited = document.rename(name, id);
    CHECK_FALSE(edited.ok);
    return edited.problem;
  };
  const auto holds = [](const std::string& text, const char* piece) {
    return text.find(piece) != std::string::npos;
  };
  CHECK(holds(refused({Kind::Question, "nowhere"}, "x"), "there is no question \"nowhere\""));
  CHECK(holds(refused({Kind::Question, "age"}, "No id"), "can't be an id"));
  CHECK(holds(refused({Kind::Question, "age"}, "goal"), "already"));
  CHECK(holds(refused({Kind::Question, "insurer-reason-answer"}, "x"), "rename the step"));
  CHECK(holds(refused({Kind::Option, "yes", "lasting"}, "unknown"), "can't be an id"));
  CHECK(document.changed().empty());
}

TEST_CASE("a copy has an id of its own, and its twin keeps all that looks at it") {
  Document document(shipped_files());
  for (const Use& use : document.all_uses()) {
    if (use.name != Name{Kind::Criterion, "lasting"} || use.role != Use::Role::Defines) continue;
    Place place = use.place;
    place.pointer.resize(place.pointer.rfind('/'));
    const std::string before = *document.value(place);
    CHECK_FALSE(document.duplicate(place, "lasting").ok);
    CHECK_FALSE(document.duplicate(place, "wlz-ground").ok);
    REQUIRE(document.duplicate(place, "lasting-too").ok);
    CHECK(*document.value(place) == before);
    break;
  }
  if (slow_build && !try_all()) return;
  const Diagnostics found = findings_of(document);
  REQUIRE(found.size() == 1);
  CHECK(found.front().check == "unused-criterion");
}

}  // namespace wijzer::test
