#pragma once

#include <optional>
#include <string>
#include <vector>

#include "checker/check.hpp"
#include "cli/arguments.hpp"

namespace wijzer::cli {

/// What words are compared with, from outside the content: the list of --frequent FILE, and the
/// dictionary of hunspell for --spelling.
class WordAids {
 public:
  /// Reads the list; complains and gives false when it can't be read or is empty.
  [[nodiscard]] bool read(const Arguments& arguments);

  /// For check_content, as long as this object lives.
  [[nodiscard]] check::Language language();

  /// Per comparison that was not made a line that says why, and how to get it.
  ///
  /// @param compares_words  Whether the checks compare words of this content at all.
  [[nodiscard]] std::vector<std::string> not_checked(bool compares_words) const;

 private:
  std::optional<check::WordForms> frequent_;
  bool spelling_ = false;
  std::string spelling_problem_;
};

}  // namespace wijzer::cli
