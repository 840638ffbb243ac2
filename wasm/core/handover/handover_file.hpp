#pragma once

#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "core/handover/handover.hpp"

namespace wijzer {

/// What a parent noted on a step.
struct HandedNote {
  StepId step;
  std::string day;
  std::string who;
  std::string text;
};

/// What she wrote herself, which goes along only when she chooses so, and never in a code.
struct HandedWords {
  std::string words;
  std::string questions;
  std::vector<HandedNote> notes;

  [[nodiscard]] bool empty() const { return words.empty() && questions.empty() && notes.empty(); }
};

/// A file to hand over: JSON in ASCII, {"handover": 1, "wizard", "content", "code", "own"}. JSON
/// because own words have parts and every program can read it; ASCII so that no mail or device
/// changes a letter. Steps stand in it by their number; notes on a step without one are left out.
[[nodiscard]] std::string handover_file(const Content& content, std::string_view code,
                                        const HandedWords& own);

/// What was read, wherever it stood.
struct HandedOver {
  Handover handover;
  HandedWords own;
};

/// Reads a file to hand over, a page with a code in it (to_html), or a code. Nothing of it is run
/// or shown: it is looked through as text. Own words are cut to what can be typed on the page, and
/// notes on steps that are not there any more are dropped.
[[nodiscard]] std::variant<HandedOver, HandoverProblem> read_handover(const Content& content,
                                                                      std::string_view text,
                                                                      const Date& today);

/// The code stands in a page in the element with this id.
inline constexpr std::string_view code_element = "kz-code";

}  // namespace wijzer
