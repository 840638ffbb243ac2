// What is counted of texts, and which screens the report names.
#include "checker/screens.hpp"

#include <doctest/doctest.h>

#include <algorithm>

#include "checker/visit.hpp"
#include "support/files.hpp"
#include "support/sample.hpp"

namespace wijzer {
namespace {

using check::Readability;
using check::Screen;
using test::json;
using test::Sample;
using Forms = std::vector<std::string>;

const Screen& named(const std::vector<Screen>& screens, const std::string& name) {
  const auto found = std::find_if(screens.begin(), screens.end(),
                                  [&](const Screen& each) { return each.name == name; });
  REQUIRE_MESSAGE(found != screens.end(), "no screen ", name);
  return *found;
}

TEST_CASE("an apostrophe of either kind stays inside its word, a quotation mark does not") {
  CHECK(check::words_of("zo\u2019n pagina's") == Forms{"zo'n", "pagina's"});
  CHECK(check::words_of("\u2018Hulp nodig?\u2019 en \u2018een woord\u2019") ==
        Forms{"Hulp", "nodig", "en", "een", "woord"});
  CHECK(check::words_of("\u2019s nachts, 24-uurs zorg \u2013 of niet") ==
        Forms{"s", "nachts", "24-uurs", "zorg", "of", "niet"});
}

TEST_CASE("syllables are counted as Dutch is spoken") {
  struct Row {
    const char* word;
    std::size_t syllables;
  };
  const Row rows[] = {{"zorg", 1},  {"u", 1},           {"verpleging", 3}, {"ge\u00EFnd", 2},
                      {"mooie", 2}, {"nieuw", 1},       {"ziekenhuis", 3}, {"cli\u00EBnt", 2},
                      {"CIZ", 1},   {"verzekeraar", 4}, {"b", 1},          {"een\u00E9", 2}};
  for (const Row& row : rows) {
    CAPTURE(row.word);
    CHECK(check::syllables_of(row.word) == row.syllables);
  }
}

TEST_CASE("the score of a text is that of the formula, worked out by hand") {
  // Two sentences, seven words, eleven syllables.
  const Readability text = check::measure("Uw kind is ziek. De verpleegkundige komt.");
  CHECK(text.sentences == 2);
  CHECK(text.words == 7);
  CHECK(text.syllables == 11);
  CHECK(text.longest_sentence == 4);
  CHECK(text.mean_sentence() == doctest::Approx(3.5));
  CHECK(text.flesch_douma() == doctest::Approx(206.84 - 77.0 * 11 / 7 - 0.93 * 3.5));
  CHECK(check::measure("").flesch_douma() == 0);
}

TEST_CASE("every text of the content is on a screen, titles of sources aside") {
  const Content& content = test::shipped();
  Readability steps_again;
  Readability on_screens;
  const std::vector<Screen> screens = check::screens_of(content);
  for (const Screen& screen : screens) on_screens += screen.measures;
  const auto again = [&](StepIndex step) {
    steps_again += named(screens, "step " + content[step].id.value).measures;
  };
  for (const Problem& problem : content.problems) {
    for (const StepIndex step : problem.ladder) again(step);
  }
  check::for_each_note(content, [&](const Note& note) {
    if (note.step) again(*note.step);
  });
  const Readability all = check::measure_all(content);
  CHECK(all.words > 10'000);
  CHECK(on_screens.words - steps_again.words == all.words);
  CHECK(on_screens.sentences - steps_again.sentences == all.sentences);
}

TEST_CASE("a screen has its own texts, and a problem those of its ladder as well") {
  Sample sample;
  sample.add("questions", test::choice("stuck", {"yes", "no"}))["title"] = "Een twee drie?";
  test::Tree step = test::step("ask");
  step["title"] = "Bel de arts";
  sample.add("steps", step);
  test::Tree problem =
      test::problem("no-care", json(R"({"question":"stuck","is":"yes"})"), json(R"(["ask"])"));
  problem["title"] = "Er is geen zorg";
  sample.add("problems", problem);
  sample.tree["interface"]["result.title"] = "Dit is de titel";
  sample.tree["interface"]["result.more"] = "Meer";
  sample.tree["interface"]["start.go"] = "Begin";
  const Content content = test::content_of(sample);
  const std::vector<Screen> screens = check::screens_of(content);
  const std::size_t own = 4;  // Er is geen zorg
  CHECK(named(screens, "problem no-care").measures.words ==
        own + named(screens, "step ask").measures.words);
  CHECK(named(screens, "interface start").measures.words >= 1);
  CHECK(named(screens, "interface result").measures.words >= 5);
  CHECK(named(screens, "interface result").measures.longest_sentence >= 4);
}

Screen screen(const char* name, std::size_t words, std::size_t syllables) {
  return Screen{name, {}, Readability{1, words, syllables, words}};
}

TEST_CASE("the hardest screen comes first, screens of a few words last however hard they are") {
  const std::vector<Screen> sorted = check::hardest_first(
      {screen("short and hard", 24, 90), screen("easy", 25, 25), screen("short and easy", 5, 5),
       screen("hardest", 30, 90), screen("hard", 30, 60)},
      25);
  Forms names;
  for (const Screen& each : sorted) names.push_back(each.name);
  CHECK(names == Forms{"hardest", "hard", "easy", "short and hard", "short and easy"});
}

}  // namespace
}  // namespace wijzer
