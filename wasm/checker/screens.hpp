#pragma once

#include <string>
#include <vector>

#include "checker/readability.hpp"
#include "core/model/content.hpp"

namespace wijzer::check {

/// Texts that a parent reads together: one question, one route, one step, ...
struct Screen {
  /// Kind and id: "question age", "route zvw".
  std::string name;
  Place place;
  Readability measures;

  /// Whether it has words enough to be judged: with few, a formula swings too much.
  /// @param fewest  See Profile::fewest_words.
  [[nodiscard]] bool judged(std::size_t fewest) const { return measures.words >= fewest; }
};

/// Every screen of the content, in the author's order. The reasons for a verdict are a screen per
/// criterion, the word list is one screen, and so are the texts of the page itself that share the
/// first part of their key. A problem counts the steps of its ladder, which are screens as well; a
/// page counts only words that stand nowhere else. Every text is on a screen, but for titles of
/// sources, which others gave.
[[nodiscard]] std::vector<Screen> screens_of(const Content& content);

/// All texts of those screens, each once.
[[nodiscard]] Readability measure_all(const Content& content);

/// The order in which authors had best look at them: the lowest score first, those that are too
/// short to be judged at the end.
///
/// @param fewest  See Profile::fewest_words.
[[nodiscard]] std::vector<Screen> hardest_first(std::vector<Screen> screens, std::size_t fewest);

}  // namespace wijzer::check
