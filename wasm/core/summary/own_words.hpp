#pragma once

#include <vector>

#include "core/summary/chosen.hpp"

namespace wijzer {

/// Puts what the parent wrote on a paper: her words at its question, her questions before the
/// others, her notes before the room to write. On the short paper each has a bound.
void add_own_words(const Content& content, const PaperChoice& choice,
                   std::vector<Section>& sections);

}  // namespace wijzer
