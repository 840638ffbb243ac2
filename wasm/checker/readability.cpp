#include "checker/readability.hpp"

#include <algorithm>
#include <array>

#include "checker/characters.hpp"
#include "core/model/ascii.hpp"

namespace wijzer::check {
namespace {

struct Letter {
  std::string_view bytes;
  char plain;
  bool trema;
};

/// The letters with marks that Dutch uses, in UTF-8.
constexpr std::array<Letter, 16> marked = {{{"\xC3\xA9", 'e', false},
                                            {"\xC3\xA8", 'e', false},
                                            {"\xC3\xAA", 'e', false},
                                            {"\xC3\xAB", 'e', true},
                                            {"\xC3\xAF", 'i', true},
                                            {"\xC3\xB3", 'o', false},
                                            {"\xC3\xB6", 'o', true},
                                            {"\xC3\xB4", 'o', false},
                                            {"\xC3\xBC", 'u', true},
                                            {"\xC3\xA1", 'a', false},
                                            {"\xC3\xA0", 'a', false},
                                            {"\xC3\xA4", 'a', true},
                                            {"\xC3\x89", 'e', false},
                                            {"\xC3\xA7", 'c', false},
                                            {"\xC3\xB1", 'n', false},
                                            {"\xC3\x8B", 'e', true}}};

/// Vowels that sound as one, the longest first.
constexpr std::array<std::string_view, 17> groups = {"aai", "ooi", "oei", "eeu", "ieu", "aa",
                                                     "ee",  "oo",  "uu",  "ie",  "oe",  "eu",
                                                     "ui",  "ei",  "ij",  "ou",  "au"};

/// U+2019, which also closes a quotation.
constexpr std::string_view apostrophe = "\xE2\x80\x99";

bool ascii_letter(char letter) {
  return (letter >= 'a' && letter <= 'z') || (letter >= 'A' && letter <= 'Z');
}

/// Small letters without marks; '|' before a letter with a trema.
std::string simplified(std::string_view word) {
  std::string out;
  for (std::size_t i = 0; i < word.size();) {
    const auto found = std::find_if(marked.begin(), marked.end(), [&](const Letter& letter) {
      return word.substr(i, 2) == letter.bytes;
    });
    if (found != marked.end()) {
      if (found->trema) out += '|';
      out += found->plain;
      i += 2;
      continue;
    }
    out += ascii_lower(word[i++]);
  }
  return out;
}

/// A letter outside ASCII; typographic quotes and dashes (E2 80 xx) are not letters.
bool letter_bytes(std::string_view text, std::size_t at) {
  return static_cast<unsigned char>(text[at]) >= 0xC3 &&
         static_cast<unsigned char>(text[at]) < 0xE2 && at + 1 < text.size();
}

}  // namespace

double Readability::mean_sentence() const {
  return sentences == 0 ? 0 : static_cast<double>(words) / static_cast<double>(sentences);
}

double Readability::flesch_douma() const {
  if (words == 0) return 0;
  const double per_word = static_cast<double>(syllables) / static_cast<double>(words);
  return 206.84 - 77.0 * per_word - 0.93 * mean_sentence();
}

Readability& Readability::operator+=(const Readability& other) {
  sentences += other.sentences;
  words += other.words;
  syllables += other.syllables;
  longest_sentence = std::max(longest_sentence, other.longest_sentence);
  return *this;
}

std::vector<std::string> sentences_of(std::string_view text) {
  std::vector<std::string> out;
  std::size_t start = 0;
  for (std::size_t i = 0; i < text.size(); ++i) {
    const bool mark = text[i] == '.' || text[i] == '?' || text[i] == '!';
    if (!mark || (i + 1 < text.size() && text[i + 1] != ' ')) continue;
    out.emplace_back(text.substr(start, i + 1 - start));
    start = i + 1;
    while (start < text.size() && text[start] == ' ') ++start;
  }
  if (start < text.size()) out.emplace_back(text.substr(start));
  return out;
}

std::vector<std::string> words_of(std::string_view text) {
  std::vector<std::string> out;
  std::string word;
  const auto end_word = [&] {
    while (!word.empty() && (word.back() == '-' || word.back() == '\'')) word.pop_back();
    if (!word.empty()) out.push_back(word);
    word.clear();
  };
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (letter_bytes(text, i)) {
      word += text.substr(i, 2);
      ++i;
    } else if (ascii_letter(text[i]) || digit(text[i]) ||
               (!word.empty() && (text[i] == '-' || text[i] == '\''))) {
      word += text[i];
    } else if (!word.empty() && text.substr(i, apostrophe.size()) == apostrophe) {
      word += '\'';
      i += apostrophe.size() - 1;
    } else {
      end_word();
    }
  }
  end_word();
  return out;
}

std::size_t syllables_of(std::string_view word) {
  const std::string plain = simplified(word);
  std::size_t count = 0;
  for (std::size_t i = 0; i < plain.size();) {
    // Every group begins with a vowel.
    if (!vowel(plain[i])) {
      ++i;
      continue;
    }
    const auto group = std::find_if(groups.begin(), groups.end(), [&](std::string_view each) {
      return plain.compare(i, each.size(), each) == 0;
    });
    ++count;
    i += group == groups.end() ? 1 : group->size();
  }
  return std::max<std::size_t>(count, 1);
}

Readability measure(std::string_view text) {
  Readability result;
  for (const std::string& sentence : sentences_of(text)) {
    const std::vector<std::string> words = words_of(sentence);
    if (words.empty()) continue;
    ++result.sentences;
    result.words += words.size();
    result.longest_sentence = std::max(result.longest_sentence, words.size());
    for (const std::string& word : words) result.syllables += syllables_of(word);
  }
  return result;
}

}  // namespace wijzer::check
