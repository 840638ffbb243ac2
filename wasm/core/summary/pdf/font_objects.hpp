#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "core/summary/pdf/font.hpp"
#include "core/summary/pdf/objects.hpp"
#include "core/summary/pdf/out.hpp"

namespace wijzer::pdf {

/// A font in a file: what was written with it, and the objects that hold it. The letters of ASCII
/// are one byte each, themselves; others are two, from 8000 on by their glyph. So what a page says
/// packs well, and can be searched for as it stands.
/// Source: PDF 32000-1:2008, 9.7 (composite fonts) and 9.10.3 (ToUnicode).
class FontObjects {
 public:
  FontObjects(const Font& font, std::string_view name)
      : font_(font), name_(name), letters_(font.glyph_count()) {}

  /// The bytes that show these letters, and that are remembered as used.
  [[nodiscard]] std::string codes(std::string_view letters);
  /// @return the number of the font among the objects.
  [[nodiscard]] int write(Objects& objects) const;

 private:
  [[nodiscard]] std::string encoding() const;
  [[nodiscard]] std::string to_unicode() const;
  void write_widths(Out& out) const;
  [[nodiscard]] int write_descriptor(Objects& objects) const;
  /// Writes "<code> value" for each glyph in two bytes, in blocks: its number, or its letter.
  void write_wide(Out& out, std::string_view kind, bool as_letters) const;

  const Font& font_;
  std::string_view name_;
  /// The letter of each glyph that was used; 0 of the others.
  std::vector<char32_t> letters_;
};

}  // namespace wijzer::pdf
