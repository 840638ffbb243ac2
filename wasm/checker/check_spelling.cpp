#include <algorithm>
#include <set>

#include "checker/check.hpp"
#include "checker/dutch.hpp"
#include "checker/readability.hpp"
#include "checker/visit.hpp"
#include "checker/word_use.hpp"

namespace wijzer::check {
namespace {

class SpellingCheck {
 public:
  SpellingCheck(const Content& content, Acceptances& acceptances, Diagnostics& diagnostics)
      : content_(content), acceptances_(acceptances), diagnostics_(diagnostics) {
    for_each_own_text(
        content_, [this](const std::string& text, const Place& place) { collect(text, place); });
    // Their words are headings of the word list.
    for (const Term& term : content_.terms) {
      for (std::size_t i = 0; i < term.words.size(); ++i) {
        collect(term.words[i], term.place / "words" / std::to_string(i));
      }
    }
    for (const Vocabulary& group : content_.vocabulary) {
      for (const std::string& word : group.words) allowed_.insert(lower(word));
    }
  }

  [[nodiscard]] bool run(const SpellingFunction& misspelled) {
    const auto unknown = misspelled(content_.language, to_look_up());
    if (!unknown) return false;
    unknown_.insert(unknown->begin(), unknown->end());
    for (const WordUse& use : uses_.all()) {
      if (right(use.word)) continue;
      add(diagnostics_, Severity::Error, "misspelled-word", use.place,
          "the dictionary does not know \"" + use.word + "\" (it " + how_often(use.times) +
              "); correct the spelling, or accept it with a reason if it is a name",
          use.word);
    }
    return true;
  }

 private:
  void collect(const std::string& text, const Place& place) {
    for (const std::string& word : words_of(text)) {
      if (!number_or_letter(word)) uses_.add(word, place);
    }
  }

  /// Every word once; those with a hyphen also in parts, as one part may be a name.
  [[nodiscard]] std::vector<std::string> to_look_up() const {
    std::set<std::string> words;
    for (const WordUse& use : uses_.all()) {
      words.insert(use.word);
      for (std::string& part : parts_of(use.word)) words.insert(std::move(part));
    }
    return {words.begin(), words.end()};
  }

  [[nodiscard]] bool right(const std::string& word) {
    if (!unknown_.contains(word) || allowed_.contains(lower(word))) return true;
    const std::vector<std::string> parts = parts_of(word);
    return parts.size() > 1 &&
           std::all_of(parts.begin(), parts.end(), [this](const std::string& part) {
             return !unknown_.contains(part) || allowed_.contains(lower(part)) ||
                    acceptances_.accepts("misspelled-word", part);
           });
  }

  const Content& content_;
  Acceptances& acceptances_;
  Diagnostics& diagnostics_;
  WordUses uses_;
  std::set<std::string> allowed_;
  std::set<std::string> unknown_;
};

}  // namespace

bool check_spelling(const Content& content, const SpellingFunction& misspelled,
                    Acceptances& acceptances, Diagnostics& diagnostics) {
  return misspelled && SpellingCheck(content, acceptances, diagnostics).run(misspelled);
}

}  // namespace wijzer::check
