#pragma once

#include <string>
#include <vector>

#include "core/model/ids.hpp"
#include "core/model/place.hpp"

namespace wijzer {

enum class SourceKind { Law, Ruling, Document, Page };

/// How sure the authors are of what they took from a source.
enum class Confidence { Verified, Seed, KnownHigh, KnownModerate };

struct Source {
  SourceId id;
  SourceKind kind = SourceKind::Law;
  std::string title;
  /// Juriconnect reference of a law article; empty for other kinds.
  std::string jci;
  /// European Case Law Identifier of a ruling; empty for other kinds.
  std::string ecli;
  std::string url;
  /// ISO day of the document itself; empty when it carries none.
  std::string date;
  /// ISO day on which an author last looked at it.
  std::string checked_on;
  /// ISO day by which an author must look again.
  std::string review_by;
  Confidence confidence = Confidence::Verified;
  /// Ids of the facts base behind it.
  std::vector<std::string> facts;
  Place place;
};

/// A difficult word, explained.
struct Term {
  TermId id;
  /// The forms in which it stands in running text, as the authors write them.
  std::vector<std::string> words;
  std::string text;
  std::vector<SourceIndex> sources;
  Place place;
};

}  // namespace wijzer
