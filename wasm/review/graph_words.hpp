#pragma once

#include "analysis/graph.hpp"
#include "wordings/tongue.hpp"

namespace wijzer::review {

/// The drawing with its own words in that language; those of the content stay as they are.
[[nodiscard]] analysis::Graph graph_in(wordings::Tongue tongue, analysis::Graph graph);

/// With the share of every point that has one as the last line of its label: "34 %".
[[nodiscard]] analysis::Graph naming_shares(wordings::Tongue tongue, analysis::Graph graph);

}  // namespace wijzer::review
