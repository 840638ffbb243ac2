#pragma once

#include "core/summary/summary.hpp"
#include "workbench/bench.hpp"

namespace wijzer::workbench {

/// Draws what a parent reads at the end, folded where the page folds it. A text of the content that
/// is pressed opens in the editor.
void draw_outcome(Bench& bench, const Summary& summary);

}  // namespace wijzer::workbench
