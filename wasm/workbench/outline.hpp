#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "workbench/bench.hpp"

namespace wijzer::workbench {

/// One part of the content in the tree at the left: an element of a section, a text of the
/// interface, or a file as a whole.
struct OutlinePart {
  Place place;
  std::string label;
};

/// Parts that belong together: "questions", or the files.
struct OutlineGroup {
  std::string name;
  std::vector<OutlinePart> parts;
};

/// Everything there is to edit, in the order of the sections and of the files.
[[nodiscard]] std::vector<OutlineGroup> outline_of(const workspace::Document& document);

/// The part in which this place lies: of "/questions/3/title" that is "/questions/3".
[[nodiscard]] Place part_around(const workspace::Document& document, const Place& place);

}  // namespace wijzer::workbench
