#include "core/summary/pdf/composer.hpp"

#include <algorithm>
#include <utility>

#include "core/summary/pdf/out.hpp"

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

Composer::Composer(const Fonts& fonts, Look look, std::string_view own_language)
    : typesetter_(fonts),
      look_(std::move(look)),
      own_language_((Out{} << "/Lang").text(own_language).take()),
      tags_{{"Document", -1, {}}},
      open_{0} {}

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
  right_ = 0;
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

std::vector<int> Composer::tags_of(const Passages& text) {
  if (text.size() == 1 && !text.front().is_own) return {open_.back()};
  std::vector<int> out;
  for (const Passage& passage : text) {
    out.push_back(open("Span", passage.is_own ? own_language_ : std::string{}));
    close();
  }
  return out;
}

void Composer::put(std::vector<Piece>& pieces, const Piece& line,
                   const std::vector<int>& tags) const {
  const auto& [letters, has_soft_hyphen, stretches] = line.line;
  std::size_t begin = 0;
  Piece piece = line;
  for (const Stretch& stretch : stretches) {
    const bool is_last = &stretch == &stretches.back();
    piece.line = {letters.substr(begin, stretch.end - begin), is_last && has_soft_hyphen};
    piece.tag = tags[stretch.passage];
    pieces.push_back(piece);
    piece.left += typesetter_.width(piece.line.letters, piece.style);
    begin = stretch.end;
  }
}

void Composer::set(const Passages& text, const Setting& setting) {
  const Style style = setting.style;
  const std::vector<int> tags = tags_of(text);
  const std::vector<SetLine> lines =
      typesetter_.lines(text, style, width() - setting.indent - setting.bar);
  const int at = left() + setting.indent;
  for (std::size_t i = 0; i < lines.size(); ++i) {
    LineBox box;
    box.height = height_of(style);
    const bool is_last = i + 1 == lines.size();
    const bool at_either_end = i + 1 < together || i + together == lines.size();
    box.keeps_next = is_last ? setting.keeps_next : at_either_end;
    if (i == 0 && setting.label != artifact) {
      box.pieces.push_back({left() + style.size / 4,
                            drop_of(style),
                            style,
                            {"\xE2\x80\xA2 ", false},
                            setting.label});
    }
    put(box.pieces, {at, drop_of(style), style, lines[i], artifact, std::string(setting.address)},
        tags);
    if (setting.bar > 0) box.rules.push_back({at - indent() / 2, 0, setting.bar, box.height});
    if (!setting.address.empty()) {
      box.rules.push_back(
          {at, drop_of(style) + style.size / 8, typesetter_.width(lines[i].letters, style), thin});
    }
    add(std::move(box));
  }
}

void Composer::plain(const Passages& text, const char* type, const Setting& setting) {
  if (text.empty()) return;
  open(type);
  set(text, setting);
  close();
  space(look_.gap);
}

void Composer::bookmark(int level, const Passages& text) {
  // The title of a page leads to as much as the headings below it.
  int depth = std::max(level, 2) - 1;
  depth = std::min(depth, bookmarks_.empty() ? 1 : bookmarks_.back().level + 1);
  leads_here_.push_back(static_cast<int>(bookmarks_.size()));
  bookmarks_.push_back({depth, {}});
  for (const Passage& passage : text) bookmarks_.back().title += passage.text;
}

void Composer::side_heading(const Passages& text) {
  const std::vector<int> tags = tags_of(text);
  const Style style = text_style(Weight::Bold);
  constexpr int apart = 57;
  int drop = drop_of(style);
  int height = 0;
  for (SetLine& line : typesetter_.lines(text, style, look_.side - apart)) {
    put(beside_, {0, drop, style, std::move(line)}, tags);
    drop += height_of(style);
    height += height_of(style);
  }
  side_left_ = std::max(side_left_, height);
}

void Composer::heading(int level, const Passages& text) {
  if (text.empty()) return;
  constexpr int deepest = 6;
  open("H" + std::to_string(std::min(level, deepest)));
  bookmark(level, text);
  if (is_beside_ && level == 2) {
    side_heading(text);
  } else {
    if (!std::exchange(is_after_badge_, false)) space(at_level(look_.heading_spaces, level));
    set(text, {{Weight::Bold, at_level(look_.heading_sizes, level)}, 0, true});
    space(look_.gap / 2);
  }
  close();
}

void Composer::paragraph(const Passages& text, Weight weight) {
  plain(text, "P", {text_style(weight)});
}

void Composer::badge(const Passages& text) {
  space(at_level(look_.heading_spaces, 2));
  plain(text, "P", {{Weight::Bold, look_.size * 9 / 10}, 0, true});
  // What it belongs to follows at once.
  before_ = 0;
  is_after_badge_ = true;
}

void Composer::small(const Passages& text) {
  plain(text, "P", {{Weight::Regular, look_.size * 9 / 10}});
}

void Composer::notice(const Passages& text) {
  plain(text, "P", {text_style(Weight::Bold), indent(), false, {}, thick});
}

void Composer::quote(const Passages& text) {
  open("BlockQuote");
  plain(text, "P", {text_style(), indent(), false, {}, thin});
  close();
}

void Composer::link(const Passages& label, std::string_view address) {
  open("P");
  plain(label, "Link", {text_style(), 0, false, address});
  close();
}

void Composer::begin_list(bool is_to_tick) {
  ticks_ = is_to_tick;
  open("L", is_to_tick ? "/A<</O/List/ListNumbering/None>>" : "/A<</O/List/ListNumbering/Disc>>");
}

void Composer::item(const Passages& text) {
  open("LI");
  const std::size_t first = boxes_.size();
  const Style style = text_style();
  int label = artifact;
  if (!ticks_) {
    label = open("Lbl");
    close();
  }
  open("LBody");
  set(text, {style, indent(), false, {}, 0, label});
  close();
  close();
  if (ticks_ && first < boxes_.size()) {
    LineBox& box = boxes_[first];
    const int edge = style.size * 7 / 10;
    box.rules.push_back({left(), box.pieces.back().drop - edge, edge, edge, true});
  }
  space(look_.gap / 2);
}

void Composer::end_list() {
  close();
  space(look_.gap);
}

void Composer::begin_rows() { open("Table"); }

void Composer::row(const Passages& name, const Passages& text) {
  const Style bold = text_style(Weight::Bold);
  open("TR");
  const int names = text.empty() ? width() : width() * 3 / 10;
  open("TH", text.empty() ? "/A<</O/Table/Scope/Row/ColSpan 2>>" : "/A<</O/Table/Scope/Row>>");
  const std::vector<int> head = tags_of(name);
  close();
  const std::vector<SetLine> heads = typesetter_.lines(name, bold, names - look_.size);
  std::vector<SetLine> lines;
  std::vector<int> cell;
  if (!text.empty()) {
    open("TD");
    cell = tags_of(text);
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
      put(box.pieces, {left(), drop, bold, heads[line]}, head);
    }
    if (i < lines.size()) {
      put(box.pieces, {left() + names, drop_of(bold), text_style(), lines[i]}, cell);
    }
    add(std::move(box));
  }
  space(look_.gap);
}

void Composer::end_rows() { close(); }

void Composer::ruled(const Passages& label, int lines) {
  const Style style = text_style();
  if (!label.empty()) open("P");
  const std::vector<int> tags = tags_of(label);
  const std::vector<SetLine> words = typesetter_.lines(label, style, width());
  for (int i = 0; i < lines; ++i) {
    LineBox box;
    box.height = look_.ruled_line;
    if (i == 0 && !words.empty()) {
      put(box.pieces, {left(), box.height - style.size * 3 / 10, style, words.front()}, tags);
    }
    box.rules.push_back({left(), box.height - thin, width(), thin});
    box.keeps_next = i + 1 < lines;
    add(std::move(box));
  }
  if (!label.empty()) close();
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

void Composer::picture(const Picture& picture) {
  // 34 mm: a telephone reads it, and it takes no more room than the words beside it need not.
  constexpr int edge = 964;
  const int begin = page_width - 2 * look_.margin - edge;
  const auto at = [&](int length) { return length * edge / picture.size; };
  for (const auto& [from, top, width] : picture.runs) {
    const int right = at(from + width);
    above_.push_back(
        {begin + at(from), part_above + at(top), right - at(from), at(top + 1) - at(top)});
  }
  right_ = edge + look_.size;
  side_left_ = std::max(side_left_, edge);
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
