#include <map>

#include "checker/check.hpp"
#include "checker/visit.hpp"
#include "checker/word_use.hpp"
#include "core/summary/phrases.hpp"
#include "core/summary/terms.hpp"

namespace wijzer::check {

bool has_markup(const std::string& text) {
  for (std::size_t i = 0; i + 1 < text.size(); ++i) {
    const char next = text[i + 1];
    const bool letter = (next >= 'a' && next <= 'z') || (next >= 'A' && next <= 'Z');
    if (text[i] == '<' && (letter || next == '/' || next == '!')) return true;
    if (text[i] == '&' && (letter || next == '#')) {
      const std::size_t end = text.find_first_of("; ", i);
      if (end != std::string::npos && text[end] == ';') return true;
    }
  }
  return false;
}

namespace {

/// A term is used where one of its words stands in a text, but for its own explanation.
void check_use(const Content& content, Diagnostics& diagnostics) {
  const TermMarker marker(content);
  std::vector<bool> used(content.terms.size());
  for_each_own_text(content, [&](const std::string& text, const Place& place) {
    for (auto found = marker.find(text, 0); found; found = marker.find(text, found->end)) {
      const Place own = content[found->term].place / "text";
      if (place.file != own.file || place.pointer != own.pointer) used[found->term.value] = true;
    }
  });
  for (std::size_t i = 0; i < used.size(); ++i) {
    const std::string& id = content.terms[i].id.value;
    if (used[i]) continue;
    add(diagnostics, Severity::Warning, "unused-term", content.terms[i].place,
        "no text holds a word of the term \"" + id +
            "\"; correct its \"words\", remove it, or accept it with a reason",
        id);
  }
}

}  // namespace

void check_markup(const Content& content, Diagnostics& diagnostics) {
  for_each_text(content, [&](const TextUnit& unit) {
    if (!has_markup(unit.text)) return;
    add(diagnostics, Severity::Error, "html-in-text", unit.place,
        "this text holds HTML, which the page would show as letters; write plain text, and start a "
        "new paragraph as a new text in a list");
  });
}

void check_phrases(const Content& content, Diagnostics& diagnostics) {
  const std::vector<std::string> missing = missing_phrases(content);
  if (missing.empty()) return;
  std::string keys;
  for (const std::string& key : missing) keys += (keys.empty() ? "" : ", ") + key;
  add(diagnostics, Severity::Error, "missing-phrase", Place{"content.json", "/files"},
      "the section \"interface\" of these files lacks texts that the program shows: " + keys +
          "; add them to one of the files");
}

void check_terms(const Content& content, Diagnostics& diagnostics) {
  std::map<std::string, const Term*> seen;
  for (const Term& term : content.terms) {
    for (std::size_t i = 0; i < term.words.size(); ++i) {
      std::string word = term.words[i];
      if (!word.empty() && word[0] >= 'A' && word[0] <= 'Z') {
        word[0] = static_cast<char>(word[0] - 'A' + 'a');
      }
      const auto [first, fresh] = seen.emplace(word, &term);
      if (fresh) continue;
      add(diagnostics, Severity::Error, "duplicate-word", term.place / "words" / std::to_string(i),
          "the word \"" + term.words[i] + "\" stands with the term \"" + first->second->id.value +
              "\" already (a capital makes no difference); remove one of the two");
    }
  }
  check_use(content, diagnostics);
}

}  // namespace wijzer::check
