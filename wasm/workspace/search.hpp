#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "workspace/document.hpp"

namespace wijzer::workspace {

/// What the manifest, which is the first file, says that the content is written in; empty where it
/// says nothing.
[[nodiscard]] std::string language_of(const Document& document);

/// One text of a document that holds what was looked for.
struct Hit {
  /// Of the text; with an empty pointer in a file that can't be parsed.
  Place place;
  /// From 1: the line of the file on which the text begins.
  std::size_t line = 1;
  /// Two letters: the language of the text. A remark of an author is in any.
  std::string language;
  /// What it is called: `"title" of question "age"`.
  std::string called;
  /// The whole text, or the line of a file that can't be parsed.
  std::string text;
  /// Where in it the first match begins, in bytes; it is as long as what was looked for.
  std::size_t at = 0;
};

/// "Where is this word": every text in every language that holds it, in the order of the files.
/// Capitals make no difference. Ids are no texts, see uses_of(); addresses, dates and remarks are.
///
/// @param words  Nothing is found for an empty one.
[[nodiscard]] std::vector<Hit> find_text(const Document& document, std::string_view words);

/// "Who uses this id": where the element gets its id first, then every other use in the order of
/// the files; of a step also the uses of what the program makes of it.
[[nodiscard]] std::vector<Use> uses_of(const Document& document, const Name& name);

/// A use or a text, as a list of places tells it.
struct Sighting {
  Place place;
  /// What a use does: "defines", "makes", "refers", "expects" or "mentions"; of a text the two
  /// letters of its language.
  std::string as;
  std::string called;
  /// The whole text; where something is used that the program makes of a step the name of that;
  /// else empty.
  std::string text;
  /// In a file that can't be parsed the line; else 0.
  std::size_t line = 0;

  [[nodiscard]] bool is_use() const { return as.size() > 2; }
};

/// "KIND/ID" as in "question/age": what uses that id. Anything else: what uses an id that is just
/// that, whatever has it, and then every text that holds it.
[[nodiscard]] std::vector<Sighting> sightings_of(const Document& document,
                                                 const std::string& sought);

/// An element of the content.
struct Element {
  Name name;
  Place place;
  /// Its title, name or text, whichever it has first; empty when it has none.
  std::string title;
};

/// Every element with an id, in the order of the files; options after their question. For a tree of
/// the content.
[[nodiscard]] std::vector<Element> elements_of(const Document& document);

/// The line, from 1, on which a byte of a text stands.
[[nodiscard]] std::size_t line_of(std::string_view text, std::size_t byte);

}  // namespace wijzer::workspace
