// What must hold of the content that ships, whatever its authors change.
#include <doctest/doctest.h>

#include <algorithm>
#include <set>
#include <sstream>

#include "checker/check.hpp"
#include "checker/visit.hpp"
#include "core/conversation/session.hpp"
#include "core/load/json_tree.hpp"
#include "core/logic/calendar.hpp"
#include "support/files.hpp"
#include "support/printing.hpp"
#include "support/sample.hpp"

namespace wijzer {
namespace {

using test::Tree;

/// Calls `visit` with every text value under every key of the JSON.
template <typename Visit>
void for_each_string(const Json& json, const std::string& key, const Visit& visit) {
  if (const std::string* text = json.string()) visit(key, *text);
  if (const JsonArray* array = json.array()) {
    for (const Json& element : *array) for_each_string(element, key, visit);
  }
  if (const JsonObject* object = json.object()) {
    for (const auto& [name, value] : *object) for_each_string(value, name, visit);
  }
}

std::string lower(std::string text) {
  for (char& letter : text) {
    if (letter >= 'A' && letter <= 'Z') letter = static_cast<char>(letter - 'A' + 'a');
  }
  return text;
}

/// The promise that a text makes; empty when it makes none.
std::string promise_in(std::string text) {
  text = lower(std::move(text));
  for (const char* promise : {"u heeft recht op", "heeft u recht op", "u hebt recht op",
                              "kind heeft recht op", "krijgt u ", "u krijgt ", "uw kind krijgt ",
                              "krijgt uw kind ", "wordt vergoed", "u komt in aanmerking"}) {
    if (text.find(promise) != std::string::npos) return promise;
  }
  return "";
}

TEST_CASE("no text of the content promises anything") {
  std::size_t texts = 0;
  for (const SourceFile& file : test::shipped_files()) {
    CAPTURE(file.path);
    const JsonResult parsed = parse_json(file.path, file.text);
    REQUIRE(parsed.ok);
    for_each_string(parsed.value, "", [&](const std::string& key, const std::string& text) {
      if (key == "note" || key == "words") return;
      ++texts;
      CAPTURE(text);
      CHECK(promise_in(text) == "");
    });
  }
  CHECK(texts > 1000);
}

TEST_CASE("a promise is recognised, a likelihood is none") {
  CHECK(promise_in("Dan krijgt u een pgb.") != "");
  CHECK(promise_in("U heeft recht op zorg.") != "");
  CHECK(promise_in("De Wlz past waarschijnlijk.") == "");
  CHECK(promise_in("Wie beslist? Het CIZ.") == "");
}

TEST_CASE("the content is clean: no errors and no warnings on the day of its version") {
  const auto day = parse_date(test::shipped().date);
  REQUIRE(day.has_value());
  const auto result = check::check_content(test::shipped_files(), *day);
  for (const Diagnostic& each : result.all_diagnostics()) {
    FAIL_CHECK(each.file, ":", each.pointer, " [", each.check, "] ", each.message);
  }
}

TEST_CASE("every remark has a source, but for those that only give a question to ask") {
  std::size_t sourced = 0;
  check::for_each_note(test::shipped(), [&](const Note& note) {
    if (note.step || note.text.ends_with('?')) return;
    CAPTURE(note.text);
    CHECK_FALSE(note.sources.empty());
    ++sourced;
  });
  CHECK(sourced > 500);
}

TEST_CASE("the last day of every letter is the one that was computed apart from this program") {
  const std::string csv = test::read_text("tests/data/objection-last-day.csv");
  std::vector<Deadline> limits;
  for (const Deadline& each : test::shipped().deadlines) {
    if (each.is_public && each.length.days == 42) limits.push_back(each);
  }
  CHECK(limits.size() >= 4);
  std::istringstream lines(csv);
  std::size_t letters = 0;
  for (std::string line; std::getline(lines, line);) {
    if (line.starts_with("#") || line == "letter,last_day") continue;
    const std::optional<Date> letter = parse_date(line.substr(0, 10));
    REQUIRE(letter.has_value());
    ++letters;
    CAPTURE(line);
    for (const Deadline& limit : limits) {
      CHECK(to_string(last_day(*letter, limit)) == line.substr(11));
    }
  }
  CHECK(letters == 1157);
}

TEST_CASE(
    "there are scenarios enough, and each row of the decision table stands in the note of one") {
  CHECK(test::shipped().scenarios.size() >= 40);
  std::string notes;
  for (const SourceFile& file : test::shipped_files()) {
    const Tree tree = test::json(file.text);
    if (!tree.contains("scenarios")) continue;
    for (const Tree& scenario : tree["scenarios"]) notes += scenario.value("note", "") + "\n";
  }
  for (int row = 1; row <= 25; ++row) {
    const std::string id = std::string("D-") + (row < 10 ? "0" : "") + std::to_string(row);
    CAPTURE(id);
    CHECK(notes.find(id) != std::string::npos);
  }
}

TEST_CASE(
    "every question has an answer for who does not know, but for the two about the visit itself") {
  for (const Question& question : test::shipped().questions) {
    CAPTURE(question.id.value);
    const std::vector<Option>& options = options_of(question);
    const bool other = std::any_of(options.begin(), options.end(), [](const Option& option) {
      // Who does not know what came of a step is still waiting.
      // About the last months nobody has to say more than that there is more time.
      return option.none || option.id.value == "other" || option.id.value == "waiting" ||
             option.id.value == "long";
    });
    const bool visit = question.id.value == "goal" || question.id.value == "stuck-where";
    CHECK((!question.unknown.empty() || other) != visit);
  }
}

TEST_CASE("no question asks for a name, an address, a birth date or a citizen service number") {
  for (const Question& question : test::shipped().questions) {
    const std::string title = lower(question.title);
    CAPTURE(title);
    for (const char* private_fact : {"naam", "adres", "geboortedatum", "burgerservicenummer", "bsn",
                                     "postcode", "telefoonnummer"}) {
      CHECK(title.find(private_fact) == std::string::npos);
    }
  }
}

TEST_CASE("every question of the content is asked in some scenario") {
  const Content& content = test::shipped();
  std::set<std::uint32_t> asked;
  for (const Scenario& scenario : content.scenarios) {
    for (const QuestionIndex question : walk(content, scenario.answers).asked) {
      asked.insert(question.value);
    }
  }
  for (std::uint32_t i = 0; i < content.questions.size(); ++i) {
    CAPTURE(content.questions[i].id.value);
    CHECK(asked.contains(i));
  }
}

}  // namespace
}  // namespace wijzer
