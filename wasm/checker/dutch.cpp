#include "checker/dutch.hpp"

#include <algorithm>
#include <array>
#include <cstdint>
#include <utility>

#include "checker/characters.hpp"
#include "core/model/ascii.hpp"

namespace wijzer::check {
namespace {

constexpr std::size_t shortest_stem = 3;

/// Endings of verbs, adjectives and most plurals; and of the other plurals. They are kept apart: a
/// word in -t says nothing about one in -s.
constexpr std::array<std::string_view, 5> common_endings = {"", "en", "e", "t", "n"};
constexpr std::array<std::string_view, 2> plural_endings = {"", "s"};

/// Particles that leave a frequent verb easy to understand.
constexpr std::array<std::string_view, 12> particles = {
    "aan", "af", "bij", "door", "in", "mee", "na", "op", "terug", "uit", "voor", "weg"};

/// The stem as it sounds, however its end is spelled: "loon" and "lon(en)", "rit" and "ritt(en)",
/// "brief" and "briev(en)".
std::string spelled_alike(std::string_view stem) {
  std::string out(stem);
  const std::size_t size = out.size();
  if (size >= 2 && out[size - 1] == out[size - 2] && !vowel(out[size - 1])) {
    out.pop_back();
  } else if (size >= 3 && !vowel(out[size - 1]) && vowel(out[size - 2]) &&
             out[size - 2] == out[size - 3]) {
    out.erase(size - 2, 1);
  }
  if (out.back() == 'v') out.back() = 'f';
  if (out.back() == 'z') out.back() = 's';
  return out;
}

template <std::size_t Size>
void add_stems(std::string_view word, char kind, const std::array<std::string_view, Size>& endings,
               std::vector<std::string>& stems) {
  for (const std::string_view ending : endings) {
    if (!word.ends_with(ending) || word.size() < ending.size() + shortest_stem) continue;
    stems.push_back(kind + spelled_alike(word.substr(0, word.size() - ending.size())));
  }
}

std::vector<std::string> stems_of(std::string_view word) {
  std::vector<std::string> stems;
  add_stems(word, 'c', common_endings, stems);
  add_stems(word, 'p', plural_endings, stems);
  return stems;
}

/// "ciz.nl", "www.regelhulp.nl/pad", "info@ciz.nl": small letters around a full stop. A capital
/// after it is a new sentence that lacks its space.
bool address(std::string_view piece) {
  if (piece.find('@') != std::string_view::npos) return true;
  for (std::size_t i = 1; i + 1 < piece.size(); ++i) {
    if (piece[i] == '.' && piece[i + 1] >= 'a' && piece[i + 1] <= 'z') return true;
  }
  return false;
}

}  // namespace

std::string lower(std::string_view text) {
  std::string out(text);
  bool latin = false;
  for (char& letter : out) {
    const auto byte = static_cast<unsigned char>(letter);
    letter = ascii_lower(letter);
    // U+00C0 to U+00DE, but for the sign of multiplication.
    if (latin && byte >= 0x80 && byte <= 0x9E && byte != 0x97) {
      letter = static_cast<char>(byte + 0x20);
    }
    latin = byte == 0xC3;
  }
  return out;
}

std::string without_addresses(std::string_view text) {
  std::string out(text);
  for (std::size_t open = out.find('{'); open != std::string::npos; open = out.find('{', open)) {
    const std::size_t close = std::min(out.find('}', open), out.size() - 1);
    std::fill(out.begin() + static_cast<std::ptrdiff_t>(open),
              out.begin() + static_cast<std::ptrdiff_t>(close) + 1, ' ');
  }
  for (std::size_t start = 0; start < out.size();) {
    const std::size_t end = std::min(out.find(' ', start), out.size());
    if (address(std::string_view(out).substr(start, end - start))) {
      std::fill(out.begin() + static_cast<std::ptrdiff_t>(start),
                out.begin() + static_cast<std::ptrdiff_t>(end), ' ');
    }
    start = end + 1;
  }
  return out;
}

void WordForms::add(const std::string& word, std::size_t position) {
  if (!words_.emplace(word, position).second) return;
  for (std::string& stem : stems_of(word)) stems_.emplace(std::move(stem), position);
}

std::optional<std::size_t> WordForms::find(const std::string& word) const {
  const auto exact = words_.find(word);
  if (exact != words_.end()) return exact->second;
  for (const std::string& stem : stems_of(word)) {
    const auto found = stems_.find(stem);
    if (found != stems_.end()) return found->second;
  }
  return std::nullopt;
}

WordForms forms_of(const std::vector<std::string>& words) {
  WordForms out;
  for (const std::string& word : words) out.add(lower(word));
  return out;
}

std::optional<WordForms> forms_in(std::string_view list) {
  std::vector<std::string> words;
  std::string word;
  for (const char letter : std::string(list) + "\n") {
    if (letter != '\n' && letter != '\r') {
      word += letter;
    } else if (!word.empty()) {
      words.push_back(std::move(word));
      word.clear();
    }
  }
  if (words.empty()) return std::nullopt;
  return forms_of(words);
}

std::string_view verb_without_particle(std::string_view word) {
  constexpr std::size_t shortest_verb = 4;
  if (!word.ends_with('n') && !word.ends_with('t')) return {};
  for (const std::string_view particle : particles) {
    if (word.starts_with(particle) && word.size() >= particle.size() + shortest_verb) {
      return word.substr(particle.size());
    }
  }
  return {};
}

}  // namespace wijzer::check
