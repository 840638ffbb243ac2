// Which words count as rare, and which as misspelled.
#include <doctest/doctest.h>

#include <algorithm>
#include <array>
#include <set>

#include "checker/check.hpp"
#include "checker/dutch.hpp"
#include "support/printing.hpp"
#include "support/sample.hpp"

namespace wijzer {
namespace {

using test::Sample;
using test::Tree;
using Forms = std::vector<std::string>;

const check::WordForms& frequent() {
  static const check::WordForms words =
      check::forms_of({"aan",   "arts",   "bel",      "brief", "de",    "denken", "een",     "en",
                       "het",   "huis",   "in",       "is",    "kind",  "kosten", "lezen",   "loon",
                       "maken", "matig",  "nodig",    "over",  "recht", "reden",  "rit",     "test",
                       "vraag", "weging", "wijzigen", "ziek",  "ver",   "zorg",   "stelling"});
  return words;
}

/// Findings at the title of the only route, which holds this text.
template <typename Change>
Diagnostics found(const std::string& text, const Change& change, const check::Language& language) {
  Sample sample;
  sample.add("questions", test::choice("care", {"yes", "no"}));
  sample.add("criteria",
             test::criterion("nursing", test::json(R"({"question":"care","is":"yes"})")));
  sample.add("routes", test::route("zvw", test::json(R"({"criterion":"nursing"})")))["title"] =
      text;
  change(sample);
  const std::array<SourceFile, 1> files = {SourceFile{"content.json", sample.text()}};
  return check::check_content(files, *parse_date("2026-11-21"), language).diagnostics;
}

/// Words in quotes in the findings of one check at the title.
Forms named(const Diagnostics& diagnostics, const char* check, const char* pointer) {
  Forms out;
  for (const Diagnostic& each : diagnostics) {
    if (each.check != check || each.pointer != pointer) continue;
    const std::size_t start = each.message.find('"') + 1;
    out.push_back(each.message.substr(start, each.message.find('"', start) - start));
  }
  return out;
}

const char* const title = "/routes/0/title";

template <typename Change>
Forms rare(const std::string& text, const Change& change) {
  return named(found(text, change, check::Language{&frequent()}), "rare-word", title);
}

Forms rare(const std::string& text) {
  return rare(text, [](Sample&) {});
}

TEST_CASE("a word that is not frequent is found, however plain its parts are") {
  CHECK(rare("Vraag de heroverweging") == Forms{"heroverweging"});
  CHECK(rare("De zorg is rechtmatig") == Forms{"rechtmatig"});
  CHECK(rare("De indicatiestelling") == Forms{"indicatiestelling"});
  CHECK(rare("Ziekenhuiskosten, redelijk en onredelijk") ==
        Forms{"ziekenhuiskosten", "redelijk", "onredelijk"});
  CHECK(rare("Wetten wetten WETTEN") == Forms{"wetten"});
}

TEST_CASE("forms of a frequent word are no other words") {
  CHECK(rare("Brieven, huizen, lonen en ritten. Zieke kinderen") == Forms{"kinderen"});
  CHECK(rare("Wijzig, wijzigt; leest en maakt. Redenen, artsen, testen") == Forms{});
  CHECK(rare("Kinds kind's \u201CBel\u201D \u2018de arts\u2019") == Forms{});
}

TEST_CASE("a verb with a particle in front is as frequent as the verb, another word is not") {
  CHECK(rare("Meedenken, meedenkt, voorlezen, aanmaken") == Forms{});
  CHECK(rare("Aanvraag, inzorg, verdenken, meezorg") ==
        Forms{"aanvraag", "inzorg", "verdenken", "meezorg"});
}

TEST_CASE("numbers, addresses and what the program fills in are no words") {
  CHECK(
      rare("Bel 112 over {indicatie}: zie ciz.nl ofwel https://www.regelhulp.nl/zorg, 24 en 15c") ==
      Forms{"zie", "ofwel"});
  CHECK(rare("Mail info@loket.example. Vraag het.Daarna de rest") ==
        Forms{"mail", "daarna", "rest"});
}

TEST_CASE("words with a hyphen or an apostrophe are known by their parts") {
  CHECK(rare("Een zorg-test, \u2019s lezen, arts's en zorg\u2019s") == Forms{});
  CHECK(rare("Een zorg-verordening") == Forms{"zorg-verordening"});
}

TEST_CASE("a term explains its words only where they stand together") {
  const auto with_term = [](Sample& sample) {
    sample.add("terms", Tree{{"id", "supervision"},
                             {"words", {"permanent toezicht", "CIZ", "indicatie"}},
                             {"text", "Een arts."}});
  };
  CHECK(rare("Permanent toezicht en CIZ: een indicatie en de Indicatie", with_term) == Forms{});
  CHECK(rare("Toezicht is permanent, het ciz", with_term) == Forms{"toezicht", "permanent", "ciz"});
  CHECK(rare("De indicaties en herindicatie", with_term) == Forms{"indicaties", "herindicatie"});
}

TEST_CASE("the vocabulary allows a word and its forms, with a reason") {
  const auto with_words = [](Sample& sample) {
    sample.add("vocabulary", Tree{{"reason", "Names."}, {"words", {"Loket", "wondzorg"}}});
  };
  CHECK(rare("Het loket, de loketten en LOKET", with_words) == Forms{});
  CHECK(rare("Het zorgloket", with_words) == Forms{"zorgloket"});
}

TEST_CASE("a word of the vocabulary is needed only while a text would be at a loss without it") {
  const auto unused = [](const check::Language& language) {
    const auto with_words = [](Sample& sample) {
      sample.add("vocabulary",
                 Tree{{"reason", "Names."}, {"words", {"loket", "ritten", "nergens", "loket"}}});
    };
    return named(found("Het loket en de ritten", with_words, language), "unused-vocabulary",
                 "/vocabulary/0");
  };
  CHECK(unused(check::Language{&frequent()}) == Forms{"ritten", "nergens", "loket"});
  CHECK(unused(check::Language{}) == Forms{"nergens", "loket"});
}

TEST_CASE("without a list of frequent words no word is rare") {
  CHECK(named(found("De heroverweging", [](Sample&) {}, {}), "rare-word", title) == Forms{});
}

TEST_CASE("each rare word is reported once, where it stands first, with how often it stands") {
  const Diagnostics all = found(
      "Loket loket", [](Sample& sample) { sample.tree["routes"][0]["pays"] = "Een loket."; },
      check::Language{&frequent()});
  const auto is_it = [](const Diagnostic& each) {
    return each.message.find("\"loket\"") != std::string::npos;
  };
  REQUIRE(std::count_if(all.begin(), all.end(), is_it) == 1);
  const Diagnostic& one = *std::find_if(all.begin(), all.end(), is_it);
  CHECK(one.pointer == title);
  CHECK(one.severity == Severity::Error);
  CHECK(one.message.find("3 times") != std::string::npos);
}

TEST_CASE("capitals and accents are made small") {
  CHECK(check::lower("Eén ÉÉN Ëa À × ß CIZ") == "eén één ëa à × ß ciz");
}

// --- Spelling
// --------------------------------------------------------------------------------------------------------

/// A dictionary that lacks just these words, and remembers what it was asked.
struct FakeDictionary {
  std::set<std::string> unknown;
  std::string language;
  std::vector<std::string> asked;

  check::Language aid() {
    check::Language out;
    out.misspelled = [this](const std::string& name, const std::vector<std::string>& words) {
      language = name;
      asked = words;
      Forms found;
      for (const std::string& word : words) {
        if (unknown.contains(word)) found.push_back(word);
      }
      return std::optional(found);
    };
    return out;
  }
  [[nodiscard]] bool was_asked(const char* word) const {
    return std::count(asked.begin(), asked.end(), word) == 1;
  }
};

template <typename Change>
Forms misspelled(FakeDictionary& dictionary, const std::string& text, const Change& change) {
  return named(found(text, change, dictionary.aid()), "misspelled-word", title);
}

TEST_CASE("a word that the dictionary lacks is misspelled, a number or address is not") {
  FakeDictionary dictionary{{"vertelen", "15c", "ciz.nl", "Wlz"}, {}, {}};
  CHECK(misspelled(dictionary, "Vertel het ciz.nl, 15c keer, {vertelen}", [](Sample&) {}) ==
        Forms{});
  CHECK(misspelled(dictionary, "Vertelen, vertelen", [](Sample&) {}) == Forms{"vertelen"});
  CHECK(dictionary.language == "nl");
  CHECK(dictionary.was_asked("Vertelen"));
  CHECK(dictionary.was_asked("vertelen"));
}

TEST_CASE("a word with a hyphen is right when the dictionary knows it, or every part of it") {
  FakeDictionary dictionary{{"Wlz-zorg", "iq-tets", "tets", "Wlz"}, {}, {}};
  CHECK(misspelled(dictionary, "Wlz-zorg en iq-tets", [](Sample&) {}) ==
        Forms{"Wlz-zorg", "iq-tets"});
  CHECK(misspelled(dictionary, "Wlz-zorg en iq-tets", [](Sample& sample) {
          sample.add("vocabulary", Tree{{"reason", "Names."}, {"words", {"Wlz"}}});
        }) == Forms{"iq-tets"});
}

TEST_CASE("words of terms are looked up too, and an acceptance with a reason covers several") {
  FakeDictionary dictionary{{"Wlz", "vpt", "Eén"}, {}, {}};
  const auto change = [](Sample& sample) {
    sample.add("terms",
               Tree{{"id", "vpt"}, {"words", {"vpt", "volledig pakket"}}, {"text", "Een arts."}});
    sample.add("accepted", Tree{{"check", "misspelled-word"},
                                {"text", {"vpt", "Wlz", "overbodig"}},
                                {"reason", "Official."}});
  };
  const Diagnostics all = found("Wlz, vpt en Eén", change, dictionary.aid());
  CHECK(named(all, "misspelled-word", title) == Forms{"Eén"});
  CHECK(dictionary.was_asked("pakket"));
  const auto unused = std::find_if(all.begin(), all.end(), [](const Diagnostic& each) {
    return each.check == "unused-acceptance";
  });
  REQUIRE(unused != all.end());
  CHECK(unused->message.find("overbodig") != std::string::npos);
  CHECK(unused->pointer == "/accepted/0");
}

TEST_CASE("where nothing could be looked up, no acceptance counts as unused") {
  const auto change = [](Sample& sample) {
    for (const char* check : {"misspelled-word", "rare-word", "long-sentence"}) {
      sample.add("accepted", Tree{{"check", check}, {"text", "Wlz"}, {"reason", "A name."}});
    }
  };
  const auto unused = [&](const check::Language& language) {
    Forms places;
    for (const Diagnostic& each : found("Een arts", change, language)) {
      if (each.check == "unused-acceptance") places.push_back(each.pointer);
    }
    return places;
  };
  CHECK(unused({}) == Forms{"/accepted/2"});
  check::Language failing;
  failing.misspelled = [](const std::string&, const std::vector<std::string>&) {
    return std::optional<std::vector<std::string>>();
  };
  CHECK(unused(failing) == Forms{"/accepted/2"});
  FakeDictionary dictionary;
  check::Language all = dictionary.aid();
  all.frequent = &frequent();
  CHECK(unused(all) == Forms{"/accepted/0", "/accepted/1", "/accepted/2"});
}

TEST_CASE("a term whose words stand only in its own explanation is unused") {
  const auto unused = [](const std::string& text) {
    const auto change = [](Sample& sample) {
      sample.add("terms", Tree{{"id", "toezicht"},
                               {"words", {"toezicht", "permanent toezicht"}},
                               {"text", "Permanent toezicht is opletten."}});
    };
    return named(found(text, change, {}), "unused-term", "/terms/0");
  };
  CHECK(unused("Een arts") == Forms{"toezicht"});
  CHECK(unused("Steeds toezichthouden") == Forms{"toezicht"});
  CHECK(unused("Toezicht") == Forms{});
  CHECK(unused("Steeds permanent toezicht") == Forms{});
}

}  // namespace
}  // namespace wijzer
