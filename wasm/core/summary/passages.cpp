#include "core/summary/passages.hpp"

#include <algorithm>
#include <iterator>
#include <utility>

#include "core/model/ascii.hpp"
#include "core/summary/brackets.hpp"
#include "core/summary/terms.hpp"

namespace wijzer {
namespace {

/// How long the longest word of the list is that begins here; 0 for none.
std::size_t word_at(std::string_view text, std::size_t at, const std::vector<std::string>& words) {
  std::size_t longest = 0;
  for (const std::string& word : words) {
    const std::size_t size = word.size();
    if (size <= longest || at + size > text.size()) continue;
    if (text[at] != word.front() && ascii_lower(text[at]) != word.front()) continue;
    if (text.compare(at + 1, size - 1, word, 1, size - 1) != 0) continue;
    if (at + size == text.size() || !in_word(text, at + size)) longest = size;
  }
  return longest;
}

/// The words of the list in it, each a passage of its own.
Passages words_of_list(std::string_view text, const OwnLanguage& own) {
  Passages out;
  std::size_t done = 0;
  const auto add = [&](std::size_t end, bool is_own) {
    if (end > done) out.push_back({std::string(text.substr(done, end - done)), is_own});
    done = end;
  };
  for (std::size_t at = 0; at < text.size() && !own.words.empty(); ++at) {
    if (!in_word(text, at) || (at > 0 && in_word(text, at - 1))) continue;
    const std::size_t length = word_at(text, at, own.words);
    if (length == 0) continue;
    add(at, false);
    add(at + length, true);
    at = done - 1;
  }
  add(text.size(), false);
  return out;
}

}  // namespace

Passages passages(std::string_view text, const OwnLanguage& own) {
  constexpr std::string_view open = "“";
  constexpr std::string_view close = "” (";
  Passages out;
  const auto add = [&out](Passages parts) {
    std::move(parts.begin(), parts.end(), std::back_inserter(out));
  };
  std::size_t done = 0;
  std::size_t end = own.name.empty() ? std::string_view::npos : text.find(close);
  for (; end != std::string_view::npos; end = text.find(close, end + close.size())) {
    const std::size_t begin = text.rfind(open, end);
    if (begin == std::string_view::npos || begin < done) continue;
    const std::size_t from = begin + open.size();
    add(words_of_list(text.substr(done, from - done), own));
    if (end > from) out.push_back({std::string(text.substr(from, end - from)), true});
    done = end;
  }
  add(words_of_list(text.substr(done), own));
  return out;
}

std::size_t said_length(std::string_view text) {
  const std::string_view trimmed = text.substr(0, text.find_last_not_of(' ') + 1);
  const std::size_t brackets = last_brackets(trimmed);
  return brackets == trimmed.size() ? text.size() : brackets;
}

Passages said_passages(std::string_view text, const OwnLanguage& own) {
  const std::size_t said = own.name.empty() ? 0 : said_length(text);
  Passages out;
  if (said > 0) out.push_back({std::string(text.substr(0, said)), true});
  for (Passage& each : passages(text.substr(said), own)) out.push_back(std::move(each));
  return out;
}

}  // namespace wijzer
