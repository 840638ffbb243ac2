#pragma once

#include <string>
#include <vector>

#include "core/load/load_content.hpp"

namespace wijzer::cli {

/// The terms that the screen of the first question explains: of words in its title, help, hints and
/// reasons for asking. A label explains nothing, as it is part of what is pressed. Later questions
/// get theirs with the rest, which comes while the first one is read.
///
/// @param content  In the language of the authors: what comes at once is the same in each.
[[nodiscard]] std::vector<bool> terms_to_begin_with(const Content& content);

/// The bundle that the page reads; see write_bundle().
///
/// @param files  Of sound content, in the language that is wanted.
/// @param left  Empty where it was not worked out: then the page promises a number from above.
/// @param fingerprint  See fingerprint_key.
/// @return Empty where the page would not read it.
[[nodiscard]] std::string page_bundle(const std::vector<SourceFile>& files,
                                      const QuestionsLeft& left, const std::string& fingerprint,
                                      const std::vector<bool>& terms_now);

}  // namespace wijzer::cli
