#pragma once

#include "support/random.hpp"
#include "support/sample.hpp"

namespace wijzer::test {

/// The content with one random edit that an author could make: a condition, an option, a threshold,
/// a ladder, a time limit, a question that came. Not every edit loads.
[[nodiscard]] Tree edited(const Tree& content, Random& random);

/// The same content in another order and in other words: lists whose order means nothing are
/// shuffled, and every text that parents read is changed.
[[nodiscard]] Tree rearranged(const Tree& content, Random& random);

/// The content with another id for this one, wherever it stands.
[[nodiscard]] Tree renamed(const Tree& content, const std::string& from, const std::string& to);

}  // namespace wijzer::test
