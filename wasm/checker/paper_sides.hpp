#pragma once

#include <cstddef>

#include "core/summary/summary.hpp"

namespace wijzer::check {

/// How many sides of A4 the short paper takes, as styles/print.css lays it out, with some to spare:
/// letters are counted, not measured. A browser test holds this to real print.
[[nodiscard]] std::size_t paper_sides(const Summary& paper);

}  // namespace wijzer::check
