#pragma once

#include <string>
#include <vector>

#include "core/summary/pdf/typesetter.hpp"

namespace wijzer::pdf {

/// What no program reads aloud: lines to write on, the foot of a page.
constexpr int artifact = -1;

/// A piece of text at its place in a line box, in tenths of a point from its left and its top down
/// to the foot of the letters.
struct Piece {
  int left = 0;
  int drop = 0;
  Style style;
  SetLine line;
  /// The element of the structure that it belongs to.
  int tag = artifact;
  /// Where it leads; empty for text that is no link.
  std::string address = {};
};

/// A filled box, such as a line; or the edge of an empty one, to tick.
struct Rule {
  int left = 0;
  int drop = 0;
  int width = 0;
  int height = 0;
  bool is_outline = false;
};

/// What stays together on one page in any case: a line of text, with what stands beside it.
struct LineBox {
  /// Above it, unless it begins a page.
  int before = 0;
  int height = 0;
  /// It does not end a page, as what follows goes with it.
  bool keeps_next = false;
  std::vector<Piece> pieces = {};
  std::vector<Rule> rules = {};
  /// Bookmarks that lead to it, by their numbers.
  std::vector<int> bookmarks = {};
};

struct PlacedBox {
  /// From the top of the page to its own.
  int top = 0;
  const LineBox* box = nullptr;
};
using PlacedPage = std::vector<PlacedBox>;

/// Where lines come on a page, from its top.
struct PageBody {
  int top = 0;
  int bottom = 0;
};

/// Divides boxes over pages, in order. Those that keep together move to the next page together,
/// unless they are more than a page. The boxes must stay where they are.
[[nodiscard]] std::vector<PlacedPage> paginate(const std::vector<LineBox>& boxes, PageBody body);

}  // namespace wijzer::pdf
