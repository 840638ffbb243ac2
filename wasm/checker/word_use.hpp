#pragma once

#include <cstddef>
#include <functional>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "core/model/content.hpp"

namespace wijzer::check {

/// Where a word stands for the first time, and how often in all.
struct WordUse {
  std::string word;
  Place place;
  std::size_t times = 0;
};

/// Words in the order of their first use.
class WordUses {
 public:
  void add(const std::string& word, const Place& place);
  [[nodiscard]] const std::vector<WordUse>& all() const { return uses_; }

 private:
  std::map<std::string, std::size_t> positions_;
  std::vector<WordUse> uses_;
};

/// Calls `visit` with every text in the words of the authors, without addresses and what the
/// program fills in. The titles of sources are names that others gave.
void for_each_own_text(const Content& content,
                       const std::function<void(const std::string&, const Place&)>& visit);

/// The parts of a word between hyphens and apostrophes: "iq", "test"; "pagina", "s".
[[nodiscard]] std::vector<std::string> parts_of(const std::string& word);

/// "112", "15c", and "s" in "'s nachts": neither rare nor misspelled.
[[nodiscard]] bool number_or_letter(std::string_view word);

/// "stands once" or "stands 3 times".
[[nodiscard]] std::string how_often(std::size_t times);

}  // namespace wijzer::check
