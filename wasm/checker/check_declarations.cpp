#include <algorithm>
#include <string>
#include <string_view>
#include <vector>

#include "checker/characters.hpp"
#include "checker/check.hpp"
#include "checker/visit.hpp"
#include "core/model/ascii.hpp"

namespace wijzer::check {
namespace {

/// With small letters for those of ASCII.
std::string in_small_letters(std::string_view text) {
  std::string out(text);
  std::transform(out.begin(), out.end(), out.begin(), ascii_lower);
  return out;
}

/// Part of a word: a small letter of ASCII, a digit, or any letter beyond ASCII.
bool within_word(char letter) {
  return (letter >= 'a' && letter <= 'z') || digit(letter) ||
         static_cast<unsigned char>(letter) >= 0x80;
}

/// Whether the word stands in the text by itself, and not within a longer one. Both small letters.
bool says(const std::string& text, const std::string& word) {
  if (word.empty()) return false;
  for (std::size_t at = text.find(word); at != std::string::npos; at = text.find(word, at + 1)) {
    const std::size_t end = at + word.size();
    const bool begins = at == 0 || !within_word(text[at - 1]);
    if (begins && (end == text.size() || !within_word(text[end]))) return true;
  }
  return false;
}

/// Texts that send their readers to a law say so, or that they do not: else nobody proves that the
/// law is not "no" for them.
class UndeclaredLaws {
 public:
  UndeclaredLaws(const Content& content, Diagnostics& diagnostics)
      : content_(content), diagnostics_(diagnostics), words_(content.routes.size()) {
    for (std::size_t i = 0; i < content.routes.size(); ++i) {
      words_[i].push_back(content.routes[i].name);
    }
    for (const Called& called : content.declared.called) {
      for (const std::string& word : called.words) {
        words_[called.route.value].push_back(word);
      }
    }
  }

  void run() {
    for (std::uint32_t i = 0; i < content_.routes.size(); ++i) {
      analysis::for_each_note_list(content_.routes[i],
                                   [&](const char*, const std::vector<Note>& notes) {
                                     for (const Note& note : notes) check(note, RouteIndex{i});
                                   });
    }
    for (const Topic& topic : content_.topics) {
      for (const Note& note : topic.items) check(note, std::nullopt);
    }
  }

 private:
  [[nodiscard]] bool declared(const Note& note) const {
    for (const Declaration& declared_by : content_.declared.texts) {
      if (declared_by.place == note.place) return declared_by.points_to.has_value();
    }
    return false;
  }

  /// @param own  The law to which the text belongs: that it names itself says nothing new.
  void check(const Note& note, std::optional<RouteIndex> own) {
    if (note.step || declared(note)) return;
    const std::string text = in_small_letters(note.text);
    for (std::uint32_t i = 0; i < words_.size(); ++i) {
      if (own && own->value == i) continue;
      for (const std::string& word : words_[i]) {
        if (!says(text, in_small_letters(word))) continue;
        add(diagnostics_, Severity::Warning, "undeclared-law", note.place / "text",
            "\"" + note.text + "\" names \"" + word + "\"; write \"points_to\": [\"" +
                content_.routes[i].id.value +
                "\"] when it sends people there, and \"points_to\": [] when it sends them to no "
                "law",
            note.text);
        return;
      }
    }
  }

  const Content& content_;
  Diagnostics& diagnostics_;
  /// Per route.
  std::vector<std::vector<std::string>> words_;
};

}  // namespace

void check_declarations(const Content& content, Diagnostics& diagnostics) {
  UndeclaredLaws(content, diagnostics).run();
}

}  // namespace wijzer::check
