#include <algorithm>
#include <unordered_map>
#include <unordered_set>

#include "checker/check.hpp"
#include "checker/dutch.hpp"
#include "checker/readability.hpp"
#include "checker/visit.hpp"
#include "checker/word_use.hpp"
#include "core/summary/terms.hpp"

namespace wijzer::check {
namespace {

/// The words of the section "vocabulary", and which of them were needed.
class AllowedWords {
 public:
  explicit AllowedWords(const Content& content) {
    for (const Vocabulary& group : content.vocabulary) {
      for (const std::string& word : group.words) {
        forms_.add(lower(word), words_.size());
        words_.push_back(Allowed{word, group.place});
      }
    }
  }

  /// Whether the word is allowed; remembers that it was needed.
  bool allow(const std::string& word) {
    const std::optional<std::size_t> found = forms_.find(word);
    if (found) words_[*found].needed = true;
    return found.has_value();
  }

  void report_unneeded(const char* why, Diagnostics& diagnostics) const {
    for (const Allowed& each : words_) {
      if (each.needed) continue;
      add(diagnostics, Severity::Warning, "unused-vocabulary", each.place,
          "the word \"" + each.word + "\" needs no place in the vocabulary: " + why + "; remove it",
          each.word);
    }
  }

 private:
  struct Allowed {
    std::string word;
    Place place;
    bool needed = false;
  };
  WordForms forms_;
  std::vector<Allowed> words_;
};

class WordCheck {
 public:
  WordCheck(const Content& content, const WordForms& frequent, Diagnostics& diagnostics)
      : content_(content),
        diagnostics_(diagnostics),
        terms_(content),
        frequent_(frequent),
        allowed_(content) {}

  void run() {
    for_each_own_text(content_, [this](const std::string& text, const Place& place) {
      // What a term explains in place is no riddle.
      std::size_t done = 0;
      for (auto term = terms_.find(text, 0); term; term = terms_.find(text, term->end)) {
        collect(std::string_view(text).substr(done, term->begin - done), place);
        done = term->end;
      }
      collect(std::string_view(text).substr(done), place);
    });
    for (const WordUse& use : rare_.all()) {
      add(diagnostics_, Severity::Error, "rare-word", use.place,
          "the word \"" + use.word + "\" is not frequent and no term explains it (it " +
              how_often(use.times) +
              "); use a simpler word, explain it as a term, or add it to the vocabulary with a "
              "reason",
          use.word);
    }
    allowed_.report_unneeded("it is frequent, explained by a term, or in no text", diagnostics_);
  }

 private:
  void collect(std::string_view text, const Place& place) {
    for (const std::string& written : words_of(text)) {
      const std::string word = lower(written);
      const auto [seen, fresh] = seen_.try_emplace(word, true);
      if (fresh) seen->second = known(word);
      if (!seen->second) rare_.add(word, place);
    }
  }

  bool known(const std::string& word) {
    if (number_or_letter(word) || frequent_.find(word)) return true;
    const std::string_view verb = verb_without_particle(word);
    if (!verb.empty() && frequent_.find(std::string(verb))) return true;
    if (allowed_.allow(word)) return true;
    const std::vector<std::string> parts = parts_of(word);
    return parts.size() > 1 && std::all_of(parts.begin(), parts.end(),
                                           [this](const std::string& part) { return known(part); });
  }

  const Content& content_;
  Diagnostics& diagnostics_;
  TermMarker terms_;
  const WordForms& frequent_;
  AllowedWords allowed_;
  /// Whether a word is known: most stand in many texts.
  std::unordered_map<std::string, bool> seen_;
  WordUses rare_;
};

/// Without a list of frequent words only this is certain: a word that stands nowhere is not needed.
void check_vocabulary(const Content& content, Diagnostics& diagnostics) {
  AllowedWords allowed(content);
  std::unordered_set<std::string> seen;
  for_each_own_text(content, [&](const std::string& text, const Place&) {
    for (const std::string& written : words_of(text)) {
      const std::string word = lower(written);
      if (!seen.insert(word).second || allowed.allow(word)) continue;
      for (const std::string& part : parts_of(word)) (void)allowed.allow(part);
    }
  });
  allowed.report_unneeded("it stands in no text", diagnostics);
}

}  // namespace

void check_words(const Content& content, const WordForms* frequent, Diagnostics& diagnostics) {
  if (frequent == nullptr) {
    check_vocabulary(content, diagnostics);
  } else {
    WordCheck(content, *frequent, diagnostics).run();
  }
}

}  // namespace wijzer::check
