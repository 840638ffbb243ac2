#pragma once

#include <cstddef>
#include <string_view>
#include <vector>

#include "workspace/kinds.hpp"

namespace wijzer::workspace {

/// An id inside a longer text, and where it begins.
struct Mention {
  Name name;
  std::size_t at = 0;
  /// Whether it is written with underscores for its hyphens, which a key has none of.
  bool underscored = false;
};

/// The ids in the key of a text of the interface about an answer or a criterion:
/// "pages.fact.care_now.nursing", "pages.fact_not.last_months", "pages.fact_from.age".
[[nodiscard]] std::vector<Mention> mentions_in_key(std::string_view key);

/// The ids in the id of a text: "question.age.title", "question.help.option.home.label".
[[nodiscard]] std::vector<Mention> mentions_in_text_id(std::string_view id);

/// The ids in what the authors accept a finding by; see Diagnostic::subject. A sentence or word of
/// a text holds none.
///
/// @param check  The name of the check, as "unused-option": each writes its subjects in its own
/// way.
[[nodiscard]] std::vector<Mention> mentions_in_subject(std::string_view check,
                                                       std::string_view subject);

}  // namespace wijzer::workspace
