#pragma once

#include <cstdint>

#include "core/logic/truth.hpp"
#include "diagram/diagrams.hpp"

namespace wijzer::analysis {

using diagram::Diagram;
using diagram::Diagrams;
using diagram::Level;
using diagram::most_nodes;
using diagram::Shape;

/// True where the value is this, else False.
template <diagram::Leaf L>
[[nodiscard]] Diagram<Truth> where_is(Diagrams& diagrams, Diagram<L> a, L value) {
  return diagrams.apply(diagrams.equal(a, diagrams.leaf(value)), {Truth::False, Truth::True});
}

/// True where the two are not equal, else False.
template <diagram::Leaf L>
[[nodiscard]] Diagram<Truth> where_differ(Diagrams& diagrams, Diagram<L> a, Diagram<L> b) {
  return diagrams.apply(diagrams.equal(a, b), {Truth::True, Truth::False});
}

}  // namespace wijzer::analysis
