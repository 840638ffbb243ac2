#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "core/load/load_content.hpp"

namespace wijzer::cli {

/// The terms that the screen of the first question explains: of words in its title, help, hints and
/// reasons for asking. A label explains nothing, as it is part of what is pressed. Later questions
/// get theirs with the rest, which comes while the first one is read.
///
/// @param content  In the language of the authors: what comes at once is the same in each.
[[nodiscard]] std::vector<bool> terms_to_begin_with(const Content& content);

struct BundleMade {
  std::string bytes;
  /// Why it does not load; empty where it does.
  std::string problem;
};

/// What keeps a table of questions left from use.
inline constexpr std::string_view other_table =
    "its table of the questions left is not one of this content";

/// The first error of some findings, in words, with its place.
[[nodiscard]] std::string first_error(const Diagnostics& diagnostics);

/// The bundle that the page reads, tried by reading it; see write_bundle().
///
/// @param files  Of sound content, in the language that is wanted.
/// @param left  Empty where it was not worked out: then the page promises a number from above.
/// @param fingerprint  See fingerprint_key.
[[nodiscard]] BundleMade page_bundle(const std::vector<SourceFile>& files,
                                     const QuestionsLeft& left, const std::string& fingerprint,
                                     const std::vector<bool>& terms_now);

}  // namespace wijzer::cli
