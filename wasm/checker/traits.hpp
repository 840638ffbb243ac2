#pragma once

#include <string_view>
#include <vector>

namespace wijzer::check {

/// What is so of some checks, beside what they find.
enum class Trait {
  /// The text of the file did not become content.
  KeepsFileOut,
  /// May be because of something in a file that could not be read.
  LooksElsewhere,
  /// May be because a word or a text holds characters that were encoded twice.
  ReadsWords,
  /// Runs only on content without errors.
  NeedsSoundContent,
  /// Counts from the day on which one looks.
  OfTheDay,
  /// Says that something is not needed, or not looked at, which does no harm in one period where it
  /// is in another. A question or an answer that is asked in vain does.
  Needless,
};

[[nodiscard]] bool has_trait(std::string_view check, Trait trait);

/// The names of all checks of which this is so.
[[nodiscard]] std::vector<std::string_view> checks_with(Trait trait);

/// The names of all checks of which anything is so.
[[nodiscard]] std::vector<std::string_view> checks_with_traits();

}  // namespace wijzer::check
