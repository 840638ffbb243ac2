#pragma once

#include <vector>

#include "core/summary/pdf/document.hpp"
#include "core/summary/pdf/objects.hpp"

namespace wijzer::pdf {

/// A place on a page: the number of its object, and tenths of a point from its foot up.
struct Destination {
  int page = 0;
  int height = 0;
};

/// Writes the bookmarks as a tree by their levels; those below the first level are folded.
///
/// @param destinations  Where each leads.
/// @return the number of the tree; 0 when there are none.
[[nodiscard]] int write_outline(Objects& objects, const std::vector<Bookmark>& bookmarks,
                                const std::vector<Destination>& destinations);

}  // namespace wijzer::pdf
