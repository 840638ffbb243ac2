#pragma once

#include <span>
#include <string>
#include <vector>

#include "core/model/content.hpp"

namespace wijzer {

/// A text that the program itself takes from the section "interface".
struct ProgramPhrase {
  const char* key;
  /// Whether it shows this text for such content. Where it does not, the content may lack it.
  bool (*needed)(const Content&);
};

/// All of them, but those that the page with the questions asks for itself: these stand in its
/// scripts, and its build looks for them.
[[nodiscard]] std::span<const ProgramPhrase> program_phrases();

/// The keys of those that this content needs and lacks, in the order of the list.
[[nodiscard]] std::vector<std::string> missing_phrases(const Content& content);

}  // namespace wijzer
