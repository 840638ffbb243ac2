#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "core/summary/pdf/flow.hpp"

namespace wijzer::pdf {

/// An element of the structure of a document, as a screen reader goes through it.
struct Tag {
  /// "P", "H1", "TH", ...: PDF 32000-1:2008, 14.8.4.
  std::string type;
  /// By its number; -1 for the document itself.
  int parent = -1;
  /// Entries of its dictionary, such as the scope of a header.
  std::string entries = {};
};

struct Bookmark {
  int level = 1;
  std::string title;
};

/// What stands at the foot of each page, outside the structure.
struct Foot {
  std::string left;
  /// For each page; the number of pages is known late.
  std::vector<std::string> right;
};

/// A document before it is written down. The first tag is the document itself; the others follow in
/// reading order, each after its parent.
struct Document {
  std::string title;
  std::string language;
  std::vector<Tag> tags;
  std::vector<Bookmark> bookmarks;
  std::vector<PlacedPage> pages;
  Foot foot;
  Style foot_style;
  /// Of the foot, and of what stands between the margins.
  int left = 0;
  int right = 0;
};

/// A4, in tenths of a point.
constexpr int page_width = 5'953;
constexpr int page_height = 8'419;

/// Writes it down as a tagged PDF, as PDF/UA-1 (ISO 14289-1) asks. The same document gives the same
/// bytes: nothing of the day, the machine or chance is in it.
[[nodiscard]] std::string written(const Document& document, const Fonts& fonts);

}  // namespace wijzer::pdf
