#pragma once

#include <span>

namespace wijzer::wordings {

/// A message in both languages. In braces stands what differs from time to time: "{file}" is shown
/// as it is, "{why:reason}" is one of the wordings whose ids begin with "reason.".
struct Wording {
  /// Of a finding its check, and a word to tell it from others of that check: "bad-date.state". The
  /// check "any" stands for all. Each id once.
  const char* id;
  /// As the checks write it.
  const char* english;
  /// With the same placeholders.
  const char* dutch;
};

// Of findings, by what brings them up.
[[nodiscard]] std::span<const Wording> load_wordings();
[[nodiscard]] std::span<const Wording> check_wordings();
[[nodiscard]] std::span<const Wording> proof_wordings();
/// Of what an edit did, and of why one is refused.
[[nodiscard]] std::span<const Wording> edit_wordings();

// What the others are put together of.
[[nodiscard]] std::span<const Wording> part_wordings();
[[nodiscard]] std::span<const Wording> place_wordings();

// Single words, for "{...:rule}": a rule as the proof writes it, made of words and ids.
[[nodiscard]] std::span<const Wording> rule_words();
/// Of these an id follows, which stays as it is.
[[nodiscard]] std::span<const Wording> kind_words();

}  // namespace wijzer::wordings
