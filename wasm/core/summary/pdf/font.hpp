#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace wijzer::pdf {

using Glyph = std::uint16_t;
/// The glyph of letters that a font lacks.
constexpr Glyph no_glyph = 0;

/// A TrueType font, as far as a paper needs it: which glyph draws a letter, how wide it is, and the
/// same font with some of its glyphs. The bytes stay with the caller.
/// Source: OpenType specification 1.9, chapters "cmap", "glyf", "head", "hhea", "hmtx", "loca",
/// "OS/2".
class Font {
 public:
  /// @param bytes  Any; what is in it is looked up within them only.
  /// @return nothing where they are no font with a character map of format 12.
  [[nodiscard]] static std::optional<Font> read(std::string_view bytes);

  /// `no_glyph` where it lacks the letter.
  [[nodiscard]] Glyph glyph(char32_t letter) const;
  /// Thousandths of the size, as are the other lengths.
  [[nodiscard]] int advance(Glyph glyph) const;
  [[nodiscard]] int ascent() const;
  [[nodiscard]] int descent() const;
  [[nodiscard]] int capital_height() const;
  /// Left, bottom, right and top of all glyphs.
  [[nodiscard]] std::vector<int> box() const;
  /// 400 for regular, 700 for bold.
  [[nodiscard]] int weight() const;
  [[nodiscard]] std::size_t glyph_count() const;
  /// A font that draws these glyphs, each under its number, and has no more than drawing needs.
  [[nodiscard]] std::string cut_to(std::vector<bool> used) const;

 private:
  struct Group {
    char32_t first;
    char32_t last;
    std::uint32_t glyph;
  };

  explicit Font(std::string_view bytes) : bytes_(bytes) {}
  [[nodiscard]] std::string_view table(std::string_view name) const;
  [[nodiscard]] std::string_view outline(std::size_t glyph) const;
  [[nodiscard]] int in_thousandths(int units) const;
  bool read_groups();
  void read_advances();
  void add_parts(std::size_t glyph, std::vector<bool>& used) const;

  std::string_view bytes_;
  std::vector<Group> groups_;
  std::vector<int> advances_;
};

}  // namespace wijzer::pdf
