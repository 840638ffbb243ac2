#pragma once

#include "core/summary/summary.hpp"
#include "workbench/bench.hpp"

namespace wijzer::workbench {

/// Draws what a parent reads at the end, folded where the page folds it. Every text that is pressed
/// opens in the editor; see opens().
void draw_outcome(Bench& bench, const Summary& summary);

/// After a text was drawn: a click on it opens where it stands. A click with the right button does
/// so as well, on what does something else when it is pressed.
void opens(Bench& bench, const std::string& text);
/// After a text that stands here in `loaded`.
void opens_at(Bench& bench, const Place& place);
/// After a button or fold with this text.
void opens_beside(Bench& bench, const std::string& text);

}  // namespace wijzer::workbench
