#include <algorithm>
#include <array>
#include <string_view>

#include "checker/check.hpp"
#include "checker/dutch.hpp"
#include "checker/readability.hpp"
#include "checker/screens.hpp"
#include "checker/visit.hpp"

namespace wijzer::check {
namespace {

// Thresholds to start with; people who test with readers may move them.
constexpr std::size_t long_sentence = 15;
constexpr std::size_t longest_sentence = 20;

constexpr std::array<std::string_view, 6> promises = {
    "heeft recht op", "heeft u recht op", "krijgt u ", "u krijgt", "hebt recht op", "garandeert"};
constexpr std::array<std::string_view, 6> negations = {"niet",    "geen",  "nooit",
                                                       "niemand", "niets", "zonder"};

/// Up to six letters, two of them capitals or more: "CIZ", "NZa", "IQ". Longer ones are names.
bool abbreviation(const std::string& word) {
  if (word.size() > 6) return false;
  const auto capitals = std::count_if(word.begin(), word.end(),
                                      [](char letter) { return letter >= 'A' && letter <= 'Z'; });
  const bool plain = std::all_of(word.begin(), word.end(), [](char letter) {
    return (letter >= 'A' && letter <= 'Z') || (letter >= 'a' && letter <= 'z');
  });
  return plain && capitals >= 2;
}

class LanguageCheck {
 public:
  LanguageCheck(const Content& content, Acceptances& acceptances, Diagnostics& diagnostics)
      : content_(content), acceptances_(acceptances), diagnostics_(diagnostics) {}

  void run() {
    for_each_text(content_, [this](const TextUnit& unit) {
      // The title of a source is a name that others gave.
      if (unit.id.empty()) return;
      for (const std::string& sentence : sentences_of(unit.text)) {
        check_length(sentence, unit.place);
        check_promise(sentence, unit.place);
        check_abbreviations(sentence, unit.place);
      }
    });
    for (const Question& question : content_.questions) check_negation(question);
    for (const Screen& screen : screens_of(content_)) check_screen(screen);
  }

 private:
  void find(Severity severity, const char* check, const Place& place, const std::string& subject,
            const std::string& message) {
    acceptances_.add(diagnostics_, severity, check, place, subject, message);
  }

  void check_length(const std::string& sentence, const Place& place) {
    const std::size_t words = words_of(sentence).size();
    if (words <= long_sentence) return;
    find(words > longest_sentence ? Severity::Error : Severity::Warning, "long-sentence", place,
         sentence,
         "a sentence of " + std::to_string(words) + " words: \"" + sentence +
             "\"; make two of it, or accept it with a reason (at most 15 words, 20 with a reason)");
  }

  void check_promise(const std::string& sentence, const Place& place) {
    const std::string plain = lower(sentence) + " ";
    for (const std::string_view promise : promises) {
      if (plain.find(promise) == std::string::npos) continue;
      find(Severity::Error, "promise-in-text", place, sentence,
           "\"" + std::string(promise) + "\" promises something: \"" + sentence +
               "\"; write \"betaalt waarschijnlijk\" or who decides");
    }
  }

  void check_abbreviations(const std::string& sentence, const Place& place) {
    for (const std::string& word : words_of(sentence)) {
      if (!abbreviation(word) || explained(word)) continue;
      find(Severity::Error, "unexplained-abbreviation", place, word,
           "the abbreviation \"" + word +
               "\" is not in the word list; write it out, or add it to a term");
    }
  }

  [[nodiscard]] bool explained(const std::string& word) const {
    return std::any_of(content_.terms.begin(), content_.terms.end(), [&](const Term& term) {
      return std::find(term.words.begin(), term.words.end(), word) != term.words.end();
    });
  }

  void check_negation(const Question& question) {
    for (const std::string& sentence : sentences_of(question.title)) {
      std::size_t count = 0;
      for (const std::string& word : words_of(lower(sentence))) {
        count += static_cast<std::size_t>(
            std::count(negations.begin(), negations.end(), std::string_view(word)));
      }
      if (count < 2) continue;
      find(Severity::Error, "double-negation", question.place / "title", sentence,
           "this question says \"no\" twice; ask it the other way round");
    }
  }

  void check_screen(const Screen& screen) {
    const double ease = screen.measures.flesch_douma();
    if (!screen.judged() || ease >= hard_to_read) return;
    find(Severity::Warning, "hard-to-read", screen.place, screen.name,
         "the texts of \"" + screen.name + "\" score " + std::to_string(static_cast<int>(ease)) +
             " for ease of reading (Flesch-Douma), less than 60; use shorter words and sentences");
  }

  const Content& content_;
  Acceptances& acceptances_;
  Diagnostics& diagnostics_;
};

}  // namespace

void check_language(const Content& content, Acceptances& acceptances, Diagnostics& diagnostics) {
  LanguageCheck(content, acceptances, diagnostics).run();
}

}  // namespace wijzer::check
