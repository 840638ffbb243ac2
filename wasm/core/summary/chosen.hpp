#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "core/summary/summary.hpp"

namespace wijzer {

/// A line of a paper that the parent can leave out.
struct PaperLine {
  /// Its place among all lines of this paper, from 0.
  std::size_t number = 0;
  std::string text;
};

/// The lines under one heading.
struct PaperPart {
  /// The same in each language, and unique on its paper; of a step it goes with the step.
  std::string id;
  std::string heading;
  std::vector<PaperLine> lines;
};

/// A step that a paper names in its plan, in the words of now: they change as the step does.
struct NamedStep {
  StepIndex step;
  std::string title;
};

/// What somebody said about a step.
struct StepNote {
  std::string step;
  std::string day;
  std::string who;
  std::string text;
};

/// What the parent wrote. A line break begins a paragraph, or a question.
struct OwnWords {
  std::string words;
  std::string questions;
  std::vector<StepNote> notes;
};

/// What comes on paper.
struct PaperChoice {
  /// Numbers of lines that are left out.
  std::vector<std::size_t> without;
  OwnWords own;
  /// Whether it must stay within two sides: own words have a bound then, and what is beyond it is
  /// told to stand on the paper with everything.
  bool is_short = false;
  /// What hands the answers over, in groups, where that comes on paper; else empty.
  std::string code = {};
};

/// The parts of a paper that have lines to choose from, in its order. What says who made it, when
/// and of which content stays on every paper.
[[nodiscard]] std::vector<PaperPart> parts_of(const Content& content, const Summary& paper);

/// The paper with what was chosen. Of a line that was not chosen nothing is left: neither in a
/// heading nor in the list of words. What is true on a screen only is gone as well.
[[nodiscard]] Summary chosen_paper(const Content& content, const Summary& paper,
                                   const PaperChoice& choice);

/// The same words without marks for difficult ones: for a place that explains none.
[[nodiscard]] Summary without_marks(Summary paper);

/// The steps that a paper names in its plan, each once, without their numbers there.
[[nodiscard]] std::vector<NamedStep> steps_on(const Summary& paper);

}  // namespace wijzer
