#include "core/summary/terms.hpp"

namespace wijzer {
namespace {

char lower(char letter) {
  return letter >= 'A' && letter <= 'Z' ? static_cast<char>(letter - 'A' + 'a') : letter;
}

}  // namespace

bool in_word(std::string_view text, std::size_t at) {
  const auto byte = static_cast<unsigned char>(text[at]);
  if (byte >= 0x80)
    return byte != 0xE2 && !(at >= 1 && static_cast<unsigned char>(text[at - 1]) == 0xE2) &&
           !(at >= 2 && static_cast<unsigned char>(text[at - 2]) == 0xE2);
  const char letter = lower(text[at]);
  return (letter >= 'a' && letter <= 'z') || (letter >= '0' && letter <= '9');
}

TermMarker::TermMarker(const Content& content) : seen_(content.terms.size()) {
  for (std::size_t i = 0; i < content.terms.size(); ++i) {
    for (const std::string& word : content.terms[i].words) {
      if (word.empty()) continue;
      std::vector<Word>& words = words_[static_cast<unsigned char>(lower(word.front()))];
      auto place = words.begin();
      while (place != words.end() && place->text.size() >= word.size()) ++place;
      words.insert(place, Word{word, TermIndex{static_cast<std::uint32_t>(i)}});
    }
  }
}

const TermMarker::Word* TermMarker::word_at(std::string_view text, std::size_t at) const {
  for (const Word& word : words_[static_cast<unsigned char>(lower(text[at]))]) {
    const std::size_t end = at + word.text.size();
    if (end > text.size() || text.substr(at + 1, word.text.size() - 1) != word.text.substr(1)) {
      continue;
    }
    if (end == text.size() || !in_word(text, end)) return &word;
  }
  return nullptr;
}

std::optional<TermMarker::Found> TermMarker::find(std::string_view text, std::size_t from) const {
  for (std::size_t at = from; at < text.size(); ++at) {
    const bool starts = in_word(text, at) && (at == 0 || !in_word(text, at - 1));
    const Word* word = starts ? word_at(text, at) : nullptr;
    if (word != nullptr) return Found{at, at + word->text.size(), word->term};
  }
  return std::nullopt;
}

Text TermMarker::mark(std::string_view text) {
  Text out;
  std::size_t done = 0;
  for (std::optional<Found> found = find(text, 0); found; found = find(text, found->end)) {
    const auto [begin, end, term] = *found;
    if (seen_[term.value] != 0) continue;
    seen_[term.value] = 1;
    used_.push_back(term);
    if (begin > done)
      out.push_back(Run{std::string(text.substr(done, begin - done)), std::nullopt});
    out.push_back(Run{std::string(text.substr(begin, end - begin)), term});
    done = end;
  }
  if (done < text.size() || out.empty()) {
    out.push_back(Run{std::string(text.substr(done)), std::nullopt});
  }
  return out;
}

}  // namespace wijzer
