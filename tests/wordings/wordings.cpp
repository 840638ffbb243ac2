#include "wordings/wordings.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <map>
#include <set>
#include <string>
#include <vector>

#include "checker/traits.hpp"
#include "support/files.hpp"
#include "wordings/rule_in_dutch.hpp"
#include "wordings/tables.hpp"
#include "wordings/template.hpp"

namespace wijzer {
namespace {

using wordings::Wording;

std::vector<Wording> all_wordings() {
  std::vector<Wording> out;
  for (const auto rows :
       {wordings::load_wordings(), wordings::check_wordings(), wordings::proof_wordings(),
        wordings::edit_wordings(), wordings::part_wordings(), wordings::place_wordings(),
        wordings::rule_words(), wordings::kind_words()}) {
    out.insert(out.end(), rows.begin(), rows.end());
  }
  return out;
}

/// "{name:group}" of each, sorted.
std::vector<std::string> placeholders_of(const char* wording) {
  std::vector<std::string> out;
  for (const wordings::Piece& piece : wordings::pieces_of(wording)) {
    if (piece.placeholder) out.push_back(std::string(piece.text) + ":" + std::string(piece.group));
  }
  std::sort(out.begin(), out.end());
  return out;
}

TEST_CASE("every message has an id of its own, and is there in both languages") {
  std::set<std::string> ids;
  for (const Wording& each : all_wordings()) {
    CAPTURE(each.id);
    CHECK(ids.insert(each.id).second);
    CHECK(std::string(each.english).empty() == std::string(each.dutch).empty());
    const bool nothing = std::string(each.id).ends_with(".none");
    if (!nothing) CHECK_FALSE(std::string(each.dutch).empty());
  }
  CHECK(ids.size() > 250);
}

TEST_CASE("a message has the same placeholders in both languages, each once") {
  for (const Wording& each : all_wordings()) {
    CAPTURE(each.id);
    const std::vector<std::string> english = placeholders_of(each.english);
    CHECK(english == placeholders_of(each.dutch));
    CHECK(std::adjacent_find(english.begin(), english.end()) == english.end());
  }
}

/// The checks of content, by which the tables name their messages.
std::set<std::string> checks_of_content() {
  std::set<std::string> out;
  for (const auto rows :
       {wordings::load_wordings(), wordings::check_wordings(), wordings::proof_wordings()}) {
    for (const Wording& row : rows) {
      const std::string id = row.id;
      out.insert(id.substr(0, id.find('.')));
    }
  }
  return out;
}

TEST_CASE("the guide for authors explains every check of content") {
  // The words for any check and for a note, and checks of a site.json, which is no content.
  const std::set<std::string> others = {"any",         "note",        "bad-address", "bad-idle",
                                        "bad-logo",    "bad-reach",   "bad-partner", "bad-theme",
                                        "sample-site", "low-contrast"};
  const std::string guide = test::read_text("content/README.md");
  for (const std::string& check : checks_of_content()) {
    CAPTURE(check);
    CHECK((others.contains(check) || guide.find("`" + check + "`") != std::string::npos));
  }
}

TEST_CASE("what is so of some checks is said of checks that there are, once, in order") {
  const std::set<std::string> checks = checks_of_content();
  const std::vector<std::string_view> named = check::checks_with_traits();
  for (const std::string_view each : named) {
    CAPTURE(std::string(each));
    CHECK(checks.contains(std::string(each)));
  }
  CHECK(std::is_sorted(named.begin(), named.end()));
  CHECK(std::adjacent_find(named.begin(), named.end()) == named.end());
}

TEST_CASE("no message takes for granted whom a content is about") {
  // A wizard can be about anything: "family" and "gezin" are of this content.
  for (const Wording& each : all_wordings()) {
    CAPTURE(each.id);
    for (const wordings::Piece& piece : wordings::pieces_of(each.english)) {
      if (!piece.placeholder) CHECK(piece.text.find("famil") == std::string_view::npos);
    }
    for (const wordings::Piece& piece : wordings::pieces_of(each.dutch)) {
      if (!piece.placeholder) CHECK(piece.text.find("gezin") == std::string_view::npos);
    }
  }
}

TEST_CASE("what a placeholder can stand for is there") {
  std::set<std::string> groups = {"", "rule", "message"};
  for (const Wording& each : all_wordings()) {
    const std::string id = each.id;
    groups.insert(id.substr(0, id.find('.')));
  }
  for (const Wording& each : all_wordings()) {
    for (const wordings::Piece& piece : wordings::pieces_of(each.english)) {
      CAPTURE(each.id);
      if (piece.placeholder) CHECK(groups.contains(std::string(piece.group)));
    }
  }
}

TEST_CASE("each message of the table is told from all others by its words") {
  // A wording that another one hides would never be shown.
  for (const auto rows : {wordings::load_wordings(), wordings::check_wordings()}) {
    for (const Wording& each : rows) {
      const std::vector<wordings::Piece> pieces = wordings::pieces_of(each.english);
      const bool plain = std::all_of(
          pieces.begin(), pieces.end(),
          [](const wordings::Piece& piece) { return !piece.placeholder || piece.group.empty(); });
      if (!plain) continue;
      wordings::Values values;
      for (const wordings::Piece& piece : pieces) {
        if (piece.placeholder) values.emplace_back(piece.text, "x-" + std::string(piece.text));
      }
      const std::string id = each.id;
      const std::string check = id.substr(0, id.find('.'));
      CAPTURE(each.id);
      CHECK(wordings::dutch_of(check, wordings::filled_in(each.english, values)) ==
            wordings::filled_in(each.dutch, values));
    }
  }
}

TEST_CASE("a finding says in Dutch what it says in English, with the same names") {
  struct Row {
    const char* check;
    const char* english;
    const char* dutch;
  };
  const Row rows[] = {
      {"unknown-question", R"(nothing has the id "cares"; did you mean "care"? Allowed: care)",
       R"(niets heeft de id "cares"; bedoelt u "care"? Toegestaan: care)"},
      {"unknown-question",
       R"(nothing has the id "cares"; did you mean "care"?; the same stands in 4 more places)",
       R"(niets heeft de id "cares"; bedoelt u "care"?; hetzelfde staat op nog 4 plaatsen)"},
      {"unused-criterion",
       R"(no condition uses this criterion ("a"); use it or remove it (in the content from 2027-01-01 until 2027-01-31))",
       R"(geen voorwaarde gebruikt dit criterium ("a"); gebruik het of haal het weg (in de inhoud van 2027-01-01 tot en met 2027-01-31))"},
      {"double-advice",
       R"(some answers lead to both route zvw and outcome care, for example: Zorg: Ja; Thuis: Nee; let the condition of one exclude the other, or change this rule)",
       R"(sommige antwoorden leiden tot wet zvw en ook tot uitkomst care, bijvoorbeeld: Zorg: Ja; Thuis: Nee; laat de voorwaarde van de een de ander uitsluiten, of wijzig deze regel)"},
      {"settled-condition",
       R"(this condition never holds: "criterion a" never holds: the question "b" is never asked, as "c is no" and "d has e" can't hold together; change it or take it out)",
       R"(deze voorwaarde geldt nooit: "criterium a" geldt nooit: de vraag "b" wordt nooit gesteld, want "c is no" en "d bevat e" kunnen niet samen gelden; wijzig haar of haal haar weg)"},
      {"out-of-range", R"(this is no answer to "age"; allowed is a whole number from 0 to 17)",
       R"(dit is geen antwoord op "age"; toegestaan is een geheel getal van 0 tot en met 17)"},
      {"no-advice",
       R"(some people get no route and no advice, for example: Zorg: Nee; widen a route, or a topic with "nothing_fits"; nearest is route zvw (lacks "criterion a", "not criterion b"), topic more)",
       R"(sommige mensen krijgen geen wet en geen advies, bijvoorbeeld: Zorg: Nee; verruim een wet, of een onderwerp met "nothing_fits"; het dichtst bij is wet zvw (mist "criterium a", "niet criterium b"), onderwerp more)"},
  };
  for (const Row& row : rows) {
    CAPTURE(row.english);
    CHECK(wordings::dutch_of(row.check, row.english) == row.dutch);
  }
}

TEST_CASE("in a rule the words are Dutch and the ids stay, also ids that look like words") {
  CHECK(wordings::rule_in_dutch("criterion under-18 and not age at least 3 and below 5") ==
        "criterium under-18 en niet age minstens 3 en onder 5");
  CHECK(wordings::rule_in_dutch("help has or or care is not") == "help bevat or of care is not");
  CHECK(wordings::rule_in_dutch("(step is yes or route and fits)") ==
        "(step is yes of wet and past)");
  CHECK(wordings::rule_in_dutch("problem \"a\", step route") == "probleem \"a\", stap route");
}

TEST_CASE("what the tables do not hold stays as it is, however long it is") {
  CHECK_FALSE(wordings::dutch_of("bad-date", "somebody wrote this by hand"));
  const Diagnostics own = {{Severity::Error, "bad-date", "a.json", "", "somebody wrote this"}};
  CHECK(wordings::findings_in(wordings::Tongue::Dutch, own).front().message ==
        "somebody wrote this");
  std::string hostile = "no answers lead to the outcome \"";
  for (int i = 0; i < 20'000; ++i) hostile += "\": wherever it holds, an earlier one goes first (";
  CHECK_FALSE(wordings::dutch_of("unreachable-outcome", hostile));
}

TEST_CASE("an edit is told in Dutch, with where it was") {
  using wordings::Tongue;
  CHECK(wordings::edit_in(Tongue::Dutch, R"(Set "below" of criterion "under-18" to 21.)") ==
        R"("below" van criterium "under-18" is nu 21.)");
  CHECK(wordings::edit_in(Tongue::Dutch, R"(Removed option "no" of question "care".)") ==
        R"(Optie "no" van vraag "care" weggehaald.)");
  CHECK(wordings::edit_in(Tongue::Dutch, "Removed the file a.json.") ==
        "Het bestand a.json weggehaald.");
  CHECK(wordings::edit_in(Tongue::English, "Removed the file a.json.") ==
        "Removed the file a.json.");
}

}  // namespace
}  // namespace wijzer
