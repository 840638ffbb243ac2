#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "core/summary/pdf/document.hpp"
#include "core/summary/pdf/picture.hpp"

namespace wijzer::pdf {

/// How a document looks; lengths in tenths of a point.
struct Look {
  int margin = 0;
  int size = 0;
  /// From one line to the next, in hundredths of the size.
  int leading = 130;
  /// Of the headings by level, from the first on; those below the last are as the last.
  std::vector<int> heading_sizes;
  /// Above them.
  std::vector<int> heading_spaces;
  /// Between paragraphs.
  int gap = 0;
  /// Room at the left in which headings of the second level stand beside what they are about; 0
  /// where they stand above it.
  int side = 0;
  /// Of a line to write on.
  int ruled_line = 198;
};

/// Puts a document together, from its first line to its last: each call adds what comes next, to
/// the structure and to the pages alike.
class Composer {
 public:
  /// @param own_language  Of passages that are not in the language of the document.
  Composer(const Fonts& fonts, Look look, std::string_view own_language = {});

  /// A part with a line above it. In a look with room at the side, its text stands beside that
  /// unless it is wide.
  void begin_part(bool is_wide);
  void end_part();
  void heading(int level, const Passages& text);
  void paragraph(const Passages& text, Weight weight = Weight::Regular);
  /// A word or two above a heading.
  void badge(const Passages& text);
  void small(const Passages& text);
  /// Set off by a line at its side.
  void notice(const Passages& text);
  void quote(const Passages& text);
  void link(const Passages& label, std::string_view address);
  /// @param is_to_tick  Whether each item has a box to tick in the place of a dot.
  void begin_list(bool is_to_tick);
  void item(const Passages& text);
  void end_list();
  void begin_rows();
  /// A name, and what belongs to it; may be empty.
  void row(const Passages& name, const Passages& text);
  void end_rows();
  void ruled(const Passages& label, int lines);
  /// At the right of what follows in this part. It says nothing that does not stand there in words.
  void picture(const Picture& picture);

  [[nodiscard]] const std::vector<std::string>& missing() const { return typesetter_.missing(); }
  /// How many lines to write on still fit at its end.
  [[nodiscard]] int lines_left() const;
  /// All of it, divided over pages; without title, language and foot. Refers to the lines that the
  /// composer keeps.
  [[nodiscard]] Document document() const;

 private:
  /// How the lines of one text are set.
  struct Setting {
    Style style;
    int indent = 0;
    bool keeps_next = false;
    std::string_view address = {};
    /// Thickness of a line at its left.
    int bar = 0;
    /// The element of a dot before the first one.
    int label = artifact;
  };

  int open(std::string type, std::string entries = {});
  void close() { open_.pop_back(); }
  [[nodiscard]] int height_of(Style style) const { return style.size * look_.leading / 100; }
  [[nodiscard]] int drop_of(Style style) const;
  [[nodiscard]] Style text_style(Weight weight = Weight::Regular) const {
    return {weight, look_.size};
  }
  [[nodiscard]] int left() const { return is_beside_ ? look_.side : 0; }
  [[nodiscard]] int width() const { return page_width - 2 * look_.margin - left() - right_; }
  [[nodiscard]] int indent() const { return look_.size * 3 / 2; }
  [[nodiscard]] PageBody body() const;
  void space(int height);
  /// The elements of the passages of a text, in the one that is open: that itself where all of it
  /// is in the language of the document.
  [[nodiscard]] std::vector<int> tags_of(const Passages& text);
  /// Adds a line in pieces, one for each of its stretches.
  void put(std::vector<Piece>& pieces, const Piece& line, const std::vector<int>& tags) const;
  void set(const Passages& text, const Setting& setting);
  void add(LineBox box);
  void side_heading(const Passages& text);
  void bookmark(int level, const Passages& text);
  void plain(const Passages& text, const char* type, const Setting& setting);

  Typesetter typesetter_;
  Look look_;
  /// Of the dictionary of an element in that language.
  std::string own_language_;
  std::vector<LineBox> boxes_;
  std::vector<Tag> tags_;
  std::vector<int> open_;
  std::vector<Bookmark> bookmarks_;
  /// For the next box.
  int before_ = 0;
  std::vector<Piece> beside_;
  std::vector<Rule> above_;
  std::vector<int> leads_here_;
  /// How much the heading at the side is higher than what stands beside it so far.
  int side_left_ = 0;
  /// Room at the right that a picture takes.
  int right_ = 0;
  bool is_beside_ = false;
  bool is_after_badge_ = false;
  bool ticks_ = false;
};

}  // namespace wijzer::pdf
