#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace wijzer {

/// The language that the content was written in, for texts in another one.
struct OwnLanguage {
  /// As in "nl"; empty where the texts are in that language themselves.
  std::string name;
  /// Words of it that stay in such texts, such as names of organisations.
  std::vector<std::string> words;
};

/// A part of a text that is all in one language.
struct Passage {
  std::string text;
  /// In the language of the content, where the text around it is in another one.
  bool is_own = false;
};
using Passages = std::vector<Passage>;

/// The text in its parts, none of them empty: a quote with what it means in brackets behind it, and
/// words of the list. A word counts where it stands by itself; a capital at
/// its beginning makes no difference, and of two that fit the longer one counts.
[[nodiscard]] Passages passages(std::string_view text, const OwnLanguage& own);

/// How many bytes of what somebody can say are to be said: in another language what it means stands
/// behind it, in brackets.
[[nodiscard]] std::size_t said_length(std::string_view text);

/// The parts of what somebody can say: all of it in the language of the content, but for what it
/// means.
[[nodiscard]] Passages said_passages(std::string_view text, const OwnLanguage& own);

}  // namespace wijzer
