#pragma once

#include <string>
#include <string_view>

#include "core/model/content.hpp"

namespace wijzer {

struct BundleRead {
  /// Whole and sound where there is no problem.
  Content content;
  /// What is wrong, and what to do about it; empty when nothing is.
  std::string problem;
};

/// Reads what write_bundle() wrote: all of its parts, or the two that are enough to ask. Parts may
/// follow that take the place of others: texts in another language.
///
/// Takes any bytes: never reads past them, and what it takes never leads an evaluation in circles
/// or beside a list. Refuses what another version of this program wrote.
[[nodiscard]] BundleRead read_bundle(std::string_view bytes);

}  // namespace wijzer
