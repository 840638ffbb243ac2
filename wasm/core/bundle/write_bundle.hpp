#pragma once

#include <string>
#include <vector>

#include "core/model/content.hpp"

namespace wijzer {

/// Writes content as the page reads it: four parts, see core/bundle/format.hpp. What only authors
/// look at stays behind, and so do the texts of the pages to read.
///
/// @param content    Sound: as load_content() returns it without errors.
/// @param terms_now  Per term whether it is enough to ask: the first screen explains it. The others
///                   come with the rest.
/// The same content gives the same bytes; in another language the parts with rules are the same.
[[nodiscard]] std::string write_bundle(Content content, const std::vector<bool>& terms_now = {});

namespace bundle {

/// A bundle with these bodies, the first of which is that of the first part: with heads that fit
/// them.
[[nodiscard]] std::string with_heads(const std::vector<std::string>& bodies);

}  // namespace bundle

}  // namespace wijzer
