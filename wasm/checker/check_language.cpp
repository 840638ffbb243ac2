#include <algorithm>
#include <string>

#include "checker/check.hpp"
#include "checker/dutch.hpp"
#include "checker/readability.hpp"
#include "checker/screens.hpp"
#include "checker/visit.hpp"

namespace wijzer::check {
namespace {

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
  LanguageCheck(const Content& content, const Profile& profile, Diagnostics& diagnostics)
      : content_(content), profile_(profile), diagnostics_(diagnostics) {}

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
    if (!profile_.reading_ease) return;
    for (const Screen& screen : screens_of(content_)) check_screen(screen);
  }

 private:
  void find(Severity severity, const char* check, const Place& place, const std::string& subject,
            const std::string& message) {
    add(diagnostics_, severity, check, place, message, subject);
  }

  void check_length(const std::string& sentence, const Place& place) {
    const std::size_t words = words_of(sentence).size();
    if (words <= profile_.long_sentence) return;
    find(words > profile_.longest_sentence ? Severity::Error : Severity::Warning, "long-sentence",
         place, sentence,
         "a sentence of " + std::to_string(words) + " words: \"" + sentence +
             "\"; make two of it, or accept it with a reason (at most " +
             std::to_string(profile_.long_sentence) + " words, " +
             std::to_string(profile_.longest_sentence) + " with a reason)");
  }

  void check_promise(const std::string& sentence, const Place& place) {
    const std::string plain = lower(sentence) + " ";
    for (const std::string& promise : profile_.promises) {
      if (plain.find(promise) == std::string::npos) continue;
      std::string message = "\"" + promise;
      message.append("\" promises something: \"").append(sentence);
      message.append("\"; say what is likely, or who decides");
      find(Severity::Error, "promise-in-text", place, sentence, message);
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
            std::count(profile_.negations.begin(), profile_.negations.end(), word));
      }
      if (count < 2) continue;
      find(Severity::Error, "double-negation", question.place / "title", sentence,
           "this question says \"no\" twice; ask it the other way round");
    }
  }

  void check_screen(const Screen& screen) {
    const double ease = screen.measures.flesch_douma();
    if (!screen.judged(profile_.fewest_words) || ease >= *profile_.reading_ease) return;
    find(Severity::Warning, "hard-to-read", screen.place, screen.name,
         "the texts of \"" + screen.name + "\" score " + std::to_string(static_cast<int>(ease)) +
             " for ease of reading (Flesch-Douma), less than " +
             std::to_string(static_cast<int>(*profile_.reading_ease)) +
             "; use shorter words and sentences");
  }

  const Content& content_;
  const Profile& profile_;
  Diagnostics& diagnostics_;
};

}  // namespace

void check_language(const Content& content, const Profile& profile, Diagnostics& diagnostics) {
  LanguageCheck(content, profile, diagnostics).run();
}

}  // namespace wijzer::check
