#pragma once

#include "workbench/bench.hpp"

namespace wijzer::workbench {

/// How far the scenarios cover what the advice can say: the rules that none looks at, or that there
/// are none.
void draw_unlooked(Bench& bench);

}  // namespace wijzer::workbench
