#pragma once

#include <string>
#include <vector>

#include "checker/readability.hpp"
#include "core/model/content.hpp"

namespace wijzer::check {

/// A screen that scores less on the scale of Flesch-Douma is hard to read; to start with.
inline constexpr double hard_to_read = 60;
/// Screens with fewer words swing too much to be judged by a formula.
inline constexpr std::size_t fewest_words = 25;

/// Texts that a parent reads together: one question, one route, one step, ...
struct Screen {
  /// Kind and id: "question age", "route zvw".
  std::string name;
  Place place;
  Readability measures;

  /// Has words enough to be judged.
  [[nodiscard]] bool judged() const { return measures.words >= fewest_words; }
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
[[nodiscard]] std::vector<Screen> hardest_first(std::vector<Screen> screens);

}  // namespace wijzer::check
