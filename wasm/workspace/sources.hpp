#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "workspace/document.hpp"

namespace wijzer::workspace {

/// A rule or text that stands on a source.
struct Dependent {
  /// Of the value that names the source.
  Place place;
  /// What it is called: `route "wlz"`, `"headlines/fits/2" of route "wlz"`.
  std::string called;
  /// What it says; empty where it has no text of its own.
  std::string text;
  /// The element that it is, or is part of; nothing for a list without ids.
  std::optional<Name> element;
};

/// A source, as its file says it, and what stands on it.
struct SourceInUse {
  std::string id;
  Place place;
  /// "law", "ruling", ...
  std::string kind;
  std::string title;
  /// Of a law its number: "BWBR0035917"; of a ruling its ECLI; else empty.
  std::string law;
  /// ISO days; empty when it has none.
  std::string checked_on;
  std::string review_by;
  std::vector<Dependent> standing;
};

/// Every source, in the order of the files. Also of content with errors.
[[nodiscard]] std::vector<SourceInUse> sources_of(const Document& document);

/// Those that are to be looked at again on this ISO day or before, the first due first.
[[nodiscard]] std::vector<SourceInUse> due_by(std::vector<SourceInUse> sources,
                                              std::string_view day);

/// "This law changed": what is to be read again.
struct Reread {
  /// The sources of that law.
  std::vector<SourceInUse> sources;
  /// What stands on them, each once.
  std::vector<Dependent> direct;
  /// What looks at a criterion or a deadline among those, or at a criterion that looks at one: it
  /// may come out otherwise. Each once, without what is in `direct`.
  std::vector<Dependent> further;
  /// The languages in which their texts stand as well.
  std::vector<std::string> languages;
};

/// @param law  The number of a law ("BWBR0035917"), an ECLI, or the id of one source. The answer is
///             empty when there is no such source.
[[nodiscard]] Reread reread_after(const Document& document, std::string_view law);

}  // namespace wijzer::workspace
