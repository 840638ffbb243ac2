#pragma once

#include <cstddef>
#include <span>
#include <vector>

#include "core/diagnostic.hpp"
#include "core/load/load_content.hpp"

namespace wijzer::check {

/// A place in a text as editors count it.
struct Position {
  /// From 1.
  std::size_t line = 1;
  /// In characters of Unicode, not bytes, from 1.
  std::size_t column = 1;

  friend bool operator==(const Position&, const Position&) = default;
};

/// Where each finding stands in the text of its file: where the value begins that its pointer
/// names, or the piece of text that can't be parsed.
///
/// The model keeps pointers only, so that the engine of the page pays nothing for this; here every
/// file that has findings is read once more.
///
/// @param files  The texts; a finding about any other file is at its beginning, as is one about a
///               file as a whole.
/// @return       In the order of the findings. A pointer to what is not there gives the innermost
///               value around it that is. A key that stands twice gives its last value.
[[nodiscard]] std::vector<Position> positions_of(std::span<const SourceFile> files,
                                                 const Diagnostics& diagnostics);

}  // namespace wijzer::check
