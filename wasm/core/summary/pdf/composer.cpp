#include "core/summary/pdf/composer.hpp"

#include <algorithm>
#include <utility>

namespace wijzer::pdf {
namespace {

constexpr int thin = 6;
constexpr int thick = 25;
/// Lines of a paragraph that stay together at either end of a page.
constexpr std::size_t together = 2;
/// Rows with more lines than this may go over two pages.
constexpr std::size_t most_kept = 12;
constexpr int foot_size = 80;
/// Below the last line, for the foot.
constexpr int foot_room = 100;
/// Above and below the text of a part, as on the page that is printed.
constexpr int part_above = 43;
constexpr int part_below = 28;

int at_level(const std::vector<int>& values, int level) {
  return values[std::min(static_cast<std::size_t>(level), values.size()) - 1];
}

}  // namespace

Composer::Composer(const Fonts& fonts, Look look)
    : typesetter_(fonts), look_(std::move(look)), tags_{{"Document", -1, {}}}, open_{0} {}

int Composer::open(std::string type, std::string entries) {
  tags_.push_back({std::move(type), open_.back(), std::move(entries)});
  open_.push_back(static_cast<int>(tags_.size()) - 1);
  return open_.back();
}

int Composer::drop_of(Style style) const {
  return (height_of(style) - style.size) / 2 + style.size * 85 / 100;
}

void Composer::space(int height) { before_ = std::max(before_, height); }

void Composer::begin_part(bool is_wide) {
  is_beside_ = look_.side > 0 && !is_wide;
  if (look_.side == 0) {
    // What has no heading is set off by room alone.
    if (is_wide) space(3 * look_.gap);
    return;
  }
  space(part_below);
  above_.push_back({0, 0, page_width - 2 * look_.margin, thin});
}

void Composer::end_part() {
  if (side_left_ > 0) add({0, side_left_});
  is_beside_ = false;
}

void Composer::add(LineBox box) {
  box.before = std::exchange(before_, 0);
  if (!above_.empty()) {
    // The line above a part goes with its first line of text.
    for (Piece& piece : box.pieces) piece.drop += part_above;
    for (Piece& piece : beside_) piece.drop += part_above;
    for (Rule& rule : box.rules) rule.drop += part_above;
    box.height += part_above;
    side_left_ += beside_.empty() ? 0 : part_above;
    box.rules.insert(box.rules.end(), above_.begin(), above_.end());
    above_.clear();
  }
  if (!beside_.empty()) {
    box.pieces.insert(box.pieces.begin(), beside_.begin(), beside_.end());
    beside_.clear();
  }
  box.bookmarks = std::exchange(leads_here_, {});
  side_left_ -= box.height;
  if (side_left_ > 0) box.keeps_next = true;
  side_left_ = std::max(side_left_, 0);
  boxes_.push_back(std::move(box));
}

void Composer::set(std::string_view text, const Setting& setting) {
  const Style style = setting.style;
  const std::vector<SetLine> lines =
      typesetter_.lines(text, style, width() - setting.indent - setting.bar);
  const int at = left() + setting.indent;
  for (std::size_t i = 0; i < lines.size(); ++i) {
    LineBox box;
    box.height = height_of(style);
    const bool is_last = i + 1 == lines.size();
    const bool at_either_end = i + 1 < together || i + together == lines.size();
    box.keeps_next = is_last ? setting.keeps_next : at_either_end;
    box.pieces.push_back(
        {at, drop_of(style), style, lines[i], setting.tag, std::string(setting.address)});
    if (setting.bar > 0) box.rules.push_back({at - indent() / 2, 0, setting.bar, box.height});
    if (!setting.address.empty()) {
      box.rules.push_back(
          {at, drop_of(style) + style.size / 8, typesetter_.width(lines[i].letters, style), thin});
    }
    add(std::move(box));
  }
}

void Composer::plain(std::string_view text, const char* type, Setting setting) {
  if (text.empty()) return;
  setting.tag = open(type);
  set(text, setting);
  close();
  space(look_.gap);
}

void Composer::bookmark(int level, std::string_view text) {
  // The title of a page leads to as much as the headings below it.
  int depth = std::max(level, 2) - 1;
  depth = std::min(depth, bookmarks_.empty() ? 1 : bookmarks_.back().level + 1);
  leads_here_.push_back(static_cast<int>(bookmarks_.size()));
  bookmarks_.push_back({depth, std::string(text)});
}

void Composer::side_heading(std::string_view text, int tag) {
  const Style style = text_style(Weight::Bold);
  constexpr int apart = 57;
  int drop = drop_of(style);
  for (SetLine& line : typesetter_.lines(text, style, look_.side - apart)) {
    beside_.push_back({0, drop, style, std::move(line), tag});
    drop += height_of(style);
    side_left_ += height_of(style);
  }
}

void Composer::heading(int level, std::string_view text) {
  if (text.empty()) return;
  constexpr int deepest = 6;
  const int tag = open("H" + std::to_string(std::min(level, deepest)));
  bookmark(level, text);
  if (is_beside_ && level == 2) {
    side_heading(text, tag);
  } else {
    if (!std::exchange(is_after_badge_, false)) space(at_level(look_.heading_spaces, level));
    set(text, {{Weight::Bold, at_level(look_.heading_sizes, level)}, 0, tag, true});
    space(look_.gap / 2);
  }
  close();
}

void Composer::paragraph(std::string_view text, Weight weight) {
  plain(text, "P", {text_style(weight)});
}

void Composer::badge(std::string_view text) {
  space(at_level(look_.heading_spaces, 2));
  plain(text, "P", {{Weight::Bold, look_.size * 9 / 10}, 0, artifact, true});
  // What it belongs to follows at once.
  before_ = 0;
  is_after_badge_ = true;
}

void Composer::small(std::string_view text) {
  plain(text, "P", {{Weight::Regular, look_.size * 9 / 10}});
}

void Composer::notice(std::string_view text) {
  plain(text, "P", {text_style(Weight::Bold), indent(), artifact, false, {}, thick});
}

void Composer::quote(std::string_view text) {
  open("BlockQuote");
  plain(text, "P", {text_style(), indent(), artifact, false, {}, thin});
  close();
}

void Composer::link(std::string_view label, std::string_view address) {
  open("P");
  plain(label, "Link", {text_style(), 0, artifact, false, address});
  close();
}

void Composer::begin_list(bool is_to_tick) {
  ticks_ = is_to_tick;
  open("L", is_to_tick ? "/A<</O/List/ListNumbering/None>>" : "/A<</O/List/ListNumbering/Disc>>");
}

void Composer::item(std::string_view text) {
  open("LI");
  const std::size_t first = boxes_.size();
  const Style style = text_style();
  int label = artifact;
  if (!ticks_) {
    label = open("Lbl");
    close();
  }
  const int body = open("LBody");
  set(text, {style, indent(), body});
  close();
  close();
  if (first < boxes_.size()) {
    LineBox& box = boxes_[first];
    const int drop = box.pieces.back().drop;
    if (ticks_) {
      const int edge = style.size * 7 / 10;
      box.rules.push_back({left(), drop - edge, edge, edge, true});
    } else {
      box.pieces.insert(box.pieces.end() - 1,
                        {left() + style.size / 4, drop, style, {"\xE2\x80\xA2 ", false}, label});
    }
  }
  space(look_.gap / 2);
}

void Composer::end_list() {
  close();
  space(look_.gap);
}

void Composer::begin_rows() { open("Table"); }

void Composer::row(std::string_view name, std::string_view text) {
  const Style bold = text_style(Weight::Bold);
  open("TR");
  const int names = text.empty() ? width() : width() * 3 / 10;
  const int head =
      open("TH", text.empty() ? "/A<</O/Table/Scope/Row/ColSpan 2>>" : "/A<</O/Table/Scope/Row>>");
  close();
  const std::vector<SetLine> heads = typesetter_.lines(name, bold, names - look_.size);
  std::vector<SetLine> lines;
  int cell = artifact;
  if (!text.empty()) {
    cell = open("TD");
    close();
    lines = typesetter_.lines(text, text_style(), width() - names);
  }
  close();
  const std::size_t count = std::max(heads.size(), lines.size());
  for (std::size_t i = 0; i < count; ++i) {
    LineBox box;
    box.height = height_of(bold);
    const bool is_short = count <= most_kept || i + 1 < heads.size();
    const bool at_either_end = i + 1 < together || i + together == count;
    box.keeps_next = i + 1 < count && (is_short || at_either_end);
    // The whole name with the first line: it is read before what belongs to it.
    for (std::size_t line = 0; i == 0 && line < heads.size(); ++line) {
      const int drop = drop_of(bold) + static_cast<int>(line) * box.height;
      box.pieces.push_back({left(), drop, bold, heads[line], head});
    }
    if (i < lines.size()) {
      box.pieces.push_back({left() + names, drop_of(bold), text_style(), lines[i], cell});
    }
    add(std::move(box));
  }
  space(look_.gap);
}

void Composer::end_rows() { close(); }

void Composer::ruled(std::string_view label, int lines) {
  const Style style = text_style();
  const int tag = label.empty() ? artifact : open("P");
  std::vector<SetLine> words = typesetter_.lines(label, style, width());
  for (int i = 0; i < lines; ++i) {
    LineBox box;
    box.height = look_.ruled_line;
    if (i == 0 && !words.empty()) {
      box.pieces.push_back({left(), box.height - style.size * 3 / 10, style, words.front(), tag});
    }
    box.rules.push_back({left(), box.height - thin, width(), thin});
    box.keeps_next = i + 1 < lines;
    add(std::move(box));
  }
  if (tag != artifact) close();
  space(look_.ruled_line / 3);
}

PageBody Composer::body() const {
  return {look_.margin, page_height - look_.margin - foot_room / 4};
}

int Composer::lines_left() const {
  const std::vector<PlacedPage> pages = paginate(boxes_, body());
  if (pages.empty()) return 0;
  const PlacedBox& last = pages.back().back();
  return std::max(0, (body().bottom - last.top - last.box->height) / look_.ruled_line);
}

Document Composer::document() const {
  Document out;
  out.tags = tags_;
  out.bookmarks = bookmarks_;
  out.pages = paginate(boxes_, body());
  out.foot_style = {Weight::Regular, foot_size};
  out.left = look_.margin;
  out.right = page_width - look_.margin;
  return out;
}

}  // namespace wijzer::pdf
