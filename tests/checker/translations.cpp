// Other languages: complete or named, the same rules with other words, and the shipped English.
#include "checker/translations.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <map>
#include <set>

#include "checker/check.hpp"
#include "checker/placeholders.hpp"
#include "core/advice/advice.hpp"
#include "core/conversation/session.hpp"
#include "support/files.hpp"
#include "support/printing.hpp"
#include "support/sample.hpp"

namespace wijzer {
namespace {

using check::TextUnit;
using check::Translation;
using test::json;
using test::Sample;
using test::Tree;

/// Small content with one text of each shape, and its English, complete.
struct Pair {
  Pair() {
    sample.add("questions", test::choice("care", {"yes", "no"}));
    sample.add("criteria", test::criterion("nursing", json(R"({"question":"care","is":"yes"})")));
    Tree& route = sample.add("routes", test::route("zvw", json(R"({"criterion":"nursing"})")));
    route["pays"] = Tree::array({"Verpleging."});
    route["need_by"] = Tree::array({test::note("Bel."), test::note("Vraag.")});
    sample.add("topics",
               test::topic("nothing", json(R"({"route":"zvw","verdict":"no"})")))["nothing_fits"] =
        true;
    complete();
  }

  /// Writes a translation of every text as it stands now: the same with "EN " before it.
  void complete() {
    english = {{"language", "en"}, {"name", "English"}, {"texts", Tree::object()}};
    for (const auto& [id, text] : texts()) {
      english["texts"][id] = {{"of", check::fingerprint(text)}, {"text", "EN " + text}};
    }
  }

  [[nodiscard]] std::vector<SourceFile> files() const {
    return {{"content.json", sample.text()}, {"i18n/en.json", english.dump()}};
  }
  [[nodiscard]] LoadResult load() const { return load_content(files(), read_author_parts); }
  [[nodiscard]] std::map<std::string, std::string> texts() const {
    std::map<std::string, std::string> out;
    check::for_each_text(load().content, [&](const TextUnit& unit) {
      if (!unit.id.empty()) CHECK_MESSAGE(out.emplace(unit.id, unit.text).second, unit.id);
    });
    return out;
  }
  [[nodiscard]] Translation translation() const {
    const std::vector<Translation> all = check::read_translations(files(), load().content);
    REQUIRE(all.size() == 1);
    return all.front();
  }
  [[nodiscard]] std::vector<std::string> found() const {
    return test::short_forms(translation().diagnostics);
  }

  Sample sample;
  Tree english;
};

using Forms = std::vector<std::string>;

TEST_CASE("the fingerprint of a text is FNV-1a") {
  CHECK(check::fingerprint("") == "811c9dc5");
  CHECK(check::fingerprint("a") == "e40c292c");
  CHECK(check::fingerprint("foobar") == "bf9cf968");
}

TEST_CASE("the id of a text is made of ids, not of the place in the file") {
  const auto texts = Pair().texts();
  CHECK(texts.contains("question.care.title"));
  CHECK(texts.contains("question.care.option.yes.label"));
  CHECK(texts.contains("criterion.nursing.true"));
  CHECK(texts.at("route.zvw.headlines.fits.0") == "zvw fits");
  CHECK(texts.at("route.zvw.need_by.1") == "Vraag.");
  CHECK(texts.at("route.zvw.pays.0") == "Verpleging.");
  for (const auto& each : texts) CHECK_MESSAGE(each.first.find("source") != 0, each.first);
}

TEST_CASE("a complete translation has no finding") { CHECK(Pair().found() == Forms{}); }

TEST_CASE("a changed text makes its translation outdated, and a new text lacks one") {
  Pair pair;
  pair.sample.tree["questions"][0]["title"] = "Iets anders?";
  CHECK(pair.found() == Forms{"outdated-translation /texts/question.care.title/of"});
  CHECK(pair.translation().diagnostics[0].message.find("Iets anders?") != std::string::npos);
  pair.english["texts"].erase("question.care.title");
  CHECK(pair.found() == Forms{"missing-translation /texts"});
}

TEST_CASE("a text that moves within its list keeps its translation") {
  Pair pair;
  Tree& start = pair.sample.tree["routes"][0]["need_by"];
  start.insert(start.begin(), test::note("Eerst dit."));
  CHECK(pair.found() == Forms{"outdated-translation /texts/route.zvw.need_by.0/of"});
  const Content content = pair.load().content;
  std::map<std::string, std::string> translated;
  const Translation translation = pair.translation();
  check::for_each_text(content, [&](const TextUnit& unit) {
    if (const auto* found = translation.find(unit)) translated[unit.id] = found->text;
  });
  CHECK(translated["route.zvw.need_by.1"] == "EN Bel.");
  CHECK(translated["route.zvw.need_by.2"] == "EN Vraag.");
  CHECK_FALSE(translated.contains("route.zvw.need_by.0"));
}

TEST_CASE("an id that no text has is named, with the nearest") {
  Pair pair;
  pair.english["texts"]["question.car.title"] = {{"of", "00000000"}, {"text", "x"}};
  const Diagnostics found = pair.translation().diagnostics;
  REQUIRE(found.size() == 1);
  CHECK(found[0].check == "unknown-translation");
  CHECK(found[0].message.find("\"question.care.title\"?") != std::string::npos);
}

TEST_CASE("what the program fills in stands in both languages") {
  struct Row {
    const char* dutch;
    const char* english;
    std::size_t findings;
  };
  const Row rows[] = {{"Nog {days} dagen", "{days} days left", 0},
                      {"{a} en {b}", "{b} and {a}", 0},
                      {"{a} en {a}", "{a}", 0},
                      {"Nog {days} dagen", "days left", 1},
                      {"Nog {days} dagen", "{dagen} left", 2},
                      {"Geen dagen", "{days} left", 1},
                      {"Een { haakje", "A { bracket", 0},
                      {"Haakjes {}", "Brackets", 0},
                      {"Een {Woord}", "A word", 0}};
  for (const Row& row : rows) {
    CAPTURE(row.dutch);
    CAPTURE(row.english);
    Pair pair;
    pair.sample.tree["interface"]["a.text"] = row.dutch;
    pair.complete();
    pair.english["texts"]["interface.a.text"]["text"] = row.english;
    CHECK(pair.found() == Forms(row.findings, "lost-placeholder /texts/interface.a.text/text"));
  }
}

TEST_CASE("a file that can't be read whole keeps only its own language back") {
  Pair pair;
  for (const auto& [key, text] : pair.sample.tree["interface"].items()) {
    std::string whole = text.get<std::string>();
    for (const check::Placeholder& each : check::placeholders_of("interface." + key)) {
      whole += " {" + std::string(each.name) + "}";
    }
    text = whole;
  }
  pair.complete();
  pair.english["texts"]["question.care.title"]["txt"] = "x";
  const auto result = check::check_content(pair.files(), *parse_date("2026-11-21"));
  CHECK_FALSE(has_errors(result.diagnostics));
  REQUIRE(result.translations.size() == 1);
  CHECK(test::short_forms(result.translations[0].diagnostics) ==
        Forms{"unknown-key /texts/question.care.title/txt"});
  CHECK(has_errors(result.all_diagnostics()));
}

TEST_CASE("the language is that of the file's name, and not that of the content") {
  Pair pair;
  pair.english["language"] = "fr";
  CHECK(pair.found() == Forms{"wrong-type /language"});
  const std::vector<SourceFile> files = {
      {"content.json", pair.sample.text()},
      {"i18n/nl.json", R"({"language":"nl","name":"Nederlands","texts":{}})"}};
  const auto found = check::read_translations(files, pair.load().content);
  REQUIRE(found.size() == 1);
  CHECK(test::short_forms(found[0].diagnostics) == Forms{"wrong-type /language"});
}

TEST_CASE("translated content has every text in the other language and is else the same") {
  const Pair pair;
  const Content dutch = pair.load().content;
  const auto files = check::translate(pair.files(), dutch, pair.translation());
  REQUIRE(files.size() == 1);
  const LoadResult english = load_content(files, read_author_parts);
  CHECK(english.diagnostics.empty());
  CHECK(english.content.language == "en");
  std::size_t count = 0;
  check::for_each_text(english.content, [&](const TextUnit& unit) {
    CAPTURE(unit.id);
    // The title of a source is a name.
    CHECK(unit.text.starts_with("EN ") != unit.id.empty());
    ++count;
  });
  CHECK(count == pair.texts().size() + dutch.sources.size());
  Tree before = json(pair.sample.text());
  Tree after = json(files[0].text);
  CHECK(after["questions"][0]["options"][0]["id"] == before["questions"][0]["options"][0]["id"]);
  CHECK(after["version"] == before["version"]);
  CHECK(after["criteria"][0]["when"] == before["criteria"][0]["when"]);
  CHECK(after["sources"] == before["sources"]);
  CHECK(after["routes"][0]["pays"].is_array());
}

/// The shipped content in English.
const Translation& shipped_english() {
  static const Translation english = [] {
    std::vector<Translation> all = check::read_translations(test::shipped_files(), test::shipped());
    const auto found = std::find_if(all.begin(), all.end(),
                                    [](const Translation& each) { return each.language == "en"; });
    REQUIRE(found != all.end());
    return *found;
  }();
  return english;
}

TEST_CASE("the English of the shipped content is complete") {
  CHECK(shipped_english().name == "English");
  CHECK(shipped_english().texts.size() > 1700);
  for (const Diagnostic& each : shipped_english().diagnostics) {
    FAIL_CHECK(each.file, ":", each.pointer, " [", each.check, "] ", each.message);
  }
}

TEST_CASE("the ids of the shipped texts are all different") {
  std::set<std::string> ids;
  check::for_each_text(test::shipped(), [&](const TextUnit& unit) {
    if (!unit.id.empty()) CHECK_MESSAGE(ids.insert(unit.id).second, unit.id);
  });
  CHECK(ids.size() > 1700);
}

TEST_CASE("a sentence to say aloud stays Dutch, with its English behind it") {
  check::for_each_text(test::shipped(), [&](const TextUnit& unit) {
    if (!unit.id.starts_with("step.") || !unit.id.ends_with(".say")) return;
    const auto* found = shipped_english().find(unit);
    REQUIRE_MESSAGE(found != nullptr, unit.id);
    CAPTURE(found->text);
    CHECK(found->text.starts_with(unit.text + " (In English: "));
    CHECK(found->text.ends_with(")"));
  });
}

TEST_CASE("no English text promises anything") {
  for (const auto& each : shipped_english().texts) {
    const std::string& text = each.second.text;
    CAPTURE(each.first);
    CAPTURE(text);
    for (const char* promise : {"ou will get", "ou are entitled", "ou have the right to care",
                                "ou have a right to care", "uarantee"}) {
      CHECK(text.find(promise) == std::string::npos);
    }
  }
}

TEST_CASE("every scenario has the same outcome in English") {
  const Content& dutch = test::shipped();
  const LoadResult loaded = load_content(
      check::translate(test::shipped_files(), dutch, shipped_english()), read_author_parts);
  REQUIRE_FALSE(has_errors(loaded.diagnostics));
  const Content& english = loaded.content;
  CHECK(english.version == dutch.version);
  REQUIRE(english.scenarios.size() == dutch.scenarios.size());
  for (std::size_t i = 0; i < dutch.scenarios.size(); ++i) {
    CAPTURE(dutch.scenarios[i].id.value);
    const Answers& answers = dutch.scenarios[i].answers;
    CHECK(english.scenarios[i].answers == answers);
    const Walk in_dutch = walk(dutch, answers);
    const Walk in_english = walk(english, answers);
    CHECK(in_english.next == in_dutch.next);
    CHECK(in_english.asked == in_dutch.asked);
    const Advice a = advise(dutch, in_dutch.effective);
    const Advice b = advise(english, in_english.effective);
    REQUIRE(a.routes.size() == b.routes.size());
    for (std::size_t k = 0; k < a.routes.size(); ++k) {
      CHECK(a.routes[k].verdict == b.routes[k].verdict);
      CHECK(a.routes[k].reasons == b.routes[k].reasons);
    }
  }
}

}  // namespace
}  // namespace wijzer
