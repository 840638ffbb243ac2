#pragma once

#include <cstddef>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace wijzer::check {

/// Small letters, also of É and the other letters of Latin-1.
[[nodiscard]] std::string lower(std::string_view text);

/// The text with spaces in place of what is read as no word: what the program fills in ("{days}")
/// and addresses ("ciz.nl", "info@ciz.nl").
[[nodiscard]] std::string without_addresses(std::string_view text);

/// Words in small letters that know their inflected forms as well: plurals and verb forms in -en,
/// -t and -s, adjectives in -e, with the spelling that goes along ("loon", "lonen"; "brief",
/// "brieven"). Other endings and compounds make another word: "reden" does not know "redelijk".
class WordForms {
 public:
  /// @param position  What find() gives for this word; of a word that is added twice the first.
  void add(const std::string& word, std::size_t position = 0);

  /// Position of the first word that this one is or shares a form with.
  [[nodiscard]] std::optional<std::size_t> find(const std::string& word) const;
  /// Whether this very word was added.
  [[nodiscard]] bool holds(const std::string& word) const { return words_.contains(word); }

 private:
  std::map<std::string, std::size_t, std::less<>> words_;
  std::map<std::string, std::size_t, std::less<>> stems_;
};

/// These words, with small letters or not; all at the position 0.
[[nodiscard]] WordForms forms_of(const std::vector<std::string>& words);

/// Those of a list with a word on each line; nothing where there is no word in it.
[[nodiscard]] std::optional<WordForms> forms_in(std::string_view list);

/// The verb in one that is written with a particle in front: "denken" in "meedenken". Empty when
/// the word is none.
[[nodiscard]] std::string_view verb_without_particle(std::string_view word);

}  // namespace wijzer::check
