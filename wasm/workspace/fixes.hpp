#pragma once

#include <optional>
#include <string>

#include "core/diagnostic.hpp"
#include "workspace/document.hpp"

namespace wijzer::workspace {

/// How a finding is put right where there is one right answer.
struct Fix {
  enum class What {
    /// The text at the place becomes `text`.
    SetText,
    /// The key at the place becomes `text`.
    RenameKey,
    /// What stands at the place goes.
    Remove,
    /// The file becomes an element of the list at the place.
    ListFile,
    /// The file becomes `text`.
    SetBytes,
  };
  What what = What::SetText;
  Place place = {};
  std::string text = {};

  friend bool operator==(const Fix&, const Fix&) = default;
};

/// Nothing where an author has to choose, or where the finding is not about the document as it
/// stands. One right answer have:
/// an id, key or placeholder that is not known and of which one is near ("did you mean"): that one;
/// what accepts nothing, a word that needs no place in the vocabulary, a translation of no text, a
/// file that is listed twice: it goes;
/// a file that is not listed: it is listed; an address that lacks https://, or has it where it does
/// not belong; a byte order mark.
///
/// @param finding  In English, as the checks give it; its pointer is that of the author's file.
[[nodiscard]] std::optional<Fix> fix_of(const Document& document, const Diagnostic& finding);

/// Carries it out, as one edit that can be undone.
Edited apply_fix(Document& document, const Fix& fix);

/// Carries out those of all findings; of two at one place the first.
///
/// @param findings  About the document as it stands.
/// @return          What was done, in the order in which it can be undone from the end.
[[nodiscard]] std::vector<Edited> apply_fixes(Document& document, const Diagnostics& findings);

}  // namespace wijzer::workspace
