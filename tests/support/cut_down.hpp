#pragma once

#include "core/model/content.hpp"
#include "support/random.hpp"

namespace wijzer::test {

/// The content that ships, but of its questions only a few random ones are ever asked, with a few
/// of their answers: small enough to try every family. All rules and texts stay; what they say
/// about other questions never holds.
[[nodiscard]] Content cut_down(Random& random);

}  // namespace wijzer::test
