// What the parent writes on a paper, and the file for her calendar.
#include <doctest/doctest.h>

#include <map>

#include "bindings/sample_forms.hpp"
#include "core/model/limits.hpp"
#include "core/summary/chosen.hpp"
#include "core/summary/formats.hpp"
#include "support/files.hpp"
#include "support/html.hpp"
#include "support/printing.hpp"

namespace wijzer {
namespace {

using test::FamilyPapers;
using test::json;
using test::Page;
using test::Tree;

/// A family that the gemeente said no to, on paper, on a day.
struct Refused {
  explicit Refused(const char* today = "2026-11-28") : papers(page(), request(today)) {}
  explicit Refused(const Tree& request) : papers(page(), request) {}

  static const Page& page() {
    static const Page only = [] {
      Page out;
      out.loaded = json(out.api.load(test::shipped_bundle()));
      return out;
    }();
    return only;
  }
  static Tree request(const char* today) {
    Tree out = json(R"({"answers":{"goal":"stuck","age":8,"stuck-where":["gemeente"],
        "stuck-gemeente":["disagree"],"letter-gemeente":"2026-11-10","tried-public":["none"],
        "tried-help":["none"]},"address":""})");
    out["today"] = today;
    return out;
  }

  FamilyPapers papers;
};

Tree own(const std::string& words, const std::string& questions = "",
         const Tree& notes = Tree::array()) {
  return Tree{{"words", words}, {"questions", questions}, {"notes", notes}};
}

std::size_t place(const std::string& text, const std::string& piece) { return text.find(piece); }

TEST_CASE("own words stand at our question, own questions come first, notes before the room") {
  const Refused family;
  const Tree note = {{"step", "Vraag om uitleg"},
                     {"day", "12 november"},
                     {"who", "mevrouw Zwaluw"},
                     {"text", "Zij belt terug."}};
  const Tree written =
      own("Zeester slaapt slecht.\n\nEn wij ook.", "Wie is Kraanvogel?", Tree::array({note}));
  for (const char* paper : {"short", "all"}) {
    CAPTURE(paper);
    const std::string text = family.papers.text("text", paper, Tree::array(), written);
    const std::string noted = "Vraag om uitleg (12 november, mevrouw Zwaluw): Zij belt terug.";
    REQUIRE(place(text, "Zeester slaapt slecht.") != std::string::npos);
    CHECK(place(text, "Zeester slaapt slecht.") < place(text, "En wij ook."));
    CHECK(place(text, "En wij ook.") < place(text, "Wie is Kraanvogel?"));
    REQUIRE(place(text, noted) != std::string::npos);
    CHECK(place(text, "Wie is Kraanvogel?") < place(text, noted));
    const std::string without = family.papers.text("text", paper);
    CHECK(place(without, "Zeester") == std::string::npos);
  }
  // With everything on it they stand between the answer and the plan, each of them also alone.
  for (const Tree& alone : {own("", "Wie is Kraanvogel?"), own("Kraanvogel")}) {
    const std::string text = family.papers.text("text", "all", Tree::array(), alone);
    CHECK(place(text, "Begin hier") < place(text, "Kraanvogel"));
    CHECK(place(text, "Kraanvogel") < place(text, "Uw plan"));
  }
  const std::string brief = family.papers.text("text", "short", Tree::array(), written);
  CHECK(place(brief, "Wie is Kraanvogel?") < place(brief, "Wij lopen vast"));
}

TEST_CASE("notes can be made on each step of the plan, whatever its number there is") {
  const Refused family;
  const Tree& steps = family.papers.loaded["steps"];
  REQUIRE(steps.size() > 3);
  CHECK(steps[0]["step"] == "gemeente-explains");
  CHECK(steps[0]["title"] == "Vraag de gemeente om uitleg en om het verslag");
  for (const Tree& step : steps) {
    CHECK(family.papers.all.dump().find(". " + step["title"].get<std::string>()) !=
          std::string::npos);
  }
}

TEST_CASE("own words stay when all else of their part was left out") {
  const Refused family;
  Tree without = Tree::array();
  for (const Tree& part : family.papers.loaded["short"]) {
    for (const Tree& line : part["lines"]) without.push_back(line["line"]);
  }
  const std::string text =
      family.papers.text("text", "short", without, own("Zeester.", "Kraanvogel?"));
  CHECK(place(text, "Zeester.") < place(text, "Kraanvogel?"));
  CHECK(place(text, "Kraanvogel?") != std::string::npos);
}

TEST_CASE("the short paper takes a bounded part of own words and says so, the other takes all") {
  const Refused family;
  std::string words;
  while (words.size() < 10'000) words += "zeester ";
  std::string lines;
  for (int i = 1; i <= 40; ++i) lines += "Kraanvogel " + std::to_string(i) + "?\n";
  Tree notes = Tree::array();
  for (int i = 1; i <= 9; ++i) {
    notes.push_back(Tree{{"step", "Stap"}, {"text", "gezegd " + std::to_string(i)}});
  }
  const auto count = [](const std::string& text, const std::string& piece) {
    std::size_t out = 0;
    for (std::size_t at = 0; (at = text.find(piece, at)) != std::string::npos; ++at) ++out;
    return out;
  };
  const std::string brief =
      family.papers.text("text", "short", Tree::array(), own(words, lines, notes));
  CHECK(count(brief, "zeester") > 20);
  CHECK(count(brief, "zeester") < 60);
  CHECK(place(brief, "Dit is een deel.") != std::string::npos);
  CHECK(count(brief, "- Kraanvogel ") == 4);
  CHECK(place(brief, "... en 37 meer") != std::string::npos);
  CHECK(count(brief, "gezegd") == 3);
  CHECK(place(brief, "... en 6 meer") != std::string::npos);
  const std::string all =
      family.papers.text("text", "all", Tree::array(), own(words, lines, notes));
  CHECK(count(all, "zeester") == words.size() / 8);
  CHECK(count(all, "- Kraanvogel ") == 40);
  CHECK(count(all, "gezegd") == 9);
  CHECK(place(all, "Dit is een deel.") == std::string::npos);
}

TEST_CASE(
    "lines of own words beyond the limit go on in the last one, and nothing of them is lost") {
  const Refused family;
  const auto letters = [](std::size_t count) {
    std::string out;
    for (std::size_t i = 1; i <= count; ++i) out += "zeester " + std::to_string(i) + "\n\n";
    return out;
  };
  const auto lines = [&](std::size_t count) {
    return family.papers.text("text", "all", Tree::array(), own(letters(count)));
  };
  const std::size_t most = limits::own_lines;
  const std::string last = "zeester " + std::to_string(most);
  CHECK(place(lines(most), last + "\n") != std::string::npos);
  const std::string more = lines(most + 2);
  const std::string next = "zeester " + std::to_string(most + 1);
  CHECK(place(more, "\n" + next) == std::string::npos);
  CHECK(place(more, next) != std::string::npos);
  CHECK(place(more, "zeester " + std::to_string(most + 2)) != std::string::npos);
}

TEST_CASE(
    "a question or a note that is cut says so; the title of a step takes nothing of its room") {
  const Refused family;
  const std::string said = "Hij zei: " + std::string(100, 'x');
  const std::string step(90, 't');
  const auto brief = [&](const std::string& question, const std::string& text) {
    const Tree note = {{"step", step}, {"text", text}};
    const std::string out =
        family.papers.text("text", "short", Tree::array(), own("", question, Tree::array({note})));
    std::string plain;
    for (const char letter : out) plain += letter == '\n' ? ' ' : letter;
    return plain;
  };
  const std::string whole = brief("Wie?", said);
  CHECK(place(whole, std::string(100, 'x')) != std::string::npos);
  CHECK(place(whole, "Dit is een deel.") == std::string::npos);
  const std::string endless(300, 'w');
  for (const std::string& cut : {brief(endless, "Ja."), brief("Wie?", endless)}) {
    CHECK(place(cut, endless) == std::string::npos);
    CHECK(place(cut, step) != std::string::npos);
    CHECK(place(cut, "Dit is een deel.") != std::string::npos);
  }
}

TEST_CASE("whatever is typed is text: markup, signs that are none, one endless word, emoji") {
  const Refused family;
  const std::string endless(300, 'w');
  std::string emoji;
  for (int i = 0; i < 400; ++i) emoji += "\xF0\x9F\xA6\x89";
  for (const std::string& words :
       {std::string("<script>alert(1)</script> & \"x\""), std::string("a\x01\x07z\x7f!"), endless,
        emoji, std::string("\xD7\xA9\xD7\x9C\xD7\x95\xD7\x9D"), std::string(" \n \n")}) {
    for (const char* paper : {"short", "all"}) {
      const std::string html = family.papers.text("file", paper, Tree::array(), own(words, words));
      CHECK(test::html_problems(html) == std::vector<std::string>{});
      CHECK(html.find('\x01') == std::string::npos);
      CHECK(html.find("<script") == std::string::npos);
      // Letters are never cut in half: the response is JSON, which must be UTF-8.
      CHECK(family.papers.ask("compose", paper, Tree::array(), own(words, words))
                .contains("sections"));
    }
  }
}

// --- Calendar
// --------------------------------------------------------------------------------------

/// The properties of each event, by name with parameters, as a program for calendars reads them:
/// lines end in CRLF, a space begins one that goes on, a backslash protects a sign.
std::vector<std::map<std::string, std::string>> events_of(const std::string& text) {
  std::vector<std::string> lines;
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t end = text.find("\r\n", at);
    REQUIRE(end != std::string::npos);
    CHECK(end - at <= 75);
    const std::string line = text.substr(at, end - at);
    CHECK(line.find('\n') == std::string::npos);
    if (line[0] == ' ') {
      lines.back() += line.substr(1);
    } else {
      lines.push_back(line);
    }
    at = end + 2;
  }
  std::vector<std::map<std::string, std::string>> out;
  std::vector<std::string> open;
  for (const std::string& line : lines) {
    const std::size_t colon = line.find(':');
    REQUIRE(colon != std::string::npos);
    const std::string name = line.substr(0, colon);
    std::string value;
    for (std::size_t i = colon + 1; i < line.size(); ++i) {
      if (line[i] == '\\') ++i;
      value += line[i];
    }
    if (name == "BEGIN") {
      open.push_back(value);
      if (value == "VEVENT") out.emplace_back();
    } else if (name == "END") {
      REQUIRE_FALSE(open.empty());
      CHECK(open.back() == value);
      open.pop_back();
    } else if (open.back() == "VCALENDAR") {
      const bool known = name == "VERSION" || name == "PRODID";
      CHECK(known);
    } else {
      const bool in_alarm = open.back() == "VALARM";
      auto& event = out.back();
      if (in_alarm && event.contains("alarm " + name)) {
        event["alarm " + name] += " | " + value;
      } else {
        CHECK(event.emplace((in_alarm ? "alarm " : "") + name, value).second);
      }
    }
  }
  CHECK(open.empty());
  return out;
}

TEST_CASE(
    "a last day comes into a calendar with reminders a week and a day before, and a title of "
    "nothing") {
  const Refused family;
  CHECK(family.papers.loaded["due"] == true);
  const Tree file = family.papers.ask("calendar", "short");
  CHECK(file["name"].get<std::string>().ends_with("-2026-11-28.ics"));
  const auto events = events_of(file["text"].get<std::string>());
  REQUIRE(events.size() == 1);
  const auto& event = events.front();
  CHECK(event.at("DTSTART;VALUE=DATE") == "20261222");
  CHECK(event.at("DTSTAMP") == "20261128T000000Z");
  CHECK(event.at("SUMMARY") == "Laatste dag: kijk in uw papieren");
  CHECK(event.at("DESCRIPTION") ==
        "Maak bezwaar bij de gemeente uiterlijk op dinsdag 22 december 2026");
  CHECK(event.at("CLASS") == "PRIVATE");
  CHECK_FALSE(event.at("UID").empty());
  // Nine o'clock on the day a week before, and the day before.
  CHECK(event.at("alarm TRIGGER") == "-P6DT15H | -PT15H");
  CHECK(event.at("alarm ACTION") == "DISPLAY | DISPLAY");
  CHECK(event.at("alarm DESCRIPTION") == event.at("SUMMARY") + " | " + event.at("SUMMARY"));
}

TEST_CASE("two letters with the same last day are two entries, each the same in every file") {
  Content content;
  content.id = "wizard";
  const Date day = *parse_date("2026-12-22");
  Summary three;
  three.due_days = {{"Maak bezwaar", day}, {"Vraag een zitting aan", day}, {"Maak bezwaar", day}};
  Summary one;
  one.due_days = {{"Vraag een zitting aan", day}};
  const auto events = events_of(to_calendar(three, content, *parse_date("2026-12-01")));
  REQUIRE(events.size() == 2);
  CHECK(events[0].at("UID") != events[1].at("UID"));
  const auto alone = events_of(to_calendar(one, content, *parse_date("2026-12-20")));
  REQUIRE(alone.size() == 1);
  CHECK(alone[0].at("UID") == events[1].at("UID"));
}

/// The lines of one part of a paper, by the start of its heading or id.
Tree lines_of(const FamilyPapers& papers, const char* paper, const std::string& id) {
  Tree out = Tree::array();
  for (const Tree& part : papers.loaded[paper]) {
    if (part["id"].get<std::string>().find(id) == std::string::npos) continue;
    for (const Tree& line : part["lines"]) out.push_back(line["line"]);
  }
  return out;
}

TEST_CASE("a last day that is left out on a paper comes into no calendar of that paper") {
  const Refused family;
  for (const char* paper : {"short", "all"}) {
    CAPTURE(paper);
    const Tree days = lines_of(family.papers, paper, "last-day");
    REQUIRE_FALSE(days.empty());
    CHECK_FALSE(family.papers.text("calendar", paper).empty());
    CHECK(family.papers.text("calendar", paper, days).empty());
    // Other lines have nothing to do with it.
    CHECK(events_of(family.papers.text("calendar", paper, lines_of(family.papers, paper, "plan")))
              .size() == 1);
  }
}

TEST_CASE("of two last days on a paper the calendar takes the one that stays there") {
  Tree request = Refused::request("2026-11-28");
  request["answers"]["stuck-where"].push_back("svb");
  request["answers"]["stuck-svb"] = json(R"(["disagree"])");
  request["answers"]["letter-svb"] = "2026-11-17";
  const Refused family(request);
  CHECK(events_of(family.papers.text("calendar", "short")).size() == 2);
  const Tree days = lines_of(family.papers, "short", "last-day");
  REQUIRE(days.size() == 2);
  const auto events = events_of(family.papers.text("calendar", "short", Tree::array({days[0]})));
  REQUIRE(events.size() == 1);
  CHECK(events.front().at("DTSTART;VALUE=DATE") == "20261229");
}

TEST_CASE("a day that a paper had no room to name goes with those that it names") {
  const Date day = *parse_date("2026-12-22");
  Summary paper;
  paper.due_days = {{"Maak bezwaar", day}, {"Ga in beroep", day}};
  paper.sections = {{"paper-last-day", "Laatste dag", Tone::Plain, {}, {}, {}}};
  paper.sections.front().blocks.push_back(Block{List{{{Run{"Maak bezwaar", std::nullopt}}}}});
  const auto days_without = [&](std::vector<std::size_t> without) {
    return chosen_paper(Content{}, paper, {std::move(without), {}, true}).due_days.size();
  };
  CHECK(days_without({}) == 2);
  CHECK(days_without({0}) == 0);
  paper.sections.clear();
  CHECK(days_without({}) == 2);
}

TEST_CASE("the outcome's own press asks for one day, whatever the papers leave out") {
  const Refused family;
  const auto asked = [&](const char* day) {
    Tree request = {{"call", "calendar"}, {"paper", "short"}, {"day", day}};
    request["without"] = lines_of(family.papers, "short", "last-day");
    return json(family.papers.forms.call(request.dump()))["text"].get<std::string>();
  };
  CHECK(events_of(asked("2026-12-22")).size() == 1);
  CHECK(asked("2026-12-23").empty());
}

TEST_CASE("a last day that has passed comes into no calendar; one of today does") {
  CHECK(Refused("2026-12-22").papers.loaded["due"] == true);
  const Refused late("2026-12-23");
  CHECK(late.papers.loaded["due"] == false);
  CHECK(late.papers.text("calendar", "short").empty());
}

}  // namespace
}  // namespace wijzer
