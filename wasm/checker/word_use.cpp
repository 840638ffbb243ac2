#include "checker/word_use.hpp"

#include <algorithm>

#include "checker/dutch.hpp"
#include "checker/visit.hpp"

namespace wijzer::check {

void WordUses::add(const std::string& word, const Place& place) {
  const auto [found, fresh] = positions_.emplace(word, uses_.size());
  if (fresh) uses_.push_back(WordUse{word, place, 0});
  ++uses_[found->second].times;
}

void for_each_own_text(const Content& content,
                       const std::function<void(const std::string&, const Place&)>& visit) {
  for_each_text(content, [&](const TextUnit& unit) {
    if (!unit.id.empty()) visit(without_addresses(unit.text), unit.place);
  });
}

std::vector<std::string> parts_of(const std::string& word) {
  std::vector<std::string> parts;
  for (std::size_t start = 0; start < word.size();) {
    const std::size_t end = std::min(word.find_first_of("-'", start), word.size());
    if (end > start) parts.push_back(word.substr(start, end - start));
    start = end + 1;
  }
  return parts;
}

bool number_or_letter(std::string_view word) {
  const bool number = word.front() >= '0' && word.front() <= '9';
  return word.size() == 1 || (number && word.find('-') == std::string_view::npos);
}

std::string how_often(std::size_t times) {
  return times == 1 ? "stands once" : "stands " + std::to_string(times) + " times";
}

}  // namespace wijzer::check
