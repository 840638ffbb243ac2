#pragma once

#include <string>
#include <vector>

#include "core/model/content.hpp"

namespace wijzer::review {

/// A text that changed.
struct Reworded {
  /// As TextUnit::id; of a text that went, the id it had.
  std::string id;
  /// Empty for a text that is new.
  std::string before;
  /// Empty for a text that went.
  std::string after;
};

/// The texts of which the words changed, in the order of the content after, then those that went. A
/// text that only moved within its element is not among them.
[[nodiscard]] std::vector<Reworded> reworded(const Content& before, const Content& after);

}  // namespace wijzer::review
