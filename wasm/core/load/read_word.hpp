#pragma once

#include <string>
#include <utility>

#include "core/load/reader.hpp"

namespace wijzer {

/// Reads one of a few fixed words; reports "wrong-type" with the list otherwise and takes the
/// first.
template <typename Value, std::size_t Size>
[[nodiscard]] Value read_word(ObjectReader& reader, std::string_view key,
                              const std::pair<const char*, Value> (&words)[Size],
                              Diagnostics& diagnostics) {
  const std::string text = reader.text(key);
  std::string allowed;
  for (const auto& [word, value] : words) {
    if (text == word) return value;
    allowed += (allowed.empty() ? "" : ", ") + std::string(word);
  }
  if (reader.has(key)) {
    report(diagnostics, "wrong-type", reader.at(key),
           "\"" + std::string(key) + "\" must be one of: " + allowed);
  }
  return words[0].second;
}

}  // namespace wijzer
